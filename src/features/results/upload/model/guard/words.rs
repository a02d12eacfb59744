//! The words of a text, folded so that spelling does not matter, with their places.

use std::ops::Range;

use crate::kit::letters;

/// A word. A hyphen or an apostrophe between letters is within it, also at the end of a line: `Smith-Jones`, `O'Neil`,
/// `Oka-` and `for` on the next line. So no part of a name passes for the whole of another.
#[derive(Debug)]
pub(super) struct Word {
    /// Its letters in lower case, without marks.
    pub plain: String,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

/// The words of a text. Digits are none.
pub(super) fn of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign.is_alphabetic() || is_mark(sign) {
            let (plain, _) = open.get_or_insert_with(|| (String::new(), at));
            plain.extend(letters::plain(sign.encode_utf8(&mut [0; 4])));
        } else if open.is_some() && joins(sign) && goes_on(&text[at + sign.len_utf8()..], sign) {
            // The blanks behind a hyphen at the end of a line belong to the word too.
            while signs.next_if(|(_, next)| next.is_whitespace()).is_some() {}
        } else if !letters::is_invisible(sign) {
            close(&mut words, open.take(), at);
        }
    }
    close(&mut words, open, text.len());
    words
}

fn close(words: &mut Vec<Word>, open: Option<(String, usize)>, end: usize) {
    if let Some((plain, start)) = open.filter(|(plain, _)| !plain.is_empty()) {
        words.push(Word { plain, place: start..end });
    }
}

const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

const fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

const fn joins(sign: char) -> bool {
    is_hyphen(sign) || letters::is_apostrophe(sign)
}

/// Whether a letter follows: at once, or behind a hyphen on the next line.
fn goes_on(rest: &str, sign: char) -> bool {
    let begins = |text: &str| text.chars().next().is_some_and(char::is_alphabetic);
    let next_line = || rest.trim_start_matches([' ', '\r']).strip_prefix('\n').map(str::trim_start);
    begins(rest) || (is_hyphen(sign) && next_line().is_some_and(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        of(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn words_are_whole_and_plain() {
        assert_eq!(plain("GARCÍA-Lopez, O’Neil 12 M."), ["garcialopez", "oneil", "m"]);
        assert_eq!(plain("Oka-\n  for - and 'quoted'"), ["okafor", "and", "quoted"]);
        assert_eq!(plain("Jose\u{301} Mu\u{ad}ñoz"), ["jose", "munoz"]);
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "¿María?";
        assert_eq!(&text[of(text)[0].place.clone()], "María");
    }
}
