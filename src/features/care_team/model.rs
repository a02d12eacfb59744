//! Who is of a care team, and who opened a chart without being so.

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::kit::glass::Why;
use crate::kit::id::{AccountId, OpeningId, PatientId};
use crate::kit::notified::Counts;
use crate::kit::phi::Phi;

/// A member of staff who treats, or may.
#[derive(Clone, Debug)]
pub struct Member {
    pub account: AccountId,
    pub name: String,
    /// Whether they are a clinician; else a nurse.
    pub is_clinician: bool,
}

/// A patient without a care team.
#[derive(Clone, Debug)]
pub struct Without {
    pub patient: PatientId,
    /// Family name first.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

/// How many of them a page shows.
pub const ON_A_PAGE: u32 = 100;

/// Which page of the list is meant, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber(pub u32);

impl PageNumber {
    /// As the address says it, and never behind the last page: a list that is worked through gets shorter.
    pub fn typed(page: &str, listed: u32) -> Self {
        Self(page.parse().unwrap_or(1).clamp(1, listed.div_ceil(ON_A_PAGE).max(1)))
    }

    /// How many patients are on the pages before.
    pub const fn skipped(self) -> u32 {
        (self.0 - 1) * ON_A_PAGE
    }
}

/// One page of the list, with how many there are and whom the reader may choose.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Charts without a team.
    pub without: u32,
    /// All active charts.
    pub all: u32,
    pub page: PageNumber,
    pub shown: Vec<Without>,
    /// Who could treat them.
    pub members: Vec<Member>,
}

/// The field for one patient's choice.
pub fn choice_of(patient: PatientId) -> String {
    format!("{OF}{patient}")
}

/// How those fields begin.
pub const OF: &str = "of_";

/// The field for everybody on the page who has no choice of their own.
pub const THE_REST: &str = "the_rest";

/// Patients with the first member of the care team that somebody chose for each.
pub struct Assigned(pub Vec<(PatientId, AccountId)>);

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
    pub id: OpeningId,
    pub patient: PatientId,
    pub number: Phi,
    pub by: String,
    /// Whether that was the reader.
    pub is_own: bool,
    pub given: Given,
    pub at: Timestamp,
    /// How many messages to managers were queued, and what became of them.
    pub notified: Counts,
}

impl Opening {
    /// Whether a manager should have looked at it by now.
    pub fn is_late(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) > REVIEW_WITHIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_is_behind_the_last() {
        let page = |page, listed| PageNumber::typed(page, listed).0;
        assert_eq!([page("", 250), page("3", 250), page("4", 250), page("9", 0)], [1, 3, 3, 1]);
        assert_eq!([page("0", 250), page("-1", 250), page("2", 100), page("2", 101)], [1, 1, 1, 2]);
        assert_eq!(PageNumber(3).skipped(), 200);
    }
}
