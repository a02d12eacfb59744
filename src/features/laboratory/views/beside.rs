//! A message beside the chart that it may belong to.

use maud::{Markup, html};

use super::content::both_forms;
use super::deciding::questions;
use super::{outcome, said_name, said_numbers, whence};
use crate::features::laboratory::model::{Asking, Message, Outcome, could_be};
use crate::kit::date::{Date, TimeZone, spelled};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// Whose chart it is.
#[derive(Clone, Debug)]
pub struct Whose {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

/// What the chart says beside what the message says; then the promise to have compared them.
pub fn show(
    words: Words,
    whose: &Whose,
    (message, asked): (&Message, &[Asking]),
    filled: &Filled,
    zone: &TimeZone,
) -> View {
    let waits = matches!(message.settled, Outcome::Waits(reason) if reason.can_be_filed());
    let body = html! {
        (form::error_summary(words, filled))
        @if asked.is_empty() { (outcome(words, message, zone)) }
        (compared(words, whose, message))
        (questions(words, &links::compare_message(whose.patient, message.id), asked, filled))
        @if waits {
            (form::form(&links::compare_message(whose.patient, message.id), html! {
                (form::checkbox(words, filled, "compared", say!(words, "laboratory-compared")))
                (form::button(Weight::Primary, &say!(words, "laboratory-file-button")))
            }))
        }
        div.narrow { (whence(words, message, zone)) }
        h2 { (say!(words, "laboratory-content")) }
        (both_forms(words, message))
    };
    let back = if waits { links::laboratory_message(message.id) } else { links::review(whose.patient) };
    View::form(say!(words, "laboratory-compare"), filled, body).back(Link::back(words, back))
}

/// Name, birth date and number of both, line by line, so that an eye need not jump between two lists.
fn compared(words: Words, whose: &Whose, message: &Message) -> Markup {
    let who = message.part.report.as_ref().map(|report| &report.patient).ok();
    let (born, number) = (*whose.born.reveal(), whose.number.reveal());
    let name_fits = who.filter(|who| who.name != Default::default()).map(|who| could_be(who, whose.name.reveal()));
    let born_fits = who.and_then(|who| who.born).map(|said| said == born);
    let numbers = who.map(|who| who.identifiers.as_slice()).filter(|numbers| !numbers.is_empty());
    let number_fits = numbers.map(|numbers| numbers.iter().any(|one| one.number == *number));
    let said_born = who.and_then(|who| who.born).map(|said| spelled(words, said)).unwrap_or_default();
    let row = |label: String, chart: Markup, said: String, fits| {
        vec![html! { (label) }, chart, html! { (said) }, verdict(words, fits)]
    };
    let columns = [
        Column::new(say!(words, "laboratory-compared-what")),
        Column::new(say!(words, "laboratory-the-chart")),
        Column::new(say!(words, "laboratory-the-message")),
        Column::new(say!(words, "laboratory-compared-fits")),
    ];
    table(
        &say!(words, "laboratory-compare"),
        &columns,
        vec![
            row(say!(words, "laboratory-said-name"), html! { strong { (whose.name) } }, said_name(message), name_fits),
            row(say!(words, "laboratory-said-born"), html! { (spelled(words, born)) }, said_born, born_fits),
            row(say!(words, "laboratory-said-numbers"), html! { (whose.number) }, said_numbers(message), number_fits),
        ],
    )
}

/// Whether one of them fits, in a word; nothing says nothing.
fn verdict(words: Words, fits: Option<bool>) -> Markup {
    match fits {
        Some(true) => parts::tag(Tone::Good, &say!(words, "laboratory-compared-same")),
        Some(false) => parts::tag(Tone::Bad, &say!(words, "laboratory-compared-differs")),
        None => parts::tag(Tone::Calm, &say!(words, "laboratory-nothing")),
    }
}
