//! What somebody wants to hear of.

use maud::{Markup, html};

use crate::features::notices::model::{Choices, Phone};
use crate::kit::channel::Channel;
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::reach;
use crate::ui::view::View;
use crate::{links, say};

/// A box for each kind and way.
pub fn edit(words: Words, filled: &Filled, choices: &Choices, zone: &TimeZone) -> View {
    let body = html! {
        @if choices.ways.is_empty() { (nowhere(words)) } @else { (boxes(words, filled, choices)) }
        (parts::card(Some(&say!(words, "choices-always")), html! { p { (say!(words, "choices-always-why")) } }))
        (parts::card(Some(&say!(words, "choices-where")), html! {
            (parts::summary(words, &[
                parts::Line::new(say!(words, "choices-email"), html! { @match &choices.email {
                    Some(address) => { (address) },
                    None => { (say!(words, "choices-none")) },
                } }),
                parts::Line::new(say!(words, "choices-phone"), html! { @match &choices.phone {
                    Some(phone) => { (phone.number) },
                    None => { (say!(words, "choices-none")) },
                } }),
            ]))
            @if let Some(phone) = &choices.phone { (texts(words, phone, &choices.sender, zone)) }
        }))
    };
    View::new(say!(words, "choices-title"), body).back(Link::back(words, links::ACCOUNT))
}

/// No boxes where nothing would come of a tick.
fn nowhere(words: Words) -> Markup {
    reach::unreached(
        words,
        html! {
            p { (form::button_link(Weight::Primary, links::DETAILS, &say!(words, "details-title"))) }
        },
    )
}

/// The form says which ways it offered: of another that came to be meanwhile, nothing was said.
fn boxes(words: Words, filled: &Filled, choices: &Choices) -> Markup {
    html! {
        p { (say!(words, "choices-intro")) }
        (form::form(links::NOTICE_CHOICES, html! {
            @for (_, way) in &choices.ways { (form::hidden("ways", way)) }
            @for (kind, label) in &choices.kinds {
                (form::checkboxes(kind, label.as_str(), ways(words, choices)).show(words, filled))
            }
            (form::button(Weight::Primary, &say!(words, "choices-save")))
        }))
    }
}

fn ways(words: Words, choices: &Choices) -> Vec<Choice> {
    let label = |way| match way {
        Channel::Email => say!(words, "choices-by-email"),
        Channel::Text => say!(words, "choices-by-text"),
    };
    choices.ways.iter().map(|(way, word)| Choice::new(*word, label(*way))).collect()
}

/// Whether texts come, since when, and how to start or stop them.
fn texts(words: Words, phone: &Phone, sender: &str, zone: &TimeZone) -> Markup {
    let day = |at| date::spelled(words, date::day(at, zone));
    html! {
        @match (phone.stopped_at, phone.agreed_at) {
            (Some(at), _) => (parts::warning(&say!(words, "choices-stopped", date = day(at)), html! {
                p { (say!(words, "choices-start-again")) }
                @if !sender.is_empty() { p { (parts::telephone(sender)) } }
            })),
            (None, Some(at)) => p.hint { (say!(words, "choices-agreed", date = day(at))) },
            (None, None) => p.hint { (say!(words, "choices-not-agreed")) },
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let phone = |stopped_at| Phone {
        number: "+15550100142".to_owned(),
        agreed_at: Some(instant(1_778_601_600_000)),
        stopped_at,
    };
    let choices = |phone, ways| Choices {
        kinds: vec![
            ("new_result", say!(words, "choices-new-result")),
            ("proxy_ends_soon", say!(words, "choices-proxy-ends-soon")),
        ],
        ways,
        email: Some("maya@example.org".to_owned()),
        phone,
        sender: "+15550100199".to_owned(),
    };
    let filled = Filled::with(&[("new_result", "email"), ("new_result", "text")]);
    let (email, text) = ((Channel::Email, "email"), (Channel::Text, "text"));
    let show = |phone, ways| edit(words, &filled, &choices(phone, ways), &TimeZone::UTC);
    let nowhere = Choices { email: None, ..choices(None, Vec::new()) };
    vec![
        ("notice-choices", show(Some(phone(None)), vec![email, text])),
        ("notice-choices-stopped", show(Some(phone(Some(instant(1_778_901_600_000)))), vec![email])),
        ("notice-choices-no-phone", show(None, vec![email])),
        ("notice-choices-nowhere", edit(words, &filled, &nowhere, &TimeZone::UTC)),
    ]
}
