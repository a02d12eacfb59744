//! Names in a text: the family name whole, and the given name beside it.

use std::ops::Range;

use super::words::Word;
use crate::kit::letters;

/// Words between a given and a family name: a second name, an initial, "last name".
const MOST_BETWEEN: usize = 4;
/// What follows a name and is none.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "junior", "senior"];
/// What stands before a name and is none.
const TITLES: [&str; 6] = ["patient", "mr", "mrs", "ms", "miss", "name"];
/// What is written apart from the rest of a name by some, and joined to it by others: `O Neil`, `De La Cruz`.
const PARTICLES: [&str; 17] =
    ["o", "mc", "mac", "d", "de", "del", "della", "di", "da", "la", "le", "van", "von", "den", "der", "el", "al"];

/// Where a person's names stand.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The family name, beside the given one where there are several.
    pub family: Option<Range<usize>>,
    /// The given name beside it, or its initial.
    pub given: Option<Range<usize>>,
}

impl Found {
    /// Both, with what stands between.
    pub fn whole(&self) -> Option<Range<usize>> {
        let (family, given) = (self.family.clone()?, self.given.clone()?);
        Some(family.start.min(given.start)..family.end.max(given.end))
    }
}

/// Looks for a person's names.
pub(super) fn find(words: &[Word], given: &str, family: &str) -> Found {
    let (given, family) = (Name::of(given), Name::of(family));
    let families = family.places(words);
    if given.plain.is_empty() {
        // Who has a single name is found by it alone.
        let only = families.first().map(|span| words[span.start].place.start..words[span.end - 1].place.end);
        return Found { family: only.clone(), given: only };
    }
    // The first of several given names is enough: few papers write the others out.
    let mut givens = given.places(words);
    givens.extend(given.first().places(words));
    let place = |span: &Range<usize>| words[span.start].place.start..words[span.end - 1].place.end;
    for one in &families {
        let near = givens.iter().filter(|given| gap(one, given).is_some_and(|gap| gap <= MOST_BETWEEN));
        let nearest = near.min_by_key(|given| gap(one, given)).cloned();
        if let Some(given) = nearest.or_else(|| given.initial(words, one)) {
            return Found { family: Some(place(one)), given: Some(place(&given)) };
        }
    }
    Found { family: families.first().map(place), given: None }
}

/// How many words stand between; nothing when the two share one.
fn gap(one: &Range<usize>, other: &Range<usize>) -> Option<usize> {
    one.start.checked_sub(other.end).or_else(|| other.start.checked_sub(one.end))
}

/// A name to look for: its letters, and where it may be written apart.
struct Name {
    plain: String,
    parts: Vec<usize>,
}

impl Name {
    fn of(written: &str) -> Self {
        let is_gap = |sign: char| !sign.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&sign);
        let words = written.split(is_gap).map(|word| letters::plain(word).filter(|c| c.is_alphabetic()).collect());
        let mut words: Vec<String> = words.filter(|word: &String| !word.is_empty()).collect();
        while words.len() > 1 && words.last().is_some_and(|last| SUFFIXES.contains(&last.as_str())) {
            words.pop();
        }
        let (mut plain, mut parts) = (String::new(), Vec::new());
        for word in words {
            plain.push_str(&word);
            parts.push(plain.len());
        }
        Self { plain, parts }
    }

    fn first(&self) -> Self {
        let end = self.parts.first().copied().unwrap_or_default();
        Self { plain: self.plain[..end].to_owned(), parts: vec![end] }
    }

    /// Every place where it stands, in words. A name may be spread over several words where its own parts end, behind a
    /// particle, or letter by letter.
    fn places(&self, words: &[Word]) -> Vec<Range<usize>> {
        (0..words.len()).filter_map(|start| self.at(words, start)).collect()
    }

    fn at(&self, words: &[Word], start: usize) -> Option<Range<usize>> {
        let (mut length, mut end, mut spelled) = (0, start, true);
        let mut apart = Vec::new();
        while length < self.plain.len() {
            let word = words.get(end)?;
            if !self.plain[length..].starts_with(&word.plain) {
                return None;
            }
            length += word.plain.len();
            spelled &= word.plain.chars().count() == 1;
            apart.push((length, PARTICLES.contains(&word.plain.as_str())));
            end += 1;
        }
        apart.pop();
        let fits = spelled || apart.iter().all(|(length, is_particle)| *is_particle || self.parts.contains(length));
        (fits && end > start).then_some(start..end)
    }

    /// The initial, right beside the family name: `OKAFOR, M`, `M. Okafor`; not that of a second name: `Ann A. Smith`.
    fn initial(&self, words: &[Word], family: &Range<usize>) -> Option<Range<usize>> {
        let first = self.plain.chars().next()?.to_string();
        let is_initial = |at: &usize| words.get(*at).is_some_and(|word| word.plain == first);
        let is_second = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let is_close = |word: &&Word| words[at].place.start - word.place.end <= 1;
            before.filter(is_close).is_some_and(|word| !TITLES.contains(&word.plain.as_str()))
        };
        let before = family.start.checked_sub(1).filter(|at| is_initial(at) && !is_second(*at));
        before.or_else(|| Some(family.end).filter(is_initial)).map(|at| at..at + 1)
    }
}
