//! What stands on a paper, read: a number, more or less than one, a range, or words.

use super::range::{Beyond, End, Measured, Range};
use super::value::Content;
use crate::hl7;

/// What a text is: a number, more or less than one, or words.
pub fn content(text: &str) -> Content {
    content_in(hl7::Style::of(&[text]), text)
}

/// A value and the range beside it. One hand wrote both: what the one shows of its commas holds for the other.
pub fn by_one_hand(text: &str, range_text: &str, unit: &str) -> (Content, Option<Range>) {
    let style = hl7::Style::of(&[text, range_text]);
    (content_in(style, text), in_numbers(hl7::Range::beside(text, range_text, unit)))
}

/// The same of a text among others that one hand wrote.
fn content_in(style: hl7::Style, text: &str) -> Content {
    let text = text.trim();
    let signs = [("<=", "<="), ("≤", "<="), (">=", ">="), ("≥", ">="), ("<", "<"), (">", ">")];
    let found = signs.iter().find_map(|(written, sign)| Some((*sign, text.strip_prefix(written)?)));
    let (beyond, rest) = found.map_or((None, text), |(sign, rest)| (Beyond::from_sign(sign), rest));
    match style.number(rest) {
        Some(number) => Content::Measured(Measured { number, beyond }),
        None if text.is_empty() => Content::None,
        None => Content::Words,
    }
}

/// A range in numbers, read as laboratories' messages are.
pub fn range(text: &str, unit: &str) -> Option<Range> {
    in_numbers(hl7::Range::read(text, unit))
}

fn in_numbers(read: Option<hl7::Range>) -> Option<Range> {
    let end = |bound: hl7::Bound| End { at: bound.value, within: bound.inclusive };
    match read? {
        hl7::Range::Between { low, high } => Range::new(low.map(end), high.map(end)),
        hl7::Range::Words(_) => None,
    }
}
