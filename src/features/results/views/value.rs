//! A value and its range in words, and its bar.

use maud::{Markup, html};

use super::status::status;
use crate::features::results::model::{Bar, End, Heading, Range, Value};
use crate::kit::text::Words;
use crate::say;
use crate::ui::bar::{self, bar};

/// Longer words than this are a report and no value.
const LONGEST_VALUE: usize = 60;

/// Whether a value is a text to read and none to take in at a glance.
pub fn is_report(text: &str) -> bool {
    text.chars().count() > LONGEST_VALUE || text.contains('\n')
}

/// The bar, where one can be drawn.
pub fn picture(words: Words, value: &Value, heading: &Heading) -> Markup {
    html! { @if let Some(drawn) = value.bar() { (draw(words, value, heading, &drawn)) } }
}

fn draw(words: Words, value: &Value, heading: &Heading, drawn: &Bar) -> Markup {
    let inside =
        if value.goal.is_some() { say!(words, "values-block-goal") } else { say!(words, "values-block-inside") };
    let says = say!(
        words,
        "values-bar",
        name = heading.name.as_str(),
        value = with_unit(value.text.reveal(), &value.unit),
        status = status(words, value),
        range = range(words, value)
    );
    bar(&bar::Bar {
        blocks: drawn.blocks,
        at: drawn.at,
        side: drawn.side,
        off: drawn.off,
        act: drawn.act,
        value: value.text.reveal().clone(),
        ends: ends(value),
        names: [say!(words, "values-block-below"), inside, say!(words, "values-block-above")],
        says,
    })
}

/// The ends of the range that counts, as they were written.
pub fn ends(value: &Value) -> (String, String) {
    let Some(range) = value.judging() else { return (String::new(), String::new()) };
    let text = written(value);
    let end = |end: Option<End>| end.map_or_else(String::new, |end| as_written(text, end.at));
    (end(range.low()), end(range.high()))
}

/// A number as it stands in the text of a range: `3.50` stays `3.50`.
fn as_written(text: &str, number: f64) -> String {
    let parts = text.split(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','));
    let says = |part: &&str| {
        [part.replacen(',', ".", 1), part.replace(',', "")].iter().any(|one| one.parse() == Ok(number.abs()))
    };
    let written = parts.map(|part| part.trim_end_matches(['.', ','])).find(says);
    let sign = if number < 0.0 { "-" } else { "" };
    written.map_or_else(|| number.to_string(), |written| format!("{sign}{written}"))
}

/// The text of the range that counts.
fn written(value: &Value) -> &str {
    value.goal.as_ref().map_or(value.range_text.as_str(), |goal| goal.text.as_str())
}

/// The range that counts, in words where it is of numbers, else as the laboratory wrote it.
pub fn range(words: Words, value: &Value) -> String {
    let (low, high) = ends(value);
    let said = match value.judging() {
        None => return with_unit(&value.range_text, &value.unit),
        Some(_) if value.goal.is_none() && !value.is_compared() => return with_unit(&value.range_text, &value.unit),
        Some(Range::Between(..)) => say!(words, "values-from-to", low = low, high = high),
        Some(Range::UpTo(end)) if end.within => say!(words, "values-at-most", high = high),
        Some(Range::UpTo(_)) => say!(words, "values-below", high = high),
        Some(Range::From(end)) if end.within => say!(words, "values-at-least", low = low),
        Some(Range::From(_)) => say!(words, "values-above", low = low),
    };
    with_unit(&said, &value.unit)
}

/// A value or a range with its unit behind it.
pub fn with_unit(text: &str, unit: &str) -> String {
    if unit.is_empty() { text.to_owned() } else { format!("{text} {unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_range_stay_as_the_laboratory_wrote_them() {
        assert_eq!(as_written("3.50 - 5.10", 3.5), "3.50");
        assert_eq!(as_written("3.50 - 5.10", 5.1), "5.10");
        assert_eq!(as_written("-2--1", -2.0), "-2");
        assert_eq!(as_written("<7.0", 7.0), "7.0");
        assert_eq!(as_written("4,3 to 6,2", 4.3), "4,3");
        assert_eq!(as_written("3,500-5,100", 3.5), "3,500");
        assert_eq!(as_written("1,000-2,500", 2500.0), "2,500");
    }
}
