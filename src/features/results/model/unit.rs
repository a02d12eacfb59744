//! Units, which laboratories write in many ways.

use super::range::Measured;
use super::test::Test;

/// A unit in one writing: `x10E3/uL`, `K/µL` and `10³/µL` are the same.
pub fn plain(unit: &str) -> String {
    let sign = |sign: char| match sign {
        'µ' | 'μ' => 'u',
        '²' => '2',
        '³' => '3',
        '⁶' => '6',
        '⁹' => '9',
        other => other,
    };
    let kept = unit.to_lowercase().replace("10e", "10").replace("mcg", "ug");
    let kept: String = kept.chars().filter(|sign| !sign.is_whitespace() && !"^*x".contains(*sign)).map(sign).collect();
    let same = match kept.as_str() {
        "k/ul" | "thou/ul" | "thousand/ul" | "109/l" | "k/mm3" | "103/mm3" => "103/ul",
        "m/ul" | "mil/ul" | "million/ul" | "1012/l" | "106/mm3" => "106/ul",
        "cells/ul" | "/mm3" => "/ul",
        "meq/l" => "mmol/l",
        "uiu/ml" | "mu/l" | "uu/ml" => "miu/l",
        "iu/l" => "u/l",
        "mm/hr" => "mm/h",
        "ml/min/1.73" | "ml/min/1.73sqm" => "ml/min/1.73m2",
        other => other,
    };
    same.to_owned()
}

/// Whether a value lies far outside what is usual for its test; nothing where that is not known of it in this unit, or
/// in this direction.
pub fn is_far(test: Option<Test>, unit: &str, value: Measured, is_above: bool) -> Option<bool> {
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
    use super::*;
    use crate::features::results::model::Beyond;

    #[test]
    fn one_unit_in_several_writings_is_one_and_others_are_not() {
        for written in ["10³/µL", "x10E3/uL", "10*3/uL", "K/uL", "x10^3/µL", "10^9/L", "Thousand/uL"] {
            assert_eq!(plain(written), "103/ul", "{written}");
        }
        assert_eq!(plain("mIU/L"), plain("uIU/mL"));
        assert_eq!(plain("mL/min/1.73 m²"), plain("mL/min/1.73m2"));
        assert_ne!(plain("mg/dL"), plain("mmol/L"));
        assert_ne!(plain("mg/dL"), plain("g/dL"));
    }

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
