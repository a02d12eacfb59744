//! One test over time. Only values of one test in one unit stand on a line, and the line breaks where what it is
//! compared with, or how it is measured, changes.

use crate::features::results::model::{Dated, Value, same_unit};

/// A test over time.
#[derive(Clone, Debug, Default)]
pub struct Trend {
    /// What belongs on one line, each stretch in the order of time.
    pub stretches: Vec<Vec<Dated>>,
    /// How many values in other units are left out.
    pub left_out: usize,
    /// How many are left out because the laboratory's mark says otherwise than their number.
    pub doubtful: usize,
}

impl Trend {
    /// The values among these that go with a unit; `all` in the order of time.
    pub fn of(unit: &str, all: Vec<Dated>) -> Self {
        let mut trend = Self::default();
        let mut breaks = true;
        for dated in all.into_iter().filter(|dated| dated.measured().is_some() && dated.value.is_there()) {
            if !same_unit(unit, &dated.value.unit) {
                trend.left_out += 1;
                breaks = true;
                continue;
            }
            if dated.value.is_doubtful() {
                trend.doubtful += 1;
                breaks = true;
                continue;
            }
            let fits = |last: &Dated| goes_on(&last.value, &dated.value);
            match trend.stretches.last_mut().filter(|stretch| !breaks && stretch.last().is_some_and(fits)) {
                Some(stretch) => stretch.push(dated),
                None => trend.stretches.push(vec![dated]),
            }
            breaks = false;
        }
        trend
    }

    /// Every point, in the order of time.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = &Dated> {
        self.stretches.iter().flatten()
    }

    /// How many points there are.
    pub fn len(&self) -> usize {
        self.stretches.iter().map(Vec::len).sum()
    }

    /// Whether there are too few points to draw: one is no trend.
    pub fn is_empty(&self) -> bool {
        self.len() < 2
    }

    /// The lowest and the highest point; of equal ones the first.
    pub fn extremes(&self) -> Option<(&Dated, &Dated)> {
        let number = |dated: &&Dated| dated.measured().map_or(0.0, |measured| measured.number);
        let lowest = self.points().reduce(|low, one| if number(&one) < number(&low) { one } else { low })?;
        let highest = self.points().reduce(|high, one| if number(&one) > number(&high) { one } else { high })?;
        Some((lowest, highest))
    }

    /// How many points lie outside, of those that can be compared.
    pub fn outside(&self) -> usize {
        self.points().filter(|dated| dated.value.status().is_inside() == Some(false)).count()
    }
}

/// Whether a line goes on from one value to the next: measured by one method, against one range.
fn goes_on(last: &Value, next: &Value) -> bool {
    last.judging() == next.judging() && last.goal.is_some() == next.goal.is_some() && last.code == next.code
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::Content;
    use crate::features::results::model::End;
    use crate::features::results::model::Ended;
    use crate::features::results::model::Flag;
    use crate::features::results::model::Range;
    use crate::features::results::model::value::tests::potassium;
    use crate::kit::date::Date;
    use crate::kit::id::ResultId;

    fn dated(day: i8, value: Value) -> Dated {
        Dated { result: ResultId::from_bits([day.unsigned_abs(); 16]), day: Date::constant(2026, 5, day), value }
    }

    fn lengths(trend: &Trend) -> Vec<usize> {
        trend.stretches.iter().map(Vec::len).collect()
    }

    #[test]
    fn the_line_breaks_where_the_range_or_the_method_changes() {
        let other = Range::new(Some(End { at: 3.6, within: true }), Some(End { at: 5.2, within: true }));
        let ranged = Value { range: other, ..potassium("4.2") };
        let method = Value { code: "6298-4".to_owned(), ..ranged.clone() };
        let all =
            [potassium("4.0"), potassium("4.1"), ranged, method].into_iter().zip(1..).map(|(v, day)| dated(day, v));
        assert_eq!(lengths(&Trend::of("mmol/L", all.collect())), [2, 1, 1]);
    }

    #[test]
    fn values_in_another_unit_are_left_out_and_break_the_line() {
        let other = Value { unit: "mg/dL".to_owned(), ..potassium("16") };
        let words = Value { content: Content::Words, ..potassium("hemolyzed") };
        let all = vec![dated(1, potassium("4.0")), dated(2, other), dated(3, words), dated(4, potassium("5.2"))];
        let trend = Trend::of("mmol/l", all);
        assert_eq!((lengths(&trend), trend.left_out, trend.outside()), (vec![1, 1], 1, 1));
        let ends = trend.extremes().map(|(low, high)| (low.day.day(), high.day.day()));
        assert_eq!(ends, Some((1, 4)));
        assert!(!trend.is_empty() && Trend::of("g", Vec::new()).is_empty());
    }

    #[test]
    fn what_ended_or_is_not_there_yet_is_no_point() {
        for ended in Ended::ALL.iter().copied().filter(|ended| *ended != Ended::Partial) {
            let gone = Value { ended: Some(ended), ..potassium("9.9") };
            let all = vec![dated(1, potassium("4.0")), dated(2, gone), dated(3, potassium("5.2"))];
            let trend = Trend::of("mmol/L", all);
            assert_eq!((trend.len(), trend.left_out, trend.doubtful), (2, 0, 0), "{ended:?}");
            let highest = trend.extremes().map(|(_, high)| high.day.day());
            assert_eq!(highest, Some(3), "{ended:?}");
        }
        let part = Value { ended: Some(Ended::Partial), ..potassium("4.4") };
        assert_eq!(Trend::of("mmol/L", vec![dated(1, potassium("4.0")), dated(2, part)]).len(), 2);
    }

    #[test]
    fn a_number_that_the_laboratorys_mark_contradicts_is_no_point() {
        let denied = Value { flag: Flag::High, ..potassium("2.9") };
        let all = vec![dated(1, potassium("4.0")), dated(2, denied), dated(3, potassium("5.2"))];
        let trend = Trend::of("mmol/L", all);
        assert_eq!((lengths(&trend), trend.doubtful, trend.left_out), (vec![1, 1], 1, 0));
    }
}
