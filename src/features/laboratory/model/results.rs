//! A report as results: what was found under one order of the laboratory stands together.

mod value;

use crate::hl7::{Content, Dated, Flag, Head, Moment, Observation, Order, Report, Section, Status};
use crate::kit::clock::Timestamp;
use crate::kit::date::{Date, TimeZone, day, start_of};

pub use value::NewValue;

/// When and where a report came: what its times mean that name no zone, and what stands for those that it lacks.
#[derive(Clone, Debug)]
pub struct When {
    /// When it came.
    pub came: Timestamp,
    /// The clinic's zone.
    pub zone: TimeZone,
}

/// How far a result or value has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// There is none yet.
    Pending,
    /// It may still change.
    Preliminary,
    /// It stands.
    Final,
    /// It took the place of one that was reported before.
    Corrected,
}

impl Stage {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Preliminary => "preliminary",
            Self::Final => "final",
            Self::Corrected => "corrected",
        }
    }

    /// The stage with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Pending, Self::Preliminary, Self::Final, Self::Corrected].into_iter().find(|one| one.word() == word)
    }
}

/// A result to be.
#[derive(Clone, Debug)]
pub struct NewResult {
    /// The laboratory's number of the order; the same again is the same result.
    pub order: Option<String>,
    /// What it is called.
    pub title: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// How far it has come.
    pub stage: Stage,
    /// The day that stands beside it.
    pub collected_on: Date,
    /// What that is the day of: `sample`, `report`, or `unknown` where only we know when it came.
    pub dated: &'static str,
    /// What was found.
    pub values: Vec<NewValue>,
    /// Documents that came inside.
    pub documents: Vec<Document>,
    /// Values that were reported for the wrong patient: what was shown of the order is to go.
    pub withdrawn: usize,
}

/// A document inside a message.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// Its bytes; nothing when they could not be decoded.
    pub bytes: Option<Vec<u8>>,
}

/// The document at this place among those of a report, counted from nought in the order of the message.
pub fn document(report: &Report, at: usize) -> Option<Document> {
    let mut all = report.orders.iter().flat_map(|order| &order.observations).filter(|one| is_document(one));
    let one = all.nth(at)?;
    let bytes = if let Content::Document { bytes, .. } = &one.content { Some(bytes.clone()) } else { None };
    Some(Document { title: value::short(&one.name, 120).unwrap_or_default(), bytes })
}

/// Whether a value is a document, decoded or not.
pub const fn is_document(one: &Observation) -> bool {
    matches!(one.content, Content::Document { .. } | Content::Garbled)
}

/// The results of a report.
pub fn results(report: &Report, head: &Head, when: &When) -> Vec<NewResult> {
    let mut results: Vec<NewResult> = Vec::new();
    for order in &report.orders {
        let number = Some(order.number.clone()).filter(|number| !number.is_empty());
        let known = results.iter().position(|one| number.is_some() && one.order == number);
        let at = known.unwrap_or_else(|| {
            results.push(begun(order, number, when));
            results.len() - 1
        });
        fill(&mut results[at], order, head, when);
    }
    results.retain(|one| !one.values.is_empty() || !one.documents.is_empty() || one.withdrawn > 0);
    // Lines under the patient belong to the report as a whole.
    if let (Some(first), false) = (results.first_mut(), report.notes.is_empty()) {
        let notes: Vec<_> = report.notes.iter().filter(|note| !is_segment(note)).map(String::as_str).collect();
        if let (Some(value), false) = (first.values.first_mut(), notes.is_empty()) {
            value.note = value::under(&value.note, &notes.join("\n"));
        }
    }
    results
}

/// Whether a note is a line that nothing took: staff reads it in the message itself.
fn is_segment(note: &str) -> bool {
    note.get(..4)
        .is_some_and(|start| start.ends_with('|') && start[..3].bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

fn begun(order: &Order, number: Option<String>, when: &When) -> NewResult {
    let (dated, moment) = match order.dated() {
        Dated::Sample(moment) => ("sample", Some(moment)),
        Dated::Report(moment) => ("report", Some(moment)),
        Dated::Unknown => ("unknown", None),
    };
    NewResult {
        order: number,
        title: String::new(),
        kind: match order.section {
            Section::Laboratory => "laboratory",
            Section::Imaging => "imaging",
            Section::Pathology => "pathology",
        },
        stage: Stage::Pending,
        collected_on: moment.map_or_else(|| day(when.came, &when.zone), |moment| moment.day(&when.zone)),
        dated,
        values: Vec::new(),
        documents: Vec::new(),
        withdrawn: 0,
    }
}

fn fill(result: &mut NewResult, order: &Order, head: &Head, when: &When) {
    let panel = value::short(&order.name, 200).unwrap_or_else(|| "Laboratory result".to_owned());
    if result.title.is_empty() {
        result.title.clone_from(&panel);
    } else if !result.title.split(", ").any(|part| part == panel) {
        result.title = value::short(&[result.title.as_str(), &panel].join(", "), 200).unwrap_or(panel.clone());
    }
    let at = Observed::of(order, when);
    let start = result.values.len();
    if order.observations.is_empty() && !order.notes.is_empty() {
        result.values.push(NewValue::words_of(order, &panel, at));
    }
    for one in &order.observations {
        take(result, one, &panel, start, (head, when, at));
    }
    if let (Some(value), false) =
        (result.values.get_mut(start), order.notes.is_empty() || order.observations.is_empty())
    {
        value.note = value::under(&order.notes.join("\n"), &value.note);
    }
    let stages = result.values.iter().map(|value| value.stage);
    result.stage = match (stages.clone().any(|stage| stage == Stage::Preliminary), stages.max()) {
        (true, _) | (false, Some(Stage::Pending)) => Stage::Preliminary,
        (false, Some(Stage::Corrected)) => Stage::Corrected,
        (false, _) => Stage::Final,
    };
}

fn take(
    result: &mut NewResult,
    one: &Observation,
    panel: &str,
    start: usize,
    (head, when, at): (&Head, &When, Observed),
) {
    if one.status == Status::WrongPatient {
        result.withdrawn += 1;
        return;
    }
    let title = || value::short(&one.name, 120).unwrap_or_else(|| panel.to_owned());
    match &one.content {
        Content::Document { bytes, .. } => {
            result.documents.push(Document { title: title(), bytes: Some(bytes.clone()) });
        }
        Content::Garbled => result.documents.push(Document { title: title(), bytes: None }),
        _ => {
            let at = one.observed.filter(|moment| moment.has_day).map_or(at, |moment| Observed::at(moment, when));
            let value = NewValue::of(one, panel, head.laboratory(), (at, &when.zone));
            value::add(&mut result.values, start, value);
        }
    }
}

/// When a value was observed, and how exactly that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The instant that stands for it.
    pub at: Timestamp,
    /// `time`, `day`, `report` where it is the report's, or `unknown` where it is when the message came.
    pub known: &'static str,
}

impl Observed {
    /// As an order says it.
    fn of(order: &Order, when: &When) -> Self {
        match order.dated() {
            Dated::Sample(moment) => Self::at(moment, when),
            Dated::Report(moment) => Self { known: "report", ..Self::at(moment, when) },
            Dated::Unknown => Self { at: when.came, known: "unknown" },
        }
    }

    fn at(moment: Moment, when: &When) -> Self {
        let zone = moment.offset.map_or_else(|| when.zone.clone(), jiff::tz::Offset::to_time_zone);
        match moment.wall() {
            Some(wall) => Self { at: zone.to_timestamp(wall).unwrap_or(when.came), known: "time" },
            None => Self { at: start_of(moment.date, &when.zone), known: "day" },
        }
    }
}

/// The worst of a value's flags and what they mean otherwise, as the database says it, and the laboratory's other words.
fn flags(flags: &[Flag]) -> (&'static str, &'static str, String) {
    let order = [
        (Flag::CriticallyHigh, "critical_high"),
        (Flag::CriticallyLow, "critical_low"),
        (Flag::CriticallyAbnormal, "critical"),
        (Flag::High, "high"),
        (Flag::Low, "low"),
        (Flag::Abnormal, "outside"),
        (Flag::Usual, "inside"),
    ];
    let worst = order.iter().find(|(flag, _)| flags.contains(flag)).map_or("", |(_, word)| *word);
    let others = flags.iter().filter_map(|flag| if let Flag::Other(word) = flag { Some(word.as_str()) } else { None });
    let means = flags.iter().find_map(|flag| if let Flag::Means(meaning) = flag { Some(meaning.word()) } else { None });
    (worst, means.unwrap_or_default(), others.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;
