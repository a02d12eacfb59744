//! What the clinic has set, read once for everything that comes in one transaction.

use super::held::{ComingTest, HeldTest, HeldTests};
use super::rule::{Rule, of_days};
use crate::kit::clock::Timestamp;
use crate::vault::fault::Fault;
use crate::vault::settings::{PRELIMINARY, PRELIMINARY_WAITS, ReleaseRule, Settings};
use crate::vault::writer::Writing;

/// The rules of the clinic.
pub struct Policy {
    /// What is set.
    pub settings: Settings,
    held: HeldTests,
}

/// What the rule of a result depends on.
pub struct Coming<'a> {
    pub kind: &'a str,
    pub is_preliminary: bool,
    pub title: &'a str,
    /// Each test in it.
    pub tests: &'a [ComingTest],
}

impl Policy {
    /// As it stands now.
    pub(in crate::vault) fn load(writing: &Writing<'_>) -> Result<Self, Fault> {
        Ok(Self { settings: Settings::load(writing.sql)?, held: HeldTests::load(writing)? })
    }

    /// Which test on the list is meant by a title or these tests. Of several the longest held counts.
    pub(super) fn held(&self, title: &str, tests: &[ComingTest]) -> Option<&HeldTest> {
        self.held.meant(title, tests)
    }

    /// The rule for what came then, and why when a test is held, whose days begin at `held_from`.
    pub(super) fn rule(&self, coming: &Coming<'_>, came_at: Timestamp, held_from: Timestamp) -> (Rule, Option<&str>) {
        if coming.is_preliminary && self.settings.raw(PRELIMINARY.spec()) == PRELIMINARY_WAITS {
            return (Rule::Preliminary, None);
        }
        if let Some(held) = self.held(coming.title, coming.tests) {
            return (Rule::HeldTest(held_from + held.time()), Some(&held.why));
        }
        let rule = match self.settings.release_rule(coming.kind) {
            ReleaseRule::AtOnce => Rule::AtOnce,
            ReleaseRule::AfterReview => Rule::AfterReview,
            ReleaseRule::Within(days) => Rule::Within(came_at + of_days(days)),
        };
        (rule, None)
    }
}

#[cfg(test)]
mod tests {
    use super::super::held::tests::{coming, list};
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn a_test_on_the_list_goes_before_the_rule_of_its_kind_and_has_its_own_beginning() {
        let policy = Policy { settings: Settings::default(), held: list(&[("7917-8", "", 3)]) };
        let day = |days: i64| instant(days * 86_400_000);
        let rule = |tests: &[(&str, &str, &str)]| {
            let tests = coming(tests);
            let coming = Coming { kind: "laboratory", is_preliminary: false, title: "Blood", tests: &tests };
            let (rule, why) = policy.rule(&coming, day(0), day(5));
            (rule, why.map(ToOwned::to_owned))
        };
        assert_eq!(rule(&[("LN", "2823-3", "Potassium")]), (Rule::AtOnce, None));
        assert_eq!(rule(&[("LN", "7917-8", "HIV")]), (Rule::HeldTest(day(8)), Some("state law".to_owned())));
    }
}
