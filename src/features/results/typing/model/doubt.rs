//! What is asked about a typed value before it is kept: kindly, once, and kept as typed when somebody has looked again.

use super::Entered;
use crate::features::results::model::{Content, Degree, Range, Status, Test, Unit, plain};

/// Why a typed value is worth a second look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doubt {
    /// Digits for a test that is measured in numbers, and yet no number: `5.2 H`, `5..2`.
    NoNumber,
    /// A comma, which may stand before decimals or between thousands; what it was read as, where that can be told.
    Comma(Option<f64>),
    /// The same in the range.
    CommaInRange(Option<Range>),
    /// A unit that the test is not measured in; the one that most laboratories use.
    Unit(&'static str),
    /// A number that is hardly ever seen in this unit.
    Size,
    /// Far outside the laboratory's range, of a test whose limits we do not know.
    Far,
    /// A range with digits that is not read as numbers.
    Range,
}

impl Entered {
    /// What is to be asked about it.
    pub fn doubts(&self) -> Vec<Doubt> {
        let text = self.text.reveal();
        let in_value = has_comma(text).then(|| Doubt::Comma(self.number()));
        let in_range = has_comma(&self.range_text).then_some(Doubt::CommaInRange(self.range));
        let commas: Vec<Doubt> = in_value.into_iter().chain(in_range).collect();
        // Whoever looks at a comma looks at the number: nothing else is asked of it.
        if commas.is_empty() { self.others().into_iter().collect() } else { commas }
    }

    /// Its number.
    const fn number(&self) -> Option<f64> {
        match self.content {
            Content::Measured(measured) => Some(measured.number),
            Content::Words | Content::None => None,
        }
    }

    fn others(&self) -> Option<Doubt> {
        let known = Test::called(&self.test).map(Test::units).unwrap_or_default();
        match self.content {
            Content::Words => (!known.is_empty() && has_digit(self.text.reveal())).then_some(Doubt::NoNumber),
            Content::Measured(measured) => self.of_number(measured.number, known),
            Content::None => None,
        }
    }

    fn of_number(&self, number: f64, known: &'static [Unit]) -> Option<Doubt> {
        let unit = plain(&self.unit);
        let limits = known.iter().find(|known| plain(&known.name) == unit);
        let usual =
            known.first().map(|known| known.name.as_str()).filter(|usual| !usual.is_empty() && !unit.is_empty());
        match (limits, usual) {
            (Some(Unit { seen: [low, high], .. }), _) if !(*low..=*high).contains(&number) => return Some(Doubt::Size),
            (None, Some(usual)) => return Some(Doubt::Unit(usual)),
            (None, None) if self.is_far() => return Some(Doubt::Far),
            _ => {}
        }
        (self.range.is_none() && has_digit(&self.range_text)).then_some(Doubt::Range)
    }

    /// Whether it lies far outside its range, and nobody said that it does.
    fn is_far(&self) -> bool {
        !self.flag.is_critical() && matches!(self.shown().status(), Status::Outside(_, Degree::Far))
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(|sign: char| sign.is_ascii_digit())
}

/// Whether a comma stands beside a digit: one of them is before decimals, the other between thousands, and which is
/// which only the paper says.
fn has_comma(text: &str) -> bool {
    let is_digit = |part: &str| part.trim().starts_with(|sign: char| sign.is_ascii_digit());
    text.split(',').skip(1).any(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::Flag;

    fn doubt(test: &str, value: &str, unit: &str, range: &str) -> Option<Doubt> {
        let doubts = Entered::read(test, value, unit, range, None).doubts();
        assert!(doubts.len() <= 1, "{doubts:?}");
        doubts.first().copied()
    }

    #[test]
    fn what_stands_on_most_papers_is_not_asked_about() {
        let usual = [
            ("Potassium", "5.2", "mmol/L", "3.5-5.1"),
            ("Potassium", "6.9", "mEq/L", "3.5-5.1"),
            ("White blood cells", "0.4", "x10E3/uL", "4.0-11.0"),
            ("Platelets", "1500", "10³/µL", "150-400"),
            ("TSH", "<0.01", "uIU/mL", "0.4-4.0"),
            ("eGFR", ">=60", "mL/min/1.73 m²", ">=60"),
            ("CRP", "180", "mg/L", "<5"),
            ("Nitrite, urine", "negative", "", "negative"),
            ("Protein, urine", "2+", "", ""),
            ("Specific gravity, urine", "1.015", "", "1.005-1.030"),
            ("Potassium", "hemolyzed", "mmol/L", "3.5-5.1"),
            ("Borrelia antibodies", "1:80", "", "<1:20"),
            ("Zinc", "88", "µg/dL", "60-120"),
        ];
        for (test, value, unit, range) in usual {
            assert_eq!(doubt(test, value, unit, range), None, "{test} {value} {unit} {range}");
        }
    }

    #[test]
    fn slips_of_the_finger_are_asked_about() {
        let slips = [
            (("Glucose", "410", "mmol/L", "3.9-5.5"), Doubt::Size),
            (("Potassium", "52", "mmol/L", "3.5-5.1"), Doubt::Size),
            (("Potassium", "4.1", "mg/dL", ""), Doubt::Unit("mmol/L")),
            (("Creatinine", "1,2", "mg/dL", "0.6-1.2"), Doubt::Comma(Some(1.2))),
            (("Zinc", "<0,5", "", ""), Doubt::Comma(Some(0.5))),
            (("Sodium", "139 H", "mmol/L", "135-145"), Doubt::NoNumber),
            (("Sodium", "13..9", "mmol/L", "135-145"), Doubt::NoNumber),
            (("Zinc", "880", "µg/dL", "60-120"), Doubt::Far),
            (("Sodium", "139", "mmol/L", "135 145"), Doubt::Range),
        ];
        for ((test, value, unit, range), asked) in slips {
            assert_eq!(doubt(test, value, unit, range), Some(asked), "{test} {value} {unit} {range}");
        }
    }

    #[test]
    fn whoever_marks_a_value_critical_is_not_asked_whether_it_is_far() {
        let marked = Entered::read("Zinc", "880", "µg/dL", "60-120", Some(Flag::CriticalHigh));
        assert_eq!(marked.doubts(), []);
    }

    #[test]
    fn a_comma_is_always_asked_about_in_value_and_range_and_however_it_was_read() {
        let asked = |value, range| Entered::read("Zinc", value, "µg/dL", range, None).doubts();
        for value in ["0,450", "1,500", "250,000", "4,2", "<0,5", "1,234,567", "1, 5"] {
            assert!(matches!(asked(value, "")[..], [Doubt::Comma(_)]), "{value}");
        }
        assert!(matches!(asked("4.2", "3,5-5,1")[..], [Doubt::CommaInRange(Some(_))]));
        assert!(matches!(asked("4,2", "3,5-5,1")[..], [Doubt::Comma(_), Doubt::CommaInRange(_)]));
        assert_eq!(asked("hemolyzed, see note", ""), []);
    }
}
