//! The ends of a range, as they were written.

use crate::features::results::model::{End, Value};

/// The ends of the range that counts, as they were written.
pub(in crate::features::results::views) fn ends(value: &Value) -> (String, String) {
    let Some(range) = value.judging() else { return (String::new(), String::new()) };
    let text = written(value);
    let end = |end: Option<End>| end.map_or_else(String::new, |end| as_written(text, end.at));
    (end(range.low()), end(range.high()))
}

/// A number as it stands in the text of a range: `3.50` stays `3.50`.
pub(super) fn as_written(text: &str, number: f64) -> String {
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
