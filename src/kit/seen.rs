//! What can be seen of a line that somebody typed or pasted: signs that take no room and mean nothing are left out, and a
//! space is a space, however wide. Two names that look alike are alike then, and a code pasted from a mail is the code.
//!
//! What carries meaning stays: joiners between letters that join, and what chooses a form of the sign before it.

use std::borrow::Cow;

use super::letters::is_invisible;

/// The line without what nobody sees.
pub fn seen(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    for (at, sign) in signs.iter().copied().enumerate() {
        let (before, after) = (kept.chars().next_back(), signs.get(at + 1).copied());
        let is_kept = match sign {
            '\u{200c}' | '\u{200d}' => joins(before, after),
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => takes_forms(before),
            sign => !is_invisible(sign),
        };
        if is_kept {
            kept.push(if is_odd_space(sign) { ' ' } else { sign });
        }
    }
    Cow::Owned(kept)
}

/// Most of what is typed needs no second look.
fn is_plain(sign: char) -> bool {
    matches!(sign, ' '..='~' | '\t' | '\n' | '\r' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}')
}

/// Every space but the plain one and those that end lines and fill tables.
fn is_odd_space(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\t' | '\n' | '\r')
}

/// Joiners part or bind letters of Arabic and of India's scripts, and bind pictures; anywhere else they are nothing.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let is_letter =
        |sign: char| matches!(sign, '\u{600}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}');
    let is_picture = |sign: char| matches!(sign, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    before.zip(after).is_some_and(|(before, after)| {
        (is_letter(before) && is_letter(after)) || (is_picture(before) && is_picture(after))
    })
}

/// Signs that have several forms: symbols, pictures, and those of East Asia.
fn takes_forms(before: Option<char>) -> bool {
    let has_forms = |sign: char| matches!(sign, '\u{1000}'..='\u{109f}' | '\u{1800}'..='\u{18af}' | '\u{2010}'..='\u{fdff}' | '\u{fe10}'..='\u{e00ff}');
    before.is_some_and(|sign| has_forms(sign) && !is_invisible(sign) && !sign.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_types_what_nobody_sees() {
        for (typed, shown) in [
            ("Ma\u{200b}ya", "Maya"),
            ("\u{feff}E1001\u{200e}", "E1001"),
            ("\u{202e}Omar\u{202c} \u{2066}Oka\u{ad}for\u{2069}", "Omar Okafor"),
            ("Ana\u{a0}Mar\u{ed}a\u{202f}Ruiz", "Ana Mar\u{ed}a Ruiz"),
            ("\u{61c}Ali\u{180e}\u{3164}\u{e0041}", "Ali"),
            ("\u{fe0f}Jo\u{fe0f}", "Jo"),
            ("555\u{2060}-0142\u{7f}", "555-0142"),
            ("Jo\u{200d}", "Jo"),
        ] {
            assert_eq!(seen(typed), shown, "{typed:?}");
            assert_eq!(seen(&seen(typed)), shown, "once is enough");
        }
    }

    #[test]
    fn what_belongs_to_a_name_stays() {
        for name in [
            "O’Brien-Müller",
            "Jose\u{301}",
            "علی\u{200c}رضا",
            "ශ්\u{200d}රී",
            "שרה בת-אל",
            "葛\u{e0100}城 太郎",
            "👨\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}",
            "Nguyễn Thị Ánh",
            "R2",
            "two\nlines",
        ] {
            assert_eq!(seen(name), name);
        }
    }
}
