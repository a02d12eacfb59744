//! Plain text: UTF-8 without signs that are no text.

use super::{Inspection, MOST_TEXT, Refusal};
use crate::kit::file_kind::FileKind;

/// Looks at a file that starts like no other kind: its text, or why it is none.
pub(super) fn examine(bytes: &[u8]) -> Result<(Inspection, String), Refusal> {
    // A zero byte stands in every UTF-16 text and in every program, and in no text of ours.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || is_wide(bytes) {
        return Err(Refusal::NotUtf8);
    }
    let bytes = &bytes[..end(bytes)];
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if is_binary(bytes) {
        return Err(if is_for_a_machine(bytes) { Refusal::Controls } else { Refusal::WrongType });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_markup(text) {
        return Err(Refusal::WrongType);
    }
    let most = text.floor_char_boundary(MOST_TEXT);
    Ok((Inspection { kind: FileKind::Text, pages: 1, active: false }, text[..most].to_owned()))
}

/// Where a text ends. What some programs put behind it is no part of it: the end mark of old systems (Ctrl-Z), and zeros
/// that fill up a block.
pub(super) fn end(bytes: &[u8]) -> usize {
    let tail = bytes.iter().rev().take_while(|byte| is_end_mark(**byte) || byte.is_ascii_whitespace()).count();
    let start = bytes.len() - tail;
    let mark = bytes[start..].iter().position(|byte| is_end_mark(*byte)).map(|mark| start + mark);
    // Behind what is no text anyway it may be anything.
    mark.filter(|mark| std::str::from_utf8(&bytes[..*mark]).is_ok()).unwrap_or(bytes.len())
}

const fn is_end_mark(byte: u8) -> bool {
    matches!(byte, 0 | 26)
}

/// Whether it is text of two bytes a letter (UTF-16) that does not say so: every other byte is zero, but for few.
fn is_wide(bytes: &[u8]) -> bool {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = bytes.len() / 2;
    pairs >= 4 && even.max(odd) * 10 >= pairs * 8 && even.min(odd) * 20 <= pairs
}

/// Whether it is text with signs among its letters that steer a printer or a terminal.
fn is_for_a_machine(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|byte| is_no_text(**byte)).count();
    !bytes.contains(&0) && controls * 5 <= bytes.len() && std::str::from_utf8(bytes).is_ok()
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
    fn what_stands_behind_a_text_is_no_part_of_it() {
        for tail in ["", "\u{1a}", "\u{1a}\r\n", "\0\0\0", "\u{1a}\0\0\u{1a}"] {
            let text = format!("Sodium 140\r\n{tail}");
            assert_eq!(examine(text.as_bytes()).unwrap().1, "Sodium 140\r\n", "{tail:?}");
            assert_eq!(end(text.as_bytes()), 12);
        }
        assert_eq!(examine(b"\x1a").unwrap_err(), Refusal::Empty);
    }

    #[test]
    fn a_text_that_cannot_be_taken_says_the_true_cause() {
        let wide: Vec<u8> = "Sodium 140 mmol/L".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let other: Vec<u8> = "Sodium 140 mmol/L".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for wide in [wide, other] {
            assert_eq!(examine(&wide).unwrap_err(), Refusal::NotUtf8);
        }
        for controls in ["\u{1b}ESodium 140 mmol/L", "Sodium\u{8}\u{8} 140 mmol/L", "Sodium 140\u{b}\u{1a} mmol/L"] {
            assert_eq!(examine(controls.as_bytes()).unwrap_err(), Refusal::Controls, "{controls:?}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_handed_on() {
        let long = "ä".repeat(MOST_TEXT);
        let (_, text) = examine(long.as_bytes()).unwrap();
        assert!(text.len() <= MOST_TEXT && long.starts_with(&text));
    }
}
