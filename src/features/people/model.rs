//! Patients, their cards and their way into the portal.

mod access;
mod activations;
mod corrections;

use crate::kit::channel::Channel;
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Language;

pub use crate::kit::spelling::{alike, folded, tidy};
pub use access::{Access, LastSheet, Way};
pub use activations::{Counts, ListPage, Listed, ON_A_PAGE};
pub use corrections::{Correction, Difference, Field, differences};

/// What the reader of a page may do: views show no button that would be refused.
#[derive(Clone, Copy, Debug)]
pub struct Rights {
    /// Register patients, issue and revoke codes.
    pub desk: bool,
    /// Correct names, contacts and the state of a chart.
    pub correct: bool,
    /// See results.
    pub clinical: bool,
}

/// Most patients that a search shows.
pub const MOST_FOUND: usize = 20;
/// Most words of a name that a search looks at.
const MOST_WORDS: usize = 4;

/// Whom to look for: by words of a name, by birth date, or by both.
#[derive(Clone, Debug)]
pub struct Search {
    words: [String; MOST_WORDS],
    pub born: Option<Date>,
}

impl Search {
    /// Nothing when there is neither a birth date nor three letters of a name.
    pub fn new(name: &str, born: Option<Date>) -> Option<Self> {
        let mut typed = folded(name);
        let letters: usize = typed.iter().map(|word| word.chars().count()).sum();
        if born.is_none() && letters < 3 {
            return None;
        }
        // The longest word fits the fewest patients: the search begins with it.
        typed.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        let mut typed = typed.into_iter();
        Some(Self { words: std::array::from_fn(|_| typed.next().unwrap_or_default()), born })
    }

    /// The words to find, folded, the longest first; empty ones fit every name.
    pub const fn words(&self) -> &[String; MOST_WORDS] {
        &self.words
    }
}

/// A patient as lists show them.
#[derive(Clone, Debug)]
pub struct FoundPatient {
    pub id: PatientId,
    /// Family name first, as lists are sorted.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

/// A patient to be registered.
#[derive(Clone, Debug)]
pub struct NewPatient {
    /// The given name or names.
    pub given: Phi,
    /// The family name or names.
    pub family: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
    /// The e-mail address: on paper only, many have none.
    pub email: Option<Phi>,
    /// The mobile phone's number.
    pub mobile: Option<Phi>,
    /// Whether the patient agrees to get texts at that number.
    pub agrees_to_texts: bool,
    /// The language of sheets and letters.
    pub language: Language,
}

impl NewPatient {
    /// The words by which the patient is found, family name first.
    pub fn words(&self) -> Vec<String> {
        folded(&[self.family.reveal().as_str(), self.given.reveal().as_str()].join(" "))
    }
}

/// Why somebody was not registered.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// These could be the same person, and nobody has said otherwise.
    Alike(Vec<FoundPatient>),
    /// Another patient has the chart number.
    NumberTaken,
}

/// The first page of a chart, for staff.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: PatientId,
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
    /// The e-mail address.
    pub email: Option<Phi>,
    /// The mobile phone's number.
    pub mobile: Option<Phi>,
    /// Whether texts may go to that number.
    pub agrees_to_texts: bool,
    /// The language of sheets and letters.
    pub language: Language,
    pub pharmacy: Option<Phi>,
    /// Whether the chart is in use.
    pub state: ChartState,
    /// How far the patient is on the way into the portal.
    pub access: Access,
    /// The newest code.
    pub sheet: Option<LastSheet>,
    /// What was corrected, newest first.
    pub corrections: Vec<Correction>,
}

/// Whose a sheet of a child is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Childs {
    Parents,
    /// A parent's, or the child's own, as the desk chooses.
    MayBeOwn,
}

/// An address that the patient has proven in their own login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// E-mail or text.
    pub channel: Channel,
    pub address: Phi,
    /// Whether notices go there: a number may have sent STOP.
    pub is_written_to: bool,
}

/// An address that the last message did not reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsent {
    pub address: Phi,
    pub at: Timestamp,
    /// Why, in a sentence.
    pub why: Option<String>,
}

impl Card {
    /// The address on file that is reached so.
    pub const fn on_file(&self, channel: Channel) -> Option<&Phi> {
        match channel {
            Channel::Email => self.email.as_ref(),
            Channel::Text => self.mobile.as_ref(),
        }
    }
}

closed_list! {
    /// Whether a chart is in use.
    pub enum ChartState {
        Active = "active",
        /// The patient has left the clinic.
        Inactive = "inactive",
        /// The patient has died.
        Deceased = "deceased",
    }
}

impl ChartState {
    /// The states that may follow. Nobody comes back from the dead in one step: a slip is first set to inactive.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Active => &[Self::Inactive, Self::Deceased],
            Self::Inactive => &[Self::Active, Self::Deceased],
            Self::Deceased => &[Self::Inactive],
        }
    }
}

/// A code that was just issued.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The patient's name.
    pub name: Phi,
    /// The language of the patient's sheets.
    pub language: Language,
    /// When the code stops working.
    pub until: Timestamp,
}

/// Everything that stands on an activation sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub issued: Issued,
    /// The code itself, in groups of four.
    pub code: Secret,
    /// The portal's address, with its scheme.
    pub url: String,
    /// Whether that address works on the clinic's own computer only.
    pub is_local: bool,
    pub clinic: String,
    /// The clinic's postal address, in lines.
    pub address: String,
    /// The number for questions.
    pub phone: String,
    pub emergency: String,
    pub zone: TimeZone,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_needs_three_letters_or_a_birth_date() {
        assert!(Search::new(" o'c ", None).is_none() && Search::new("", None).is_none());
        assert!(Search::new("Li W", None).is_some() && Search::new("Oka", None).is_some());
        assert!(Search::new("", Some(Date::constant(1958, 5, 3))).is_some());
    }

    #[test]
    fn a_search_begins_with_the_longest_word() {
        let search = Search::new("de la García", None).unwrap();
        assert_eq!(search.words(), &["garcia", "de", "la", ""]);
    }
}
