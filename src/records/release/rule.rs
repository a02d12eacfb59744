//! When a result may be seen: one pure function of what is known about it.

use crate::kit::clock::{SignedDuration, Timestamp};

/// What the clinic says about a result. Decided when it comes; a rule that is changed later holds for what comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// As soon as it comes.
    AtOnce,
    /// Once a clinician has looked at it.
    AfterReview,
    /// Once a clinician has looked at it, but then at the latest.
    Within(Timestamp),
    /// Then, since one of its tests is on the list of those to hold; and not before the rule of its kind says so.
    HeldTest(Timestamp, OfKind),
    /// Once it is no longer preliminary.
    Preliminary,
}

/// What the clinic says about results of a kind, beneath the list of tests to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfKind {
    /// As soon as it comes.
    AtOnce,
    /// Once a clinician has looked at it.
    AfterReview,
    /// Once a clinician has looked at it, but then at the latest.
    Within(Timestamp),
}

impl OfKind {
    /// Of two rules the one by which nothing comes out earlier.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        match (self, other) {
            (Self::AfterReview, _) | (_, Self::AfterReview) => Self::AfterReview,
            (Self::Within(one), Self::Within(other)) => Self::Within(one.max(other)),
            (Self::Within(until), Self::AtOnce) | (Self::AtOnce, Self::Within(until)) => Self::Within(until),
            (Self::AtOnce, Self::AtOnce) => Self::AtOnce,
        }
    }
}

impl From<OfKind> for Rule {
    fn from(of: OfKind) -> Self {
        match of {
            OfKind::AtOnce => Self::AtOnce,
            OfKind::AfterReview => Self::AfterReview,
            OfKind::Within(until) => Self::Within(until),
        }
    }
}

/// A hold on one result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Its end.
    pub until: Timestamp,
    /// Whether it waits for a review from then on, as its rule says; else it is shown.
    pub then_waits: bool,
}

/// What the patient wants for results of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Once a clinician has looked at it.
    AfterReview,
    /// So many days after it came.
    Days(u32),
}

/// What the moment depends on.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// When what stands there now came.
    pub came_at: Timestamp,
    pub rule: Rule,
    /// A hold on this one result.
    pub hold: Option<Hold>,
    /// What the patient wants.
    pub wish: Option<Wish>,
    /// The longest that a wish counts, in days.
    pub most_days: u32,
    /// When a clinician had looked.
    pub reviewed_at: Option<Timestamp>,
}

/// When it may be seen. The later of two is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    At(Timestamp),
    /// Once a clinician has looked.
    AfterReview,
    OnceFinal,
}

impl Facts {
    /// The later of what the clinic says and what the patient wants. Only a clinician who releases the result by hand
    /// is earlier.
    pub fn moment(&self) -> Moment {
        self.clinics().max(self.patients())
    }

    /// A hold is put by somebody who has looked, and who says what its end means: shown then, or by its rule and not
    /// before. It never shortens what the list of tests says, nor does that list what the rule of the kind says.
    fn clinics(&self) -> Moment {
        let held = self.hold.map(|hold| Moment::At(hold.until));
        let (rule, list) = match self.rule {
            Rule::Preliminary => return Moment::OnceFinal,
            Rule::AtOnce => (OfKind::AtOnce, None),
            Rule::AfterReview => (OfKind::AfterReview, None),
            Rule::Within(until) => (OfKind::Within(until), None),
            Rule::HeldTest(until, of) => (of, Some(Moment::At(until))),
        };
        let asks_the_rule = self.hold.is_none_or(|hold| hold.then_waits);
        let rule = asks_the_rule.then(|| self.kinds(rule));
        [rule, list, held].into_iter().flatten().max().unwrap_or(Moment::At(self.came_at))
    }

    fn kinds(&self, rule: OfKind) -> Moment {
        match rule {
            OfKind::AtOnce => Moment::At(self.came_at),
            OfKind::AfterReview => self.reviewed_at.map_or(Moment::AfterReview, Moment::At),
            OfKind::Within(until) => Moment::At(self.reviewed_at.map_or(until, |at| at.min(until))),
        }
    }

    /// A wish counts as long as the clinic lets it, and no longer: a result that nobody looks at is not lost.
    fn patients(&self) -> Moment {
        Moment::At(match self.wish {
            None => self.came_at,
            Some(Wish::Days(days)) => self.came_at + of_days(days.min(self.most_days)),
            Some(Wish::AfterReview) => {
                let latest = self.came_at + of_days(self.most_days);
                self.reviewed_at.map_or(latest, |at| at.min(latest))
            }
        })
    }
}

/// So many times 24 hours.
pub fn of_days(days: u32) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    const HOUR: i64 = 3_600_000;

    fn hours(at: i64) -> Timestamp {
        instant(at * HOUR)
    }

    /// In hours after it came; `None` for "not by itself".
    fn moment(rule: Rule, hold: Option<(i64, bool)>, wish: Option<Wish>, reviewed: Option<i64>) -> Option<i64> {
        let facts = Facts {
            came_at: hours(0),
            rule,
            hold: hold.map(|(until, then_waits)| Hold { until: hours(until), then_waits }),
            wish,
            most_days: 14,
            reviewed_at: reviewed.map(hours),
        };
        match facts.moment() {
            Moment::At(at) => Some(at.as_millisecond() / HOUR),
            Moment::AfterReview | Moment::OnceFinal => None,
        }
    }

    const DAY_2: Timestamp = Timestamp::constant(48 * 3_600, 0);
    const DAY_3: Timestamp = Timestamp::constant(72 * 3_600, 0);

    /// A rule, and the moments by hold (none; for 20 hours and then shown; for 20 hours and then by the rule) and by
    /// review (none, or after 5 hours).
    type Line = (Rule, [[Option<i64>; 2]; 3]);

    /// The table of the clinic's word.
    const CLINICS: [Line; 7] = [
        (Rule::AtOnce, [[Some(0), Some(0)], [Some(20), Some(20)], [Some(20), Some(20)]]),
        (Rule::AfterReview, [[None, Some(5)], [Some(20), Some(20)], [None, Some(20)]]),
        (Rule::Within(DAY_3), [[Some(72), Some(5)], [Some(20), Some(20)], [Some(72), Some(20)]]),
        (Rule::HeldTest(DAY_2, OfKind::AtOnce), [[Some(48), Some(48)], [Some(48), Some(48)], [Some(48), Some(48)]]),
        (Rule::HeldTest(DAY_2, OfKind::AfterReview), [[None, Some(48)], [Some(48), Some(48)], [None, Some(48)]]),
        (
            Rule::HeldTest(DAY_2, OfKind::Within(DAY_3)),
            [[Some(72), Some(48)], [Some(48), Some(48)], [Some(72), Some(48)]],
        ),
        (Rule::Preliminary, [[None, None], [None, None], [None, None]]),
    ];

    const HOLDS: [Option<(i64, bool)>; 3] = [None, Some((20, false)), Some((20, true))];

    /// The table of wishes: without a review, and reviewed after 5 hours.
    const WISHES: [(Option<Wish>, [i64; 2]); 4] = [
        (None, [0, 0]),
        (Some(Wish::AfterReview), [14 * 24, 5]),
        (Some(Wish::Days(2)), [48, 48]),
        (Some(Wish::Days(40)), [14 * 24, 14 * 24]),
    ];

    #[test]
    fn for_every_rule_wish_hold_and_review_the_moment_is_what_the_tables_say() {
        let mut tried = 0;
        for (rule, by_hold) in CLINICS {
            for (held, by_review) in HOLDS.into_iter().zip(by_hold) {
                for (reviewed, (clinics, at)) in [None, Some(5)].into_iter().zip(by_review.into_iter().zip(0..)) {
                    for (wish, wanted) in WISHES {
                        let expected = clinics.map(|clinics| clinics.max(wanted[at]));
                        assert_eq!(
                            moment(rule, held, wish, reviewed),
                            expected,
                            "{rule:?} {held:?} {wish:?} {reviewed:?}"
                        );
                        tried += 1;
                    }
                }
            }
        }
        assert_eq!(tried, 7 * 3 * 2 * 4);
    }

    #[test]
    fn a_hold_longer_than_the_list_of_tests_goes_on() {
        let rule = Rule::HeldTest(DAY_2, OfKind::AtOnce);
        assert_eq!(moment(rule, Some((60, false)), None, Some(1)), Some(60));
    }

    #[test]
    fn a_review_after_the_last_moment_changes_nothing() {
        assert_eq!(moment(Rule::Within(hours(72)), None, None, Some(90)), Some(72));
        assert_eq!(moment(Rule::AtOnce, None, Some(Wish::AfterReview), Some(15 * 24)), Some(14 * 24));
    }
}
