//! Uploading: two identifiers on screen, a file that was looked at before it is kept, one transaction at the end.

use std::time::Duration;

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::who;
use crate::features::results::forms::{Unread, say_before_birth, say_fault};
use crate::features::results::model::{FileFault, NewResult, Who, file_name};
use crate::features::results::store::{self, NewFile};
use crate::features::results::views;
use crate::hostile::{Inspection, Kind, LARGEST, Refusal};
use crate::kit::text::Words;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::purpose::{ReviewResults, UploadResult};
use crate::vault::{Chart, Fault};
use crate::web::upload::{File, Upload};
use crate::web::{Error, Kept, Notice, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results/new`. With leave to review, which cannot write.
pub async fn new(page: Page, chart: Chart<ReviewResults>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::upload::form(page.words(), &who(&chart)?, &filled, MEGABYTES);
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/new`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<UploadResult>,
    _turn: Turn,
    upload: Upload,
) -> Reply {
    let (words, who) = (page.words(), who(&chart)?);
    let (new, file) = match checked(words, &who, upload, &portal).await {
        Ok(whole) => whole,
        Err(filled) => return page.show_invalid(views::upload::form(words, &who, &filled, MEGABYTES)),
    };
    let kept = keep(&portal, file).await?;
    let id = chart.write(move |tx| store::add(tx, &new, &kept)).await?;
    page.go(&links::review_result(who.patient, id), Notice::ResultUploaded)
}

/// The largest file, in megabytes, as people count them.
const MEGABYTES: usize = LARGEST / 1024 / 1024;
/// How many uploads may be in memory at a time, each of up to [`LARGEST_BODY`](crate::web::upload::LARGEST_BODY).
static TURNS: Semaphore = Semaphore::const_new(2);
/// How long somebody waits for a turn.
const PATIENCE: Duration = Duration::from_secs(30);

/// A turn to upload. As an extractor it is taken after leave was given and before the body is read.
pub struct Turn {
    _permit: SemaphorePermit<'static>,
}

impl FromRequestParts<Portal> for Turn {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, _: &Portal) -> Result<Self, Error> {
        match tokio::time::timeout(PATIENCE, TURNS.acquire()).await {
            Ok(Ok(permit)) => Ok(Self { _permit: permit }),
            Ok(Err(_)) | Err(_) => Err(Error::TooMany),
        }
    }
}

/// The fields first, then the file: nobody waits for a check whose result would be thrown away.
async fn checked(
    words: Words,
    who: &Who,
    upload: Upload,
    portal: &Portal,
) -> Result<(NewResult, (File, Inspection)), Filled> {
    if upload.too_large {
        // The body was cut off inside the file, so the fields after it are missing without anybody's fault.
        let (Ok((_, filled)) | Err(filled)) = upload.form::<Unread>().typed();
        return Err(again(words, filled, FileFault::TooLarge { most: MEGABYTES }));
    }
    let fields = upload.form::<NewResult>().typed().and_then(|fields| after_birth(words, who, fields));
    let file = chosen(upload.file);
    let (new, filled) = fields
        .map_err(|filled| again(words, filled, file.as_ref().err().copied().unwrap_or(FileFault::ChooseAgain)))?;
    match inspected(portal, file).await {
        Ok(file) => Ok((new, file)),
        Err(fault) => Err(again(words, filled, fault)),
    }
}

fn after_birth(words: Words, who: &Who, (new, mut filled): (NewResult, Filled)) -> Result<(NewResult, Filled), Filled> {
    if new.collected_on < *who.born.reveal() {
        filled.fail("collected", say_before_birth(words));
        return Err(filled);
    }
    Ok((new, filled))
}

/// The form with the file's fault. Another file has to be compared again.
fn again(words: Words, mut filled: Filled, fault: FileFault) -> Filled {
    filled.fail("file", say_fault(words, fault));
    filled.forget("compared");
    filled
}

fn chosen(file: Option<File>) -> Result<File, FileFault> {
    match file {
        None => Err(FileFault::Missing),
        Some(file) if file.bytes.is_empty() => Err(FileFault::Empty),
        Some(file) => Ok(file),
    }
}

async fn inspected(portal: &Portal, file: Result<File, FileFault>) -> Result<(File, Inspection), FileFault> {
    let file = file?;
    let found = portal.parser.inspect(&file.bytes).await.map_err(fault)?;
    if found.kind != Kind::Pdf {
        return Err(FileFault::WrongType);
    }
    Ok((file, found))
}

fn fault(refusal: Refusal) -> FileFault {
    match refusal {
        Refusal::Empty => FileFault::Empty,
        Refusal::WrongType | Refusal::TwoTypes | Refusal::NotUtf8 => FileFault::WrongType,
        Refusal::Damaged | Refusal::TooManyPixels => FileFault::Damaged,
        Refusal::Encrypted => FileFault::Encrypted,
        Refusal::TooComplex => FileFault::TooComplex,
        Refusal::Unavailable => FileFault::Unavailable,
    }
}

/// Stores the file. It is durable before any row names it.
async fn keep(portal: &Portal, (file, found): (File, Inspection)) -> Result<NewFile, Fault> {
    let (objects, entropy, bytes) = (portal.vault.objects().clone(), portal.vault.entropy().clone(), file.bytes);
    let put = tokio::task::spawn_blocking(move || objects.put(&bytes, &entropy));
    let stored = put.await.map_err(|_| Fault::Broken("storing a file panicked"))??;
    let media_type = found.kind.media_type();
    Ok(NewFile { stored, name: file_name(&file.name), media_type, pages: found.pages, active: found.active })
}
