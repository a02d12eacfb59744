//! Escapes inside texts (HL7 v2.5.1 §2.7): signs, line breaks, bytes.

use super::wire::Signs;

/// What a text says once its escapes are resolved.
pub(super) fn unescape(raw: &str, signs: Signs) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once(signs.escape) {
        text.push_str(before);
        // An escape ends with the same sign, on the same line, soon; a lone one stands for itself.
        let escape = after.split_once(signs.escape).filter(|(inside, _)| is_escape(inside));
        if let Some((inside, behind)) = escape {
            push_meaning(&mut text, inside, signs);
            rest = behind;
        } else {
            text.push(signs.escape);
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

fn is_escape(inside: &str) -> bool {
    let mut signs = inside.chars();
    match signs.next() {
        Some('F' | 'S' | 'T' | 'R' | 'E' | 'H' | 'N' | 'P') => signs.next().is_none(),
        Some('.') => inside.len() <= 8 && signs.all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-')),
        Some('X') => signs.clone().count().is_multiple_of(2) && signs.all(|sign| sign.is_ascii_hexdigit()),
        Some('C' | 'M' | 'Z') => inside.len() > 1 && signs.all(|sign| sign.is_ascii_hexdigit()),
        _ => false,
    }
}

fn push_meaning(text: &mut String, inside: &str, signs: Signs) {
    match inside {
        "F" => text.push(signs.field),
        "S" => text.push(signs.component),
        "T" => text.push(signs.subcomponent),
        "R" => text.push(signs.repetition),
        "E" => text.push(signs.escape),
        "P" => text.push('#'),
        _ => match inside.split_at(1) {
            ("X", digits) => text.push_str(&bytes_of(digits)),
            (".", format) => push_format(text, format),
            // Highlighting, and changes of character set that the text has been through already.
            _ => {}
        },
    }
}

fn bytes_of(digits: &str) -> String {
    let bytes = digits.as_bytes().as_chunks::<2>().0.iter();
    let bytes: Vec<u8> = bytes
        .filter_map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n")
}

/// Formatting commands of §2.7.6: those that break a line or leave room; the rest is about looks.
fn push_format(text: &mut String, format: &str) {
    let (command, count) = format.split_at(format.len().min(2));
    let count = count.trim_start_matches('+').parse::<usize>().unwrap_or(1).min(20);
    match command {
        "br" | "ce" => text.push('\n'),
        "sp" => text.extend(std::iter::repeat_n('\n', count)),
        "sk" | "ti" => text.extend(std::iter::repeat_n(' ', count)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::hl7::wire::messages;

    #[test]
    fn escapes_say_what_they_stand_for_and_a_lone_sign_stands_for_itself() {
        let text = |raw: &str| {
            let line = format!("MSH|^~\\&|\rOBX|{raw}");
            messages(&line)[0].segments[1].text(1, 1).into_owned()
        };
        assert_eq!(text("a\\T\\b \\F\\ \\S\\ \\R\\ \\E\\"), "a&b | ^ ~ \\");
        assert_eq!(text("one\\.br\\two\\X0d0a\\three\\.sp2\\five"), "one\ntwo\nthree\n\nfive");
        assert_eq!(text("\\H\\bold\\N\\ \\Zff\\"), "bold ");
        assert_eq!(text("C:\\temp and 5\\6"), "C:\\temp and 5\\6");
        assert_eq!(text("\"\""), "");
    }
}
