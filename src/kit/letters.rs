//! Letters as any keyboard types them: names are compared so, however they are spelled.

use unicode_normalization::UnicodeNormalization as _;

/// Letters that are no plain letter with a mark, and what stands for them on other keyboards.
const PLAIN: [(char, &str); 11] = [
    ('æ', "ae"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('ø', "o"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('þ', "th"),
];

/// A text in lower case, without marks, apostrophes and what nobody sees.
pub fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).nfkd().filter(|c| !is_silent(*c)).flat_map(|letter| {
        let special = PLAIN.iter().find(|(special, _)| *special == letter).map_or("", |(_, plain)| plain);
        special.chars().chain(special.is_empty().then_some(letter))
    })
}

/// Signs that nobody sees: marks of direction, of width nothing, of form, fillers, tags, controls.
pub fn is_invisible(c: char) -> bool {
    let is_format = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    is_format || (c.is_control() && !c.is_whitespace())
}

/// Apostrophes, however they are written.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´')
}

/// Apostrophes, and marks that stand apart from their letter.
fn is_silent(c: char) -> bool {
    is_invisible(c) || is_apostrophe(c) || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_what_any_keyboard_can_type() {
        assert_eq!(plain("Søren O’Brien, İpek Weiß").collect::<String>(), "soren obrien, ipek weiss");
    }
}
