//! What a file is, by its first bytes, and whether it is something else besides.

use super::Kind;

/// The end of a ZIP's directory: at most this far from the end of the file, since a comment may follow.
const ZIP_TAIL: usize = 22 + 0xffff;

/// The kind of a file, if it is one that we accept and nothing else.
pub(super) fn of(bytes: &[u8]) -> Option<Kind> {
    let kind = match infer::get(bytes)?.mime_type() {
        // `infer` finds a PDF behind 1,024 bytes of anything, as viewers do: such a file can be two things.
        "application/pdf" if bytes.starts_with(b"%PDF-") => Kind::Pdf,
        _ => return None,
    };
    if is_also_zip(bytes) { None } else { Some(kind) }
}

/// Whether a program that unpacks ZIP files, and JAR and Office files with them, would find one at the file's end.
fn is_also_zip(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(ZIP_TAIL)..];
    tail.windows(22).enumerate().any(|(start, end_record)| {
        let comment = usize::from(u16::from_le_bytes([end_record[20], end_record[21]]));
        end_record.starts_with(b"PK\x05\x06") && start + 22 + comment == tail.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::fixture;

    #[test]
    fn a_pdf_is_known_by_its_first_bytes() {
        assert_eq!(of(&fixture::valid()), Some(Kind::Pdf));
    }

    #[test]
    fn other_types_are_not_accepted_whatever_they_are_called() {
        for bytes in [fixture::HTML, fixture::SVG, fixture::ZIP, fixture::GARBAGE, b"%PDF", b"x"] {
            assert_eq!(of(bytes), None);
        }
    }

    #[test]
    fn a_file_that_is_two_things_at_once_is_not_accepted() {
        let pdf = fixture::valid();
        assert_eq!(of(&[b"GIF89a".as_slice(), &pdf].concat()), None);
        assert_eq!(of(&[b"\n".as_slice(), &pdf].concat()), None);
        assert_eq!(of(&[fixture::HTML, &pdf].concat()), None);
        assert_eq!(of(&[&pdf, fixture::ZIP].concat()), None);
    }
}
