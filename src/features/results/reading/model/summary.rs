//! The sentence before the numbers: how many values of a result are inside.

use crate::features::results::model::{Ended, Status, Value};

/// What a result comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Values that can be compared with something.
    pub judged: usize,
    pub inside: usize,
    /// Values that cannot be compared with anything.
    pub unjudged: usize,
    /// Values that are still to come.
    pub pending: usize,
    /// Whether one of them is compared with a goal.
    pub has_goal: bool,
}

impl Summary {
    /// Of these values.
    pub fn of<'v>(values: impl IntoIterator<Item = &'v Value>) -> Self {
        let mut summary = Self::default();
        for value in values {
            let status = value.status();
            match status.is_inside() {
                Some(is_inside) => {
                    summary.judged += 1;
                    summary.inside += usize::from(is_inside);
                    summary.has_goal |= value.goal.is_some();
                }
                None if matches!(status, Status::Pending | Status::Ended(Ended::InLab)) => summary.pending += 1,
                None if status == Status::Unjudged => summary.unjudged += 1,
                None => {}
            }
        }
        summary
    }

    /// How many are outside.
    pub const fn outside(&self) -> usize {
        self.judged - self.inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::Content;
    use crate::features::results::model::value::tests::potassium;
    use crate::kit::stage::Stage;

    #[test]
    fn only_what_can_be_compared_is_counted() {
        let pending = Value { stage: Stage::Pending, content: Content::None, ..potassium("") };
        let unranged = Value { range: None, ..potassium("4") };
        let values = [potassium("4"), potassium("5.1"), potassium("5.2"), pending, unranged];
        let summary = Summary::of(&values);
        assert_eq!(summary, Summary { judged: 3, inside: 2, unjudged: 1, pending: 1, has_goal: false });
        assert_eq!(summary.outside(), 1);
    }
}
