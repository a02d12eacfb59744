//! The laboratory's own range (OBX-7), in the forms that laboratories write it in.

use serde::{Deserialize, Serialize};

use super::number::Style;
use crate::kit::side::Side;

/// What the laboratory calls usual.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Range {
    /// From, to, or both. What has neither is no range.
    Between {
        /// The lower end.
        low: Option<Bound>,
        /// The upper end.
        high: Option<Bound>,
    },
    /// Words that no bar can show: kept as written.
    Words(String),
}

/// An end of a range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bound {
    /// As the laboratory wrote it.
    pub text: String,
    #[serde(with = "super::exact::number")]
    pub value: f64,
    /// Whether the value itself is still inside.
    pub inclusive: bool,
}

/// Bytes of the longest range of two numbers that anybody writes.
const LONGEST: usize = 80;

impl Range {
    /// Reads a range; `None` when nothing stands there. A unit behind it must be the value's own, else it is words; so
    /// is a range whose numbers can be read in two ways.
    pub fn read(text: &str, unit: &str) -> Option<Self> {
        Self::beside("", text, unit)
    }

    /// Reads the range that was written beside a value, by the same hand.
    pub fn beside(value: &str, text: &str, unit: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('(').trim_end_matches(')').trim();
        if text.is_empty() {
            return None;
        }
        // A text of this length is prose, and is not searched for ends.
        if text.len() > LONGEST {
            return Some(Self::Words(text.to_owned()));
        }
        let bare = without_unit(text, unit);
        let style = Style::of(&[value, bare]);
        let read = one_sided(bare, style).or_else(|| two_sided(bare, style));
        Some(read.unwrap_or_else(|| Self::Words(text.to_owned())))
    }

    /// Where a value lies: below, inside or above. `None` for a range in words.
    pub fn side(&self, value: f64) -> Option<Side> {
        let Self::Between { low, high } = self else { return None };
        let below = |bound: &Bound| value < bound.value || (!bound.inclusive && value <= bound.value);
        let above = |bound: &Bound| value > bound.value || (!bound.inclusive && value >= bound.value);
        Some(if low.as_ref().is_some_and(below) {
            Side::Below
        } else if high.as_ref().is_some_and(above) {
            Side::Above
        } else {
            Side::Inside
        })
    }
}

fn without_unit<'t>(text: &'t str, unit: &str) -> &'t str {
    let unit = unit.trim();
    let end = text.len().checked_sub(unit.len()).filter(|end| !unit.is_empty() && text.is_char_boundary(*end));
    match end.map(|end| text.split_at(end)) {
        Some((before, behind)) if behind.eq_ignore_ascii_case(unit) => before.trim_end(),
        _ => text,
    }
}

/// `<130`, `>=40`, `> or = 40`, `up to 5`, `≤ 5`.
fn one_sided(text: &str, style: Style) -> Option<Range> {
    let lower = text.to_lowercase();
    let forms: [(&str, bool, bool); 12] = [
        ("<=", false, true),
        (">=", true, true),
        ("=<", false, true),
        ("=>", true, true),
        ("< or =", false, true),
        ("> or =", true, true),
        ("≤", false, true),
        ("≥", true, true),
        ("<", false, false),
        (">", true, false),
        ("up to", false, true),
        ("at least", true, true),
    ];
    let (mark, is_low, inclusive) = forms.into_iter().find(|(mark, ..)| lower.starts_with(mark))?;
    let bound = Some(bound(lower[mark.len()..].trim(), inclusive, style)?);
    Some(if is_low { Range::Between { low: bound, high: None } } else { Range::Between { low: None, high: bound } })
}

/// `3.5-5.0`, `4.3 to 6.2`, `70_105`, `3.5 – 5.0`, `60~120`, `-2--1`, `70^105`.
fn two_sided(text: &str, style: Style) -> Option<Range> {
    let split = |at: usize, mark: &str| {
        let (low, high) = (bound(&text[..at], true, style)?, bound(&text[at + mark.len()..], true, style)?);
        (low.value <= high.value).then_some(Range::Between { low: Some(low), high: Some(high) })
    };
    // The first sign may be a minus: a dash counts from the second on.
    let marks = [" to ", "to", "_", "~", "^", "–", "—", "..", "-"];
    marks.iter().find_map(|mark| text.match_indices(mark).filter(|(at, _)| *at > 0).find_map(|(at, _)| split(at, mark)))
}

fn bound(text: &str, inclusive: bool, style: Style) -> Option<Bound> {
    let text = text.trim();
    Some(Bound { value: style.number(text)?, text: text.to_owned(), inclusive })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<f64>, Option<f64>)> {
        match Range::read(text, "mg/dL")? {
            Range::Between { low, high } => Some((low.map(|low| low.value), high.map(|high| high.value))),
            Range::Words(_) => None,
        }
    }

    #[test]
    fn the_forms_that_laboratories_write_are_understood() {
        let both = |low, high| Some((Some(low), Some(high)));
        for text in [
            "3.5-5.0",
            "3.5 - 5.0",
            "3.5 to 5.0",
            "3.5_5.0",
            "(3.5-5.0)",
            "3.5 – 5.0",
            "3.5-5.0 mg/dL",
            "3,5-5,0",
            "3.5~5.0",
        ] {
            assert_eq!(read(text), both(3.5, 5.0), "{text}");
        }
        assert_eq!(read("-2--1"), both(-2.0, -1.0));
        assert_eq!(read("-2 - 3"), both(-2.0, 3.0));
        assert_eq!(read("0,000-0,400"), both(0.0, 0.4));
        assert_eq!(read("1,000.0-2,500.0"), both(1000.0, 2500.0));
        for text in ["<130", "< 130", "<=130", "< OR = 130", "≤130", "up to 130", "<130 MG/DL"] {
            assert_eq!(read(text), Some((None, Some(130.0))), "{text}");
        }
        for text in [">40", ">=40", "> or = 40", "≥ 40"] {
            assert_eq!(read(text), Some((Some(40.0), None)), "{text}");
        }
    }

    #[test]
    fn what_no_bar_can_show_is_kept_as_words() {
        for text in [
            "Not Detected",
            "< 0.9 = Negative, >= 1.1 = Positive",
            "n - n",
            "<10 ug/dL",
            "^^10.0",
            "5-3",
            "1,000-2,500",
            "High Viral Load > or = 5",
        ] {
            assert_eq!(Range::read(text, "mg/dL"), Some(Range::Words(text.to_owned())), "{text}");
        }
        assert_eq!(Range::read("  ", "mg/dL"), None);
    }

    #[test]
    fn the_ends_belong_to_the_range_unless_it_says_otherwise() {
        let side = |range: &str, value| Range::read(range, "").and_then(|range| range.side(value));
        assert_eq!(side("3.5-5.0", 5.0), Some(Side::Inside));
        assert_eq!(side("3.5-5.0", 5.1), Some(Side::Above));
        assert_eq!(side("3.5-5.0", 3.4), Some(Side::Below));
        assert_eq!(side("<130", 130.0), Some(Side::Above));
        assert_eq!(side("<=130", 130.0), Some(Side::Inside));
        assert_eq!(side(">60", 60.0), Some(Side::Below));
        assert_eq!(side("Not Detected", 1.0), None);
    }
}
