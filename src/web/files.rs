//! Files that go out: the bytes that came in, under a name of ours to give, never run by a browser.
//!
//! A file that is asked for whole is compared with its hash before any of it leaves, so that a damaged one gets a page
//! that says so. A part of it is not: each piece is authenticated by itself (see `vault::objects`), and one that is
//! not what was put in ends the answer short. Nothing is whole in memory.

mod pieces;
mod range;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};

use super::{Error, Reply};
use crate::vault::{Fault, Objects, Opened, Stored};

use pieces::Pieces;
use range::Part;
pub use range::Wanted;

/// How a browser should treat a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// Keep it as a file.
    Download,
    /// Show it in a tab of its own.
    Open,
}

/// A file that goes out.
pub struct Outgoing<'a> {
    /// The name to keep it under.
    pub name: &'a str,
    /// Its type, one of those we take in.
    pub media_type: &'a str,
    /// Where it lies. Its SHA-256 is said along so that the receiver can check it.
    pub stored: &'a Stored,
    /// Open or download.
    pub disposition: Disposition,
}

/// The reply that carries the file, or the part of it that is wanted. Chromium shows no PDF in a sandboxed document, so
/// an opened one gets the strictest policy without sandbox.
pub async fn send(objects: &Objects, file: &Outgoing<'_>, wanted: &Wanted) -> Reply {
    let (size, tag) = (file.stored.size, format!("\"{}\"", BASE64.encode(&file.stored.sha256)));
    let (bytes, is_whole) = match wanted.part(size, &tag) {
        Part::Whole => (0..size, true),
        Part::Of(bytes) => (bytes, false),
        Part::Outside => return unsatisfiable(size),
    };
    let opened = open(objects.clone(), file.stored.clone(), bytes.start, is_whole).await?;
    let length = bytes.end - bytes.start;
    let headers = headers((file.name, file.media_type), file.disposition, &file.stored.sha256)?;
    let mut response = (headers, Body::new(Pieces::new(opened, length))).into_response();
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    response.headers_mut().insert(header::ETAG, HeaderValue::from_str(&tag).map_err(|_| Error::Broken)?);
    response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if !is_whole {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        let says = format!("bytes {}-{}/{size}", bytes.start, bytes.end - 1);
        let says = HeaderValue::from_str(&says).map_err(|_| Error::Broken)?;
        response.headers_mut().insert(header::CONTENT_RANGE, says);
    }
    Ok(response)
}

/// The same for bytes that lie in no file of their own: whole, never in part.
pub fn hand_over((name, media_type): (&str, &str), bytes: Vec<u8>, disposition: Disposition) -> Reply {
    let headers = headers((name, media_type), disposition, &Sha256::digest(&bytes).into())?;
    Ok((headers, bytes).into_response())
}

/// The file, at the place where the answer begins.
async fn open(objects: Objects, stored: Stored, from: u64, is_whole: bool) -> Result<Opened, Error> {
    let opened = tokio::task::spawn_blocking(move || {
        if is_whole {
            objects.check(&stored)?;
        }
        let mut opened = objects.read(&stored)?;
        opened.go_to(from)?;
        Ok::<_, Fault>(opened)
    });
    Ok(opened.await.map_err(|_| Error::Broken)??)
}

fn unsatisfiable(size: u64) -> Result<Response, Error> {
    let says = HeaderValue::from_str(&format!("bytes */{size}")).map_err(|_| Error::Broken)?;
    Ok((StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, says)]).into_response())
}

fn headers(
    (name, media_type): (&str, &str),
    way: Disposition,
    sha256: &[u8; 32],
) -> Result<[(header::HeaderName, HeaderValue); 4], Error> {
    let value = |text: &str| HeaderValue::from_str(text).map_err(|_| Error::Broken);
    let policy = match way {
        Disposition::Open => {
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
        }
        Disposition::Download => "default-src 'none'; sandbox; frame-ancestors 'none'",
    };
    let digest = format!("sha-256=:{}:", BASE64.encode(sha256));
    Ok([
        (header::CONTENT_TYPE, value(media_type)?),
        (header::CONTENT_DISPOSITION, value(&disposition(name, way))?),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
        (header::HeaderName::from_static("repr-digest"), value(&digest)?),
    ])
}

/// RFC 6266: a plain name for old browsers, the real one encoded after RFC 8187.
fn disposition(name: &str, way: Disposition) -> String {
    let kind = match way {
        Disposition::Open => "inline",
        Disposition::Download => "attachment",
    };
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let encoded: String = name
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let names = [
            "Análisis \"mayo\"\r\nSet-Cookie: a=b\u{202e}.pdf",
            "a\"; filename=\"b.exe",
            "a\\\".pdf",
            "a;filename*=UTF-8''b.html",
            "%22%0d%0a.pdf",
            "a\0b\u{7f}.pdf",
        ];
        for name in names {
            let text = disposition(name, Disposition::Download);
            assert!(!text.contains(|c: char| c.is_control() || !c.is_ascii()), "{text}");
            assert_eq!((text.matches('"').count(), text.matches("; filename").count()), (2, 2), "{text}");
            let encoded = text.rsplit_once("''").unwrap().1;
            assert!(encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.%".contains(&byte)), "{text}");
        }
    }
}
