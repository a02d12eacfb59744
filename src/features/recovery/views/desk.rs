//! The two halves at the front desk.

use maud::{Markup, html};

use super::refused;
use crate::features::recovery::model::{Chart, Login, Matched, Refused};
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::id::{AccountId, PatientId, RecoveryId};
use crate::kit::mistake::Mistake;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// The first half: what the person says.
pub fn ask(words: Words, filled: &Filled, chart: &Chart, trouble: Option<Refused>) -> View {
    let wrong = (say!(words, "recovery-differs"), say!(words, "recovery-differs-next"));
    let body = html! {
        (form::error_summary(words, filled))
        (refused(words, trouble, wrong, &chart.zone))
        @if chart.logins.is_empty() {
            p.lead { (say!(words, "recovery-no-login")) }
        } @else if chart.is_blocked {
            (parts::warning(&say!(words, "recovery-blocked"), html! { p { (say!(words, "recovery-blocked-next")) } }))
        } @else {
            p.lead { (say!(words, "recovery-intro")) }
            (parts::notice(html! { p { (say!(words, "recovery-do-not-read-out")) } }))
            (questions(words, filled, chart))
        }
    };
    let view =
        View::form(say!(words, "recovery-title"), filled, body).back(Link::back(words, links::card(chart.patient)));
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

fn questions(words: Words, filled: &Filled, chart: &Chart) -> Markup {
    html! {
        (form::form(&links::recovery(chart.patient), html! {
            (which(words, filled, chart))
            (form::birth_date(words, filled, "born", &say!(words, "recovery-born"), false))
            p { (say!(words, "recovery-items")) }
            (form::text("number", say!(words, "recovery-number")).hint(say!(words, "recovery-number-hint"))
                .autocomplete("off").optional().width(Width::Short).show(words, filled))
            (form::text("email", say!(words, "recovery-email")).autocomplete("off").verbatim().optional()
                .show(words, filled))
            (form::text("chart", say!(words, "recovery-chart")).autocomplete("off").verbatim().optional()
                .width(Width::Medium).show(words, filled))
            (form::button(Weight::Primary, &say!(words, "recovery-compare")))
        }))
    }
}

/// Whose login: asked where there are several.
fn which(words: Words, filled: &Filled, chart: &Chart) -> Markup {
    let state = |login: &Login| {
        html! {
            @if login.is_locked { p { (parts::tag(Tone::Bad, &say!(words, "recovery-locked"))) " " (login.name) } }
            @if let Some(until) = login.waiting {
                p.hint { (login.name) ": "
                    (say!(words, "recovery-out", until = date::spelled_with_time(words, until, &chart.zone))) }
            }
        }
    };
    let choice = |login: &Login| {
        let hint = if login.is_own { say!(words, "recovery-own") } else { say!(words, "recovery-proxy") };
        Choice::new(login.account.to_string(), login.name.reveal().as_str()).hint(hint)
    };
    html! {
        @for login in &chart.logins { (state(login)) }
        @match chart.logins.as_slice() {
            [only] => (form::hidden("login", &only.account.to_string())),
            several => (form::radios("login", say!(words, "recovery-login"), several.iter().map(choice).collect())
                .show(words, filled)),
        }
    }
}

/// The second half: the person, or a call.
pub fn make_sure(words: Words, filled: &Filled, matched: &Matched) -> View {
    let mut ways =
        vec![Choice::new("in_person", say!(words, "recovery-in-person")).hint(say!(words, "recovery-in-person-hint"))];
    if !matched.numbers.is_empty() {
        ways.push(
            Choice::new("call_back", say!(words, "recovery-call-back")).hint(say!(words, "recovery-call-back-hint")),
        );
    }
    let body = html! {
        (form::error_summary(words, filled))
        p.lead { (say!(words, "recovery-matches")) " " (matched.name) "." }
        @if matched.numbers.is_empty() {
            (parts::warning(&say!(words, "recovery-no-number"), html! { p { (say!(words, "recovery-no-number-next")) } }))
        } @else {
            (parts::card(Some(&say!(words, "recovery-numbers")), html! {
                @for number in &matched.numbers { p.lead { (parts::telephone(number.reveal())) } }
                p { (say!(words, "recovery-numbers-only")) }
            }))
        }
        (form::form(&links::recovery_of(matched.patient, matched.recovery), html! {
            (form::radios("proof", say!(words, "recovery-proof"), ways).show(words, filled))
            (form::checkbox(words, filled, "sure", say!(words, "recovery-sure")))
            (form::button(Weight::Primary, &say!(words, "recovery-make-code")))
        }))
        p { (say!(words, "recovery-told")) }
    };
    View::form(say!(words, "recovery-sure-title"), filled, body)
        .back(Link::back(words, links::recovery(matched.patient)))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let patient = PatientId::from_bits([1; 16]);
    let login = |name: &str, is_own, is_locked| Login {
        account: AccountId::from_bits([u8::from(is_own); 16]),
        name: Phi::from(name),
        is_own,
        is_locked,
        waiting: is_locked.then(|| instant(1_795_000_000_000)),
    };
    let chart = |logins, is_blocked| Chart { patient, logins, is_blocked, zone: TimeZone::UTC };
    let one = || vec![login("Maya Okafor", true, false)];
    let matched = |numbers| Matched {
        patient,
        recovery: RecoveryId::from_bits([2; 16]),
        name: Phi::from("Maya Okafor"),
        numbers,
    };
    let empty = Filled::empty();
    vec![
        ("recovery", ask(words, &empty, &chart(one(), false), None)),
        (
            "recovery-several",
            ask(
                words,
                &empty,
                &chart(vec![login("Maya Okafor", true, true), login("Omar Okafor", false, false)], false),
                None,
            ),
        ),
        ("recovery-differs", ask(words, &empty, &chart(one(), false), Some(Refused::Mistaken(Mistake::Wrong)))),
        ("recovery-blocked", ask(words, &empty, &chart(one(), true), None)),
        ("recovery-no-login", ask(words, &empty, &chart(Vec::new(), false), None)),
        ("recovery-sure", make_sure(words, &empty, &matched(vec![Phi::from("+1 555 010 0142")]))),
        ("recovery-sure-no-number", make_sure(words, &empty, &matched(Vec::new()))),
    ]
}
