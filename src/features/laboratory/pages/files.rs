//! The handlers of files: those that came, the form that brings more, and the messages of one.

use axum::extract::State;
use axum::http::StatusCode;

use super::lister::Lister;
use super::zone;
use crate::features::laboratory::folder::Looked;
use crate::features::laboratory::forms::say_fault;
use crate::features::laboratory::model::FileFault;
use crate::features::laboratory::{File, Via, store, take_in, views};
use crate::hostile::LARGEST;
use crate::kit::date::{day, start_of};
use crate::kit::id::{LaboratoryFileId, kind};
use crate::kit::phi::Phi;
use crate::records::settings::{FILES_PER_DAY, STORAGE_GIGABYTES};
use crate::ui::view::View;
use crate::vault::purpose::{ListLabMessages, TakeInLabFile};
use crate::vault::{Fault, Panel, Stored};
use crate::web::form::Filter;
use crate::web::upload::{Arrived, Came, Files, MOST_FILES};
use crate::web::{Error, InPath, Page, Portal, Reply};
use crate::{done, links};

/// Files on a page.
const FILES: u32 = 20;
/// Messages on a page.
const MESSAGES: u32 = 100;
/// The largest file, in megabytes, as people count them.
const MEGABYTES: usize = LARGEST / 1024 / 1024;

/// `GET /staff/laboratory/files`
pub async fn index(page: Page, lister: Lister, Filter(asked): Filter) -> Reply {
    let view = lister.files(&page, number(asked.value("page")), &[]).await?;
    page.show(view)
}

/// `POST /staff/laboratory/files`
pub async fn create(page: Page, lister: Lister, mut files: Files) -> Reply {
    let faults = lister.take(&mut files).await?;
    let (words, status) = (page.words(), status(&faults));
    let said: Vec<_> = faults.into_iter().map(|(name, fault)| (name, say_fault(words, fault))).collect();
    if files.by_script {
        return page.say(status, said.into_iter().next().map(|(_, said)| said).unwrap_or_default());
    }
    if said.is_empty() {
        return page.go(links::LABORATORY_FILES, done!("notice-laboratory-files-taken"));
    }
    let view = lister.files(&page, 1, &said).await?;
    page.show_as(status, view)
}

/// `POST /staff/laboratory/again`: lets be tried again over which the program ended.
pub async fn again(page: Page, lister: Lister) -> Reply {
    let id = LaboratoryFileId::random(lister.portal.vault.entropy());
    let intake = lister.portal.vault.intake::<TakeInLabFile, _>(&lister.caller, id).await?;
    intake.write(move |tx| store::let_again(tx, id)).await?;
    lister.looked.iter().for_each(Looked::ask);
    page.go(links::LABORATORY_FILES, done!("notice-laboratory-files-again"))
}

/// `GET /staff/laboratory/files/{lab_file}`
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    panel: Panel<ListLabMessages>,
    id: InPath<kind::LaboratoryFile>,
    Filter(asked): Filter,
) -> Reply {
    let number = number(asked.value("page"));
    let part = (MESSAGES + 1, (number - 1).saturating_mul(MESSAGES));
    let mut contents = panel.look(move |tx| store::in_file(tx, id.0, part)).await?;
    let has_more = contents.messages.len() > MESSAGES as usize;
    contents.messages.truncate(MESSAGES as usize);
    let view = views::file::show(page.words(), &contents, (number, has_more), &zone(&portal.vault));
    page.show(view)
}

impl Lister {
    async fn files(&self, page: &Page, number: u32, refused: &[(Phi, String)]) -> Result<View, Error> {
        let part = (FILES + 1, (number - 1).saturating_mul(FILES));
        let look = self.panel.look(move |tx| Ok(((store::files(tx, part)?, store::stopped(tx)?), Vec::new())));
        let (mut files, stopped) = look.await?;
        let has_more = files.len() > FILES as usize;
        files.truncate(FILES as usize);
        let (zone, now) = (zone(&self.portal.vault), self.portal.vault.now());
        Ok(views::files::index(
            page.words(),
            (&files, self.watched.as_ref(), &stopped),
            refused,
            (number, has_more),
            (&zone, now),
        ))
    }

    /// Takes the files one by one: that one is refused, or fails, loses none of the others.
    async fn take(&self, files: &mut Files) -> Result<Vec<(Phi, FileFault)>, Error> {
        let (mut faults, mut taken) = (Vec::new(), 0);
        loop {
            let full =
                if taken < MOST_FILES { self.room().await? } else { Some(FileFault::TooMany { most: MOST_FILES }) };
            let Some(arrived) = files.next(|_| full.is_none()).await? else { break };
            taken += 1;
            let name = Phi::new(arrived.name.clone());
            if let Some(fault) = self.one(arrived, full).await {
                faults.push((name, fault));
            }
        }
        if taken == 0 {
            faults.push((Phi::default(), FileFault::Missing));
        }
        Ok(faults)
    }

    /// What there is no room for any more. Looked at before each file.
    async fn room(&self) -> Result<Option<FileFault>, Fault> {
        let settings = self.portal.vault.settings();
        let most_bytes = i64::from(settings.number(&STORAGE_GIGABYTES)) * 1_000_000_000;
        let since = start_of(day(self.portal.vault.now(), &settings.zone()), &settings.zone());
        let [is_full, of_day] = self.panel.counts(move |tx| store::room(tx, most_bytes, since)).await?;
        let most = settings.number(&FILES_PER_DAY);
        Ok(if is_full > 0 {
            Some(FileFault::ClinicIsFull)
        } else {
            (of_day >= most).then_some(FileFault::DayIsFull { most })
        })
    }

    async fn one(&self, arrived: Arrived, full: Option<FileFault>) -> Option<FileFault> {
        match (arrived.came, full) {
            (Came::Empty, _) => Some(FileFault::Empty),
            (_, Some(fault)) => Some(fault),
            (Came::TooLarge, None) => Some(FileFault::TooLarge { most: MEGABYTES }),
            (Came::Unwanted, None) => Some(FileFault::NotNow),
            (Came::Whole(stored), None) => self.bring(arrived.name, stored).await.unwrap_or_else(|fault| {
                tracing::warn!(%fault, "a laboratory's file could not be taken in");
                Some(FileFault::NotNow)
            }),
        }
    }

    /// Nothing is said of a file before all of it is durable. As it came over the wire it is needed no more then: the
    /// intake keeps its own.
    async fn bring(&self, name: String, stored: Stored) -> Result<Option<FileFault>, Fault> {
        let vault = &self.portal.vault;
        let (objects, arrived) = (vault.objects().clone(), stored.clone());
        let read = tokio::task::spawn_blocking(move || objects.get(&arrived)).await;
        vault.objects().remove(stored.id);
        let bytes = read.map_err(|_| Fault::Broken("a laboratory's file could not be read"))??;
        let file = File { name, bytes, via: Via::Page };
        let taken = take_in(vault, &self.portal.parser, &self.caller, file).await?;
        Ok(taken.trouble.map(FileFault::Refused))
    }
}

/// Which page; the first for anything that is no number of a page.
fn number(asked: &str) -> u32 {
    asked.parse().unwrap_or(1).max(1)
}

/// Too large is a status of its own; everything else is a form that was not right.
fn status(faults: &[(Phi, FileFault)]) -> StatusCode {
    match faults {
        [] => StatusCode::CREATED,
        [(_, FileFault::TooLarge { .. })] => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
