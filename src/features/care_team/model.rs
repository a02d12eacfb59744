//! Who is of a care team, and who opened a chart without being so.

use std::str::FromStr;

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{AccountId, OpeningId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::told::Counts;

/// A member of staff who treats, or may.
#[derive(Clone, Debug)]
pub struct Member {
    /// The login.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// Whether they are a clinician; else a nurse.
    pub is_clinician: bool,
}

/// Why somebody opens a chart without being of its care team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody's health is in danger.
    Emergency,
    /// They stand in for a colleague.
    Cover,
    /// The patient asked them to.
    Asked,
    /// Something else.
    Other,
}

impl Why {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Emergency, Self::Cover, Self::Asked, Self::Other];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Cover => "cover",
            Self::Asked => "asked",
            Self::Other => "other",
        }
    }
}

/// The word names no reason.
#[derive(Debug, thiserror::Error)]
#[error("not a reason of the list")]
pub struct NoReason;

impl FromStr for Why {
    type Err = NoReason;

    fn from_str(word: &str) -> Result<Self, NoReason> {
        Self::ALL.into_iter().find(|why| why.word() == word).ok_or(NoReason)
    }
}

/// A reason, as somebody gave it.
#[derive(Clone, Debug)]
pub struct Given {
    /// Of which kind.
    pub why: Why,
    /// In their own words.
    pub says: Phi,
}

/// How long a chart stays open for a reason (SECURITY §7.13).
pub const OPEN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How long a manager may take to look at an opening.
pub const REVIEW_WITHIN: SignedDuration = SignedDuration::from_hours(24 * 7);

/// An opening that no manager has looked at. It names the chart by its number: managers see no names here.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The opening.
    pub id: OpeningId,
    /// Whose chart.
    pub patient: PatientId,
    /// Its number.
    pub number: Phi,
    /// Who opened it.
    pub by: String,
    /// Whether that was the reader.
    pub is_own: bool,
    /// Why.
    pub given: Given,
    /// When.
    pub at: Timestamp,
    /// How many messages to managers were queued, and what became of them.
    pub told: Counts,
}

impl Opening {
    /// Whether a manager should have looked at it by now.
    pub fn is_late(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) > REVIEW_WITHIN
    }
}
