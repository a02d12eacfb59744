//! A released result, as its patient and proxies read it.

mod list;
mod summary;
mod trend;

use crate::features::results::model::{DatedBy, EarlierFile, Kind, Value};
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::file_kind::FileKind;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::kit::stage::Stage;

pub use list::{Filter, ListPage, Listed, PAGE, Part};
pub use summary::Summary;
pub use trend::Trend;

/// A released result, as its patient reads it.
#[derive(Clone, Debug)]
pub struct Released {
    /// The result.
    pub id: ResultId,
    /// What it is called.
    pub title: Phi,
    /// What sort it is.
    pub kind: Kind,
    /// Its day.
    pub collected_on: Date,
    /// What that is the day of.
    pub dated_by: DatedBy,
    /// When it was released.
    pub released_at: Timestamp,
    /// What its clinician made of it; nothing while nobody has looked.
    pub review: Option<Review>,
    /// What a clinician wrote of what stood there before, while nobody has looked at what stands there now.
    pub before: Option<Review>,
    /// How far the laboratory is with it.
    pub stage: Stage,
    /// Its file, if it has one.
    pub file: Option<FileOffer>,
    /// Whether the patient keeps it from proxies.
    pub is_private: bool,
    /// What of it is out of the patient's sight.
    pub out_of_sight: OutOfSight,
    /// What its file took the place of, the newest first.
    pub earlier: Vec<EarlierFile>,
    /// Its values, in the laboratory's order.
    pub values: Vec<Value>,
}

/// That a clinician looked at a result, and what they wrote to its patient.
#[derive(Clone, Debug)]
pub struct Review {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The note to the patient; empty where there is none.
    pub note: Phi,
    /// What happens next; empty where nothing was said.
    pub next: Phi,
    /// Whether the patient is asked to call today.
    pub call_today: bool,
}

/// What stands on a printed page, so that it is found again: whose it is, from which clinic, printed when.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The patient's name.
    pub name: Phi,
    /// Their day of birth.
    pub born: Phi<Date>,
    /// The clinic's name.
    pub clinic: String,
    /// The day of printing.
    pub today: Date,
}

/// A file, as it is offered to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileOffer {
    /// What it is.
    pub kind: FileKind,
    /// Its length, in bytes.
    pub size: u64,
    /// Whether it may act by itself, so that no browser is to open it.
    pub active: bool,
}

/// What the patient reads of a part that is out of sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutOfSight {
    /// The laboratory took something back.
    pub is_withdrawn: bool,
    /// Nobody can tell what something means, and the care team looks first.
    pub is_undecided: bool,
}

/// Why somebody reads that their care team looks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedAtFirst {
    /// The day of the result.
    pub of: crate::kit::date::Date,
    /// Whether nobody can tell what the laboratory's change means; else it is a correction.
    pub is_undecided: bool,
}

/// What a reader who had opened it is told of a result that was taken back: not what it was, which may be another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The day that it was of.
    pub of: Date,
    /// The day on which it was taken back.
    pub on: Date,
    /// Whether the laboratory did; else the clinic.
    pub by_laboratory: bool,
}
