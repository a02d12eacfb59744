//! What a message says of one order: kept as it came, and never changed.

use serde::{Deserialize, Serialize};

use crate::records::values::{NewValue, Word, known};

/// A number of an order and who gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Number(pub String, pub String);

impl Number {
    /// Whether one was written.
    pub const fn is_given(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whether both may be the same: a namespace counts where both name one.
    pub fn fits(&self, other: &Self) -> bool {
        self.is_given() && self.0 == other.0 && (self.1.is_empty() || other.1.is_empty() || self.1 == other.1)
    }
}

/// A code and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Coded(pub String, pub String);

/// Whether two things share a code.
pub fn share(some: &[Coded], others: &[Coded]) -> bool {
    let is_same =
        |one: &Coded, other: &Coded| one.0 == other.0 && (one.1.is_empty() || other.1.is_empty() || one.1 == other.1);
    some.iter().any(|one| others.iter().any(|other| is_same(one, other)))
}

/// How much a word of table 0085 weighs: what stands further down outranks what stands above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Says {
    /// There is nothing yet.
    Expected,
    /// It may still change.
    Preliminary,
    /// It stands.
    Final,
    /// It takes the place of what was reported before.
    Corrected,
    /// There will be nothing, or no more: against the others its time decides.
    Ended,
    /// It was reported for somebody else.
    Withdrawn,
}

/// A value of an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaidValue {
    /// How much it weighs.
    pub says: Says,
    /// Every code of it; its name where it has none.
    pub codes: Vec<Coded>,
    /// Its own time as far as it was written; empty where none was.
    pub observed: String,
    /// Which of several that look alike in its message.
    pub turn: Option<u32>,
    /// Whether it makes final what was sent before, and brings nothing itself.
    pub confirms: bool,
    /// What it brings.
    pub value: NewValue,
}

/// A document of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidDocument {
    /// How much it weighs.
    pub says: Says,
    pub codes: Vec<Coded>,
    /// Which of several that look alike in its message.
    pub turn: Option<u32>,
    pub title: String,
    /// The file, where it could be kept.
    pub kept: Option<Kept>,
}

/// A document's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// SHA-256 of what it holds.
    pub sha256: [u8; 32],
    /// Its type, by content.
    #[serde(deserialize_with = "known")]
    pub media_type: Word,
    /// How long it is.
    pub size: u64,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

impl SaidValue {
    /// Whether it is a note beside values and documents, or the end of all of them.
    pub fn is_beside_all(&self) -> bool {
        self.codes.first().is_some_and(|code| code.1 == "of the order")
    }

    /// Whether it corrects, makes final or takes back what was reported before. An end may stand alone.
    pub fn corrects(&self) -> bool {
        matches!(self.says, Says::Corrected | Says::Withdrawn) || self.confirms || self.value.ended == "deleted"
    }

    /// Whether it brings something that may stand.
    pub fn brings(&self) -> bool {
        !self.confirms && self.says.brings()
    }
}

impl SaidDocument {
    /// Whether it corrects or takes back what was reported before.
    pub fn corrects(&self) -> bool {
        matches!(self.says, Says::Corrected | Says::Withdrawn)
    }
}

impl Says {
    /// Whether what it is said of may stand.
    pub const fn brings(self) -> bool {
        matches!(self, Self::Preliminary | Self::Final | Self::Corrected)
    }
}

/// What one message says of one order (OBR).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The laboratory's number.
    pub filler: Number,
    pub placer: Number,
    /// When the sample was taken, as far as it was written: `2026-08-14T07:30`, a day, or nothing.
    pub taken: String,
    pub panels: Vec<Coded>,
    pub panel: String,
    /// The word of its kind.
    pub kind: String,
    /// The day to show.
    pub collected_on: String,
    /// What that is the day of: `sample`, `report` or `unknown`.
    pub dated: String,
    /// When it was said, in milliseconds: the report's own time, then the message's. The sender's clock.
    pub at: [Option<i64>; 2],
    /// Which of several of this panel in its message.
    pub turn: Option<u32>,
    /// Its place in the message.
    pub place: u32,
    /// What is said of the whole, where that ends it.
    pub whole: Option<Says>,
    pub values: Vec<SaidValue>,
    pub documents: Vec<SaidDocument>,
}

impl Said {
    /// Whether it names an order by a number.
    pub const fn is_numbered(&self) -> bool {
        self.filler.is_given() || self.placer.is_given()
    }

    /// Whether something in it was reported for the wrong patient.
    pub fn withdraws(&self) -> bool {
        self.all_say().any(|says| says == Says::Withdrawn)
    }

    /// Whether it says something of what was reported before.
    pub fn refers(&self) -> bool {
        self.all_say().any(|says| says >= Says::Corrected) || self.values.iter().any(|one| one.confirms)
    }

    /// Whether it corrects, makes final or takes back something that was reported before.
    pub fn corrects(&self) -> bool {
        self.whole == Some(Says::Withdrawn)
            || self.values.iter().any(|one| one.corrects() && !one.is_beside_all())
            || self.documents.iter().any(SaidDocument::corrects)
    }

    /// Whether it brings anything that may stand.
    pub fn brings(&self) -> bool {
        self.values.iter().any(SaidValue::brings) || self.documents.iter().any(|one| one.says.brings())
    }

    fn all_say(&self) -> impl Iterator<Item = Says> {
        let values = self.values.iter().map(|one| one.says);
        values.chain(self.documents.iter().map(|one| one.says)).chain(self.whole)
    }

    /// What it is sorted by where nothing else tells: all that it says.
    pub fn sorted_by(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A name for an order that has no number and no time: what was found.
    pub fn found(&self) -> String {
        serde_json::to_string(&(&self.panels, &self.values, &self.documents)).unwrap_or_default()
    }
}

impl std::str::FromStr for Said {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}
