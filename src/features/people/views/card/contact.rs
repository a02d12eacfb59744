//! What is on file beside what the patient has proven: where they differ, one press takes it over.

use maud::{Markup, html};

use super::Around;
use crate::features::people::model::{Card, Proven, Unsent};
use crate::kit::channel::Channel;
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::parts::{self, Line};
use crate::{links, say};

/// Nothing while the patient has proven nothing.
pub(super) fn differences(words: Words, card: &Card, around: &Around) -> Markup {
    html! {
        @if !around.proven.is_empty() {
            (parts::card(Some(&say!(words, "proven")), html! {
                p { (say!(words, "proven-means")) }
                (parts::summary(words, &around.proven.iter().map(|proven| line(words, card, proven, around)).collect::<Vec<_>>()))
            }))
        }
    }
}

/// What did not reach the patient: somebody has to call.
pub(super) fn unsent(words: Words, unsent: &[Unsent], zone: &TimeZone) -> Markup {
    let line = |one: &Unsent| {
        let (address, when) = (one.address.reveal().as_str(), date::spelled_with_time(words, one.at, zone));
        html! {
            p { (say!(words, "unsent-to", address = address, when = when)) }
            @if let Some(why) = &one.why { p.hint { (why) } }
        }
    };
    html! {
        @if !unsent.is_empty() {
            (parts::warning(&say!(words, "unsent"), html! {
                @for one in unsent { (line(one)) }
                p { (say!(words, "unsent-next")) }
            }))
        }
    }
}

/// Nothing that the portal writes reaches the patient, and what may change that.
pub(super) fn unreached(words: Words, card: &Card) -> Markup {
    let next = match (&card.email, &card.mobile) {
        (Some(_), _) => say!(words, "unreached-email"),
        (None, Some(_)) => say!(words, "unreached-mobile"),
        (None, None) => say!(words, "unreached-none"),
    };
    parts::warning(&say!(words, "unreached"), html! { p { (say!(words, "unreached-why")) } p { (next) } })
}

fn line(words: Words, card: &Card, proven: &Proven, around: &Around) -> Line {
    let is_on_file = card.on_file(proven.channel) == Some(&proven.address);
    let label = match proven.channel {
        Channel::Text => say!(words, "patient-mobile"),
        Channel::Email => say!(words, "patient-email"),
    };
    let value = html! {
        (proven.address)
        @if !proven.is_written_to { span.hint { (say!(words, "proven-stopped")) } }
        @if is_on_file { span.hint { (say!(words, "proven-on-file")) } }
        @else if around.rights.correct {
            (form::form(&links::take_over_contact(card.id), html! {
                (form::button(Weight::Quiet, &say!(words, "proven-take-over")))
                (form::hidden("way", proven.channel.word()))
            }))
        }
    };
    Line::new(label, value)
}

pub(super) fn sample() -> Vec<Proven> {
    vec![
        Proven { channel: Channel::Email, address: Phi::from("maya.okafor@example.org"), is_written_to: true },
        Proven { channel: Channel::Text, address: Phi::from("+15550100142"), is_written_to: false },
    ]
}

pub(super) fn not_sent() -> Vec<Unsent> {
    let why = Some("The mail server says that this address is not good.".to_owned());
    vec![Unsent { address: Phi::from("maya@exampel.org"), at: instant(1_795_000_000_000), why }]
}
