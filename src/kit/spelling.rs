//! Names, however they are spelled: with or without accents, capitals, hyphens and slips of the pen.

use crate::kit::letters;
use crate::kit::seen::seen;

/// The words of a name in the form in which names are compared: lower case, no marks, no apostrophes; a hyphen parts
/// two words.
pub fn folded(name: &str) -> Vec<String> {
    let folded: String = letters::plain(name).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    folded.split_whitespace().map(ToOwned::to_owned).collect()
}

/// A line as somebody meant it: one space between words, nothing invisible.
pub fn tidy(typed: &str) -> String {
    let seen = seen(typed);
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that stand before a family name, or between two, and name nobody.
const PARTICLES: [&str; 38] = [
    "af", "al", "am", "av", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "des",
    "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "til", "van", "vom", "von", "y",
    "zu", "zum", "zur", "het",
];

/// The words of a name but for particles. Who is called by such a word alone keeps it.
pub fn without_particles(words: Vec<String>) -> Vec<String> {
    let is_name = |word: &String| !PARTICLES.contains(&word.as_str());
    if words.iter().any(is_name) { words.into_iter().filter(is_name).collect() } else { words }
}

/// How alike two words of names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same, on any keyboard.
    Same,
    /// The same but for a slip of the pen, or two in a long word.
    Slip,
    /// One is the first letter of the other.
    Initial,
    /// Another name.
    Other,
}

/// How alike two folded words are.
pub fn likeness(one: &str, other: &str) -> Likeness {
    let is_initial = |one: &str, other: &str| one.chars().count() == 1 && other.starts_with(one);
    if one == other || without_umlauts(one) == without_umlauts(other) {
        Likeness::Same
    } else if is_initial(one, other) || is_initial(other, one) {
        Likeness::Initial
    } else if are_close(one, other) {
        Likeness::Slip
    } else {
        Likeness::Other
    }
}

/// Where letters with two dots are spelled out, the same as where the dots are left away.
fn without_umlauts(word: &str) -> String {
    word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// Whether two names could be one person's: they share a word, or nearly, that is no particle. A marriage, swapped names, a second family
/// name or one wrong letter must not hide somebody who is registered already.
pub fn alike(one: &[String], other: &[String]) -> bool {
    let other = without_particles(other.to_vec());
    without_particles(one.to_vec()).iter().any(|word| other.iter().any(|same| are_close(word, same)))
}

/// The same, or with one slip (two in long words).
fn are_close(one: &str, other: &str) -> bool {
    let shortest = one.chars().count().min(other.chars().count());
    let slips = match shortest {
        0 | 1 => return false,
        2..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    distance(one, other) <= slips
}

/// How many letters must be put in, taken out or replaced (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for (from, same) in other.iter().enumerate() {
            let replaced = row[from] + usize::from(letter != *same);
            next.push(replaced.min(row[from + 1] + 1).min(next[from] + 1));
        }
        row = next;
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_to_what_any_keyboard_can_type() {
        assert_eq!(folded("García-LÓPEZ  María"), ["garcia", "lopez", "maria"]);
        assert_eq!(folded("Nguyễn Đức Søren O’Brien"), ["nguyen", "duc", "soren", "obrien"]);
        assert_eq!(folded("Jose\u{301} %_\u{200b}"), ["jose"]);
        assert_eq!(folded("İpek Weiß"), ["ipek", "weiss"]);
        assert!(folded(" – ").is_empty());
    }

    #[test]
    fn a_line_keeps_its_words_and_loses_what_nobody_sees() {
        assert_eq!(tidy("  Ana\u{a0} \u{200b}María\t"), "Ana María");
    }

    #[test]
    fn similar_names_are_found() {
        let same = |one, other| alike(&folded(one), &folded(other));
        assert!(same("Okafor Maya", "Okafor Theo"), "the same family name");
        assert!(same("García Ana", "García López Ana"), "a second family name");
        assert!(same("Maya Okafor", "Okafor Maya"), "given and family name swapped");
        assert!(same("Okafor Maya", "Berg Maya"), "a new family name");
        assert!(same("Schmidt Jo", "Schmitt Al"), "a slip");
        assert!(!same("Okafor Maya", "Berg Nils"));
        assert!(!same("de la Cruz Ana", "de la Torre Berta"), "a particle is no name");
        assert!(same("De An", "De An"), "unless it is the whole of one");
        assert!(!same("Li An", "Wu Ai"), "short words must be the same");
    }
}
