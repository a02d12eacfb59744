//! What staff sees of laboratories' messages.

pub mod beside;
mod content;
mod deciding;
pub mod document;
pub mod file;
pub mod files;
pub mod message;
pub mod queue;
mod samples;
pub mod several;
mod watched;

use maud::{Markup, html};

use super::model::{Message, Outcome, Reason};
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::parts::{self, Line};
use crate::{links, say};

pub use samples::samples;

/// Why it waits, in a sentence.
pub fn because(words: Words, reason: Reason) -> String {
    match reason {
        Reason::Unreadable => say!(words, "laboratory-because-unreadable"),
        Reason::NotAResult => say!(words, "laboratory-because-not-a-result"),
        Reason::TestMessage => say!(words, "laboratory-because-trial"),
        Reason::NoNumber => say!(words, "laboratory-because-no-number"),
        Reason::OtherAuthority => say!(words, "laboratory-because-other-authority"),
        Reason::NoSuchNumber => say!(words, "laboratory-because-no-such-number"),
        Reason::UnknownSet => say!(words, "laboratory-because-unknown-set"),
        Reason::UnknownStatus => say!(words, "laboratory-because-unknown-status"),
        Reason::NoBirthDate => say!(words, "laboratory-because-no-birth-date"),
        Reason::BirthDateDiffers => say!(words, "laboratory-because-birth-date-differs"),
        Reason::NameDiffers => say!(words, "laboratory-because-name-differs"),
        Reason::OtherFitsBetter => say!(words, "laboratory-because-other-fits-better"),
        Reason::SeveralPatients => say!(words, "laboratory-because-several-patients"),
        Reason::WrongPatient => say!(words, "laboratory-because-wrong-patient"),
        Reason::CannotTell => say!(words, "laboratory-because-cannot-tell"),
        Reason::DocumentHeld => say!(words, "laboratory-because-document-held"),
        Reason::NoClinic => Reason::NoClinic.sentence().to_owned(),
    }
}

/// Who the message says the patient is, and where it came from.
fn says(words: Words, message: &Message, zone: &TimeZone) -> Markup {
    let born = message.part.report.as_ref().ok().and_then(|report| report.patient.born);
    let born = born.map(|born| spelled(words, born)).unwrap_or_default();
    let mut lines = vec![
        Line::new(say!(words, "laboratory-said-name"), html! { strong { (or_nothing(words, said_name(message))) } }),
        Line::new(say!(words, "laboratory-said-born"), html! { (or_nothing(words, born)) }),
        Line::new(say!(words, "laboratory-said-numbers"), html! { (or_nothing(words, said_numbers(message))) }),
    ];
    lines.extend(origin(words, message, zone));
    parts::summary(words, &lines)
}

/// Where the message came from.
fn whence(words: Words, message: &Message, zone: &TimeZone) -> Markup {
    parts::summary(words, &origin(words, message, zone))
}

fn origin(words: Words, message: &Message, zone: &TimeZone) -> [Line; 3] {
    [
        Line::new(say!(words, "laboratory-from"), html! { (or_nothing(words, message.laboratory.clone())) }),
        Line::new(say!(words, "laboratory-came"), html! { (spelled_with_time(words, message.came_at, zone)) }),
        Line::new(say!(words, "laboratory-control"), html! { (or_nothing(words, message.control.clone())) }),
    ]
}

/// The patient's name as the message has it, the given name first.
fn said_name(message: &Message) -> String {
    let Ok(report) = &message.part.report else { return String::new() };
    let (family, given) = &report.patient.name;
    [given.as_str(), family].join(" ").trim().to_owned()
}

/// The patient's numbers in it, each with who gave it.
fn said_numbers(message: &Message) -> String {
    let identifiers = message.part.report.iter().flat_map(|report| &report.patient.identifiers);
    let numbers = identifiers.map(|one| match one.authority.as_str() {
        "" => one.number.clone(),
        authority => format!("{} ({authority})", one.number),
    });
    numbers.collect::<Vec<_>>().join(", ")
}

fn or_nothing(words: Words, text: String) -> String {
    if text.is_empty() { say!(words, "laboratory-nothing") } else { text }
}

/// What became of it.
fn outcome(words: Words, message: &Message, zone: &TimeZone) -> Markup {
    match &message.settled {
        Outcome::Waits(reason @ Reason::DocumentHeld) => parts::warning(
            &because(words, *reason),
            html! {
                p { (say!(words, "laboratory-held-next")) }
                @if let Some(patient) = message.patient {
                    p { a href=(links::upload(patient)) { (say!(words, "laboratory-held-upload")) } }
                }
            },
        ),
        Outcome::Waits(reason @ Reason::CannotTell) => parts::warning(
            &because(words, *reason),
            html! {
                @if let Some(patient) = message.patient {
                    p { a href=(links::compare_message(patient, message.id)) { (say!(words, "laboratory-decide-go")) } }
                }
            },
        ),
        Outcome::Waits(reason) => parts::warning(&because(words, *reason), html! {}),
        Outcome::Filed => parts::notice(html! { p { (say!(words, "laboratory-is-filed")) } }),
        Outcome::Decided { by, at } => parts::notice(html! {
            @let date = spelled_with_time(words, *at, zone);
            p { (say!(words, "laboratory-is-filed")) }
            p { @match by {
                Some(who) => (say!(words, "laboratory-is-decided", who = who.as_str(), date = date)),
                None => (say!(words, "laboratory-decided-itself", date = date)),
            } }
        }),
        Outcome::SetAside { why, by, at } => parts::notice(html! {
            p { (say!(words, "laboratory-is-aside", who = by.as_str(), date = spelled_with_time(words, *at, zone))) }
            p { (why) }
        }),
    }
}
