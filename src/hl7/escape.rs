//! Escapes inside texts (HL7 v2.5.1 §2.7): signs, line breaks, bytes.

use super::wire::Signs;

/// What a text says once its escapes are resolved. Senders write them in small letters too.
pub(super) fn unescape(raw: &str, signs: Signs) -> String {
    let mut meaning = Meaning { text: String::with_capacity(raw.len()), bytes: Vec::new(), signs };
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once(signs.escape) {
        meaning.push(before);
        // An escape ends with the same sign, on the same line, soon; a lone one stands for itself.
        let escape = after.split_once(signs.escape).filter(|(inside, _)| is_escape(inside));
        if let Some((inside, behind)) = escape {
            meaning.take(inside);
            rest = behind;
        } else {
            meaning.push(signs.escape.encode_utf8(&mut [0; 4]));
            rest = after;
        }
    }
    meaning.push(rest);
    meaning.spell();
    meaning.text
}

fn is_escape(inside: &str) -> bool {
    let mut signs = inside.chars();
    match signs.next().map(|first| first.to_ascii_uppercase()) {
        Some('F' | 'S' | 'T' | 'R' | 'E' | 'H' | 'N' | 'P') => signs.next().is_none(),
        Some('.') => {
            inside.len() <= 8 && signs.all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-' | ' '))
        }
        Some('X') => signs.clone().count().is_multiple_of(2) && signs.all(|sign| sign.is_ascii_hexdigit()),
        Some('Z') => (3..=12).contains(&inside.len()) && signs.all(|sign| sign.is_ascii_alphanumeric()),
        Some('C' | 'M') => inside.len() > 2 && inside.len() <= 12 && signs.all(|sign| sign.is_ascii_hexdigit()),
        _ => false,
    }
}

/// The text so far.
struct Meaning {
    text: String,
    /// Bytes of escapes that stand side by side: together they may be one sign.
    bytes: Vec<u8>,
    signs: Signs,
}

impl Meaning {
    fn push(&mut self, text: &str) {
        if !text.is_empty() {
            self.spell();
        }
        self.text.push_str(text);
    }

    /// Bytes are of the message's own character set.
    fn spell(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let text = self.signs.set.spell(&bytes).replace("\r\n", "\n").replace('\r', "\n");
        self.text.push_str(&text);
    }

    fn take(&mut self, inside: &str) {
        let inside = inside.to_ascii_uppercase();
        if let Some(digits) = inside.strip_prefix('X') {
            self.bytes.extend(bytes_of(digits));
            return;
        }
        self.spell();
        let Signs { field, component, subcomponent, repetition, escape, .. } = self.signs;
        match inside.as_str() {
            "F" => self.text.push(field),
            "S" => self.text.push(component),
            "T" => self.text.push(subcomponent),
            "R" => self.text.push(repetition),
            "E" => self.text.push(escape),
            "P" => self.text.push('#'),
            _ => match inside.split_at(1) {
                (".", format) => self.format(format),
                // What a sender means by an escape of its own nobody knows: its place is kept.
                ("Z", _) => self.end_line(),
                // Highlighting, and changes of character set that the text has been through already.
                _ => {}
            },
        }
    }

    /// Formatting commands of §2.7.6: those that break a line or leave room. One that is unknown ends the line, so that
    /// no two words run together.
    fn format(&mut self, format: &str) {
        let (command, count) = format.split_at(format.len().min(2));
        let count = count.trim().trim_start_matches('+').parse::<usize>().unwrap_or(1).min(20);
        match command {
            "BR" | "CE" => self.text.push('\n'),
            "SP" => self.text.extend(std::iter::repeat_n('\n', count)),
            "SK" => self.text.extend(std::iter::repeat_n(' ', count)),
            "TI" => {
                self.end_line();
                self.text.extend(std::iter::repeat_n(' ', count));
            }
            _ => self.end_line(),
        }
    }

    /// A line that has ended already ends no second time.
    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

fn bytes_of(digits: &str) -> impl Iterator<Item = u8> {
    let pairs = digits.as_bytes().as_chunks::<2>().0.iter();
    pairs.filter_map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
}

#[cfg(test)]
mod tests {
    use crate::hl7::wire::messages;

    fn text_in(set: &str, raw: &str) -> String {
        let line = format!("MSH|^~\\&{}{set}\rOBX|{raw}", "|".repeat(16));
        messages(&line)[0].segments().nth(1).expect("two segments").text(1, 1).into_owned()
    }

    fn text(raw: &str) -> String {
        text_in("", raw)
    }

    #[test]
    fn escapes_say_what_they_stand_for_and_a_lone_sign_stands_for_itself() {
        assert_eq!(text("a\\T\\b \\F\\ \\S\\ \\R\\ \\E\\"), "a&b | ^ ~ \\");
        assert_eq!(text("one\\.br\\two\\X0d0a\\three\\.sp2\\five"), "one\ntwo\nthree\n\nfive");
        assert_eq!(text("\\H\\bold\\N\\ text"), "bold text");
        assert_eq!(text("C:\\temp and 5\\6"), "C:\\temp and 5\\6");
        assert_eq!(text("\"\""), "");
        assert_eq!(text("ends \\XB5\\"), "ends µ");
    }

    #[test]
    fn small_letters_mean_the_same() {
        assert_eq!(text("a\\t\\b \\f\\ \\s\\ \\r\\ \\e\\"), "a&b | ^ ~ \\");
        assert_eq!(text("one\\.BR\\two\\x0D0A\\three\\.Sp2\\five"), "one\ntwo\nthree\n\nfive");
    }

    #[test]
    fn an_escape_that_nobody_knows_ends_the_line_once() {
        assert_eq!(text("one\\.xy\\two\\.in+4\\\\.fi\\three\\Zbold\\four"), "one\ntwo\nthree\nfour");
        assert_eq!(text("one\\.br\\\\.nf\\two"), "one\ntwo");
        assert_eq!(text("one\\.ti+2\\two\\.sk 3\\three"), "one\n  two   three");
    }

    #[test]
    fn bytes_are_of_the_messages_own_set() {
        assert_eq!(text_in("8859/2", "\\XB3\\"), "ł");
        assert_eq!(text_in("8859/1", "\\XB5\\mol"), "µmol");
        assert_eq!(text_in("UNICODE UTF-8", "\\XC2B5\\mol \\XC3\\\\XB1\\"), "µmol ñ");
        assert_eq!(text_in("", "\\XC2B5\\ \\XB5\\"), "µ µ");
    }
}
