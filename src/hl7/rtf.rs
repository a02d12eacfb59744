//! Rich text into words: what a reader would see of it, without its looks.

/// Deeper groups than any word processor writes.
const DEEPEST: usize = 500;

/// Groups that hold no words of the text.
const ASIDE: [&str; 20] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "objdata",
    "header",
    "footer",
    "headerl",
    "headerr",
    "footerl",
    "footerr",
    "listtable",
    "listoverridetable",
    "generator",
    "themedata",
    "rsidtbl",
    "xmlnstbl",
    "fldinst",
];

/// Whether a text is one.
pub(super) fn is_rich(text: &str) -> bool {
    text.trim_start().starts_with("{\\rtf")
}

/// Its words; nothing where it is none, or nothing that anybody wrote.
pub(super) fn words(rich: &str) -> Option<String> {
    let mut reader = Reader { rest: rich.trim_start(), text: String::new(), groups: Vec::new(), fallback: 0 };
    while reader.step()? {}
    let lines: Vec<&str> = reader.text.lines().map(str::trim_end).collect();
    Some(lines.join("\n").trim_matches('\n').to_owned())
}

/// A group: whether its words are left out, and how many signs stand behind one of Unicode for old readers.
#[derive(Clone, Copy)]
struct Group {
    is_aside: bool,
    fallback: usize,
}

struct Reader<'t> {
    rest: &'t str,
    text: String,
    groups: Vec<Group>,
    /// Signs yet to be left out behind one of Unicode.
    fallback: usize,
}

impl Reader<'_> {
    /// One group's beginning or end, one command, or one sign; false at the end.
    fn step(&mut self) -> Option<bool> {
        let Some(sign) = self.rest.chars().next() else { return Some(false) };
        self.rest = &self.rest[sign.len_utf8()..];
        match sign {
            '{' => {
                let outer = self.groups.last().copied().unwrap_or(Group { is_aside: false, fallback: 1 });
                self.groups.push(outer);
                if self.groups.len() > DEEPEST {
                    return None;
                }
            }
            '}' => drop(self.groups.pop()),
            '\\' => self.command(),
            '\r' | '\n' => {}
            _ => self.push(sign),
        }
        Some(true)
    }

    fn push(&mut self, sign: char) {
        if self.fallback > 0 {
            self.fallback -= 1;
        } else if self.groups.last().is_some_and(|group| !group.is_aside) {
            self.text.push(sign);
        }
    }

    fn command(&mut self) {
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            return self.sign();
        }
        let (name, behind) = self.rest.split_at(letters);
        let digits =
            behind.bytes().enumerate().take_while(|(at, byte)| byte.is_ascii_digit() || (*at == 0 && *byte == b'-'));
        let (number, behind) = behind.split_at(digits.count());
        self.rest = behind.strip_prefix(' ').unwrap_or(behind);
        match name {
            "par" | "line" | "row" | "sect" | "page" => self.push('\n'),
            "tab" => self.push('\t'),
            "cell" => self.push_all("  "),
            "emdash" => self.push('—'),
            "endash" => self.push('–'),
            "bullet" => self.push('•'),
            "lquote" | "rquote" => self.push('\''),
            "ldblquote" | "rdblquote" => self.push('"'),
            "u" => self.unicode(number),
            "uc" => self.set_fallback(number),
            "bin" => self.skip(number.parse().unwrap_or(0)),
            _ if ASIDE.contains(&name) => self.set_aside(),
            _ => {}
        }
    }

    fn push_all(&mut self, text: &str) {
        text.chars().for_each(|sign| self.push(sign));
    }

    /// A command of one sign: a sign that would mean something else, a byte, or "leave this out if you do not know it".
    fn sign(&mut self) {
        let Some(sign) = self.rest.chars().next() else { return };
        self.rest = &self.rest[sign.len_utf8()..];
        match sign {
            '*' => self.set_aside(),
            '~' => self.push(' '),
            '_' => self.push('-'),
            '-' => {}
            '\r' | '\n' => self.push('\n'),
            '\'' => {
                let byte = self.rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                if let Some(byte) = byte {
                    self.rest = &self.rest[2..];
                    let text = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
                    self.push_all(&text);
                }
            }
            _ => self.push(sign),
        }
    }

    fn unicode(&mut self, number: &str) {
        let code = number.parse::<i32>().ok().map(|code| if code < 0 { code + 65_536 } else { code });
        let sign = code.and_then(|code| char::from_u32(u32::try_from(code).ok()?));
        self.fallback = 0;
        self.push(sign.unwrap_or(char::REPLACEMENT_CHARACTER));
        self.fallback = self.groups.last().map_or(1, |group| group.fallback);
    }

    fn set_fallback(&mut self, number: &str) {
        if let Some(group) = self.groups.last_mut() {
            group.fallback = number.parse().unwrap_or(1).min(16);
        }
    }

    fn set_aside(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.is_aside = true;
        }
    }

    fn skip(&mut self, bytes: usize) {
        let at = self.rest.floor_char_boundary(bytes.min(self.rest.len()));
        self.rest = &self.rest[at..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rich_text_says_its_words() {
        let rich = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\f0\\fs20 \\b Impression:\\b0\\par No \\'b5-lesion\\u8217 ?s, 5 \\{cm\\}\\par\r\n\\trowd a\\cell b\\cell\\row end}";
        assert_eq!(words(rich).as_deref(), Some("Impression:\nNo µ-lesion’s, 5 {cm}\na  b\nend"));
        assert!(is_rich(" {\\rtf1 x}") && !is_rich("rtf"));
    }

    #[test]
    fn what_is_broken_says_what_is_left() {
        assert_eq!(words("{\\rtf1 cut off \\").as_deref(), Some("cut off"));
        assert_eq!(words("{\\rtf1 a}}}} b").as_deref(), Some("a"));
        assert_eq!(words(&format!("{{\\rtf1{}", "{".repeat(100_000))), None);
        assert_eq!(words("{\\rtf1 \\u99999999 ?y \\'zz\\bin99999999999 x}").as_deref(), Some("\u{fffd}y zz"));
    }
}
