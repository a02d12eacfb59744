//! Ranges, and where a value lies in them. Numbers are compared as they are; nothing is rounded.

use crate::kit::side::Side;

/// A number as a laboratory measured it, or the number that the true value is beyond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    pub number: f64,
    /// On which side of it the true value lies, where the laboratory could not tell exactly.
    pub beyond: Option<Beyond>,
}

/// How a true value lies beyond a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Beyond {
    const ALL: [Self; 4] = [Self::Less, Self::AtMost, Self::More, Self::AtLeast];

    /// The sign in the database.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The one with this sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.sign() == sign)
    }

    /// Whether the true value is larger.
    pub const fn is_more(self) -> bool {
        matches!(self, Self::More | Self::AtLeast)
    }
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    pub at: f64,
    /// Whether the number itself is still inside.
    pub within: bool,
}

/// What is usual, or a goal: from, to, or both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// Both ends.
    Between(End, End),
    /// Everything up to here.
    UpTo(End),
    /// Everything from here on.
    From(End),
}

/// How far outside a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// So near that many healthy people are there too.
    Little,
    /// Outside.
    Plain,
    /// By more than the range is wide.
    Far,
}

impl Range {
    /// A range of these ends; none where there are none or where they contradict each other.
    pub fn new(low: Option<End>, high: Option<End>) -> Option<Self> {
        match (low, high) {
            (Some(low), Some(high)) => (low.at <= high.at).then_some(Self::Between(low, high)),
            (None, Some(high)) => Some(Self::UpTo(high)),
            (Some(low), None) => Some(Self::From(low)),
            (None, None) => None,
        }
    }

    /// The lower end.
    pub const fn low(&self) -> Option<End> {
        match self {
            Self::Between(low, _) | Self::From(low) => Some(*low),
            Self::UpTo(_) => None,
        }
    }

    /// The upper end.
    pub const fn high(&self) -> Option<End> {
        match self {
            Self::Between(_, high) | Self::UpTo(high) => Some(*high),
            Self::From(_) => None,
        }
    }

    /// Where a value lies; nothing where that cannot be told, as for "less than 5" in a range from 3 to 8.
    pub fn side(&self, value: Measured) -> Option<Side> {
        let n = value.number;
        let is_below = |low: End| n < low.at || (n <= low.at && !low.within);
        let is_above = |high: End| n > high.at || (n >= high.at && !high.within);
        match value.beyond {
            None => Some(match (self.low(), self.high()) {
                (Some(low), _) if is_below(low) => Side::Below,
                (_, Some(high)) if is_above(high) => Side::Above,
                _ => Side::Inside,
            }),
            Some(Beyond::Less | Beyond::AtMost) => self.side_of_less(n, value.beyond == Some(Beyond::AtMost)),
            Some(Beyond::More | Beyond::AtLeast) => self.side_of_more(n, value.beyond == Some(Beyond::AtLeast)),
        }
    }

    /// The true value is less than `n`, or `n` itself where that `may` be.
    fn side_of_less(&self, n: f64, may: bool) -> Option<Side> {
        let below = self.low().is_some_and(|low| n < low.at || (n <= low.at && (!may || !low.within)));
        // A range that begins at zero has nothing below it: a laboratory measures no less than nothing.
        let open_below = self.low().is_none_or(|low| low.at == 0.0);
        let inside = self.high().is_none_or(|high| n < high.at || (n <= high.at && (!may || high.within)));
        match (below, open_below && inside) {
            (true, _) => Some(Side::Below),
            (false, true) => Some(Side::Inside),
            (false, false) => None,
        }
    }

    /// The true value is more than `n`, or `n` itself where that `may` be.
    fn side_of_more(&self, n: f64, may: bool) -> Option<Side> {
        let above = self.high().is_some_and(|high| n > high.at || (n >= high.at && (!may || !high.within)));
        let inside = self.low().is_none_or(|low| n > low.at || (n >= low.at && (!may || low.within)));
        match (above, self.high().is_none() && inside) {
            (true, _) => Some(Side::Above),
            (false, true) => Some(Side::Inside),
            (false, false) => None,
        }
    }

    /// How far outside a value lies, measured by the width of the range, or by the end of one that has only one. What is
    /// less than a quarter of the lower end is far below it, however wide the range; and how far a value lies that the
    /// laboratory could not measure is never said to be little.
    pub fn degree(&self, value: Measured) -> Degree {
        let number = value.number;
        let (distance, width, little) = match self {
            Self::Between(low, high) => {
                (if number < low.at { low.at - number } else { number - high.at }, high.at - low.at, 0.2)
            }
            Self::UpTo(end) | Self::From(end) => ((number - end.at).abs(), end.at.abs(), 0.1),
        };
        let is_fraction = self.low().is_some_and(|low| low.at > 0.0 && number < low.at / 4.0);
        let is_near = self.low().is_none_or(|low| number >= low.at * 0.8 || low.at <= 0.0);
        // A hair more, so that a distance of just a fifth stays one whatever the numbers' last bits are.
        match distance / width {
            part if part.is_nan() || part > 1.0 || is_fraction => Degree::Far,
            part if part <= little + 1e-9 && is_near && value.beyond.is_none() => Degree::Little,
            _ => Degree::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(at: f64, within: bool) -> End {
        End { at, within }
    }

    fn between(low: f64, high: f64) -> Range {
        Range::new(Some(end(low, true)), Some(end(high, true))).unwrap()
    }

    fn exact(number: f64) -> Measured {
        Measured { number, beyond: None }
    }

    fn beyond(sign: &str, number: f64) -> Measured {
        Measured { number, beyond: Beyond::from_sign(sign) }
    }

    #[test]
    fn the_ends_belong_to_the_range_unless_it_says_otherwise() {
        let potassium = between(3.5, 5.1);
        let side = |number| potassium.side(exact(number)).unwrap();
        assert_eq!(
            [3.4, 3.5, 5.1, 5.10, 5.2].map(side),
            [Side::Below, Side::Inside, Side::Inside, Side::Inside, Side::Above]
        );
        let strict = Range::UpTo(end(130.0, false));
        assert_eq!(strict.side(exact(129.9)), Some(Side::Inside));
        assert_eq!(strict.side(exact(130.0)), Some(Side::Above));
        assert_eq!(Range::From(end(40.0, true)).side(exact(40.0)), Some(Side::Inside));
        assert_eq!(Range::From(end(40.0, false)).side(exact(40.0)), Some(Side::Below));
    }

    #[test]
    fn what_lies_beyond_a_number_is_judged_only_where_that_is_certain() {
        let thyroid = between(0.4, 4.0);
        assert_eq!(thyroid.side(beyond("<", 0.01)), Some(Side::Below));
        assert_eq!(thyroid.side(beyond("<", 0.4)), Some(Side::Below));
        assert_eq!(thyroid.side(beyond("<=", 0.4)), None);
        assert_eq!(thyroid.side(beyond("<", 2.0)), None);
        assert_eq!(thyroid.side(beyond(">", 4.0)), Some(Side::Above));
        assert_eq!(thyroid.side(beyond(">=", 4.0)), None);
        let filter = Range::From(end(60.0, true));
        assert_eq!(filter.side(beyond(">", 90.0)), Some(Side::Inside));
        assert_eq!(filter.side(beyond("<", 60.0)), Some(Side::Below));
        let protein = between(0.0, 10.0);
        assert_eq!(protein.side(beyond("<", 5.0)), Some(Side::Inside), "nothing lies below nothing");
        assert_eq!(Range::UpTo(end(10.0, false)).side(beyond("<", 10.0)), Some(Side::Inside));
        assert_eq!(Range::UpTo(end(10.0, false)).side(beyond("<=", 10.0)), None);
    }

    #[test]
    fn a_little_is_a_fifth_of_the_width_and_far_is_all_of_it() {
        let potassium = between(3.5, 5.1);
        let degrees = [5.2, 5.42, 5.5, 6.6, 6.8, 3.4, 1.8].map(|number| potassium.degree(exact(number)));
        assert_eq!(
            degrees,
            [Degree::Little, Degree::Little, Degree::Plain, Degree::Plain, Degree::Far, Degree::Little, Degree::Far]
        );
        let sugar = Range::UpTo(end(5.7, false));
        assert_eq!(
            [6.1, 9.0, 11.5].map(|number| sugar.degree(exact(number))),
            [Degree::Little, Degree::Plain, Degree::Far]
        );
        assert_eq!(Range::UpTo(end(0.0, true)).degree(exact(0.0)), Degree::Far, "no width, no comfort");
    }

    #[test]
    fn a_small_part_of_the_lower_end_is_far_below_and_the_unmeasured_is_never_little() {
        let thyroid = between(0.4, 4.0);
        let degrees = [exact(0.38), exact(0.3), exact(0.05), beyond("<", 0.01), beyond("<", 0.39), beyond(">", 4.1)];
        let expected = [Degree::Little, Degree::Plain, Degree::Far, Degree::Far, Degree::Plain, Degree::Plain];
        assert_eq!(degrees.map(|value| thyroid.degree(value)), expected);
        assert_eq!(Range::From(end(40.0, true)).degree(exact(38.0)), Degree::Little);
        assert_eq!(Range::From(end(40.0, true)).degree(exact(9.0)), Degree::Far);
    }

    #[test]
    fn ends_that_contradict_each_other_are_no_range() {
        assert_eq!(Range::new(Some(end(5.0, true)), Some(end(3.0, true))), None);
        assert_eq!(Range::new(None, None), None);
    }
}
