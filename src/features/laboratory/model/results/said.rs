//! An order of a message, as a statement on what stands.

use super::{Document, NewResult, Observed, When, alike, is_document, value};
use crate::features::laboratory::model::standing::{Coded, Number, Said, SaidDocument, SaidValue, Says};
use crate::hl7::{
    Coding, Content, Dated, Flag, Head, Meaning, Moment, Observation, Order, OrderNumber, Section, Status,
};
use crate::kit::date::day;
use crate::records::values::NewValue;

/// What an order of a message says.
pub fn of(order: &Order, place: u32, head: &Head, when: &When) -> NewResult {
    let panel = value::short(&order.name, 200).unwrap_or_else(|| "Laboratory result".to_owned());
    let at = Observed::of(order, when);
    let said_at = |moment: Option<Moment>| moment.map(|moment| Observed::at(moment, when).at.as_millisecond());
    let (dated, moment) = match order.dated() {
        Dated::Sample(moment) => ("sample", Some(moment)),
        Dated::Report(moment) => ("report", Some(moment)),
        Dated::Unknown => ("unknown", None),
    };
    let collected = moment.map_or_else(|| day(when.came, &when.zone), |moment| moment.day(&when.zone));
    let mut result = NewResult {
        said: Said {
            filler: number(&order.filler),
            placer: number(&order.placer),
            taken: as_far_as_written(order.taken, when),
            panels: codes(&order.codes, ""),
            panel: panel.clone(),
            kind: kind(order.section).to_owned(),
            collected_on: collected.to_string(),
            dated: dated.to_owned(),
            at: [said_at(order.reported), said_at(head.said_at)],
            turn: None,
            place,
            whole: None,
            values: Vec::new(),
            documents: Vec::new(),
        },
        documents: Vec::new(),
        withdrawn: 0,
    };
    let mut last = None;
    for one in &order.observations {
        take(&mut result, one, (order, head, when), (&panel, at), &mut last);
    }
    trim(&mut result.said.values);
    explain_letters(&mut result.said.values, order);
    whole(&mut result, order, (&panel, at));
    turns(&mut result.said);
    result
}

const fn kind(section: Section) -> &'static str {
    match section {
        Section::Laboratory => "laboratory",
        Section::Imaging => "imaging",
        Section::Pathology => "pathology",
    }
}

fn number(number: &OrderNumber) -> Number {
    Number(number.number.clone(), number.namespace.clone())
}

/// Its codes; what has none is known by its name alone.
fn codes(codes: &[Coding], name: &str) -> Vec<Coded> {
    let mut all: Vec<Coded> = codes.iter().map(|one| Coded(one.code.clone(), one.system.clone())).collect();
    if all.is_empty() && !name.is_empty() {
        all.push(Coded(name.to_owned(), "name".to_owned()));
    }
    all
}

/// A time at the clinic, as far as it was written.
fn as_far_as_written(moment: Option<Moment>, when: &When) -> String {
    let Some(moment) = moment.filter(|moment| moment.has_day) else { return String::new() };
    if moment.time.is_none() {
        return moment.date.to_string();
    }
    when.zone.to_datetime(Observed::at(moment, when).at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// One value or document of it. `last` is the line before, where the next may go on with it.
fn take<'o>(
    result: &mut NewResult,
    one: &'o Observation,
    (order, head, when): (&Order, &Head, &When),
    (panel, at): (&str, Observed),
    last: &mut Option<&'o Observation>,
) {
    let (says, ended, confirms) = says(one, order);
    result.withdrawn += usize::from(says == Says::Withdrawn);
    if is_document(one) {
        let title = value::short(&one.name, 120).unwrap_or_else(|| panel.to_owned());
        let bytes = if let Content::Document { bytes, .. } = &one.content { Some(bytes.clone()) } else { None };
        let codes = codes(&one.codes, "");
        result.said.documents.push(SaidDocument { says, codes, turn: None, title: title.clone(), kept: None });
        result.documents.push(Document { title, bytes });
        *last = None;
        return;
    }
    let observed_at = one.observed.filter(|moment| moment.has_day).map_or(at, |moment| Observed::at(moment, when));
    let value = NewValue::of(one, panel, head.laboratory(), (says, ended, observed_at, &when.zone));
    let known = codes(&one.codes, &value.test);
    let observed = as_far_as_written(one.observed, when);
    if let (Some(before), Some(text)) = (*last, result.said.values.last_mut())
        && text.says == says
        && goes_on(before, one)
        && (text.value.content == "words" && matches!(value.content, "words" | "none"))
    {
        text.value.extend(&value);
    } else {
        result.said.values.push(SaidValue { says, codes: known, observed, turn: None, confirms, value });
    }
    *last = Some(one);
}

/// What its word says, how it ended, and whether it makes final what was sent before. A value without any word about
/// its status is one that the laboratory sent as a result; a word that is not known is never final.
fn says(one: &Observation, order: &Order) -> (Says, &'static str, bool) {
    let is_bare = matches!(one.content, Content::Nothing);
    let (own, whole) = (one.status_word.to_ascii_uppercase(), order.status_word.to_ascii_uppercase());
    let word = if own.is_empty() { whole.as_str() } else { own.as_str() };
    match (word, one.status) {
        ("U", _) => (Says::Final, "", is_bare),
        ("X", _) => (Says::Ended, "cancelled", false),
        ("D", _) | (_, Status::Deleted) => (Says::Ended, "deleted", false),
        ("N", _) => (Says::Expected, "not_asked", false),
        ("I", _) => (Says::Expected, "in_lab", false),
        ("O", _) => (Says::Expected, "ordered", false),
        ("S", _) if is_bare => (Says::Expected, "partial", false),
        ("S", _) => (Says::Preliminary, "partial", false),
        ("", Status::Unknown) | (_, Status::Final) => (Says::Final, "", false),
        (_, Status::Preliminary | Status::Unknown) => (Says::Preliminary, "", false),
        (_, Status::Corrected) => (Says::Corrected, "", false),
        (_, Status::WrongPatient) => (Says::Withdrawn, "", false),
        (_, Status::None) => (Says::Expected, "", false),
    }
}

/// Whether a line goes on with the one before: its code is the same, and no flag, unit, range or time of it differs. Its
/// sub-id is the same, or both count the lines of a text.
fn goes_on(before: &Observation, one: &Observation) -> bool {
    let is_text = |one: &Observation| matches!(one.type_word.as_str(), "TX" | "FT" | "ST" | "");
    let is_like = |own: &str, other: &str| own.is_empty() || own == other;
    let counts = || match (before.part.parse::<u32>(), one.part.parse::<u32>()) {
        (Ok(before), Ok(own)) => own == before + 1 && [before_type(one), one.type_word.as_str()].contains(&"TX"),
        _ => false,
    };
    let is_number =
        !one.unit.is_empty() && matches!(&one.content, Content::Words(text) if text.trim().parse::<f64>().is_ok());
    let is_blank = matches!(one.content, Content::Nothing);
    one.codes == before.codes
        && one.name == before.name
        && (one.part == before.part || counts())
        && (one.flags.is_empty() || one.flags == before.flags)
        && is_like(&one.unit, &before.unit)
        && is_like(&one.range_text, &before.range_text)
        && (one.observed.is_none() || one.observed == before.observed)
        && !is_number
        && (!is_blank || (is_text(one) && one.notes.is_empty()))
}

fn before_type(one: &Observation) -> &str {
    if one.type_word == "FT" { "TX" } else { one.type_word.as_str() }
}

/// Blank lines at the end of a text are none.
fn trim(values: &mut [SaidValue]) {
    for one in values.iter_mut().filter(|one| one.value.content == "words") {
        one.value.value.truncate(one.value.value.trim_end().len());
    }
}

/// In a report on germs a bare letter is a medicine's: S, I, R. Elsewhere it may be a blood group or a hemoglobin, and
/// stands for itself.
fn explain_letters(values: &mut [SaidValue], order: &Order) {
    let mut names = order.observations.iter().map(|one| &one.name).chain([&order.name]);
    let is_flag_of_medicine = |flag: &Flag| matches!(flag, Flag::Meaning(meaning) if meaning.is_of_medicine());
    let mut flags = order.observations.iter().flat_map(|one| &one.flags);
    if !flags.any(is_flag_of_medicine) && !names.any(|name| speaks_of_germs(name)) {
        return;
    }
    for value in values.iter_mut().map(|one| &mut one.value) {
        if value.means.is_empty() && value.content == "words" && value.unit.is_empty() {
            value.means = Meaning::of_medicine(value.value.trim()).map_or("", Meaning::word);
        }
    }
}

fn speaks_of_germs(name: &str) -> bool {
    let name = name.to_lowercase();
    ["suscept", "sensitiv", "sensib", "antibiogram", "culture", "cultivo", "bacteria"]
        .iter()
        .any(|word| name.contains(word))
}

/// What is said of the order as a whole: that it ended, and notes, beside the first value or by themselves.
fn whole(result: &mut NewResult, order: &Order, (panel, at): (&str, Observed)) {
    let word = order.status_word.to_ascii_uppercase();
    let (is_bare, notes) = (order.observations.is_empty(), order.notes.join("\n"));
    if order.status == Some(Status::WrongPatient) {
        result.said.whole = Some(Says::Withdrawn);
        result.withdrawn = result.withdrawn.max(1);
    }
    let (says, ended) = match (word.as_str(), order.status) {
        ("X", _) => (Says::Ended, "cancelled"),
        ("I" | "S", _) => (Says::Expected, "in_lab"),
        ("O", _) => (Says::Expected, "ordered"),
        (_, Some(Status::Preliminary)) | ("A", _) => (Says::Preliminary, ""),
        (_, Some(Status::Corrected)) => (Says::Corrected, ""),
        (_, Some(Status::WrongPatient)) => (Says::Withdrawn, ""),
        _ => (Says::Final, ""),
    };
    if is_bare && (says == Says::Ended || !notes.trim().is_empty()) {
        if says == Says::Ended {
            result.said.whole = Some(says);
        }
        result.said.values.push(beside(panel, &notes, (says, ended, at)));
        return;
    }
    let own = order.observations.iter().filter(|one| is_document(one)).flat_map(|one| one.notes.iter().cloned());
    let own = own.collect::<Vec<_>>().join("\n");
    if let Some(first) = result.said.values.first_mut() {
        first.value.note = value::under(&notes, &first.value.note);
        if !own.trim().is_empty() {
            result.said.values.push(beside(panel, &own, (says, ended, at)));
        }
    } else {
        let all = value::under(&notes, &own);
        if !all.is_empty() && !result.documents.is_empty() {
            result.said.values.push(beside(panel, &all, (says, ended, at)));
        }
    }
}

/// A note beside a value or document, or what is said of a whole order.
fn beside(panel: &str, words: &str, (says, ended, at): (Says, &'static str, Observed)) -> SaidValue {
    let codes = vec![Coded("notes".to_owned(), "of the order".to_owned())];
    let value = NewValue::words_of(words, panel, (says, ended, at));
    SaidValue { says, codes, observed: String::new(), turn: None, confirms: false, value }
}

/// A note of the report as a whole, beside its first value or before its first document.
pub fn note(result: &mut NewResult, note: &str) {
    if let Some(first) = result.said.values.first_mut() {
        if first.value.lines == 0 && first.value.content == "words" {
            first.value.value = value::under(note, &first.value.value);
        } else {
            first.value.note = value::under(&first.value.note, note);
        }
    } else if !result.documents.is_empty() {
        let (says, panel) =
            (result.said.documents.first().map_or(Says::Final, |one| one.says), result.said.panel.clone());
        let at = result.said.at[0].or(result.said.at[1]).unwrap_or_default();
        result.said.values.push(beside(
            &panel,
            note,
            (says, "", Observed { at: crate::kit::clock::instant(at), known: "report" }),
        ));
    }
}

/// Which of several alike each value and document is.
fn turns(said: &mut Said) {
    let keys = said.values.iter().map(|one| ((&one.value.sub_id, &one.observed), one.codes.as_slice()));
    let turns = alike::turns_by_code(&keys.collect::<Vec<_>>());
    said.values.iter_mut().zip(turns).for_each(|(one, turn)| one.turn = turn);
    let turns = alike::turns(&said.documents.iter().map(|one| &one.codes).collect::<Vec<_>>());
    said.documents.iter_mut().zip(turns).for_each(|(one, turn)| one.turn = turn);
}
