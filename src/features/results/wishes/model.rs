//! When a patient wants to see results, kind by kind.

use std::fmt;

use crate::features::results::model::Kind;
use crate::kit::clock::Timestamp;
use crate::kit::release_rule::ReleaseRule;

/// When somebody wants to see results of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// As the clinic does it.
    #[default]
    AsClinic,
    /// Once a clinician has looked.
    AfterReview,
    /// So many days after they came.
    AfterDays(u32),
}

/// What somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wished {
    pub kind: Kind,
    pub wanted: Wanted,
    pub since: Timestamp,
}

/// What there is to choose for a kind.
#[derive(Clone, Copy, Debug)]
pub struct Choosing {
    pub kind: Kind,
    /// What the clinic does.
    pub usual: ReleaseRule,
    /// The longest that a wish counts, in days.
    pub most: u32,
    /// What was chosen.
    pub wished: Option<Wished>,
}

/// The waits on offer, in days.
const DAYS: [u32; 8] = [1, 2, 3, 5, 7, 14, 30, 60];

impl Wanted {
    /// Reads the word of a form.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "clinic" => Some(Self::AsClinic),
            "review" => Some(Self::AfterReview),
            days => days.parse().ok().map(Self::AfterDays),
        }
    }

    /// Everything that may be chosen where the longest wait has so many days. The longest wait itself is among it.
    pub fn offered(most: u32) -> Vec<Self> {
        let shorter = DAYS.into_iter().filter(|days| *days < most).chain([most]);
        [Self::AsClinic, Self::AfterReview].into_iter().chain(shorter.map(Self::AfterDays)).collect()
    }
}

/// The word in forms and on the trail.
impl fmt::Display for Wanted {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsClinic => to.write_str("clinic"),
            Self::AfterReview => to.write_str("review"),
            Self::AfterDays(days) => days.fmt(to),
        }
    }
}

impl Choosing {
    /// What counts today: a longer wait than the clinic now lets anybody choose counts as the longest one.
    pub fn wanted(&self) -> Wanted {
        match self.wished.map(|wished| wished.wanted).unwrap_or_default() {
            Wanted::AfterDays(days) => Wanted::AfterDays(days.min(self.most)),
            wanted => wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn every_choice_reads_back_from_its_word_and_the_longest_wait_can_be_chosen() {
        for most in [1, 10, 14, 60] {
            let offered = Wanted::offered(most);
            assert_eq!(offered.last(), Some(&Wanted::AfterDays(most)));
            for wanted in offered {
                assert_eq!(Wanted::from_word(&wanted.to_string()), Some(wanted));
            }
        }
        assert_eq!(Wanted::from_word("soon"), None);
    }

    #[test]
    fn a_wait_that_the_clinic_no_longer_lets_anybody_choose_is_as_long_as_it_lets() {
        let choosing = |most| {
            let wished = Wished { kind: Kind::Imaging, wanted: Wanted::AfterDays(30), since: instant(0) };
            Choosing { kind: Kind::Imaging, usual: ReleaseRule::AtOnce, most, wished: Some(wished) }
        };
        assert_eq!(choosing(14).wanted(), Wanted::AfterDays(14));
        assert_eq!(choosing(60).wanted(), Wanted::AfterDays(30));
    }
}
