//! The point above which somebody acts: a line on one patient's bars that changes no range. It is off unless a clinician
//! draws it; it makes a value that is nearly usual look as urgent as it is, and no more.

use super::goal::same_unit;
use super::range::Measured;
use super::specimen::Known;
use super::test::measure;
use crate::kit::clock::Timestamp;
use crate::kit::id::ActMarkId;

/// A line that was drawn.
#[derive(Clone, Debug)]
pub struct ActMark {
    /// The line.
    pub id: ActMarkId,
    /// Of which test, above what.
    pub mark: NewActMark,
    /// Who drew it.
    pub set_by: String,
    pub set_at: Timestamp,
}

/// A line to be.
#[derive(Clone, Debug)]
pub struct NewActMark {
    /// Of which test: see [`measure`].
    pub key: String,
    /// What the test is called, where the portal does not know it.
    pub test: String,
    pub unit: String,
    pub point: ActPoint,
}

/// The point itself.
#[derive(Clone, Debug, PartialEq)]
pub struct ActPoint {
    /// As its clinician wrote it.
    pub text: String,
    /// The same as a number.
    pub number: f64,
}

impl ActMark {
    /// The point among these that counts for a value; of several, the one drawn last.
    pub fn find(marks: &[Self], known: Known<'_>, unit: &str) -> Option<ActPoint> {
        // Most patients have none, and then no name is looked up.
        if marks.is_empty() {
            return None;
        }
        let key = measure(known);
        let counts = |one: &&Self| one.mark.key == key && same_unit(&one.mark.unit, unit);
        marks.iter().filter(counts).max_by_key(|one| one.set_at).map(|one| one.mark.point.clone())
    }
}

impl ActPoint {
    /// Whether a value lies above it; nothing where one cannot tell.
    pub fn is_below(&self, value: Measured) -> Option<bool> {
        match value.beyond {
            None => Some(value.number > self.number),
            Some(beyond) if beyond.is_more() => (value.number >= self.number).then_some(true),
            Some(_) => (value.number <= self.number).then_some(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::range::Beyond;
    use super::*;
    use crate::kit::clock::instant;

    fn mark(number: f64, unit: &str, set_at: i64) -> ActMark {
        let point = ActPoint { text: number.to_string(), number };
        let (key, test, unit) = ("potassium".to_owned(), String::new(), unit.to_owned());
        let mark = NewActMark { key, test, unit, point };
        ActMark { id: ActMarkId::from_bits([1; 16]), mark, set_by: "Dr. Ito".to_owned(), set_at: instant(set_at) }
    }

    #[test]
    fn a_line_counts_for_its_test_in_its_unit_and_the_last_one_drawn_wins() {
        let marks = [mark(5.5, "mmol/L", 1), mark(5.8, "mmol / l", 2)];
        let found =
            |code, name, unit| ActMark::find(&marks, Known { panel: "", code, name }, unit).map(|point| point.number);
        assert_eq!(found("2823-3", "Potassium", "mmol/L"), Some(5.8));
        assert_eq!(found("2823-3", "Potassium", "mg/dL"), None);
        assert_eq!(found("2951-2", "Sodium", "mmol/L"), None);
        assert_eq!(ActMark::find(&[], Known::by_name("Potassium"), "mmol/L"), None);
    }

    #[test]
    fn what_is_only_known_to_be_more_or_less_is_above_it_or_not_where_that_is_sure() {
        let point = ActPoint { text: "60".to_owned(), number: 60.0 };
        let is = |number, beyond| point.is_below(Measured { number, beyond });
        assert_eq!([is(60.0, None), is(60.1, None)], [Some(false), Some(true)]);
        assert_eq!([is(90.0, Some(Beyond::More)), is(50.0, Some(Beyond::More))], [Some(true), None]);
        assert_eq!([is(50.0, Some(Beyond::Less)), is(90.0, Some(Beyond::Less))], [Some(false), None]);
    }
}
