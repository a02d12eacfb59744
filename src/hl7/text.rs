//! Bytes into text: byte-order marks, encodings, line ends, framing.

/// What a file says, with `\r` after each segment and `\n` for a line break inside a value.
///
/// UTF-8 is believed where it holds, whatever the message claims; else UTF-16 by its mark, else Windows-1252, of which
/// Latin-1 is a part.
pub fn read(bytes: &[u8]) -> String {
    join_broken_lines(&decode(bytes))
}

fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => decode(rest),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes)
            .map_or_else(|_| bytes.iter().map(|byte| windows_1252(*byte)).collect(), str::to_owned),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The code points of 0x80 to 0x9F in Windows-1252; everything else is Latin-1 (WHATWG Encoding, index windows-1252).
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH_CONTROLS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// What frames a message or fills up a file, and is no part of the text.
const FRAMES: [char; 4] = ['\u{b}', '\u{1c}', '\0', '\u{feff}'];

/// A line that does not begin like a segment belongs to the value before it. The signs that frame a message on a wire
/// (MLLP: vertical tab, file separator) are left out.
fn join_broken_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len() + 1);
    let (mut empty_lines, has_pairs, declared) = (0, text.contains("\r\n"), declared(text));
    for line in text.split(['\r', '\n']) {
        let line = line.trim_matches(FRAMES);
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        if is_segment(line, declared) {
            if !joined.is_empty() {
                joined.push('\r');
            }
        } else if !joined.is_empty() {
            // An empty line inside a text is part of it; `\r\n` makes one between any two lines.
            let breaks = if has_pairs { empty_lines.max(1) / 2 + 1 } else { empty_lines + 1 };
            joined.extend(std::iter::repeat_n('\n', breaks));
        }
        joined.push_str(line);
        empty_lines = 0;
    }
    joined
}

/// The sign behind the name of the first head: whatever it is, it parts the fields of the lines that follow.
fn declared(text: &str) -> Option<char> {
    let head =
        text.trim_start_matches(|sign: char| sign.is_whitespace() || FRAMES.contains(&sign)).strip_prefix("MSH")?;
    head.chars().next().filter(char::is_ascii_punctuation)
}

/// Three signs, a capital first, then a field separator (or nothing more). "TSH: high" is a line of a text and no
/// segment: signs of sentences part fields only where a head declares one of them.
fn is_segment(line: &str, declared: Option<char>) -> bool {
    let mut signs = line.trim_start().chars();
    let name: [Option<char>; 3] = [signs.next(), signs.next(), signs.next()];
    let is_name = name[0].is_some_and(|sign| sign.is_ascii_uppercase())
        && name[1..].iter().all(|sign| sign.is_some_and(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit()));
    let parts = |sign: char| sign.is_ascii_punctuation() && !matches!(sign, '.' | ',' | ':' | '-' | ')' | '\'');
    is_name && signs.next().is_none_or(|sign| parts(sign) || Some(sign) == declared)
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
    fn a_sign_of_sentences_parts_fields_only_where_the_head_declares_it() {
        assert_eq!(read(b"MSH|^~\\&|L\rNTE|1||fine\rIGG-high"), "MSH|^~\\&|L\rNTE|1||fine\nIGG-high");
        assert_eq!(read(b"\x0bMSH-^~\\&-L\rPID-1\rOBX-1"), "MSH-^~\\&-L\rPID-1\rOBX-1");
    }

    #[test]
    fn marks_and_frames_are_no_part_of_the_text() {
        assert_eq!(read(b"\xEF\xBB\xBFMSH|^~\\&|\r"), "MSH|^~\\&|");
        assert_eq!(read(b"\x0bMSH|^~\\&|\r\x1c\r"), "MSH|^~\\&|");
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain("MSH|é".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(read(&wide), "MSH|é");
    }

    #[test]
    fn what_is_no_utf_8_is_read_as_the_west_wrote_it() {
        assert_eq!(read(b"PID|M\xfcller \x80"), "PID|Müller €");
    }
}
