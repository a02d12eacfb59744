//! How the terms look.

use maud::{Markup, html};

use super::model::Version;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{self, TimeZone};
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Filled, Weight};
use crate::ui::parts;
use crate::ui::prose::prose;
use crate::ui::view::View;
use crate::{links, say};

/// The newest terms, with their version and date.
pub fn terms(words: Words, version: (u32, Timestamp), text: &str, zone: &TimeZone) -> View {
    let body = html! {
        p.hint { (dated(words, version, zone)) }
        (prose(text))
    };
    View::new(say!(words, "terms-title"), body)
}

/// New terms, on the way to another page.
pub fn ask(words: Words, version: u32, text: &str, next: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "terms-new")) }
        (parts::card(None, prose(text)))
        (form::form(links::ACCEPT_TERMS, html! {
            (form::hidden("version", &version.to_string()))
            (form::hidden("next", next))
            (form::button(Weight::Primary, &say!(words, "terms-accept")))
        }))
        p { (say!(words, "terms-not")) }
    };
    View::new(say!(words, "terms-new-title"), body)
}

/// The manager's page: the text to change, and what stood there before.
pub fn edit(words: Words, filled: &Filled, versions: &[Version], zone: &TimeZone) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "terms-edit-intro")) }
        @if let Some(newest) = versions.first() {
            p.hint { (dated(words, (newest.number, newest.since), zone)) }
        }
        (form::form(links::STAFF_TERMS, html! {
            (form::hidden("after", filled.value("after")))
            (form::area("english", say!(words, "terms-english")).hint(say!(words, "terms-form-hint")).rows(16)
                .show(words, filled))
            (form::area("spanish", say!(words, "terms-spanish")).rows(16).show(words, filled))
            (form::button(Weight::Primary, &say!(words, "terms-save")))
        }))
        @for version in versions.iter().skip(1) { (earlier(words, version, zone)) }
    };
    View::form(say!(words, "terms-edit-title"), filled, body)
}

fn earlier(words: Words, version: &Version, zone: &TimeZone) -> Markup {
    parts::details(
        &dated(words, (version.number, version.since), zone),
        html! {
            (parts::spoken(Language::English, prose(&version.english)))
            (parts::spoken(Language::Spanish, prose(&version.spanish)))
        },
    )
}

fn dated(words: Words, (version, since): (u32, Timestamp), zone: &TimeZone) -> String {
    say!(words, "terms-version", version = version, since = date::spelled(words, date::day(since, zone)))
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let text = say!(words, "terms-text");
    let version =
        |number| Version { number, since: instant(1_795_000_000_000), english: text.clone(), spanish: text.clone() };
    let filled = Filled::with(&[("after", "2"), ("english", &text), ("spanish", &text)]);
    let mut failed = Filled::with(&[("after", "2"), ("english", &text)]);
    failed.fail("spanish", say!(words, "terms-empty"));
    vec![
        ("terms", terms(words, (2, instant(1_795_000_000_000)), &text, &TimeZone::UTC)),
        ("terms-new", ask(words, 2, &text, links::HOME)),
        ("terms-edit", edit(words, &filled, &[version(2), version(1)], &TimeZone::UTC)),
        ("terms-edit-failed", edit(words, &failed, &[], &TimeZone::UTC)),
    ]
}
