//! Segments into reports.

mod segments;

use jiff::civil::Date;

use self::segments::{observation, order, patient};
use super::document::{Pieces, shown};
use super::line::is_print;
use super::moment::Moment;
use super::report::{Head, NoReport, Order, Report};
use super::wire::{Message, Segment};

/// The reports of a message: one for each patient in it. What stands before the first patient, or in a message that
/// names none, is a report of nobody.
///
/// # Errors
/// When the message is none that brings results.
pub fn reports(message: &Message<'_>) -> Result<Vec<Report>, NoReport> {
    let head = message.head().ok_or(NoReport::NoHead)?;
    if !is_result(&head.text(9, 1)) {
        return Err(NoReport::OtherType);
    }
    if message.is_unreadable() {
        return Err(NoReport::UnknownSet);
    }
    let mut reading = Reading::default();
    for segment in message.segments().skip(1) {
        reading.take(&segment);
    }
    reading.close();
    if reading.reports.is_empty() {
        reading.reports.push(Report::default());
    }
    let sent = Moment::read(&head.text(7, 1));
    for report in &mut reading.reports {
        forget_slips(report, sent);
    }
    Ok(reading.reports)
}

/// A sample is taken neither before its patient is born nor after the message is sent, a day left for zones: such a time
/// is a slip of somebody's hand, and is not said. The message itself keeps it.
fn forget_slips(report: &mut Report, sent: Option<Moment>) {
    let (born, last) = (report.patient.born, sent.and_then(|sent| sent.date.tomorrow().ok()));
    let is_slip = |date: Date| born.is_some_and(|born| date < born) || last.is_some_and(|last| date > last);
    let mend = |time: &mut Option<Moment>| *time = time.filter(|moment| !moment.has_day || !is_slip(moment.date));
    for order in &mut report.orders {
        for time in [&mut order.collected, &mut order.sampled, &mut order.reported] {
            mend(time);
        }
        order.observations.iter_mut().for_each(|one| mend(&mut one.observed));
    }
}

/// `ORU`; some senders write the structure, `ORU_R01`, where the type belongs.
pub(super) fn is_result(kind: &str) -> bool {
    let kind = kind.to_ascii_uppercase();
    kind == "ORU" || kind.starts_with("ORU_")
}

/// Who sent the message, and under which number. Empty where it has no head.
pub fn head(message: &Message<'_>) -> Head {
    let Some(head) = message.segment("MSH") else { return Head::default() };
    let text = |field| short(&head.text(field, 1));
    Head {
        application: text(3),
        facility: text(4),
        control: text(10),
        kind: short([head.text(9, 1), head.text(9, 2)].join("^").trim_matches('^')),
        is_test: matches!(head.text(11, 1).to_ascii_uppercase().as_str(), "T" | "D"),
        version: text(12),
        receiver: (text(5), text(6)),
        said_at: Moment::read(&head.text(7, 1)),
    }
}

/// Bytes of the longest word that says who sent something or whose it is. It stands beside every value of a message.
const LONGEST_WORD: usize = 250;

fn short(word: &str) -> String {
    word[..word.floor_char_boundary(LONGEST_WORD)].to_owned()
}

/// How many values (OBX) a message carries, understood or not: what a count afterwards is held against.
pub fn values_in(message: &Message<'_>) -> usize {
    message.segments().filter(|segment| segment.name == "OBX").count()
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    reports: Vec<Report>,
    /// A document that comes in pieces, a value each: the last value is its first piece.
    pieces: Option<Pieces>,
    /// When a sample was taken that stands before its orders.
    sampled: Option<Moment>,
}

impl Reading {
    fn take(&mut self, segment: &Segment<'_>) {
        if segment.name != "OBX" {
            self.close();
        }
        if segment.name == "PID" {
            self.sampled = None;
            self.reports.push(Report { patient: patient(segment), ..Report::default() });
            return;
        }
        // Who ordered, where the patient lay: kept in the raw message, shown to nobody.
        let about = ["ORC", "PD1", "PV1", "PV2", "TQ1", "TQ2", "NK1", "CTD", "FT1", "CTI", "SFT", "PRT", "DSC", "SAC"];
        if about.contains(&segment.name) {
            return;
        }
        match segment.name {
            "SPM" => self.sample(segment),
            "OBR" => {
                let order = Order { sampled: self.sampled, ..order(segment) };
                self.report().orders.push(order);
            }
            "OBX" => self.value(segment),
            "NTE" => note(self.report(), segment),
            _ => self.report().notes.push(segment.raw.to_owned()),
        }
    }

    fn report(&mut self) -> &mut Report {
        if self.reports.is_empty() {
            self.reports.push(Report::default());
        }
        let last = self.reports.len() - 1;
        &mut self.reports[last]
    }

    /// A sample belongs to the order before it, or to those that follow where none does.
    fn sample(&mut self, segment: &Segment<'_>) {
        let Some(taken) = Moment::read(&segment.text(17, 1)) else { return };
        match self.report().orders.last_mut() {
            Some(order) => order.sampled = order.sampled.or(Some(taken)),
            None => self.sampled = Some(taken),
        }
    }

    fn value(&mut self, segment: &Segment<'_>) {
        if let Some(pieces) = &mut self.pieces
            && pieces.take(segment)
        {
            if let Some(first) = last_order(self.report()).observations.last_mut() {
                first.lines += 1;
            }
            return;
        }
        self.close();
        let order = last_order(self.report());
        let observation = observation(segment, order.status);
        let pieces = Pieces::begin(segment, &observation.content);
        order.observations.push(observation);
        self.pieces = pieces;
    }

    /// Puts the pieces of a document together.
    fn close(&mut self) {
        let Some(pieces) = self.pieces.take().filter(Pieces::are_several) else { return };
        if let Some(first) = last_order(self.report()).observations.last_mut() {
            first.content = pieces.together();
        }
    }
}

/// The order that a value belongs to. A value without an order is still a value.
fn last_order(report: &mut Report) -> &mut Order {
    if report.orders.is_empty() {
        report.orders.push(Order::default());
    }
    let last = report.orders.len() - 1;
    &mut report.orders[last]
}

/// A note belongs to what stands above it: a value, an order, or the patient.
fn note(report: &mut Report, segment: &Segment<'_>) {
    let note = segment.field(3).laid_out_lines();
    let note = shown(&note).unwrap_or(note);
    let notes = match report.orders.last_mut() {
        None => &mut report.notes,
        Some(order) => match order.observations.last_mut() {
            None => &mut order.notes,
            Some(observation) => &mut observation.notes,
        },
    };
    // An empty line parts what stands above it from what follows; before everything it parts nothing.
    if !note.trim().is_empty() || !notes.is_empty() {
        notes.push(note.trim_end().to_owned());
    }
    notes.extend(segment.behind().and_then(said_behind));
}

/// What stands behind the last field of a segment and says something: lines of print do not.
fn said_behind(lines: &str) -> Option<String> {
    let mut said = String::new();
    for line in lines.lines().filter(|line| !is_print(line)) {
        said.push_str(line);
        said.push('\n');
    }
    said.pop();
    Some(said).filter(|said| !said.trim().is_empty())
}

#[cfg(test)]
mod tests;
