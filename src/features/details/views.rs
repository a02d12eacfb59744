//! How one's own details look.

pub mod address;
pub mod pharmacy;

use maud::{Markup, html};

use super::model::{Address, Chart, Details};
use crate::kit::channel::Channel;
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// Addresses, language, pharmacies: each with where it can be changed.
pub fn details(words: Words, details: &Details, zone: &TimeZone) -> View {
    let language = html! { span lang=(details.language.tag()) { (details.language.own_name()) } };
    let lines = [
        Line::new(say!(words, "details-email"), value(words, details, Channel::Email, zone))
            .change(links::DETAILS_EMAIL),
        Line::new(say!(words, "details-mobile"), value(words, details, Channel::Text, zone))
            .change(links::DETAILS_MOBILE),
        Line::new(say!(words, "details-language"), language).change(links::DETAILS_LANGUAGE),
    ];
    let body = html! {
        p { (say!(words, "details-intro")) }
        (parts::summary(words, &lines))
        @if !details.charts.is_empty() {
            h2 { (say!(words, "details-pharmacy")) }
            (parts::summary(words, &details.charts.iter().map(|chart| of_chart(words, chart)).collect::<Vec<_>>()))
        }
    };
    View::new(say!(words, "details-title"), body).back(Link::back(words, links::ACCOUNT))
}

/// The address in use, what waits to be proven, and a button to take it away.
fn value(words: Words, details: &Details, way: Channel, zone: &TimeZone) -> Markup {
    html! {
        @match details.in_use(way) {
            Some(address) => {
                (address.value)
                (agreement(words, address, zone))
                (form::form(links::DETAILS_REMOVE, html! {
                    (form::button_about(Weight::Quiet, &say!(words, "details-remove"), address.value.reveal()))
                    (form::hidden("way", way.word()))
                }))
            }
            None => (say!(words, "details-none")),
        }
        @if let Some(waiting) = details.waiting(way) {
            p.hint { (say!(words, "details-waiting")) " " (waiting.value) }
        }
    }
}

fn agreement(words: Words, address: &Address, zone: &TimeZone) -> Markup {
    html! {
        @if address.way == Channel::Text {
            span.hint {
                @match address.agreed_at {
                    _ if address.is_stopped => (say!(words, "details-stopped")),
                    Some(at) => (say!(words, "details-agreed", since = date::spelled(words, date::day(at, zone)))),
                    None => (say!(words, "details-not-agreed")),
                }
            }
        }
    }
}

fn of_chart(words: Words, chart: &Chart) -> Line {
    let whose = if chart.is_own { say!(words, "details-yours") } else { chart.name.reveal().clone() };
    Line::new(whose, html! { a href=(links::pharmacy(chart.patient)) { (say!(words, "details-see-pharmacy")) } })
}

/// The language of pages, letters and texts.
pub fn language(words: Words, filled: &Filled) -> View {
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
    let body = html! {
        (form::error_summary(words, filled))
        (form::form(links::DETAILS_LANGUAGE, html! {
            (form::radios("language", say!(words, "details-language-which"), languages.into()).show(words, filled))
            (form::button(Weight::Primary, &say!(words, "details-save")))
        }))
    };
    View::form(say!(words, "details-language"), filled, body).back(Link::back(words, links::DETAILS))
}

/// An address that brings codes for signing in stays until there is another way.
pub fn is_factor(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "details-is-factor-next")) }
        p { (form::button_link(Weight::Primary, links::SECURITY, &say!(words, "details-to-security"))) }
    };
    View::new(say!(words, "details-is-factor"), body).back(Link::back(words, links::DETAILS))
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let address = |way, value: &str, is_proven| Address {
        way,
        value: Phi::from(value),
        is_proven,
        agreed_at: (way == Channel::Text).then(|| instant(1_795_000_000_000)),
        is_stopped: false,
    };
    let full = Details {
        addresses: vec![
            address(Channel::Email, "maya.okafor@example.org", true),
            address(Channel::Email, "m.okafor@example.net", false),
            address(Channel::Text, "+15550100142", true),
        ],
        language: words.language(),
        charts: vec![
            Chart { patient: PatientId::from_bits([1; 16]), name: Phi::from("Maya Okafor"), is_own: true },
            Chart { patient: PatientId::from_bits([2; 16]), name: Phi::from("Theo Okafor"), is_own: false },
        ],
    };
    let bare = Details { addresses: Vec::new(), language: words.language(), charts: Vec::new() };
    let mut views = vec![
        ("details", details(words, &full, &TimeZone::UTC)),
        ("details-bare", details(words, &bare, &TimeZone::UTC)),
        ("details-language", language(words, &Filled::with(&[("language", "es")]))),
        ("details-is-factor", is_factor(words)),
    ];
    views.extend(address::samples(words));
    views.extend(pharmacy::samples(words));
    views
}
