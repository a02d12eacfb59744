//! The queue of results that wait for somebody.

use crate::features::results::model::{Kind, Unknown};
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::notified::{Alerted, ToCall};
use crate::kit::phi::Phi;

/// A line of the queue.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a result, each read from its row")]
pub struct Waiting {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    /// From when its days count.
    pub came_at: Timestamp,
    /// When what stands there now came.
    pub changed_at: Timestamp,
    /// What the row shows of its values: all of them, each whole, or none.
    pub values: Vec<Phi>,
    /// What the row does not show and the reader has not opened.
    pub unseen: Unseen,
    /// What a value said that its patient could read before it was corrected, while nobody has looked.
    pub corrected: Option<Corrected>,
    /// Whether nobody can tell what something of it means: then that is out of its patient's sight.
    pub is_undecided: bool,
    /// Whether its patient can see it already.
    pub is_seen: bool,
    /// When it is released by itself.
    pub due_at: Option<Timestamp>,
    pub held_until: Option<Timestamp>,
    /// Whether a clinician has looked: then only a hold or a wish keeps it here.
    pub is_reviewed: bool,
    /// Whether one of its values is dangerous.
    pub is_critical: bool,
    /// Since when nobody has taken it on, when it cannot wait.
    pub open_since: Option<Timestamp>,
    pub taken_on_by: Option<String>,
    /// Who has heard of it, when it cannot wait.
    pub alerted: Option<Alerted>,
    /// Whom to call, where nobody was alerted.
    pub to_call: Vec<ToCall>,
    /// Who treats the patient.
    pub treated: Treated,
}

/// What somebody who chooses a row has not seen of its result: then a review would say what is not so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// Nothing: what there is stands in the row, or they opened it.
    Nothing,
    File,
    /// Its values, or the notes beside them.
    Values,
}

/// The correction of a value that its patient could read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The tests, each with what it said before; none where the laboratory replaced a file.
    pub was: Vec<(Phi, Phi)>,
}

/// The most values that a row shows, and the longest of them.
pub const ROW_VALUES: u32 = 6;
/// See [`ROW_VALUES`].
pub const ROW_VALUE_LENGTH: u32 = 40;

closed_list! {
    /// Who treats a patient, where charts are kept to care teams. What a result of others is stays unsaid in the queue.
    pub enum Treated {
        /// The reader does, or charts are open to all who treat.
        ByReader = "reader",
        /// Nobody does yet.
        ByNobody = "nobody",
        /// Others do: the reader was told that the result cannot wait.
        ByOthers = "others",
    }
}

/// A part of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pile {
    /// Everything.
    #[default]
    All,
    /// Of patients whose care team the reader is of.
    Mine,
    /// With a dangerous value.
    Critical,
    /// Held, by a clinician or by the list of tests.
    Held,
}

impl Pile {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 4] = [Self::All, Self::Mine, Self::Critical, Self::Held];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Mine => "mine",
            Self::Critical => "critical",
            Self::Held => "held",
        }
    }

    /// The part with this word; everything for any other.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|pile| pile.word() == word).unwrap_or_default()
    }
}

/// What the reader wants to see of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// Which part.
    pub pile: Pile,
    /// Which kind alone.
    pub kind: Option<Kind>,
}

impl Narrowed {
    /// By the words of an address; what is none of ours narrows nothing.
    pub fn from_words(show: &str, kind: &str) -> Self {
        Self { pile: Pile::from_word(show), kind: kind.parse().ok() }
    }
}

/// A result that was chosen in the queue: whose, which, and which version of it the reader saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    pub patient: PatientId,
    pub result: ResultId,
    /// When the version came that stood in the queue.
    pub came_at: Timestamp,
}

impl Pick {
    /// The word in the form.
    pub fn word(&self) -> String {
        format!("{} {} {}", self.patient, self.result, self.came_at.as_millisecond())
    }
}

impl std::str::FromStr for Pick {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        let mut parts = word.split(' ');
        let mut next = || parts.next().ok_or(Unknown);
        let (patient, result) = (next()?.parse(), next()?.parse());
        let came_at = next()?.parse().map(crate::kit::clock::instant).map_err(|_| Unknown)?;
        Ok(Self { patient: patient.map_err(|_| Unknown)?, result: result.map_err(|_| Unknown)?, came_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_narrows_the_queue_or_nothing() {
        assert_eq!(
            Narrowed::from_words("critical", "imaging"),
            Narrowed { pile: Pile::Critical, kind: Some(Kind::Imaging) }
        );
        assert_eq!(Narrowed::from_words("'; drop", "<script>"), Narrowed::default());
    }
}
