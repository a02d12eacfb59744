//! The stylesheet, the script, the icon: inside the binary, under names that hold their hash, kept for ever.

use std::sync::LazyLock;

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE32_DNSSEC;
use rust_embed::{EmbeddedFile, RustEmbed};

use super::{Error, Reply};
use crate::links;

#[derive(RustEmbed)]
#[folder = "assets/"]
#[include = "*.css"]
#[include = "*.js"]
#[include = "*.svg"]
#[include = "*.webmanifest"]
struct Files;

/// The stylesheet's address.
pub fn style() -> &'static str {
    static HREF: LazyLock<String> = LazyLock::new(|| href("style", "css"));
    &HREF
}

/// The stylesheet itself, for a page that loads nothing.
pub fn style_text() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        let file = Files::get("style.css").map(|file| file.data.into_owned()).unwrap_or_default();
        String::from_utf8(file).unwrap_or_default()
    });
    &TEXT
}

/// The script's address.
pub fn script() -> &'static str {
    static HREF: LazyLock<String> = LazyLock::new(|| href("script", "js"));
    &HREF
}

/// The address of the script for passkeys.
pub fn passkey() -> &'static str {
    static HREF: LazyLock<String> = LazyLock::new(|| href("passkey", "js"));
    &HREF
}

/// The address of the script for staff's pages.
pub fn staff() -> &'static str {
    static HREF: LazyLock<String> = LazyLock::new(|| href("staff", "js"));
    &HREF
}

fn href(stem: &str, extension: &str) -> String {
    let hash = Files::get(&format!("{stem}.{extension}")).map(|file| hash(&file)).unwrap_or_default();
    links::asset(&format!("{stem}.{hash}.{extension}"))
}

fn hash(file: &EmbeddedFile) -> String {
    BASE32_DNSSEC.encode(&file.metadata.sha256_hash()[..10])
}

/// Serves a file under its hashed name; an old hash is not found, so that no cache mixes two releases.
pub async fn hashed(request: Request) -> Reply {
    let name = request.uri().path().trim_start_matches(&links::asset(""));
    let mut parts = name.splitn(3, '.');
    let (Some(stem), Some(said), Some(extension)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Error::NotFound);
    };
    let file = Files::get(&format!("{stem}.{extension}")).filter(|file| hash(file) == said).ok_or(Error::NotFound)?;
    Ok(serve(file, extension, "public, max-age=31536000, immutable"))
}

/// The icon, where browsers look for it.
pub async fn favicon() -> Reply {
    fixed("favicon.svg", "svg")
}

/// The manifest.
pub async fn manifest() -> Reply {
    fixed("manifest.webmanifest", "webmanifest")
}

fn fixed(name: &str, extension: &str) -> Reply {
    Files::get(name).map(|file| serve(file, extension, "public, max-age=86400")).ok_or(Error::NotFound)
}

fn serve(file: EmbeddedFile, extension: &str, cache: &'static str) -> Response {
    let kind = match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/manifest+json",
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(cache)),
    ];
    (StatusCode::OK, headers, file.data).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_of_few_pages_are_at_most_four_kilobytes_before_anything_is_compressed() {
        for name in ["passkey.js", "staff.js"] {
            let file = Files::get(name).unwrap();
            assert!(file.data.len() <= 4096, "{name}: {} bytes", file.data.len());
        }
    }
}
