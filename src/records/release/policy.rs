//! What the clinic has set, read once for everything that comes in one transaction.

use super::held::{ComingTest, HeldTest, HeldTests};
use super::rule::{OfKind, Rule, of_days};
use crate::kit::clock::Timestamp;
use crate::kit::release_rule::ReleaseRule;
use crate::records::settings::{CORRECTIONS, CORRECTIONS_AT_ONCE, PRELIMINARY, PRELIMINARY_WAITS};
use crate::vault::purpose::Purpose;
use crate::vault::settings::Settings;
use crate::vault::{Fault, Tx};

/// The rules of the clinic.
pub struct Policy {
    pub settings: Settings,
    held: HeldTests,
}

/// What the rule of a result depends on.
pub struct Coming<'a> {
    pub kind: &'a str,
    pub is_preliminary: bool,
    pub title: &'a str,
    pub tests: &'a [ComingTest],
}

impl Policy {
    /// As it stands now.
    pub(super) fn load<P: Purpose>(tx: &Tx<'_, P>) -> Result<Self, Fault> {
        Ok(Self { settings: tx.settings()?, held: HeldTests::load(tx)? })
    }

    /// Which test on the list is meant by a title or these tests. Of several the longest held counts.
    pub(super) fn held<'t>(&self, title: &str, tests: impl IntoIterator<Item = &'t ComingTest>) -> Option<&HeldTest> {
        self.held.meant(title, tests)
    }

    /// The rule for what came then, and why when a test is held, whose days begin at `held_from`.
    pub(super) fn rule(&self, coming: &Coming<'_>, came_at: Timestamp, held_from: Timestamp) -> (Rule, Option<&str>) {
        if coming.is_preliminary && self.settings.raw(PRELIMINARY.spec()) == PRELIMINARY_WAITS {
            return (Rule::Preliminary, None);
        }
        let of_kind = self.of_kind(coming.kind, came_at);
        match self.held(coming.title, coming.tests) {
            Some(held) => (Rule::HeldTest(held_from + held.time(), of_kind), Some(&held.why)),
            None => (of_kind.into(), None),
        }
    }

    /// The rule for a corrected value that its patient could read before; nothing where it can be seen at once.
    pub(super) fn of_correction(&self, kind: &str, now: Timestamp) -> Option<Rule> {
        let is_at_once = self.settings.raw(CORRECTIONS.spec()) == CORRECTIONS_AT_ONCE;
        let rule = self.of_kind(kind, now);
        (!is_at_once && rule != OfKind::AtOnce).then_some(rule.into())
    }

    fn of_kind(&self, kind: &str, came_at: Timestamp) -> OfKind {
        match self.settings.release_rule(kind) {
            ReleaseRule::AtOnce => OfKind::AtOnce,
            ReleaseRule::AfterReview => OfKind::AfterReview,
            ReleaseRule::Within(days) => OfKind::Within(came_at + of_days(days)),
        }
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
        assert_eq!(
            rule(&[("LN", "7917-8", "HIV")]),
            (Rule::HeldTest(day(8), OfKind::AtOnce), Some("state law".to_owned()))
        );
    }
}
