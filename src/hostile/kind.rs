//! What a file is, by its first bytes, and whether it is something else besides.

use super::{Refusal, plain};
use crate::kit::file_kind::FileKind;

/// The end of a ZIP's directory: at most this far from the end of the file, since a comment may follow.
const ZIP_TAIL: usize = 22 + 0xffff;
/// How far browsers and PDF viewers look for the beginning of something.
const SNIFFED: usize = 1_500;
/// What a browser would take for a page, or a server for a program.
const PAGES: [&[u8]; 5] = [b"<!doctype html", b"<html", b"<script", b"<svg", b"<?php"];

/// The kind of a file, if it is one that we accept and nothing else.
pub(super) fn of(bytes: &[u8]) -> Result<FileKind, Refusal> {
    let kind = match infer::get(bytes).map(|found| found.mime_type()) {
        // `infer` finds a PDF behind 1,024 bytes of anything, as viewers do: such a file can be two things.
        Some("application/pdf") if bytes.starts_with(b"%PDF-") => FileKind::Pdf,
        Some("image/jpeg") => FileKind::Jpeg,
        Some("image/png") if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => FileKind::Png,
        // A kind that we do not take, unless its mark is two letters and what follows is text: "BMP: sodium 140".
        Some(_) if plain::is_binary(bytes) => return Err(Refusal::WrongType),
        _ => FileKind::Text,
    };
    // What is no more than text is looked at as such next: a page or an archive is none, whatever it is called.
    let is_two = kind != FileKind::Text && (is_also_page(bytes) || is_also_zip(bytes));
    let is_two = is_two || (kind != FileKind::Pdf && is_also_pdf(bytes));
    if is_two { Err(Refusal::TwoTypes) } else { Ok(kind) }
}

/// How many bytes of marks stand before a file of ours: what programs put before everything that they save, and empty
/// lines. They are no part of it.
pub(super) fn lead(bytes: &[u8]) -> usize {
    const MOST: usize = 1024;
    const BEGINS: [&[u8]; 3] = [b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"];
    let marked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let empty = marked.iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == 0).count();
    let lead = bytes.len() - marked.len() + empty;
    let begins = BEGINS.iter().any(|begin| bytes[lead..].starts_with(begin));
    if begins && lead <= MOST { lead } else { 0 }
}

/// Whether a program that unpacks ZIP files, and JAR and Office files with them, would find one at the file's end.
fn is_also_zip(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(ZIP_TAIL)..];
    tail.windows(22).enumerate().any(|(start, end_record)| {
        let comment = usize::from(u16::from_le_bytes([end_record[20], end_record[21]]));
        end_record.starts_with(b"PK\x05\x06") && start + 22 + comment == tail.len()
    })
}

/// Whether a careless program would take its beginning, or what stands behind its end, for a page.
fn is_also_page(bytes: &[u8]) -> bool {
    let holds = |part: &[u8]| {
        let part = part.to_ascii_lowercase();
        PAGES.iter().any(|page| part.windows(page.len()).any(|window| window == *page))
    };
    holds(&bytes[..bytes.len().min(SNIFFED)]) || holds(&bytes[bytes.len().saturating_sub(SNIFFED)..])
}

/// Whether a viewer would find a PDF in its beginning.
fn is_also_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(SNIFFED)].windows(5).any(|window| window == b"%PDF-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::fixture::{self, pictures};

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        assert_eq!(of(&fixture::valid()), Ok(FileKind::Pdf));
        assert_eq!(of(&pictures::jpeg(16, 16, &[])), Ok(FileKind::Jpeg));
        assert_eq!(of(&pictures::png(4, 4, &[])), Ok(FileKind::Png));
        assert_eq!(of(b"Potassium 5.2"), Ok(FileKind::Text));
        assert_eq!(of(b"BMP: sodium 140"), Ok(FileKind::Text), "no picture, whatever its first two letters");
    }

    #[test]
    fn marks_before_a_file_are_no_part_of_it() {
        let files = [fixture::valid(), pictures::jpeg(16, 16, &[]), pictures::png(4, 4, &[])];
        for file in &files {
            for mark in [b"".as_slice(), b"\xef\xbb\xbf", b"\r\n", b"\xef\xbb\xbf\r\n", &[b'\n'; 1_000], &[0; 512]] {
                assert_eq!(lead(&[mark, file].concat()), mark.len());
            }
            assert_eq!(lead(&[[b' '; 1_025].as_slice(), file].concat()), 0, "so many are no mark");
            assert_eq!(lead(&[b"GIF89a".as_slice(), file].concat()), 0);
        }
        assert_eq!(lead(b"\xef\xbb\xbfPotassium"), 0);
    }

    #[test]
    fn other_types_are_not_accepted_whatever_they_are_called() {
        for bytes in [fixture::ZIP, b"GIF89a\0\0", b"\x7fELF\x02\x01\x01\0", b"Rar!\x1a\x07\x01\0"] {
            assert!(of(bytes).and_then(|_| plain::examine(bytes)).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn pages_and_nonsense_are_at_most_looked_at_as_text() {
        for bytes in [fixture::HTML, fixture::SVG, fixture::GARBAGE, b"%PDF", b"x"] {
            assert_eq!(of(bytes), Ok(FileKind::Text));
        }
        for bytes in [fixture::HTML, fixture::SVG, fixture::GARBAGE] {
            assert_eq!(plain::examine(bytes).unwrap_err(), Refusal::WrongType);
        }
    }

    #[test]
    fn a_file_that_is_two_things_at_once_is_not_accepted() {
        let (pdf, jpeg) = (fixture::valid(), pictures::jpeg(16, 16, &[]));
        for two in [
            [b"GIF89a".as_slice(), &pdf].concat(),
            [b"\n".as_slice(), &pdf].concat(),
            [fixture::HTML, &pdf].concat(),
            [&pdf, fixture::ZIP].concat(),
            [&jpeg, fixture::ZIP].concat(),
            [&jpeg, fixture::HTML].concat(),
            pictures::jpeg(16, 16, &[pictures::segment(0xfe, &pdf)]),
            pictures::jpeg(16, 16, &[pictures::segment(0xfe, b"<?php system($_GET[0]);")]),
        ] {
            assert_eq!(of(&two), Err(Refusal::TwoTypes));
        }
    }
}
