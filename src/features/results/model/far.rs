//! From where on a value is far outside, for tests of which that is known. How far a number lies outside a range says
//! little by itself: a blood sugar of 130 is as far above its range as a potassium of 6.9 is, and no reason to hurry.

use super::range::Measured;
use super::test::Test;
use super::unit::plain;

/// Whether a value lies far outside what is usual for its test; nothing where that is not known of it in this unit, or
/// in this direction.
pub(super) fn is_far(test: Option<Test>, unit: &str, value: Measured, is_above: bool) -> Option<bool> {
    let unit = plain(unit);
    let known = test?.units().iter().find(|known| plain(&known.name) == unit)?;
    // More than 6.0 is far above, however much more; of less than 6.0 nobody knows.
    if is_above {
        known.above.map(|high| value.number > high || (value.number >= high && value.beyond.is_some()))
    } else {
        known.below.map(|low| value.number < low || (value.number <= low && value.beyond.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::range::Beyond;
    use super::*;

    fn far(test: &str, unit: &str, number: f64, is_above: bool) -> Option<bool> {
        is_far(Test::from_word(test), unit, Measured { number, beyond: None }, is_above)
    }

    #[test]
    fn what_is_far_depends_on_the_test() {
        assert_eq!(far("potassium", "mEq/L", 6.9, true), Some(true));
        assert_eq!(far("glucose", "mg/dL", 130.0, true), Some(false));
        assert_eq!(far("glucose", "mmol/L", 2.1, false), Some(true));
        assert_eq!(far("platelets", "K/uL", 20.0, false), Some(true));
        assert_eq!(far("glucose", "g/L", 130.0, true), None, "in a unit that we do not know");
        assert_eq!(far("inr", "", 0.5, false), None, "in a direction that we do not know");
        assert_eq!(far("crp", "mg/L", 180.0, true), None);
        let more = Measured { number: 6.0, beyond: Some(Beyond::More) };
        assert_eq!(is_far(Test::from_word("potassium"), "mmol/L", more, true), Some(true));
        assert_eq!(is_far(None, "mmol/L", more, true), None);
    }
}
