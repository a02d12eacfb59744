//! A patient's card.

use maud::{Markup, html};

use crate::features::people::model::{Access, Card, ChartState, Rights};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{self, Date, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// The card.
pub fn card(words: Words, card: &Card, rights: Rights, zone: &TimeZone) -> View {
    let or_none = |contact: &Option<Phi>| {
        html! {
            @if let Some(contact) = contact { (contact) } @else { (say!(words, "patient-no-contact")) }
        }
    };
    let body = html! {
        (state(words, card.state))
        (parts::summary(words, &[
            Line::new(say!(words, "patient-born"), html! { (date::spelled(words, *card.born.reveal())) }),
            Line::new(say!(words, "patient-number"), html! { (card.number) }),
            Line::new(say!(words, "patient-email"), or_none(&card.email)),
            Line::new(say!(words, "patient-mobile"), or_none(&card.mobile)),
            Line::new(say!(words, "patient-language"), html! { span lang=(card.language.tag()) { (card.language.own_name()) } }),
        ]))
        @if rights.clinical {
            p { (form::button_link(Weight::Primary, &links::review(card.id), &say!(words, "patient-results"))) }
        }
        (parts::card(Some(&say!(words, "access")), html! {
            (access(words, card.access, zone))
            @if rights.desk && card.state == ChartState::Active { (buttons(words, card)) }
        }))
    };
    View::new(card.name.reveal().as_str(), body).back(Link::back(words, links::patients()))
}

/// A sheet was asked for, but the patient can sign in already.
pub fn has_login(words: Words, patient: PatientId) -> View {
    let body = html! {
        p.lead { (say!(words, "access-has-login-next")) }
        p { (form::button_link(Weight::Primary, &links::card(patient), &say!(words, "access-to-card"))) }
    };
    View::new(say!(words, "access-has-login"), body)
}

fn state(words: Words, state: ChartState) -> Markup {
    html! {
        @match state {
            ChartState::Active => {}
            ChartState::Inactive => p { (parts::tag(Tone::Past, &say!(words, "patient-inactive"))) },
            ChartState::Deceased => p { (parts::tag(Tone::Past, &say!(words, "patient-deceased"))) },
        }
    }
}

/// The state in a word, and what it means with its date.
fn access(words: Words, access: Access, zone: &TimeZone) -> Markup {
    let when = |at: Timestamp| date::spelled_with_time(words, at, zone);
    let (tone, word, meaning) = match access {
        Access::NeverOffered => (Tone::Calm, say!(words, "access-never"), say!(words, "access-never-next")),
        Access::Sent(until) => {
            (Tone::Heed, say!(words, "access-sent"), say!(words, "access-sent-next", until = when(until)))
        }
        Access::Expired(at) => {
            (Tone::Past, say!(words, "access-expired"), say!(words, "access-expired-next", at = when(at)))
        }
        Access::Burned(at) => {
            (Tone::Bad, say!(words, "access-burned"), say!(words, "access-burned-next", at = when(at)))
        }
        Access::Revoked(at) => {
            (Tone::Past, say!(words, "access-revoked"), say!(words, "access-revoked-next", at = when(at)))
        }
        Access::Spent(at) => (Tone::Past, say!(words, "access-spent"), say!(words, "access-spent-next", at = when(at))),
        Access::Active => (Tone::Good, say!(words, "access-active"), say!(words, "access-active-next")),
        Access::Locked => (Tone::Bad, say!(words, "access-locked"), say!(words, "access-locked-next")),
    };
    html! { p { (parts::tag(tone, &word)) " " (meaning) } }
}

fn buttons(words: Words, card: &Card) -> Markup {
    let is_out = matches!(card.access, Access::Sent(_));
    let is_first = matches!(card.access, Access::NeverOffered);
    let label = if is_first { say!(words, "access-issue") } else { say!(words, "access-issue-new") };
    html! {
        @if card.access.may_issue() {
            @if is_out { p.hint { (say!(words, "access-issue-voids")) } }
            (form::actions(html! {
                (form::button_form(&links::activation(card.id), Weight::Secondary, &label))
                @if is_out {
                    (form::button_form(&links::revoke_activation(card.id), Weight::Quiet, &say!(words, "access-revoke")))
                }
            }))
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (desk, clinical) = (Rights { desk: true, clinical: false }, Rights { desk: false, clinical: true });
    let sample = |access, rights| {
        let maya = Card {
            id: PatientId::from_bits([1; 16]),
            name: Phi::from("Maya Okafor"),
            born: Phi::new(Date::constant(1958, 5, 3)),
            number: Phi::from("10017"),
            email: Some(Phi::from("maya@example.org")),
            mobile: None,
            language: Language::Spanish,
            state: ChartState::Active,
            access,
        };
        card(words, &maya, rights, &TimeZone::UTC)
    };
    let at = instant(1_795_000_000_000);
    vec![
        ("card-never", sample(Access::NeverOffered, desk)),
        ("card-sent", sample(Access::Sent(at), desk)),
        ("card-expired", sample(Access::Expired(at), desk)),
        ("card-burned", sample(Access::Burned(at), desk)),
        ("card-revoked", sample(Access::Revoked(at), desk)),
        ("card-spent", sample(Access::Spent(at), desk)),
        ("card-active", sample(Access::Active, clinical)),
        ("card-locked", sample(Access::Locked, desk)),
        ("card-has-login", has_login(words, PatientId::from_bits([1; 16]))),
    ]
}
