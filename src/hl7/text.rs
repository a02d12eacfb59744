//! Bytes into text: byte-order marks, character sets, line ends, framing.

use std::borrow::Cow;

use super::line::{Declared, continuation, is_head, is_segment};
use super::set::Set;

/// What a file says, with `\r` after each segment and `\n` for a line break inside a value.
///
/// Each message is read in its own character set: UTF-8 where it holds, whatever the message claims, else the set that
/// its head declares (MSH-18), else as the west wrote it. UTF-16 is known by its mark or its zeros.
pub fn read(bytes: &[u8]) -> String {
    let mut lines = Lines { has_pairs: bytes.windows(2).any(|pair| pair == b"\r\n"), ..Lines::default() };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => lines.take(&wide(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => lines.take(&wide(rest, u16::from_be_bytes)),
        [b'M' | b'F' | b'B', 0, b'S' | b'H', 0, ..] => lines.take(&wide(bytes, u16::from_le_bytes)),
        [0, b'M' | b'F' | b'B', 0, b'S' | b'H', ..] => lines.take(&wide(bytes, u16::from_be_bytes)),
        _ => {
            lines.joined.reserve(bytes.len());
            for part in by_message(bytes) {
                lines.take(&set_of(part).decode(part));
            }
        }
    }
    lines.joined
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    let text = char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>();
    // Pairs were looked for among bytes.
    text.replace("\r\n", "\n")
}

/// The bytes of each message, from head to head; what stands before the first head comes first.
fn by_message(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut at = 0;
        loop {
            let line = rest[at..].iter().position(|byte| matches!(byte, b'\r' | b'\n')).map(|end| at + end + 1);
            let Some(next) = line else { break };
            at = next;
            if begins_a_message(&rest[at..]) {
                break;
            }
        }
        let at = if at == 0 || !begins_a_message(&rest[at..]) { rest.len() } else { at };
        let (part, behind) = rest.split_at(at);
        rest = behind;
        Some(part)
    })
}

/// The bytes of a line without what may stand before its first sign.
fn bare(line: &[u8]) -> &[u8] {
    let marks = [b' ', b'\t', 0, 0x0B, 0x1C, 0xEF, 0xBB, 0xBF];
    let start = line.iter().position(|byte| !marks.contains(byte)).unwrap_or(line.len());
    &line[start..]
}

fn begins_a_message(line: &[u8]) -> bool {
    matches!(bare(line), [b'M', b'S', b'H', sign, ..] if sign.is_ascii_punctuation())
}

/// The set that the head of a message declares.
fn set_of(message: &[u8]) -> Set {
    let message = bare(message);
    let [b'M', b'S', b'H', sign, repetition @ ..] = message else { return Set::Unicode };
    let line = message.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let field = line.split(|byte| byte == sign).nth(17).unwrap_or_default();
    let between = repetition.get(1).copied().filter(u8::is_ascii_punctuation).unwrap_or(b'~');
    let names = String::from_utf8_lossy(&field[..field.len().min(200)]);
    Set::of_list(names.split(char::from(between)))
}

/// What frames a message or fills up a file, and is no part of the text: on a wire a vertical tab and a file separator
/// (MLLP), at the end of a file of DOS its end mark.
const FRAMES: [char; 5] = ['\u{b}', '\u{1c}', '\u{1a}', '\u{c}', '\u{feff}'];

/// The lines that have been joined so far.
#[derive(Default)]
struct Lines {
    joined: String,
    empty: usize,
    has_pairs: bool,
    declared: Declared,
}

impl Lines {
    /// A line that does not begin like a segment belongs to the value before it.
    fn take(&mut self, text: &str) {
        // Zeros fill a file up, and are no part of a text.
        let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { Cow::Borrowed(text) };
        for line in text.split(['\r', '\n']) {
            let line = line.trim_matches(FRAMES);
            if line.trim().is_empty() {
                self.empty += 1;
                continue;
            }
            if is_head(line, self.declared) {
                self.declared = Declared::by(line);
            }
            self.push(line);
            self.empty = 0;
        }
        // What ends with a line's end was split once more behind it.
        self.empty = self.empty.saturating_sub(1);
    }

    fn push(&mut self, line: &str) {
        // A segment that was too long goes on in the next (ADD).
        if let Some(more) = continuation(line, self.declared).filter(|_| !self.joined.is_empty()) {
            self.joined.push_str(more);
            return;
        }
        if is_segment(line, self.declared) {
            if !self.joined.is_empty() {
                self.joined.push('\r');
            }
        } else if !self.joined.is_empty() {
            // An empty line inside a text is part of it; `\r\n` makes one between any two lines.
            let breaks = if self.has_pairs { self.empty.max(1) / 2 + 1 } else { self.empty + 1 };
            self.joined.extend(std::iter::repeat_n('\n', breaks));
        }
        self.joined.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_gives_the_same_segments() {
        for end in ["\r", "\n", "\r\n", "\n\r"] {
            let file = ["MSH|^~\\&|LAB", "PID|1", "OBX|1|TX|||a"].join(end);
            assert_eq!(read(file.as_bytes()), "MSH|^~\\&|LAB\rPID|1\rOBX|1|TX|||a", "{end:?}");
        }
    }

    #[test]
    fn a_text_broken_over_lines_stays_one_value() {
        assert_eq!(
            read(b"MSH|^~\\&|\nOBX|1|TX|||first\nsecond\n\nfourth\nNTE|1"),
            "MSH|^~\\&|\rOBX|1|TX|||first\nsecond\n\nfourth\rNTE|1"
        );
        assert_eq!(read(b"OBX|1|TX|||first\r\nsecond\r\n\r\nfourth\r\n"), "OBX|1|TX|||first\nsecond\n\nfourth");
    }

    #[test]
    fn lines_like_segments_belong_to_the_value_above() {
        let text =
            "MSH|^~\\&|L\rOBX|1|TX|X||negative for:\rHIV\rHCV/B\rPTH|35\rDNA=positive at 1:640\r- B12|||N|||P\rOBX|2";
        let read = read(text.as_bytes());
        assert_eq!(read.split('\r').count(), 3, "{read}");
        assert!(read.contains("HIV\nHCV/B\nPTH|35\nDNA="));
    }

    #[test]
    fn a_sign_of_sentences_parts_fields_only_where_the_head_declares_it() {
        assert_eq!(read(b"MSH|^~\\&|L\rNTE|1||fine\rIGG-high"), "MSH|^~\\&|L\rNTE|1||fine\nIGG-high");
        assert_eq!(read(b"\x0bMSH-^~\\&-L\rPID-1\rOBX-1"), "MSH-^~\\&-L\rPID-1\rOBX-1");
    }

    #[test]
    fn a_segment_goes_on_in_the_next() {
        let text = b"MSH|^~\\&|L\rOBX|1|TX|X||the first half\rADD| and the second||||||F\rOBX|2";
        assert_eq!(read(text), "MSH|^~\\&|L\rOBX|1|TX|X||the first half and the second||||||F\rOBX|2");
    }

    #[test]
    fn marks_and_frames_are_no_part_of_the_text() {
        assert_eq!(read(b"\xEF\xBB\xBFMSH|^~\\&|\r"), "MSH|^~\\&|");
        assert_eq!(read(b"\x0bMSH|^~\\&|\r\x1c\r"), "MSH|^~\\&|");
        assert_eq!(read(b"MSH|^~\\&|\rOBX|1||||||||||P\r\n\x1a\n\n"), "MSH|^~\\&|\rOBX|1||||||||||P");
        assert_eq!(read(b"MSH|^~\\&|\rOBX|1||||||||||P\x1a"), "MSH|^~\\&|\rOBX|1||||||||||P");
        for (mark, unit) in [(true, u16::to_le_bytes as fn(u16) -> [u8; 2]), (false, u16::to_be_bytes)] {
            let plain: Vec<u8> = "MSH|é\r\nPID|1".encode_utf16().flat_map(unit).collect();
            let marked = [if mark { [0xFF, 0xFE] } else { [0xFE, 0xFF] }.as_slice(), &plain].concat();
            assert_eq!((read(&plain), read(&marked)), ("MSH|é\rPID|1".to_owned(), "MSH|é\rPID|1".to_owned()));
        }
    }

    #[test]
    fn each_message_is_read_in_its_own_set() {
        let head = |set: &str| format!("MSH|^~\\&|L{}{set}\rPID|", "|".repeat(15)).into_bytes();
        let file = [
            head("UNICODE UTF-8"),
            "niño\r".as_bytes().to_vec(),
            head("8859/1"),
            b"ni\xf1o\r".to_vec(),
            head("8859/2"),
            b"\xaf\r".to_vec(),
            head("UNICODE UTF-8"),
            b"\xc2\xb5 cut \xc3\r".to_vec(),
            head("8859/2~UNICODE UTF-8"),
            "Żó".as_bytes().to_vec(),
        ];
        let read = read(&file.concat());
        let said: Vec<_> = read.split('\r').filter_map(|line| line.strip_prefix("PID|")).collect();
        assert_eq!(said, ["niño", "niño", "Ż", "µ cut Ã", "Żó"]);
    }

    #[test]
    fn what_is_no_utf_8_is_read_as_the_west_wrote_it() {
        assert_eq!(read(b"PID|M\xfcller \x80"), "PID|Müller €");
    }
}
