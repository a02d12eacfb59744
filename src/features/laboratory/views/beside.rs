//! A message beside the chart that it may belong to.

use maud::html;

use super::{both_forms, says, settled};
use crate::features::laboratory::model::{Message, Settled};
use crate::kit::date::{Date, TimeZone, spelled};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// Whose chart it is.
#[derive(Clone, Debug)]
pub struct Whose {
    /// The patient.
    pub patient: PatientId,
    /// Their name.
    pub name: Phi,
    /// Their day of birth.
    pub born: Phi<Date>,
    /// Their chart number.
    pub number: Phi,
}

/// What the chart says and what the message says, one under the other; then the promise to have compared them.
pub fn show(words: Words, whose: &Whose, message: &Message, filled: &Filled, zone: &TimeZone) -> View {
    let waits = matches!(message.settled, Settled::Waits(reason) if reason.can_be_filed());
    let chart = [
        Line::new(say!(words, "laboratory-patient"), html! { strong { (whose.name) } }),
        Line::new(say!(words, "laboratory-said-born"), html! { (spelled(words, *whose.born.reveal())) }),
        Line::new(say!(words, "laboratory-number"), html! { (whose.number) }),
    ];
    let body = html! {
        (form::error_summary(words, filled))
        (settled(words, message, zone))
        h2 { (say!(words, "laboratory-the-chart")) }
        div.narrow { (parts::summary(words, &chart)) }
        h2 { (say!(words, "laboratory-the-message")) }
        div.narrow { (says(words, message, zone)) }
        @if waits {
            (form::form(&links::compare_message(whose.patient, message.id), html! {
                (form::checkbox(words, filled, "compared", say!(words, "laboratory-compared")))
                (form::button(Weight::Primary, &say!(words, "laboratory-file-button")))
            }))
        }
        h2 { (say!(words, "laboratory-content")) }
        (both_forms(words, message))
    };
    let back = if waits { links::laboratory_message(message.id) } else { links::review(whose.patient) };
    View::form(say!(words, "laboratory-compare"), filled, body).back(Link::back(words, back))
}
