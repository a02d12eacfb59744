//! What a result is, in the states it goes through.

mod act_mark;
mod bar;
mod file;
mod flag;
mod goal;
mod heading;
mod name;
mod range;
mod said;
mod specimen;
mod test;
mod unit;
pub(super) mod value;
mod value_page;
mod written;

use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;

pub use act_mark::{ActMark, ActPoint, NewActMark};
pub use bar::Bar;
pub use file::{EarlierFile, Missing};
pub use flag::Flag;
pub use goal::{Goal, same_unit};
pub use heading::{Heading, Names, OwnName};
pub use name::tidy;
pub use range::{Beyond, Degree, End, Measured, Range};
pub use said::{DatedBy, Ended, Meaning, Observed};
pub use specimen::{Known, is_loinc};
pub use test::{LOINC, Test, Unit, code_of, coded, key, measure};
pub use unit::{is_far, plain};
pub use value::{Content, Dated, Earlier, Status, Value};
pub use value_page::{MOST_VALUES, PageOfValues, ValuePage};
pub use written::{by_one_hand, content, range};

/// The patient, as every page of staff shows them: the identifiers to compare.
#[derive(Clone, Debug)]
pub struct Who {
    pub patient: PatientId,
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

closed_list! {
    /// What sort of result it is.
    pub enum Kind {
        /// Values from a laboratory.
        Laboratory = "laboratory",
        /// A picture, and what somebody saw on it.
        Imaging = "imaging",
        /// Tissue under a microscope.
        Pathology = "pathology",
        /// A letter from or to another clinic.
        Letter = "letter",
        /// Anything else.
        Other = "other",
    }
}

/// The word names no kind or state.
#[derive(Debug, thiserror::Error)]
#[error("not a word of the list")]
pub struct Unknown;

/// How long ago, in the one unit that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Less than an hour.
    Minutes(i64),
    /// Less than two days.
    Hours(i64),
    /// Longer.
    Days(i64),
}

impl Age {
    /// From then to now.
    pub fn between(then: Timestamp, now: Timestamp) -> Self {
        match now.duration_since(then).as_mins().max(0) {
            minutes @ ..60 => Self::Minutes(minutes),
            minutes @ 60..2_880 => Self::Hours(minutes / 60),
            minutes => Self::Days(minutes / 1_440),
        }
    }
}

#[cfg(test)]
mod tests;
