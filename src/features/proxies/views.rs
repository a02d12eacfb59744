//! How proxies look, to both sides.

pub mod grant;
pub mod invitation;
pub mod list;
pub mod own;
mod samples;
pub mod sheet;

use maud::{Markup, html};

use super::model::{Giver, Grant, Reason};
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::Line;

pub use samples::{sample_sheets, samples};

fn reason(words: Words, reason: Reason) -> String {
    match reason {
        Reason::Parent => say!(words, "proxy-reason-parent"),
        Reason::Guardian => say!(words, "proxy-reason-guardian"),
        Reason::Carer => say!(words, "proxy-reason-carer"),
        Reason::PowerOfAttorney => say!(words, "proxy-reason-attorney"),
    }
}

fn scope(words: Words, scope: Scope) -> String {
    match scope {
        Scope::Results => say!(words, "proxy-scope-results"),
        Scope::Appointments => say!(words, "proxy-scope-appointments"),
        Scope::Medicines => say!(words, "proxy-scope-medicines"),
        Scope::Messages => say!(words, "proxy-scope-messages"),
        Scope::Documents => say!(words, "proxy-scope-documents"),
        Scope::OwnThreads => say!(words, "proxy-scope-own-threads"),
    }
}

/// The parts, one under the other.
fn parts_of(words: Words, scopes: Scopes) -> Markup {
    html! {
        @if scopes.is_empty() { (say!(words, "proxy-scope-none")) }
        @else { ul.plain { @for one in scopes.iter() { li { (scope(words, one)) } } } }
    }
}

/// What both sides read of a grant.
fn facts(words: Words, grant: &Grant, zone: &TimeZone) -> Vec<Line> {
    let on = |at| spelled(words, day(at, zone));
    // An end stands for the day before: the last day is what people know.
    let last_day = |at| {
        let end: crate::kit::date::Date = day(at, zone);
        spelled(words, end.yesterday().unwrap_or(end))
    };
    let giver = match &grant.giver {
        Giver::Patient => say!(words, "proxy-given-by-patient", date = on(grant.granted_at)),
        Giver::Staff(name) => {
            say!(words, "proxy-given-by-staff", name = name.as_str(), date = on(grant.granted_at))
        }
    };
    let until = grant.ends_at.map_or_else(|| say!(words, "proxy-until-ended"), last_day);
    let used = grant.used_at.map_or_else(|| say!(words, "proxy-never-used"), on);
    vec![
        Line::new(say!(words, "proxy-reason"), html! { (reason(words, grant.reason)) }),
        Line::new(say!(words, "proxy-scopes"), parts_of(words, grant.scopes)),
        Line::new(say!(words, "proxy-until"), html! { (until) }),
        Line::new(say!(words, "proxy-given"), html! { (giver) }),
        Line::new(say!(words, "proxy-used"), html! { (used) }),
    ]
}

/// What a birthday did to a parent's access, or will do.
fn birthday(words: Words, grant: &Grant) -> Markup {
    html! {
        @if grant.is_narrow { p.hint { (say!(words, "proxy-is-narrow")) } }
        @if let Some(on) = grant.narrows_on { p.hint { (say!(words, "proxy-narrows-on", date = spelled(words, on))) } }
    }
}
