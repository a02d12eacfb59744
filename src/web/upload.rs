//! A form with one file. What was cut short on the way is never taken for the whole.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use super::form::{Asking, Form, Typed, asking};
use super::{Error, Portal};
use crate::hostile::LARGEST;
use crate::ui::form::Filled;

/// Room for the fields beside the file.
const FIELDS: usize = 64 * 1024;
/// The largest body of a form with a file, in bytes.
pub const LARGEST_BODY: usize = LARGEST + FIELDS;

/// A form with a file, as it arrived.
pub struct Upload {
    filled: Filled,
    asking: Asking,
    /// The file; nothing when none was chosen.
    pub file: Option<File>,
    /// Whether the file was larger than we take; none of it was kept.
    pub too_large: bool,
}

/// A file, as somebody sent it.
pub struct File {
    /// The name it had on their computer.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The fields beside the file.
    pub fn form<T: Typed>(&self) -> Form<T> {
        Form::of(self.filled.clone(), &self.asking)
    }
}

impl FromRequest<Portal> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Error> {
        if !portal.address.is_same_origin(request.headers()) {
            return Err(Error::NotAllowed);
        }
        let asking = asking(&request, portal);
        let mut parts = Multipart::from_request(request, portal).await.map_err(|_| Error::Stale)?;
        let mut upload = Self { filled: Filled::empty(), asking, file: None, too_large: false };
        loop {
            match parts.next_field().await {
                Ok(Some(part)) => upload.take(part).await?,
                Ok(None) => return Ok(upload),
                Err(error) if is_too_large(&error) => return Ok(Self { file: None, too_large: true, ..upload }),
                Err(_) => return Err(Error::Stale),
            }
        }
    }
}

/// The fields of such a form without its file, which passes unread. Of a form cut short, what came of them.
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

impl Upload {
    async fn take(&mut self, part: Field<'_>) -> Result<(), Error> {
        let name = part.name().unwrap_or_default().to_owned();
        if let Some(file_name) = part.file_name().map(ToOwned::to_owned) {
            match whole(part).await? {
                Some(bytes) if bytes.len() <= LARGEST => {
                    // Browsers send an empty part with an empty name when no file was chosen.
                    if !(file_name.is_empty() && bytes.is_empty()) {
                        self.file = Some(File { name: file_name, bytes });
                    }
                }
                _ => self.too_large = true,
            }
            return Ok(());
        }
        if !self.filled.value(&name).is_empty() {
            return Err(Error::Stale);
        }
        self.filled.add(&name, part.text().await.map_err(|_| Error::Stale)?);
        Ok(())
    }
}

/// Every byte of a part; nothing when it is larger than the body may be. An upload cut short is an error, since what
/// arrived of it looks like a file.
async fn whole(mut part: Field<'_>) -> Result<Option<Vec<u8>>, Error> {
    let mut bytes = Vec::new();
    loop {
        match part.chunk().await {
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return Ok(Some(bytes)),
            Err(error) if is_too_large(&error) => return Ok(None),
            Err(_) => return Err(Error::Stale),
        }
    }
}

fn is_too_large(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}
