//! What the clinic has set, read once for everything that comes in one transaction.

use super::rule::{Rule, of_days};
use crate::kit::clock::Timestamp;
use crate::vault::fault::Fault;
use crate::vault::settings::{PRELIMINARY, PRELIMINARY_WAITS, ReleaseRule, Settings};
use crate::vault::writer::Writing;

/// A test on the list of those to hold.
pub(super) struct HeldTest {
    code: String,
    name: String,
    /// Why it is held.
    pub why: String,
    days: u32,
}

/// The rules of the clinic.
pub struct Policy {
    /// What is set.
    pub settings: Settings,
    held: Vec<HeldTest>,
}

/// What the rule of a result depends on.
pub struct Coming<'a> {
    pub kind: &'a str,
    pub is_preliminary: bool,
    pub title: &'a str,
    /// Code and name of each test in it.
    pub tests: &'a [(String, String)],
}

impl Policy {
    /// As it stands now.
    pub(in crate::vault) fn load(writing: &Writing<'_>) -> Result<Self, Fault> {
        let held =
            writing.sql.rows("select code, name, why, days from held_tests where ended_at is null", &[], |row| {
                let name: String = row.get("name")?;
                Ok(HeldTest {
                    code: row.get("code")?,
                    name: name.to_lowercase(),
                    why: row.get("why")?,
                    days: row.get("days")?,
                })
            })?;
        Ok(Self { settings: Settings::load(writing.sql)?, held })
    }

    /// Which test on the list is meant by a title or these tests. Of several the longest held counts.
    pub(super) fn held(&self, title: &str, tests: &[(String, String)]) -> Option<&HeldTest> {
        self.held.iter().filter(|held| held.meets(title, tests)).max_by_key(|held| held.days)
    }

    /// The rule for what came then, and why when a test is held, whose days begin at `held_from`.
    pub(super) fn rule(&self, coming: &Coming<'_>, came_at: Timestamp, held_from: Timestamp) -> (Rule, Option<&str>) {
        if coming.is_preliminary && self.settings.raw(PRELIMINARY.spec()) == PRELIMINARY_WAITS {
            return (Rule::Preliminary, None);
        }
        if let Some(held) = self.held(coming.title, coming.tests) {
            return (Rule::HeldTest(held_from + of_days(held.days)), Some(&held.why));
        }
        let rule = match self.settings.release_rule(coming.kind) {
            ReleaseRule::AtOnce => Rule::AtOnce,
            ReleaseRule::AfterReview => Rule::AfterReview,
            ReleaseRule::Within(days) => Rule::Within(came_at + of_days(days)),
        };
        (rule, None)
    }
}

impl HeldTest {
    /// By its code as it is, or by its name wherever that stands in a test's name or in the title of a file.
    fn meets(&self, title: &str, tests: &[(String, String)]) -> bool {
        let by_name = |text: &str| !self.name.is_empty() && text.to_lowercase().contains(&self.name);
        let by_code = |code: &str| !self.code.is_empty() && code.eq_ignore_ascii_case(&self.code);
        by_name(title) || tests.iter().any(|(code, name)| by_code(code) || by_name(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn policy(held: &[(&str, &str, u32)]) -> Policy {
        let held = held.iter().map(|(code, name, days)| HeldTest {
            code: (*code).to_owned(),
            name: name.to_lowercase(),
            why: "state law".to_owned(),
            days: *days,
        });
        Policy { settings: Settings::default(), held: held.collect() }
    }

    fn days(policy: &Policy, title: &str, tests: &[(&str, &str)]) -> Option<i64> {
        let tests: Vec<_> = tests.iter().map(|(code, name)| ((*code).to_owned(), (*name).to_owned())).collect();
        let coming = Coming { kind: "laboratory", is_preliminary: false, title, tests: &tests };
        match policy.rule(&coming, instant(0), instant(0)) {
            (Rule::HeldTest(until), Some("state law")) => Some(until.as_second() / 86_400),
            (Rule::AtOnce, None) => None,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_test_is_held_by_its_code_or_by_its_name_and_the_longest_counts() {
        let policy = policy(&[("7917-8", "", 3), ("", "Genetic", 10)]);
        assert_eq!(days(&policy, "Blood", &[("2823-3", "Potassium")]), None);
        assert_eq!(days(&policy, "Blood", &[("7917-8", "HIV 1 antibody")]), Some(3));
        assert_eq!(days(&policy, "Blood", &[("7917-8", "HIV 1 antibody"), ("x", "GENETIC panel")]), Some(10));
        assert_eq!(days(&policy, "Report of genetic testing", &[]), Some(10), "a file has only its title");
        assert_eq!(days(&policy, "7917-8", &[]), None, "a code is a code, not a word of a title");
    }
}
