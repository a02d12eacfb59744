//! From where on a value is far outside, for tests of which that is known. How far a number lies outside a range says
//! little by itself: a blood sugar of 130 is as far above its range as a potassium of 6.9 is, and no reason to hurry.

use super::plausible::plain;
use super::range::Measured;
use super::test::Test;

/// A unit, and the numbers below and above which a value in it is far outside.
type Limits = (&'static str, Option<f64>, Option<f64>);

/// Below or above which numbers a test is far outside. Those limits are none of a clinic's: they choose a word, and
/// tell nobody.
const fn limits(test: Test) -> &'static [Limits] {
    match test {
        Test::Potassium => &[("mmol/L", Some(3.0), Some(6.0))],
        Test::Sodium => &[("mmol/L", Some(125.0), Some(155.0))],
        Test::Chloride => &[("mmol/L", Some(85.0), Some(120.0))],
        Test::CarbonDioxide => &[("mmol/L", Some(15.0), Some(40.0))],
        Test::Calcium => &[("mg/dL", Some(7.0), Some(12.0)), ("mmol/L", Some(1.75), Some(3.0))],
        Test::Magnesium => &[("mg/dL", Some(1.2), Some(4.0)), ("mmol/L", Some(0.5), Some(1.65))],
        Test::Phosphate => &[("mg/dL", Some(1.5), Some(8.0)), ("mmol/L", Some(0.48), Some(2.6))],
        Test::Glucose => &[("mg/dL", Some(54.0), Some(250.0)), ("mmol/L", Some(3.0), Some(13.9))],
        Test::A1c => &[("%", None, Some(10.0)), ("mmol/mol", None, Some(86.0))],
        Test::Hemoglobin => {
            &[("g/dL", Some(8.0), Some(19.0)), ("g/L", Some(80.0), Some(190.0)), ("mmol/L", Some(5.0), Some(11.8))]
        }
        Test::Hematocrit => &[("%", Some(24.0), Some(57.0)), ("L/L", Some(0.24), Some(0.57))],
        Test::WhiteCells => &[("10³/µL", Some(2.0), Some(30.0)), ("/µL", Some(2_000.0), Some(30_000.0))],
        Test::Neutrophils => &[("10³/µL", Some(0.5), None), ("/µL", Some(500.0), None)],
        Test::Platelets => &[("10³/µL", Some(50.0), Some(1_000.0)), ("/µL", Some(50_000.0), Some(1_000_000.0))],
        Test::Inr => &[("", None, Some(4.5))],
        _ => &[],
    }
}

/// Whether a value lies far outside what is usual for its test; nothing where that is not known of it in this unit, or
/// in this direction.
pub(super) fn is_far(test: Option<Test>, unit: &str, value: Measured, is_above: bool) -> Option<bool> {
    let unit = plain(unit);
    let (_, low, high) = limits(test?).iter().find(|(known, ..)| plain(known) == unit)?;
    // More than 6.0 is far above, however much more; of less than 6.0 nobody knows.
    if is_above {
        high.map(|high| value.number > high || (value.number >= high && value.beyond.is_some()))
    } else {
        low.map(|low| value.number < low || (value.number <= low && value.beyond.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::plausible::seen;
    use super::super::range::Beyond;
    use super::*;

    fn far(test: Test, unit: &str, number: f64, is_above: bool) -> Option<bool> {
        is_far(Some(test), unit, Measured { number, beyond: None }, is_above)
    }

    #[test]
    fn what_is_far_depends_on_the_test() {
        assert_eq!(far(Test::Potassium, "mEq/L", 6.9, true), Some(true));
        assert_eq!(far(Test::Glucose, "mg/dL", 130.0, true), Some(false));
        assert_eq!(far(Test::Glucose, "mmol/L", 2.1, false), Some(true));
        assert_eq!(far(Test::Platelets, "K/uL", 20.0, false), Some(true));
        assert_eq!(far(Test::Glucose, "g/L", 130.0, true), None, "in a unit that we do not know");
        assert_eq!(far(Test::Inr, "", 0.5, false), None, "in a direction that we do not know");
        assert_eq!(far(Test::Crp, "mg/L", 180.0, true), None);
        let more = Measured { number: 6.0, beyond: Some(Beyond::More) };
        assert_eq!(is_far(Some(Test::Potassium), "mmol/L", more, true), Some(true));
        assert_eq!(is_far(None, "mmol/L", more, true), None);
    }

    #[test]
    fn every_limit_is_in_a_unit_of_its_test_and_inside_what_is_seen() {
        for test in Test::ALL {
            for (unit, low, high) in limits(*test) {
                let seen = seen(*test).iter().find(|seen| plain(seen.0) == plain(unit));
                let (_, least, most) = seen.unwrap_or_else(|| panic!("{test:?} in {unit}"));
                assert!(low.is_none_or(|low| low > *least) && high.is_none_or(|high| high < *most), "{test:?} {unit}");
                assert!(low.zip(*high).is_none_or(|(low, high)| low < high), "{test:?} {unit}");
            }
        }
    }
}
