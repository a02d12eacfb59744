//! The range that a clinician set for one patient: it stands on that patient's bar instead of the laboratory's.

use super::range::Range;
use super::specimen::Known;
use super::test::measure;
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::GoalId;

/// A goal range.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    pub id: GoalId,
    /// Of which test: see [`measure`].
    pub key: String,
    /// What the test is called, where the portal does not know it.
    pub test: String,
    /// The range as its clinician wrote it.
    pub text: String,
    /// The same in numbers.
    pub range: Range,
    pub unit: String,
    /// The first day on which it counts.
    pub since: Date,
    /// The last day on which it counts; nothing while it goes on.
    pub until: Option<Date>,
    pub set_by: String,
    pub set_at: Timestamp,
}

impl Goal {
    /// Whether it counts for a value of this test, in this unit, on this day.
    pub fn holds(&self, key: &str, unit: &str, day: Date) -> bool {
        let counts = self.since <= day && self.until.is_none_or(|until| day <= until);
        counts && self.key == key && same_unit(&self.unit, unit)
    }

    /// The goal among these that counts for a value; of several, the one set last.
    pub fn find(goals: &[Self], known: Known<'_>, unit: &str, day: Date) -> Option<Self> {
        // Most patients have none, and then no name is looked up.
        if goals.is_empty() {
            return None;
        }
        let key = measure(known);
        goals.iter().filter(|goal| goal.holds(&key, unit, day)).max_by_key(|goal| goal.set_at).cloned()
    }
}

/// Whether two units are one, however they are written: `mmol/L` and `mmol / l`, `µg` and `ug`. Nothing else is folded:
/// `mg` and `Mg` are not the same.
pub fn same_unit(one: &str, other: &str) -> bool {
    let signs = |unit: &'_ str| -> String {
        let kept = unit.chars().filter(|sign| !sign.is_whitespace());
        kept.map(|sign| match sign {
            'l' => 'L',
            'µ' | 'μ' => 'u',
            other => other,
        })
        .collect()
    };
    signs(one) == signs(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::End;
    use crate::kit::clock::instant;

    fn goal(since: Date, until: Option<Date>, set_at: i64) -> Goal {
        Goal {
            id: GoalId::from_bits([1; 16]),
            key: "a1c".to_owned(),
            test: String::new(),
            text: "<7.0".to_owned(),
            range: Range::UpTo(End { at: 7.0, within: false }),
            unit: "%".to_owned(),
            since,
            until,
            set_by: "Dr. Ito".to_owned(),
            set_at: instant(set_at),
        }
    }

    #[test]
    fn a_goal_counts_on_its_days_in_its_unit_and_the_last_one_set_wins() {
        let (first, last) = (Date::constant(2026, 3, 1), Date::constant(2026, 5, 31));
        let goals = [goal(first, Some(last), 1), goal(Date::constant(2026, 4, 1), None, 2)];
        let known = Known { panel: "", code: "4548-4", name: "HbA1c" };
        let found = |day, unit| Goal::find(&goals, known, unit, day).map(|goal| goal.set_at.as_millisecond());
        assert_eq!(found(Date::constant(2026, 2, 28), "%"), None);
        assert_eq!(found(first, "%"), Some(1));
        assert_eq!(found(last, "%"), Some(2));
        assert_eq!(found(last, "mmol/mol"), None);
    }

    #[test]
    fn units_are_the_same_however_they_are_written_and_no_further() {
        assert!(same_unit("mmol/L", " mmol / l"));
        assert!(same_unit("µg/dL", "ug/dl"));
        assert!(!same_unit("mg", "Mg") && !same_unit("mg/dL", "mmol/L") && !same_unit("", "%"));
    }
}
