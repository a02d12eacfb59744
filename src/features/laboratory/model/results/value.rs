//! One value, as a row keeps it.

use super::{Stage, flags};
use crate::hl7::{Content, Observation, Order, Range, Status, series};
use crate::kit::clock::Timestamp;

/// A value to be. Every text is as the laboratory wrote it; numbers are what we understood of it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewValue {
    /// The order's name.
    pub panel: String,
    /// Which values may stand on one line with it.
    pub series: String,
    /// The test's code.
    pub code: String,
    /// Whose code it is: `LN`, or the laboratory.
    pub system: String,
    /// Tells values of one test apart.
    pub sub_id: String,
    /// The test's name.
    pub test: String,
    /// `number`, `beyond`, `words` or `none`.
    pub content: &'static str,
    /// The value.
    pub value: String,
    /// Its number.
    pub number: Option<f64>,
    /// The sign before a number that is not reached.
    pub beyond: &'static str,
    /// Its unit.
    pub unit: String,
    /// The laboratory's range.
    pub range: String,
    /// The range's lower end, and whether it is inside.
    pub low: Option<(f64, bool)>,
    /// The range's upper end.
    pub high: Option<(f64, bool)>,
    /// The word of the laboratory's flag.
    pub flag: &'static str,
    /// How far it has come.
    pub stage: Stage,
    /// Notes, and flags that are no flags of ours.
    pub note: String,
    /// When it was observed.
    pub observed_at: Timestamp,
    /// For how many values of the message it stands: a text may come line by line.
    pub lines: usize,
}

/// Characters of a value that a page can show; the message itself keeps all.
const LONGEST: usize = 20_000;

impl NewValue {
    /// From a value of a message.
    pub fn of(one: &Observation, panel: &str, laboratory: &str, at: Timestamp) -> Self {
        let stage = stage(one.status);
        let (flag, others) = flags(&one.flags);
        let (low, high) = ends(one.range.as_ref());
        let system = if one.is_loinc { "LN" } else { laboratory };
        let (content, value, number, beyond) = if stage == Stage::Pending { NONE } else { content(&one.content) };
        let test = short(&one.name, 200).or_else(|| short(&one.code, 200)).unwrap_or_else(|| panel.to_owned());
        let note = [others].into_iter().chain(one.notes.iter().cloned()).filter(|line| !line.is_empty());
        Self {
            panel: panel.to_owned(),
            series: series(&one.code, system, &test),
            code: one.code.clone(),
            system: if one.code.is_empty() { String::new() } else { system.to_owned() },
            sub_id: one.part.clone(),
            test,
            content,
            value,
            number,
            beyond,
            unit: one.unit.clone(),
            range: one.range_text.clone(),
            low,
            high,
            flag,
            stage,
            note: cut(note.collect::<Vec<_>>().join("\n")),
            observed_at: at,
            lines: 1,
        }
    }

    /// What the laboratory wrote under an order without values.
    pub fn words_of(order: &Order, panel: &str, at: Timestamp) -> Self {
        let mut value = Self {
            panel: panel.to_owned(),
            series: series("", "", panel),
            code: String::new(),
            system: String::new(),
            sub_id: String::new(),
            test: panel.to_owned(),
            content: "words",
            value: cut(order.notes.join("\n")),
            number: None,
            beyond: "",
            unit: String::new(),
            range: String::new(),
            low: None,
            high: None,
            flag: "",
            stage: order.status.map_or(Stage::Final, stage),
            note: String::new(),
            observed_at: at,
            lines: 0,
        };
        if value.stage == Stage::Pending {
            (value.content, value.value, value.number, value.beyond) = NONE;
        }
        value
    }

    /// Which value it is within its result: the same again takes its place.
    pub fn key(&self) -> (&str, &str, &str) {
        (&self.panel, if self.code.is_empty() { &self.test } else { &self.code }, &self.sub_id)
    }
}

/// Adds a value. A text that comes line by line, each as a value of its own, is one text; other values of one test are
/// told apart by their place.
pub fn add(values: &mut Vec<NewValue>, start: usize, mut value: NewValue) {
    let of_order = &mut values[start..];
    if let Some(last) = of_order.last_mut()
        && last.content == "words"
        && value.content == "words"
        && last.key() == value.key()
        && last.stage == value.stage
    {
        last.value = cut([last.value.as_str(), &value.value].join("\n"));
        last.note = under(&last.note, &value.note);
        last.lines += 1;
        return;
    }
    let sub_id = value.sub_id.clone();
    let mut place = 1;
    while of_order.iter().any(|other| other.key() == value.key()) {
        place += 1;
        value.sub_id = format!("{sub_id}#{place}");
    }
    values.push(value);
}

/// Two texts, one under the other.
pub fn under(above: &str, below: &str) -> String {
    [above, below].join("\n").trim().to_owned()
}

/// An end of a range: its number, and whether that is inside.
type End = Option<(f64, bool)>;
type Read = (&'static str, String, Option<f64>, &'static str);

const NONE: Read = ("none", String::new(), None, "");

fn content(content: &Content) -> Read {
    match content {
        Content::Number { text, value } => ("number", text.clone(), Some(*value), ""),
        Content::Beyond { text, value, .. } => {
            let signs = ["<=", ">=", "<", ">"];
            let sign = signs.into_iter().find(|sign| text.starts_with(sign)).unwrap_or("<");
            ("beyond", text.clone(), Some(*value), sign)
        }
        Content::Words(words) | Content::Elsewhere(words) => ("words", cut(words.clone()), None, ""),
        Content::Nothing | Content::Document { .. } | Content::Garbled => NONE,
    }
}

fn ends(range: Option<&Range>) -> (End, End) {
    let Some(Range::Between { low, high }) = range else { return (None, None) };
    let end = |bound: &crate::hl7::Bound| (bound.value, bound.inclusive);
    (low.as_ref().map(end), high.as_ref().map(end))
}

/// A value without a word about its status is one that the laboratory sent as a result.
const fn stage(status: Status) -> Stage {
    match status {
        Status::Preliminary => Stage::Preliminary,
        Status::Final | Status::Unknown | Status::WrongPatient => Stage::Final,
        Status::Corrected => Stage::Corrected,
        Status::Deleted | Status::None => Stage::Pending,
    }
}

/// One line, not longer than that; nothing when nothing stands there.
pub fn short(text: &str, most: usize) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line.chars().take(most).collect::<String>().trim().to_owned()).filter(|line| !line.is_empty())
}

fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
