//! Two lists for whoever sees to it that nothing is lost: what no clinician has looked at, by age; and what can be seen
//! and nobody has opened.

use crate::features::results::model::Kind;
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::notified::Notified;
use crate::kit::phi::Phi;

/// Lines on a page of a report.
pub const REPORT_PAGE: u32 = 50;

closed_list! {
    /// How old something is.
    pub enum Band {
        /// Less than a day.
        Today = "today",
        /// One or two days.
        Days = "days",
        /// Three to six days.
        HalfWeek = "half-week",
        Week = "week",
        /// Two weeks or more.
        Older = "older",
    }
}

impl Band {
    /// At least so many days old, and younger than so many.
    pub const fn days(self) -> (u32, Option<u32>) {
        match self {
            Self::Today => (0, Some(1)),
            Self::Days => (1, Some(3)),
            Self::HalfWeek => (3, Some(7)),
            Self::Week => (7, Some(14)),
            Self::Older => (14, None),
        }
    }
}

closed_list! {
    /// Whose patients a report is about.
    #[derive(Default)]
    pub enum Team {
        /// Everybody's that the reader may see.
        #[default]
        All = "",
        /// Those whose care team the reader is of.
        Mine = "mine",
        /// Those whom nobody treats yet.
        Nobodys = "nobody",
    }
}

/// What a reader wants to see of what waits for review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByAgeAsked {
    pub band: Option<Band>,
    pub kind: Option<Kind>,
    /// Of whose patients.
    pub team: Team,
    /// Which page; the first is 1.
    pub page: u32,
}

impl ByAgeAsked {
    /// Reads the words of an address; what is none of ours asks for everything.
    pub fn typed(age: &str, kind: &str, team: &str, page: &str) -> Self {
        Self {
            band: Band::from_word(age),
            kind: kind.parse().ok(),
            team: Team::ALL.into_iter().find(|one| one.word() == team).unwrap_or_default(),
            page: page_of(page),
        }
    }
}

/// A page's number; the first for anything else.
fn page_of(word: &str) -> u32 {
    word.parse().unwrap_or(1).max(1)
}

/// How many lines come before a page.
pub const fn before_page(page: u32) -> u32 {
    page.saturating_sub(1).saturating_mul(REPORT_PAGE)
}

/// How many wait, by age and kind.
#[derive(Clone, Copy, Debug)]
pub struct ByAge(pub [u32; 25]);

impl ByAge {
    /// Of one age and kind.
    pub fn of(&self, band: Band, kind: Kind) -> u32 {
        let at = Self::index(band, kind);
        at.and_then(|at| self.0.get(at)).copied().unwrap_or_default()
    }

    /// Of one age.
    pub fn of_band(&self, band: Band) -> u32 {
        Kind::ALL.into_iter().map(|kind| self.of(band, kind)).sum()
    }

    /// Where a number stands.
    pub fn index(band: Band, kind: Kind) -> Option<usize> {
        let row = Band::ALL.iter().position(|one| *one == band)?;
        let column = Kind::ALL.iter().position(|one| *one == kind)?;
        Some(row * Kind::ALL.len() + column)
    }
}

/// A result that no clinician has looked at.
#[derive(Clone, Debug)]
pub struct Unreviewed {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    pub came_at: Timestamp,
    /// Whether its patient can see it already.
    pub is_seen: bool,
    /// The care team's names.
    pub team: String,
    /// Whether it is nobody's, where charts are kept to care teams: then what it is stays unsaid.
    pub is_nobodys: bool,
}

/// A released result that nobody has opened.
#[derive(Clone, Debug)]
pub struct Unopened {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    /// For how many days it can be seen.
    pub days: i64,
    /// Whether somebody was told.
    pub notified: Notified,
    /// Whether it is nobody's, where charts are kept to care teams.
    pub is_nobodys: bool,
}

closed_list! {
    /// Which of them a reader wants to see.
    #[derive(Default)]
    pub enum Chase {
        #[default]
        All = "",
        /// Those of which nobody can have heard.
        Call = "call",
        /// Those of which somebody was told.
        Told = "told",
    }
}

/// What a reader wants to see of what nobody has opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnopenedAsked {
    pub chase: Chase,
    /// Which page; the first is 1.
    pub page: u32,
}

impl UnopenedAsked {
    /// Reads the words of an address.
    pub fn typed(chase: &str, page: &str) -> Self {
        let chase = Chase::ALL.into_iter().find(|one| one.word() == chase).unwrap_or_default();
        Self { chase, page: page_of(page) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_follow_on_one_another_and_every_number_has_one_place() {
        for pair in Band::ALL.windows(2) {
            assert_eq!(pair[0].days().1, Some(pair[1].days().0));
        }
        assert_eq!(Band::Older.days().1, None);
        let mut places: Vec<usize> = Vec::new();
        for band in Band::ALL {
            places.extend(Kind::ALL.into_iter().filter_map(|kind| ByAge::index(band, kind)));
        }
        assert_eq!(places, (0..25).collect::<Vec<_>>());
        let counts = ByAge(std::array::from_fn(|at| u32::try_from(at).unwrap()));
        assert_eq!((counts.of(Band::Days, Kind::Imaging), counts.of_band(Band::Today)), (6, 10));
    }

    #[test]
    fn an_address_that_is_none_of_ours_asks_for_everything() {
        let all = ByAgeAsked { page: 1, ..ByAgeAsked::default() };
        assert_eq!(ByAgeAsked::typed("'", "x", "y", "-3"), all);
        let some = ByAgeAsked::typed("week", "imaging", "mine", "4");
        assert_eq!(
            (some.band, some.kind, some.team, some.page),
            (Some(Band::Week), Some(Kind::Imaging), Team::Mine, 4)
        );
        assert_eq!(UnopenedAsked::typed("call", "2"), UnopenedAsked { chase: Chase::Call, page: 2 });
    }
}
