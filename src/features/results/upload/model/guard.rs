//! The wrong-patient guard: does a file speak of the patient whose chart it is meant for?
//!
//! It reads what the parse worker found on the first pages, finds names and birth dates in it, and compares. It stops
//! when the patient's family name, given name or birth date is not there. Spelling is forgiven where it never tells
//! two people apart (capitals, accents, hyphens, apostrophes, the order of names, how a date is written); one letter
//! more or less is not.
//!
//! It knows nothing of charts: who else a file may belong to is asked with [`Reading::belongs_to`].

mod dates;
mod labels;
mod names;
#[cfg(test)]
mod tests;
mod words;

use crate::features::results::model::Missing;
use crate::kit::date::Date;
use crate::kit::phi::Phi;
use dates::Day;
use words::Word;

/// The most days of a file for which other charts are looked up.
pub const MOST_DAYS: usize = 12;
/// A file with fewer words than this and no date says nothing of anybody: it is a picture with a stamp on it.
const FEWEST_WORDS: usize = 8;

/// Somebody a file may speak of.
#[derive(Clone, Debug)]
pub struct Person {
    pub given: Phi,
    pub family: Phi,
    pub born: Phi<Date>,
}

/// What a file says, as far as names and days go.
#[derive(Debug)]
pub struct Reading {
    text: String,
    words: Vec<Word>,
    days: Vec<Day>,
    /// Whether only the days behind a label such as "DOB" are kept: there is one.
    is_labelled: bool,
}

/// What was found beside what was wanted.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What of the patient is not in the file.
    pub missing: Missing,
    /// The patient's name in the file, or another's where that is missing, as it stands there.
    pub found_name: Option<Phi>,
    /// The same for the birth date.
    pub found_born: Option<Phi>,
}

impl Reading {
    /// Reads a file's text; nothing when there is too little of it to speak of anybody.
    pub fn of(text: &str, today: Date) -> Option<Self> {
        let words = words::of(text);
        let days = dates::of(text, today);
        if words.len() < FEWEST_WORDS && days.is_empty() {
            return None;
        }
        let labelled = labels::birth_days(text, &words, &days);
        let is_labelled = !labelled.is_empty();
        let days = if is_labelled { labelled } else { days };
        Some(Self { text: text.to_owned(), words, days, is_labelled })
    }

    /// Compares the file with the patient whose chart it is meant for.
    pub fn compare(&self, patient: &Person) -> Comparison {
        let found = names::find(&self.words, patient.given.reveal(), patient.family.reveal());
        let born = self.days.iter().find(|day| day.may_be(*patient.born.reveal()));
        let missing = Missing { family: found.family.is_none(), given: found.given.is_none(), born: born.is_none() };
        let labelled = self.days.first().filter(|_| self.is_labelled);
        let name = found.whole().or_else(|| labels::name(&self.text, &self.words)).or(found.family);
        Comparison {
            missing,
            found_name: name.map(|place| self.quote(place)),
            found_born: born.or(labelled).map(|day| self.quote(day.place.clone())),
        }
    }

    /// Whether it holds the name and the birth date of somebody else.
    pub fn belongs_to(&self, other: &Person) -> bool {
        let found = names::find(&self.words, other.given.reveal(), other.family.reveal());
        found.whole().is_some() && self.days.iter().any(|day| day.may_be(*other.born.reveal()))
    }

    /// The days on which somebody of whom it speaks may be born: those behind a label, else all, the earliest first.
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.days.iter().flat_map(|day| day.read.iter().copied()).collect();
        days.sort_unstable();
        days.dedup();
        days.truncate(MOST_DAYS);
        days
    }

    /// What stands there, on one line and no longer than a line.
    fn quote(&self, place: std::ops::Range<usize>) -> Phi {
        let quoted = self.text.get(place).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        Phi::new(crate::features::results::model::tidy(&quoted).chars().take(80).collect())
    }
}
