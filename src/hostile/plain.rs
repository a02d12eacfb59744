//! Plain text: UTF-8 without signs that are no text.

use super::{Inspection, Kind, MOST_TEXT, Refusal};

/// Looks at a file that starts like no other kind: its text, or why it is none.
pub(super) fn examine(bytes: &[u8]) -> Result<(Inspection, String), Refusal> {
    // A zero byte stands in every UTF-16 text and in every program, and in no text of ours.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Refusal::NotUtf8);
    }
    if is_binary(bytes) {
        return Err(Refusal::WrongType);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_markup(text) {
        return Err(Refusal::WrongType);
    }
    let most = text.floor_char_boundary(MOST_TEXT);
    Ok((Inspection { kind: Kind::Text, pages: 1, active: false }, text[..most].to_owned()))
}

/// Whether it holds signs that stand in no text.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| is_no_text(*byte))
}

/// Control signs but line ends, tabs and page ends.
const fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11 | 14..=31 | 127)
}

/// Text that some program would run or draw: pages, pictures, scripts, and what printers and word processors read.
fn is_markup(text: &str) -> bool {
    let begins = ["<", "%!", "{\\rtf", "#!", "@echo", "begin:v"];
    let start: String = text.trim_start().chars().take(16).flat_map(char::to_lowercase).collect();
    begins.iter().any(|begin| start.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text_in_any_language() {
        for text in ["Potassium 5.2 mmol/L\r\n\tgood", "\u{feff}Análisis de sangre", "a < b\u{c}next page"] {
            assert!(examine(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_text_says_why() {
        assert_eq!(examine(b"\xff\xfeP\0o\0").unwrap_err(), Refusal::NotUtf8);
        assert_eq!(examine(b"An\xe1lisis").unwrap_err(), Refusal::NotUtf8);
        for other in [b"MZ\x90\0".as_slice(), b"<html>", b"  <svg/>", b"{\\rtf1 x}", b"#!/bin/sh\n", b"a\0b"] {
            assert_eq!(examine(other).unwrap_err(), Refusal::WrongType);
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_handed_on() {
        let long = "ä".repeat(MOST_TEXT);
        let (_, text) = examine(long.as_bytes()).unwrap();
        assert!(text.len() <= MOST_TEXT && long.starts_with(&text));
    }
}
