//! What waits for a person, and what a person needs to decide.

use super::{Part, Pile, Reason};
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::{LaboratoryMessageId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::spelling::folded;

/// A line of the queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: LaboratoryMessageId,
    pub came_at: Timestamp,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its type.
    pub kind: String,
    pub reason: Reason,
    pub name: Phi,
    pub born: Option<Phi<Date>>,
    pub number: Phi,
    pub values: u32,
    /// How many values and documents it keeps out of sight.
    pub hides: u32,
    /// Whose chart it is in, for what was filed but for something.
    pub patient: Option<PatientId>,
    /// Whether another care team treats that patient: then who it is stays unsaid.
    pub is_others: bool,
}

/// Which part of the queue somebody wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// One of its parts, or all of them.
    pub pile: Option<Pile>,
    /// Which page, counted from 1.
    pub page: u32,
}

impl Asked {
    /// As an address says it; what it does not say is the beginning of all.
    pub fn new(pile: &str, page: &str) -> Self {
        Self { pile: Pile::from_word(pile), page: page.parse().unwrap_or(1).clamp(1, 1_000_000) }
    }
}

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    pub asked: Asked,
    pub lines: Vec<Waiting>,
    /// Whether more come behind them.
    pub has_more: bool,
    /// How many wait in each part, in the order of [`Pile::ALL`].
    pub counts: [u32; 3],
}

/// What became of a message.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It waits, or somebody is to look at it.
    Waits(Reason),
    /// It is in a chart.
    Filed,
    /// It is in a chart, and waited there until it was known what it means.
    Decided {
        /// Who said so; nothing where something that came later did.
        by: Option<String>,
        at: Timestamp,
    },
    /// Somebody set it aside.
    SetAside { why: Phi, by: String, at: Timestamp },
}

/// A message with what it says.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: LaboratoryMessageId,
    pub came_at: Timestamp,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its sender's number of it.
    pub control: String,
    /// What became of it.
    pub settled: Outcome,
    pub patient: Option<PatientId>,
    pub part: Part,
    pub raw: Phi,
}

/// Somebody whose message it may be.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
    pub fits: Found,
}

/// What of a proposed patient fits what the message says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub number: bool,
    /// The birth date.
    pub born: bool,
    pub name: bool,
}

impl Found {
    /// How much fits.
    pub fn count(self) -> usize {
        [self.number, self.born, self.name].into_iter().filter(|fits| *fits).count()
    }
}

/// What somebody typed to find a patient: three letters, or a birth date.
#[derive(Clone, Debug)]
pub struct Search {
    pub words: Vec<String>,
    pub born: Option<Date>,
}

impl Search {
    /// What somebody typed, or what a message says, if it is enough to look for.
    pub fn of(name: &str, born: Option<Date>) -> Option<Self> {
        let words = folded(name);
        (born.is_some() || words.iter().any(|word| word.chars().count() >= 3)).then_some(Self { words, born })
    }
}
