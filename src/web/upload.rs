//! A form of files, read when leave was given. Each passes in pieces into an encrypted object of its own; none is ever whole in memory, and what
//! was cut short on the way is never taken for the whole.

mod turns;

use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};

use super::body::{Allowance, Allowed, FORM};
use super::context::Context;
use super::{Error, Portal};
use crate::hostile::LARGEST;
use crate::ui::form::Filled;
use crate::vault::{Fault, Incoming, Stored};
use turns::Turn;

/// The most files that one form brings.
pub const MOST_FILES: usize = 20;
/// The largest body of a form with files, in bytes.
pub const LARGEST_BODY: usize = MOST_FILES * LARGEST + FORM;
/// The most parts of a form that are looked at: more than that is nobody's choice of files.
const MOST_PARTS: usize = 100;
/// How much may come before a part has said its name: the head of a part of ours has two hundred bytes.
const HEAD: usize = 2 * FORM;
/// The longest name of a file that is remembered, in letters.
const LONGEST_NAME: usize = 255;
/// How much is gathered before it is written.
const PIECE: usize = 128 * 1024;

/// Files that are about to come in, one after the other.
pub struct Files {
    parts: Multipart,
    allowed: Allowance,
    seen: usize,
    /// What may still come in fields beside the files.
    beside: usize,
    portal: Portal,
    /// Whether our script sends them, one at a time, and wants a word rather than a page.
    pub by_script: bool,
    _turn: Turn,
}

/// A file that has come.
pub struct Arrived {
    /// The name it had on their computer.
    pub name: String,
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
        let visitor = request.extensions().get::<Context>().and_then(|context| context.visitor.as_ref());
        let turn = Turn::of(visitor.ok_or(Error::SignIn)?.account).await?;
        let by_script = request.headers().get(header::ACCEPT).is_some_and(|kind| kind == "text/plain");
        let (parts, allowed) = parts(request, portal).await?;
        Ok(Self { parts, allowed, seen: 0, beside: FORM, portal: portal.clone(), by_script, _turn: turn })
    }
}

impl Files {
    /// The next file. `wants` is asked by its name whether it is to be stored at all.
    pub async fn next(&mut self, wants: impl Fn(&str) -> bool) -> Result<Option<Arrived>, Error> {
        while self.seen < MOST_PARTS {
            self.seen += 1;
            self.allowed.set(HEAD);
            let part = match self.parts.next_field().await {
                Ok(Some(part)) => part,
                // Of a form that is too large the files that came whole are kept.
                Ok(None) => return Ok(None),
                Err(error) if is_too_large(&error) => return Ok(None),
                Err(_) => return Err(Error::Stale),
            };
            let Some(name) = part.file_name().map(|name| name.chars().take(LONGEST_NAME).collect::<String>()) else {
                self.beside = pass(part, self.beside).await?;
                continue;
            };
            self.allowed.set(LARGEST_BODY);
            let came = if wants(&name) { store(&self.portal, part).await? } else { drain(part).await? };
            // Browsers send an empty part with an empty name when no file was chosen.
            if name.is_empty() && matches!(came, Came::Empty) {
                continue;
            }
            return Ok(Some(Arrived { name, came }));
        }
        Ok(None)
    }
}

/// The fields of such a form, up to its first file: nobody reads that, for nobody may bring it. No more is pulled in than
/// of a form without files; of one cut short, what came of them.
pub(super) async fn fields_alone(request: Request, portal: &Portal) -> Result<Filled, Error> {
    let (mut parts, allowed) = parts(request, portal).await?;
    allowed.set(FORM);
    let mut filled = Filled::empty();
    while let Ok(Some(part)) = parts.next_field().await {
        if part.file_name().is_some() {
            break;
        }
        let name = part.name().unwrap_or_default().to_owned();
        if let Ok(value) = part.text().await {
            filled.add(&name, value);
        }
    }
    Ok(filled)
}

/// The parts of a form, and how much of it may be pulled in.
async fn parts(request: Request, portal: &Portal) -> Result<(Multipart, Allowance), Error> {
    let (head, body) = request.into_parts();
    let (body, allowed) = Allowed::new(body);
    let request = Request::from_parts(head, Body::new(body));
    let parts = Multipart::from_request(request, portal).await.map_err(|_| Error::Stale)?;
    Ok((parts, allowed))
}

/// Lets a field beside the files pass; what may come in more of them.
async fn pass(mut part: Field<'_>, mut left: usize) -> Result<usize, Error> {
    while let Some(chunk) = part.chunk().await.map_err(|_| Error::Stale)? {
        left = left.checked_sub(chunk.len()).ok_or(Error::Stale)?;
    }
    Ok(left)
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
