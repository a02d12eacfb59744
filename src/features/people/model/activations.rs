//! The front desk's list: how far everybody is on the way into the portal, by state.

use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;

/// Patients on a page of the list.
pub const ON_A_PAGE: u32 = 25;

/// One state of the list. Every patient of the clinic is in exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A code works.
    Sent,
    /// The last code ran out.
    Expired,
    /// The last code was stopped after wrong birth dates.
    Burned,
    /// The last code was taken back.
    Revoked,
    /// The last code was used, and the patient has no login of their own.
    Spent,
    /// No code was ever issued.
    Never,
    /// The patient can sign in.
    Active,
    /// The login is locked or closed.
    Locked,
}

impl Stage {
    /// Every state, those that want something done first.
    pub const ALL: [Self; 8] =
        [Self::Sent, Self::Expired, Self::Burned, Self::Revoked, Self::Spent, Self::Locked, Self::Never, Self::Active];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Expired => "expired",
            Self::Burned => "burned",
            Self::Revoked => "revoked",
            Self::Spent => "ended",
            Self::Never => "never",
            Self::Active => "active",
            Self::Locked => "locked",
        }
    }

    /// The state with this word; whatever else stands in the address is the first.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.word() == word).unwrap_or(Self::Sent)
    }

    /// Whether a code may be issued to patients in it.
    pub const fn may_issue(self) -> bool {
        !matches!(self, Self::Active | Self::Locked)
    }
}

/// How many patients are in each state, in the order of [`Stage::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub [u32; 8]);

impl Counts {
    /// How many are in this one.
    pub fn of(&self, stage: Stage) -> u32 {
        Stage::ALL.iter().zip(self.0).find(|(one, _)| **one == stage).map_or(0, |(_, count)| count)
    }
}

/// Where in the list somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListPage {
    /// The state shown.
    pub stage: Stage,
    pub page: u32,
}

impl ListPage {
    /// As the address says it. No page is below the first or, so that no number is too large, above a million.
    pub fn typed(stage: &str, page: &str) -> Self {
        Self { stage: Stage::from_word(stage), page: page.parse().unwrap_or(1).clamp(1, 1_000_000) }
    }

    /// How many patients stand on the pages before.
    pub const fn skipped(self) -> u32 {
        (self.page - 1) * ON_A_PAGE
    }
}

/// A patient on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: PatientId,
    /// Family name first.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
    /// Since when, or until when, the state is as it is.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_always_names_a_page() {
        assert_eq!(ListPage::typed("burned", "3"), ListPage { stage: Stage::Burned, page: 3 });
        assert_eq!(ListPage::typed("x", "-1"), ListPage { stage: Stage::Sent, page: 1 });
        assert_eq!(ListPage::typed("", "4000000000").page, 1_000_000);
        assert_eq!(ListPage::typed("", "2").skipped(), 25);
    }

    #[test]
    fn every_state_has_a_word_of_its_own() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_word(stage.word()), stage);
        }
    }
}
