//! Documents inside values, wherever and however senders write them: under any type (OBX-2), in any component, broken
//! into lines in any way, padded or not, behind a prefix or a byte-order mark. Bytes that are a PDF are a document.

use std::borrow::Cow;
use std::sync::LazyLock;

use data_encoding::{Encoding, HEXUPPER_PERMISSIVE, Specification};

use super::content::Content;
use super::wire::{Field, Segment};
use super::{markup, rtf};

/// Base64 as it is met: both alphabets, no padding, and bits behind the last byte that say nothing.
static BASE64: LazyLock<Encoding> = LazyLock::new(|| {
    let mut base64 = Specification::new();
    base64.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    base64.translate.from.push_str("-_");
    base64.translate.to.push_str("+/");
    base64.check_trailing_bits = false;
    base64.encoding().unwrap_or(data_encoding::BASE64_NOPAD)
});

/// Signs of base64 by which the kind of a file can be seen.
const BEGINNING: usize = 64;

/// What stands in a field of type ED: source, type, subtype, encoding, data (§2.A.24). Type and subtype may both be
/// missing, and the data may stand alone.
pub(super) fn declared(field: Field<'_>) -> Content {
    let part = |number| field.first().component(number).text().to_ascii_lowercase();
    let (kind, subtype, encoding) = (part(2), part(3), part(4));
    let kind = match (kind.as_str(), subtype.as_str()) {
        ("" | "im" | "ap" | "application", "pdf" | "") => "application/pdf".to_owned(),
        ("text" | "tx" | "ft", _) => "text/plain".to_owned(),
        (kind, subtype) => format!("{kind}/{subtype}"),
    };
    let bytes = match encoding.as_str() {
        "a" | "ascii" => Some(data(field).text().into_owned().into_bytes()),
        "hex" => hex(data(field).raw()),
        "base64" | "" => base64(&signs(data(field).raw())),
        _ => base64(&signs(data(field).raw())).filter(|bytes| is_known(bytes)),
    };
    match bytes.filter(|bytes| !bytes.is_empty()) {
        Some(bytes) => content(kind, bytes),
        None => found(field).unwrap_or(Content::Garbled),
    }
}

/// A document in a field of another type: an ED inside, or letters that spell a file.
pub(super) fn found(field: Field<'_>) -> Option<Content> {
    let raw = field.raw();
    let start = raw.trim_start_matches(['\u{feff}', ' ', '\n', '"']);
    if start.starts_with("%PDF-") {
        // Its bytes have been through a character set, and are those of the file no more.
        return Some(Content::Garbled);
    }
    if start.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("255044462D")) {
        return Some(hex(raw).map_or(Content::Garbled, |bytes| content(PDF.to_owned(), bytes)));
    }
    let encoding = (1..=4).map(|at| field.first().component(at)).find(|one| one.text().eq_ignore_ascii_case("base64"));
    if encoding.is_some_and(|encoding| !data(field).is_empty() && data(field).raw() != encoding.raw()) {
        let bytes = base64(&signs(data(field).raw())).filter(|bytes| !bytes.is_empty());
        return Some(bytes.map_or(Content::Garbled, |bytes| content(PDF.to_owned(), bytes)));
    }
    let longest = field.components().max_by_key(|one| one.raw().len())?;
    let is_data = begins_like_a_file(longest.raw());
    is_data.then(|| base64(&signs(longest.raw())).map_or(Content::Garbled, |bytes| content(PDF.to_owned(), bytes)))
}

const PDF: &str = "application/pdf";

/// The fifth component, or whichever is longest. It may be broken over repetitions.
fn data(field: Field<'_>) -> Field<'_> {
    let several = field.lines().skip(1).any(|line| line.components().nth(1).is_some());
    let field = if several { field.first() } else { field };
    let fifth = field.component(5);
    if fifth.is_empty() { field.components().max_by_key(|one| one.raw().len()).unwrap_or(fifth) } else { fifth }
}

/// Whether letters spell the beginning of a file that we know.
fn begins_like_a_file(raw: &str) -> bool {
    let beginning = signs(&raw[..raw.floor_char_boundary(BEGINNING * 6)]);
    let beginning = &beginning.as_bytes()[..beginning.len().min(BEGINNING)];
    beginning.len() > 8 && decoded(&beginning[..beginning.len() / 4 * 4]).is_some_and(|bytes| is_known(&bytes))
}

/// The signs of base64 alone: without line breaks in any spelling, blanks, quotation marks, and what stands before.
pub(super) fn signs(raw: &str) -> Cow<'_, str> {
    let start = &raw[..raw.floor_char_boundary(200)];
    let at = start
        .to_ascii_lowercase()
        .find("base64,")
        .filter(|_| start.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:")));
    let raw = at.map_or(raw, |at| &raw[at + 7..]);
    let mut signs = String::with_capacity(raw.len());
    // What stands between two backslashes is a break: base64 has none.
    for (at, part) in raw.split('\\').enumerate() {
        let is_escape = at % 2 == 1 && part.len() <= 8 && part.starts_with(['.', 'X', 'x', 'R', 'r']);
        if !is_escape {
            signs.extend(
                part.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '~' | '"' | '\'' | '\u{feff}')),
            );
        }
    }
    Cow::Owned(signs)
}

/// The bytes that signs of base64 spell. Padding may stand between pieces, or be missing.
pub(super) fn base64(signs: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(signs.len() / 4 * 3 + 3);
    for piece in signs.split('=').filter(|piece| !piece.is_empty()) {
        bytes.extend(decoded(piece.as_bytes())?);
    }
    Some(bytes)
}

/// A single sign at the end is less than a byte: the rest of it was cut off.
fn decoded(signs: &[u8]) -> Option<Vec<u8>> {
    let signs = if signs.len() % 4 == 1 { &signs[..signs.len() - 1] } else { signs };
    BASE64.decode(signs).ok()
}

fn hex(raw: &str) -> Option<Vec<u8>> {
    HEXUPPER_PERMISSIVE.decode(signs(raw).as_bytes()).ok()
}

/// What was found: a text with looks is words, anything else is a file, from its own first byte on.
fn content(kind: String, mut bytes: Vec<u8>) -> Content {
    let before = marks_before(&bytes);
    if is_known(&bytes[before..]) {
        bytes.drain(..before);
    }
    match words(&bytes) {
        Some(words) if words.is_empty() => Content::Nothing,
        Some(words) => Content::Words(words),
        None => Content::Document { kind, bytes },
    }
}

fn words(bytes: &[u8]) -> Option<String> {
    if !(bytes.starts_with(b"{\\rtf") || bytes.starts_with(b"<")) {
        return None;
    }
    shown(&super::set::Set::Unicode.decode(bytes))
}

/// What a reader would see of a text that has looks; nothing where it is plain.
pub(super) fn shown(text: &str) -> Option<String> {
    if rtf::is_rich(text) {
        return rtf::words(text);
    }
    markup::is_page(text).then(|| markup::words(text))
}

/// Bytes before a file that are none of it: byte-order marks, blanks, zeros.
fn marks_before(bytes: &[u8]) -> usize {
    let is_mark = |byte: &&u8| matches!(byte, 0 | b' ' | b'\t' | b'\r' | b'\n' | 0xEF | 0xBB | 0xBF);
    bytes.iter().take_while(is_mark).count()
}

/// Whether bytes begin like a file: a PDF, a picture, an archive, a text with looks.
pub(super) fn is_known(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 14] = [
        b"%PDF-",
        b"\xff\xd8\xff",
        b"\x89PNG",
        b"GIF8",
        b"II*\0",
        b"MM\0*",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"{\\rtf",
        b"<?xml",
        b"<html",
        b"<HTML",
        b"<!DOCTYPE",
        b"<!doctype",
    ];
    let bytes = &bytes[marks_before(bytes)..];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// A document that comes in pieces: values of one test that follow each other, each with some of its letters.
pub(super) struct Pieces {
    test: String,
    signs: String,
    count: usize,
}

impl Pieces {
    /// Where a value is the beginning of a document that does not end in it.
    pub fn begin(segment: &Segment<'_>, content: &Content) -> Option<Self> {
        let Content::Document { bytes, .. } = content else { return None };
        let tail = &bytes[bytes.len().saturating_sub(1024)..];
        let is_cut = match bytes.first_chunk::<4>()? {
            b"%PDF" => !tail.windows(5).any(|end| end == b"%%EOF"),
            [0xFF, 0xD8, 0xFF, _] => !tail.windows(2).any(|end| end == [0xFF, 0xD9]),
            _ => false,
        };
        let signs = || signs(data(segment.field(5)).raw()).into_owned();
        is_cut.then(|| Self { test: segment.field(3).raw().to_owned(), signs: signs(), count: 1 })
    }

    /// Takes the next piece, if this value is one: of the same test, letters alone, and no file that begins.
    pub fn take(&mut self, segment: &Segment<'_>) -> bool {
        let raw = data(segment.field(5)).raw();
        if segment.field(3).raw() != self.test || begins_like_a_file(raw) {
            return false;
        }
        let signs = signs(raw);
        let is_letter = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'+' | b'/' | b'-' | b'_' | b'=');
        if signs.is_empty() || raw.trim().contains(' ') || !signs.bytes().all(is_letter) {
            return false;
        }
        self.signs.push_str(&signs);
        self.count += 1;
        true
    }

    /// Whether there was another piece than the first.
    pub const fn are_several(&self) -> bool {
        self.count > 1
    }

    /// The whole document.
    pub fn together(self) -> Content {
        base64(&self.signs).map_or(Content::Garbled, |bytes| content(PDF.to_owned(), bytes))
    }
}

#[cfg(test)]
mod tests;
