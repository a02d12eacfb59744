//! A report as results: what was found under one order of the laboratory stands together.

mod alike;
mod said;
mod value;

use super::standing::Said;
use crate::hl7::{Content, Dated, Flag, Head, Moment, Observation, Order, Report};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, start_of};

/// When and where a report came: what its times mean that name no zone, and what stands for those that it lacks.
#[derive(Clone, Debug)]
pub struct When {
    pub came: Timestamp,
    pub zone: TimeZone,
}

/// What a message says of one order, with the documents that came inside.
#[derive(Clone, Debug)]
pub struct NewResult {
    pub said: Said,
    /// The documents, in the order of what is said of them.
    pub documents: Vec<Document>,
    /// How many values were reported for the wrong patient.
    pub withdrawn: usize,
}

/// A document inside a message.
#[derive(Clone, Debug)]
pub struct Document {
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

/// What a report says, order by order. An order of which it says nothing is none.
pub fn results(report: &Report, head: &Head, when: &When) -> Vec<NewResult> {
    let mut results: Vec<NewResult> = Vec::new();
    for (place, order) in (0..).zip(&report.orders) {
        results.push(said::of(order, place, head, when));
    }
    repeated(&mut results);
    results.retain(|one| !one.said.values.is_empty() || !one.documents.is_empty() || one.said.withdraws());
    // Lines under the patient belong to the report as a whole.
    let notes: Vec<_> = report.notes.iter().filter(|note| !is_segment(note)).map(String::as_str).collect();
    if let (Some(first), false) = (results.first_mut(), notes.is_empty()) {
        said::note(first, &notes.join("\n"));
    }
    results
}

/// Which of several alike each order is.
fn repeated(results: &mut [NewResult]) {
    let keys = results.iter().map(|NewResult { said, .. }| (&said.filler, &said.placer, &said.panels, &said.taken));
    let turns = alike::turns(&keys.collect::<Vec<_>>());
    results.iter_mut().zip(turns).filter(|(_, turn)| turn.is_some()).for_each(|(one, turn)| one.said.turn = turn);
}

/// Whether a note is a line that nothing took: staff reads it in the message itself.
fn is_segment(note: &str) -> bool {
    note.get(..4)
        .is_some_and(|start| start.ends_with('|') && start[..3].bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

/// When a value was observed, and how exactly that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observed {
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
    let means =
        flags.iter().find_map(|flag| if let Flag::Meaning(meaning) = flag { Some(meaning.word()) } else { None });
    (worst, means.unwrap_or_default(), others.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;
