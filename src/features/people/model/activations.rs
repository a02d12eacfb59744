//! The front desk's list: how far everybody is on the way into the portal, by state.

use super::Access;
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;

/// Patients on a page of the list.
pub const ON_A_PAGE: u32 = 25;

/// How many patients are in each state, in the order of [`Access::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub [u32; 8]);

impl Counts {
    /// How many are in this one.
    pub fn of(&self, stage: Access) -> u32 {
        Access::ALL.iter().zip(self.0).find(|(one, _)| **one == stage).map_or(0, |(_, count)| count)
    }
}

/// Where in the list somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListPage {
    /// The state shown.
    pub stage: Access,
    pub page: u32,
}

impl ListPage {
    /// As the address says it: no word stands for the first state. No page is below the first or, so that no number is too large, above a million.
    pub fn typed(stage: &str, page: &str) -> Self {
        Self {
            stage: Access::from_word(stage).unwrap_or(Access::Sent),
            page: page.parse().unwrap_or(1).clamp(1, 1_000_000),
        }
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
        assert_eq!(ListPage::typed("burned", "3"), ListPage { stage: Access::Burned, page: 3 });
        assert_eq!(ListPage::typed("x", "-1"), ListPage { stage: Access::Sent, page: 1 });
        assert_eq!(ListPage::typed("", "4000000000").page, 1_000_000);
        assert_eq!(ListPage::typed("", "2").skipped(), 25);
    }
}
