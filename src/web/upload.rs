//! A form of files. Each passes in pieces into an encrypted object of its own; none is ever whole in memory, and what
//! was cut short on the way is never taken for the whole.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{Error, Portal};
use crate::hostile::LARGEST;
use crate::ui::form::Filled;
use crate::vault::{Fault, Incoming, Stored};

/// Room for the fields beside the files.
const FIELDS: usize = 64 * 1024;
/// The most files that one form brings.
pub const MOST_FILES: usize = 20;
/// The largest body of a form with files, in bytes.
pub const LARGEST_BODY: usize = MOST_FILES * LARGEST + FIELDS;
/// How many forms of files may come in at a time.
static TURNS: Semaphore = Semaphore::const_new(4);
/// How long somebody waits for a turn.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);
/// How much is gathered before it is written.
const PIECE: usize = 128 * 1024;

/// Files that are about to come in, one after the other.
pub struct Files {
    parts: Multipart,
    portal: Portal,
    /// Whether our script sends them, one at a time, and wants a word rather than a page.
    pub by_script: bool,
    _turn: SemaphorePermit<'static>,
}

/// A file that has come.
pub struct Arrived {
    /// The name it had on their computer.
    pub name: String,
    /// What came of it.
    pub came: Came,
}

/// What came of a file.
pub enum Came {
    /// It is stored, and durable.
    Whole(Stored),
    /// It has no bytes.
    Empty,
    /// It is larger than we take.
    TooLarge,
    /// Nobody wanted it.
    Unwanted,
}

impl FromRequest<Portal> for Files {
    type Rejection = Error;

    /// Leave was given before: this is the last extractor, and the only one that waits for the body.
    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Error> {
        if !portal.address.is_same_origin(request.headers()) {
            return Err(Error::NotAllowed);
        }
        let Ok(Ok(turn)) = tokio::time::timeout(PATIENCE, TURNS.acquire()).await else { return Err(Error::TooMany) };
        let by_script = request.headers().get(header::ACCEPT).is_some_and(|kind| kind == "text/plain");
        let parts = Multipart::from_request(request, portal).await.map_err(|_| Error::Stale)?;
        Ok(Self { parts, portal: portal.clone(), by_script, _turn: turn })
    }
}

impl Files {
    /// The next file. `wants` is asked by its name whether it is to be stored at all.
    pub async fn next(&mut self, wants: impl Fn(&str) -> bool) -> Result<Option<Arrived>, Error> {
        loop {
            let part = match self.parts.next_field().await {
                Ok(Some(part)) => part,
                // Of a form that is too large the files that came whole are kept.
                Ok(None) => return Ok(None),
                Err(error) if is_too_large(&error) => return Ok(None),
                Err(_) => return Err(Error::Stale),
            };
            let Some(name) = part.file_name().map(ToOwned::to_owned) else {
                drain(part).await?;
                continue;
            };
            let came = if wants(&name) { store(&self.portal, part).await? } else { drain(part).await? };
            // Browsers send an empty part with an empty name when no file was chosen.
            if name.is_empty() && matches!(came, Came::Empty) {
                continue;
            }
            return Ok(Some(Arrived { name, came }));
        }
    }
}

/// The fields of such a form without its files, which pass unread. Of a form cut short, what came of them.
pub(super) async fn fields_alone(request: Request, portal: &Portal) -> Result<Filled, Error> {
    let mut parts = Multipart::from_request(request, portal).await.map_err(|_| Error::Stale)?;
    let mut filled = Filled::empty();
    while let Ok(Some(part)) = parts.next_field().await {
        if part.file_name().is_some() {
            continue;
        }
        let name = part.name().unwrap_or_default().to_owned();
        if let Ok(value) = part.text().await {
            filled.add(&name, value);
        }
    }
    Ok(filled)
}

/// Every byte of a part, encrypted as it comes. An upload cut short is an error, since what arrived of it looks like a
/// file; of one that is too large the rest passes unread, so that the files behind it are not lost.
async fn store(portal: &Portal, mut part: Field<'_>) -> Result<Came, Error> {
    let mut incoming = portal.vault.objects().begin(portal.vault.entropy()).map_err(Fault::from)?;
    let mut gathered = Vec::with_capacity(PIECE);
    loop {
        match part.chunk().await {
            Ok(Some(chunk)) if incoming.size() + (gathered.len() + chunk.len()) as u64 > LARGEST as u64 => {
                drop(incoming);
                drain(part).await?;
                return Ok(Came::TooLarge);
            }
            Ok(Some(chunk)) => gathered.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(error) if is_too_large(&error) => return Ok(Came::TooLarge),
            Err(_) => return Err(Error::Stale),
        }
        if gathered.len() >= PIECE {
            incoming = write(incoming, std::mem::replace(&mut gathered, Vec::with_capacity(PIECE))).await?;
        }
    }
    let incoming = write(incoming, gathered).await?;
    if incoming.size() == 0 {
        return Ok(Came::Empty);
    }
    let finish = tokio::task::spawn_blocking(move || incoming.finish());
    Ok(Came::Whole(finish.await.map_err(|_| Error::Broken)??))
}

/// Writes a piece away from the threads that answer browsers.
async fn write(mut incoming: Incoming, piece: Vec<u8>) -> Result<Incoming, Error> {
    let write = tokio::task::spawn_blocking(move || incoming.write(&piece).map(|()| incoming).map_err(Fault::from));
    Ok(write.await.map_err(|_| Error::Broken)??)
}

/// Lets a part pass.
async fn drain(mut part: Field<'_>) -> Result<Came, Error> {
    let mut came = Came::Empty;
    loop {
        match part.chunk().await {
            Ok(Some(_)) => came = Came::Unwanted,
            Ok(None) => return Ok(came),
            Err(error) if is_too_large(&error) => return Ok(Came::TooLarge),
            Err(_) => return Err(Error::Stale),
        }
    }
}

fn is_too_large(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}
