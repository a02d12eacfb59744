//! Segments into reports.

use jiff::civil::Date;

use super::coded::{Flag, Status};
use super::content::Content;
use super::document::{Pieces, shown};
use super::line::is_print;
use super::moment::Moment;
use super::naming::{coded, codes, order_number};
use super::range::Range;
use super::report::{Head, Identifier, NoReport, Observation, Order, Patient, Report, Section};
use super::unit::unit;
use super::wire::{Field, Message, Segment};
use crate::kit::seen::seen;

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

fn patient(segment: &Segment<'_>) -> Patient {
    let identifiers = [3, 2, 4].into_iter().flat_map(|number| segment.field(number).repetitions());
    let identifiers = identifiers
        .map(|one| Identifier {
            number: seen(&one.component(1).text()).trim().to_owned(),
            authority: giver(&one),
            kind: one.component(5).text().into_owned(),
        })
        .filter(|one| !one.number.is_empty() && one.kind != "SS" && one.authority != "USSSA")
        .take(MOST_IDENTIFIERS)
        .collect();
    let name = segment.field(5).first();
    Patient {
        identifiers,
        // The surname may come with a prefix as parts of its own.
        name: (
            short(&seen(&name.component(1).subcomponent(1).text())),
            short(seen(&[2, 3].map(|part| name.component(part).text().into_owned()).join(" ")).trim()),
        ),
        born: Moment::read(&segment.text(7, 1)).filter(|moment| moment.has_day).map(|moment| moment.date),
        sex: segment.text(8, 1).into_owned(),
    }
}

/// Who gave a number: by name, or else by their number in the world (OID).
fn giver(identifier: &Field<'_>) -> String {
    let given_by = [1, 2].map(|part| identifier.component(4).subcomponent(part).text().into_owned());
    given_by.into_iter().find(|giver| !giver.is_empty()).unwrap_or_default()
}

/// More than anybody has: 18 were seen.
const MOST_IDENTIFIERS: usize = 64;

fn order(segment: &Segment<'_>) -> Order {
    let (code, _, name) = coded(segment, 4);
    let number = [3, 2].map(|field| segment.text(field, 1)).into_iter().find(|number| !number.is_empty());
    Order {
        number: number.unwrap_or_default().into_owned(),
        placer: order_number(segment, 2),
        filler: order_number(segment, 3),
        code,
        codes: codes(segment, 4),
        name,
        section: section(&segment.text(24, 1)),
        collected: Moment::read(&segment.text(7, 1)),
        taken: Moment::read(&segment.text(7, 1)),
        reported: Moment::read(&segment.text(22, 1)),
        status: Status::read(segment.field(25)),
        status_word: segment.text(25, 1).into_owned(),
        notes: segment.behind().and_then(said_behind).into_iter().collect(),
        ..Order::default()
    }
}

fn section(word: &str) -> Section {
    match word.to_ascii_uppercase().as_str() {
        "RAD" | "RUS" | "RX" | "CT" | "NMR" | "MRI" | "XRC" | "CUS" | "NMS" | "VUS" | "OUS" | "EC" => Section::Imaging,
        "SP" | "CP" | "CYT" | "PAT" | "AU" => Section::Pathology,
        _ => Section::Laboratory,
    }
}

fn observation(segment: &Segment<'_>, of_order: Option<Status>) -> Observation {
    let (code, is_loinc, name) = coded(segment, 3);
    let unit = unit(segment.field(6));
    let range_text = segment.field(7).text().into_owned();
    let content = Content::read(segment);
    // One hand wrote both; a text of more than a number's length is none.
    let value = segment.field(5).first_line().text();
    let value = if value.len() > range_text.len() + 80 { "" } else { &value };
    Observation {
        code,
        is_loinc,
        codes: codes(segment, 3),
        type_word: segment.text(2, 1).to_ascii_uppercase(),
        set_id: segment.text(1, 1).into_owned(),
        name,
        part: segment.text(4, 1).into_owned(),
        range: Range::beside(value, &range_text, &unit),
        range_text,
        unit,
        flags: Flag::read(segment.field(8)),
        // A value without a word about its status is one that the laboratory sent as a result.
        status: Status::read(segment.field(11)).or(of_order).unwrap_or(Status::Final),
        status_word: segment.text(11, 1).into_owned(),
        observed: Moment::read(&segment.text(14, 1)),
        notes: [below(segment, &content), segment.behind().and_then(said_behind)].into_iter().flatten().collect(),
        content,
        lines: 1,
    }
}

/// What stands on the lines below a number or a day.
fn below(segment: &Segment<'_>, content: &Content) -> Option<String> {
    let is_of_one_line = matches!(content, Content::Number { .. } | Content::Beyond { .. } | Content::When { .. });
    let (_, below) = segment.field(5).raw().split_once('\n').filter(|_| is_of_one_line)?;
    said_behind(below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::{messages, read};

    fn report(text: &str) -> Report {
        let text = read(text.as_bytes());
        reports(&messages(&text)[0]).expect("a report").remove(0)
    }

    const HEAD: &str = "MSH|^~\\&|LAB|ELM|||20260814||ORU^R01|77|P|2.5.1\nPID|1||55^^^ELM&1.2&ISO^MR~99^^^US^SS||ROE&VAN^JANE||19800229|F\n";

    #[test]
    fn a_report_says_whose_it_is() {
        let text = read(HEAD.as_bytes());
        let message = &messages(&text)[0];
        let head = head(message);
        assert_eq!((head.sender().as_str(), head.control.as_str(), head.kind.as_str()), ("LAB/ELM", "77", "ORU^R01"));
        assert_eq!((head.laboratory(), head.is_test), ("ELM", false));
        let report = report(HEAD);
        let number = Identifier { number: "55".to_owned(), authority: "ELM".to_owned(), kind: "MR".to_owned() };
        assert_eq!(report.patient.identifiers, [number]);
        assert_eq!(report.patient.name, ("ROE".to_owned(), "JANE".to_owned()));
        assert_eq!(report.patient.born, Some(jiff::civil::date(1980, 2, 29)));
    }

    #[test]
    fn notes_belong_to_what_stands_above_them() {
        let report = report(&format!(
            "{HEAD}NTE|1||of the patient\nOBR|1|C1|L1|24317-0^Panel^LN|||202608140730\nNTE|1||of the order\nOBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F\nNTE|1||of the value~more\nOBX|2||||||||||F\nNTE|1||comment alone\nZXX|1|what nobody knows"
        ));
        assert_eq!(report.notes, ["of the patient", "ZXX|1|what nobody knows"]);
        let order = &report.orders[0];
        assert_eq!((order.number.as_str(), order.notes.as_slice()), ("L1", ["of the order".to_owned()].as_slice()));
        assert_eq!(order.observations[0].notes, ["of the value\nmore"]);
        assert_eq!((&order.observations[1].content, order.observations[1].notes.len()), (&Content::Nothing, 1));
    }

    #[test]
    fn a_time_before_birth_or_after_the_message_is_a_slip() {
        let dated = |taken: &str, reported: &str| {
            let order = format!("OBR|1||L1|X|||{taken}|||||||||||||||{reported}\nOBX|1|NM|X||1||||||F");
            report(&format!("{HEAD}{order}")).orders[0].dated()
        };
        let sample = |date| matches!(dated(date, "20260813"), crate::hl7::Dated::Sample(_));
        assert!(sample("19800229") && sample("20260814") && sample("20260815120000+1400"));
        for slip in ["19000101", "19800228", "20260816", "20270101", "20620814"] {
            assert!(matches!(dated(slip, "20260813"), crate::hl7::Dated::Report(_)), "{slip}");
            assert_eq!(dated(slip, slip), crate::hl7::Dated::Unknown, "{slip}");
        }
    }

    #[test]
    fn a_value_without_a_status_takes_its_orders() {
        let status = |obr: &str, obx: &str| {
            let text = format!("{HEAD}OBR|1||L1|X|||||||||||||||||||||{obr}\nOBX|1|NM|X||1||||||{obx}");
            report(&text).orders[0].observations[0].status
        };
        assert_eq!(status("P", ""), Status::Preliminary);
        assert_eq!(status("P", "C^Corrected"), Status::Corrected);
        assert_eq!(status("", ""), Status::Final);
        assert_eq!(status("", "HM"), Status::Unknown);
    }

    #[test]
    fn what_is_no_report_says_why_and_what_is_nobodys_is_kept() {
        let read = |text: &str| reports(&messages(&read(text.as_bytes()))[0]).map(|reports| reports.len());
        assert_eq!(read("PID|1"), Err(NoReport::NoHead));
        assert_eq!(read("MSH|^~\\&|||||||SIU^S12|1"), Err(NoReport::OtherType));
        assert_eq!(read("MSH|^~\\&|||||||ORU^R01|1\nOBX|1"), Ok(1));
        assert_eq!(read("MSH|^~\\&|||||||ORU_R01|1\nOBX|1\nPID|1\nOBX|1\nPID|2\nOBX|1"), Ok(3));
        let nobodys = report("MSH|^~\\&|||||||ORU^R01|1\nOBX|1|NM|GLU||5");
        assert_eq!((nobodys.values(), nobodys.patient.identifiers.len()), (1, 0));
    }
}
