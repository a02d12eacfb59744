//! One segment each: who the patient is, what was ordered, what was observed.

use super::{said_behind, short};
use crate::hl7::coded::{Flag, Status};
use crate::hl7::content::Content;
use crate::hl7::moment::Moment;
use crate::hl7::naming::{coded, codes, order_number};
use crate::hl7::range::Range;
use crate::hl7::report::{Identifier, Observation, Order, Patient, Section};
use crate::hl7::unit::unit;
use crate::hl7::wire::{Field, Segment};
use crate::kit::seen::seen;

pub(super) fn patient(segment: &Segment<'_>) -> Patient {
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

pub(super) fn order(segment: &Segment<'_>) -> Order {
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

pub(super) fn observation(segment: &Segment<'_>, of_order: Option<Status>) -> Observation {
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
