//! One value, as a row keeps it.

use super::{Observed, Stage, flags};
use crate::hl7::{Content, Moment, Observation, Order, Range, Status, series};
use crate::kit::clock::Timestamp;
use crate::kit::date::TimeZone;

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
    /// What a code of the laboratory's means that says nothing of high or low: `susceptible` and the like.
    pub means: &'static str,
    /// The day, or day and time, that the value itself is, on the clinic's wall.
    pub moment: String,
    /// How far it has come.
    pub stage: Stage,
    /// Notes, and flags that are no flags of ours.
    pub note: String,
    /// When it was observed.
    pub observed_at: Timestamp,
    /// How exactly that is known.
    pub observed: &'static str,
    /// For how many values of the message it stands: a text may come line by line.
    pub lines: usize,
}

/// Characters of a value, some four hundred pages: no laboratory writes more, and the message itself keeps all.
const LONGEST: usize = 1_000_000;

impl NewValue {
    /// From a value of a message.
    pub fn of(one: &Observation, panel: &str, laboratory: &str, (at, zone): (Observed, &TimeZone)) -> Self {
        let stage = stage(one.status);
        let (flag, means, others) = flags(&one.flags);
        let (low, high) = ends(one.range.as_ref());
        let system = if one.is_loinc { "LN" } else { laboratory };
        let (content, value, number, beyond) = if stage == Stage::Pending { NONE } else { content(&one.content) };
        let test = short(&one.name, 200).or_else(|| short(&one.code, 200)).unwrap_or_else(|| panel.to_owned());
        let moment =
            if let Content::When { moment, .. } = &one.content { on_the_wall(*moment, zone) } else { String::new() };
        let note = Some(others).filter(|word| !word.is_empty()).into_iter().chain(one.notes.iter().cloned());
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
            means,
            moment,
            stage,
            note: cut(note.collect::<Vec<_>>().join("\n").trim_end().to_owned()),
            observed_at: at.at,
            observed: at.known,
            lines: 1,
        }
    }

    /// What the laboratory wrote under an order without values.
    pub fn words_of(order: &Order, panel: &str, at: Observed) -> Self {
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
            means: "",
            moment: String::new(),
            stage: order.status.map_or(Stage::Final, stage),
            note: String::new(),
            observed_at: at.at,
            observed: at.known,
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
    [above, below].join("\n").trim_end().trim_start_matches('\n').to_owned()
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
        Content::Words(words) | Content::Elsewhere(words) | Content::When { text: words, .. } => {
            ("words", cut(words.clone()), None, "")
        }
        Content::Nothing | Content::Document { .. } | Content::Garbled => NONE,
    }
}

fn ends(range: Option<&Range>) -> (End, End) {
    let Some(Range::Between { low, high }) = range else { return (None, None) };
    let end = |bound: &crate::hl7::Bound| (bound.value, bound.inclusive);
    (low.as_ref().map(end), high.as_ref().map(end))
}

/// `2026-10-28`, or `2026-10-30 09:15` where a time was written.
fn on_the_wall(moment: Moment, zone: &TimeZone) -> String {
    match moment.local(zone) {
        Some(local) => local.strftime("%Y-%m-%d %H:%M").to_string(),
        None => moment.date.to_string(),
    }
}

/// A word that nobody knows says at least that something may change yet.
const fn stage(status: Status) -> Stage {
    match status {
        Status::Preliminary | Status::Unknown => Stage::Preliminary,
        Status::Final | Status::WrongPatient => Stage::Final,
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
