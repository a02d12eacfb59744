//! Values that somebody types from a laboratory's paper.

mod doubt;
mod panel;

use crate::features::results::model::{Content, Flag, Observed, Range, Test, Value, by_one_hand};
use crate::hl7::series;
use crate::kit::clock::instant;
use crate::kit::date::Date;
use crate::kit::id::ValueId;
use crate::kit::phi::Phi;
use crate::kit::stage::Stage;

pub use doubt::Doubt;
pub use panel::Panel;

/// A result to be: its values and what they have in common.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is called, to the patient too.
    pub title: Phi,
    pub laboratory: String,
    /// When the sample was taken.
    pub collected_on: Date,
    /// The values, in the order of the paper.
    pub values: Vec<Entered>,
}

/// A value as it was typed.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The panel that it belongs to; may be empty.
    pub panel: String,
    /// The test, as the laboratory calls it.
    pub test: String,
    /// The value exactly as typed.
    pub text: Phi,
    pub content: Content,
    pub unit: String,
    /// The laboratory's range as typed.
    pub range_text: String,
    /// The same, where it is of numbers.
    pub range: Option<Range>,
    /// What the range says of the value, or what the laboratory's paper does.
    pub flag: Flag,
    /// What the laboratory's paper remarks on it; mostly nothing.
    pub note: Phi,
}

/// Unit and range as they were typed last for a test of a laboratory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    /// Of which values.
    pub series: String,
    pub unit: String,
    pub range: String,
}

impl Entered {
    /// A value with what can be read from its text and its range. `marked` is the flag on the paper, if there is one.
    pub fn read(test: &str, written: &str, unit: &str, range_text: &str, marked: Option<Flag>) -> Self {
        let (content, range) = by_one_hand(written, range_text, unit);
        let worked_out = match (content, range) {
            (Content::Measured(measured), Some(range)) => range.side(measured).map_or(Flag::None, Flag::of),
            _ => Flag::None,
        };
        Self {
            panel: String::new(),
            test: test.to_owned(),
            text: Phi::from(written),
            content,
            unit: unit.to_owned(),
            range_text: range_text.to_owned(),
            range,
            flag: marked.unwrap_or(worked_out),
            note: Phi::default(),
        }
    }

    /// The same with what the paper remarks on it.
    #[must_use]
    pub fn noting(self, note: &str) -> Self {
        Self { note: Phi::from(note), ..self }
    }

    /// The same in a panel.
    #[must_use]
    pub fn in_panel(self, panel: &str) -> Self {
        Self { panel: panel.to_owned(), ..self }
    }

    /// The same as a value of a result: what its patient will read.
    pub fn shown(&self) -> Value {
        Value {
            id: ValueId::from_bits([0; 16]),
            panel: self.panel.clone(),
            series: self.series(),
            code: self.code().to_owned(),
            test: self.test.clone(),
            text: self.text.clone(),
            content: self.content,
            unit: self.unit.clone(),
            range_text: self.range_text.clone(),
            range: self.range,
            goal: None,
            act: None,
            flag: self.flag,
            stage: Stage::Final,
            note: self.note.clone(),
            means: None,
            moment: String::new(),
            ended: None,
            observed_at: instant(0),
            observed: Observed::Time,
            earlier: Vec::new(),
            has_trend: false,
        }
    }

    /// The code of a test that the portal knows; empty for others.
    pub fn code(&self) -> &'static str {
        Test::called(&self.test).and_then(|test| test.codes().first()).map_or("", String::as_str)
    }

    /// Which values may stand on one line with it.
    pub fn series(&self) -> String {
        series_of(&self.test)
    }
}

/// Which values may stand on one line with those of a test that was typed.
pub fn series_of(test: &str) -> String {
    Test::called(test).map_or_else(|| series("", "", test), Test::series)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::{Beyond, Measured, content};

    #[test]
    fn a_value_is_read_as_it_was_typed() {
        let measured = |number, sign| Content::Measured(Measured { number, beyond: Beyond::from_sign(sign) });
        let cases = [
            ("5.20", measured(5.2, "")),
            (" 1,500 ", Content::Words),
            ("0,450", measured(0.45, "")),
            ("<0.01", measured(0.01, "<")),
            (">= 90", measured(90.0, ">=")),
            ("≤5", measured(5.0, "<=")),
            ("negative", Content::Words),
            ("1:80", Content::Words),
            ("", Content::None),
        ];
        for (typed, read) in cases {
            assert_eq!(content(typed), read, "{typed}");
        }
    }

    #[test]
    fn the_flag_is_worked_out_from_the_range_unless_the_paper_has_one() {
        let flag = |text, range, marked| Entered::read("Potassium", text, "mmol/L", range, marked).flag;
        assert_eq!(flag("5.2", "3.5-5.1", None), Flag::High);
        assert_eq!(flag("5.1", "3.5 to 5.1 mmol/L", None), Flag::Inside);
        assert_eq!(flag("3.4", "3.5-5.1", None), Flag::Low);
        assert_eq!(flag("5.2", "", None), Flag::None);
        assert_eq!(flag("5.2", "3.5-5.1", Some(Flag::CriticalHigh)), Flag::CriticalHigh);
    }

    #[test]
    fn every_form_of_a_range_judges_every_form_of_a_value() {
        let cases = [
            ("3.4", "3.5-5.1", Flag::Low),
            ("3.5", "3.5 - 5.1", Flag::Inside),
            ("5.1", "3.5–5.1", Flag::Inside),
            ("5.11", "(3.5-5.1)", Flag::High),
            ("4,2", "3,5-5,1", Flag::Inside),
            ("6,2", "3,500-5,100", Flag::High),
            ("0,450", "0,5-1,2", Flag::Low),
            ("1,500", "4.5-11.0", Flag::High),
            ("1,500", "1,000-2,000", Flag::None),
            ("130", "<130", Flag::High),
            ("129", "< 130", Flag::Inside),
            ("130", "<=130", Flag::Inside),
            ("130", "≤130", Flag::Inside),
            ("131", "up to 130", Flag::High),
            ("39", ">40", Flag::Low),
            ("40", ">=40", Flag::Inside),
            ("40", "> or = 40", Flag::Inside),
            ("<3", "3.5-5.1", Flag::Low),
            (">6", "3.5-5.1", Flag::High),
            (">4", "3.5-5.1", Flag::None),
            ("<5", "<130", Flag::Inside),
            (">=60", ">=60", Flag::Inside),
            ("negative", "negative", Flag::None),
            ("5.2", "see note", Flag::None),
            ("99", "3.5-5.1", Flag::High),
        ];
        for (typed, range, flag) in cases {
            assert_eq!(Entered::read("Zinc", typed, "mg/dL", range, None).flag, flag, "{typed} in {range}");
        }
        for flag in Flag::ALL {
            assert_eq!(Entered::read("Zinc", "4", "", "3.5-5.1", Some(flag)).flag, flag, "the paper's own word counts");
        }
    }

    #[test]
    fn a_typed_test_stands_on_one_line_with_the_coded_one() {
        let entered = Entered::read("potassium, serum", "4", "mmol/L", "", None);
        assert_eq!((entered.code(), entered.series().as_str()), ("2823-3", "LN:2823-3"));
        assert_eq!(series_of("  Zinc  level "), "name:zinc level");
    }
}
