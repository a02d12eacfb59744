//! Files that go out: the bytes that came in, under a name of ours to give, never run by a browser.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use data_encoding::BASE64;

use super::{Error, Reply};

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
    /// The SHA-256 of the bytes, said along so that the receiver can check them.
    pub sha256: [u8; 32],
    /// Open or download.
    pub disposition: Disposition,
}

/// The reply that carries the file. Chromium shows no PDF in a sandboxed document, so an opened one gets the
/// strictest policy without sandbox.
pub fn send(file: &Outgoing<'_>, bytes: Vec<u8>) -> Reply {
    let value = |text: String| HeaderValue::from_str(&text).map_err(|_| Error::Broken);
    let policy = match file.disposition {
        Disposition::Open => "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
        Disposition::Download => "default-src 'none'; sandbox; frame-ancestors 'none'",
    };
    let headers = [
        (header::CONTENT_TYPE, value(file.media_type.to_owned())?),
        (header::CONTENT_DISPOSITION, value(disposition(file))?),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
        (header::HeaderName::from_static("repr-digest"), value(format!("sha-256=:{}:", BASE64.encode(&file.sha256)))?),
    ];
    Ok((StatusCode::OK, headers, bytes).into_response())
}

/// RFC 6266: a plain name for old browsers, the real one encoded after RFC 8187.
fn disposition(file: &Outgoing<'_>) -> String {
    let kind = match file.disposition {
        Disposition::Open => "inline",
        Disposition::Download => "attachment",
    };
    let plain: String =
        file.name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let encoded: String = file
        .name
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
        let file = Outgoing {
            name: "Análisis \"mayo\"\r\nSet-Cookie: a=b\u{202e}.pdf",
            media_type: "application/pdf",
            sha256: [0; 32],
            disposition: Disposition::Download,
        };
        let text = disposition(&file);
        assert!(!text.contains(['\r', '\n', '\u{202e}']) && text.matches('"').count() == 2, "{text}");
        assert!(text.contains("filename*=UTF-8''An%C3%A1lisis"), "{text}");
    }
}
