//! A patient's card.

mod access;
mod contact;
mod history;

use maud::{Markup, html};

use super::{Whose, named, sample_whose};
use crate::features::people::model::{Access, Card, ChartState, Childs, LastSheet, Proven, Rights, Unsent, Way};
use crate::kit::channel::Channel;
use crate::kit::clock::instant;
use crate::kit::date::{self, Date, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// What the card needs beside the chart's own data.
pub struct Around {
    /// What the reader may do.
    pub rights: Rights,
    pub zone: TimeZone,
    /// Whether a patient could open a link that is sent.
    pub sends_links: bool,
    /// What the patient has proven in their own login.
    pub proven: Vec<Proven>,
    /// The addresses that the last message did not reach.
    pub unsent: Vec<Unsent>,
    /// Whether many wrong passwords have closed the login to browsers that it has never used.
    pub is_closed: bool,
    /// Whose a sheet is, where the patient is a child.
    pub childs: Option<Childs>,
}

impl Around {
    /// Whether notices go anywhere.
    fn can_be_reached(&self) -> bool {
        self.proven.iter().any(|proven| proven.is_written_to)
    }

    /// Whether a reset link would reach somebody.
    fn may_send_reset(&self) -> bool {
        self.sends_links && self.proven.iter().any(|proven| proven.channel == Channel::Email)
    }
}

/// The card.
pub fn card(words: Words, card: &Card, around: &Around) -> View {
    let Around { rights, zone, .. } = around;
    let body = html! {
        (state(words, card.state))
        (contact::unsent(words, &around.unsent, zone))
        (parts::summary(words, &lines(words, card)))
        (form::actions(html! {
            @if rights.clinical {
                (form::button_link(Weight::Primary, &links::review(card.id), &say!(words, "patient-results")))
            }
            @if rights.correct {
                (form::button_link(Weight::Secondary, &links::correct_patient(card.id), &say!(words, "correct-title")))
                a href=(links::chart_state(card.id)) { (say!(words, "state-title")) }
            }
        }))
        (people_around(words, card, *rights))
        (contact::differences(words, card, around))
        (parts::card(Some(&say!(words, "access")), html! {
            (access::state(words, card, zone))
            @if around.is_closed { (access::closed(words)) }
            @if card.access == Access::Active && !around.can_be_reached() { (contact::unreached(words, card)) }
            @if rights.desk && card.access == Access::Active && around.may_send_reset() { (access::reset(words, card)) }
            @if rights.desk && card.state == ChartState::Active {
                p { a href=(links::recovery(card.id)) { (say!(words, "recovery-link")) } }
            }
            @if card.access == Access::Active {
                p { a href=(links::lock_login(card.id)) { (say!(words, "access-lock")) } }
            }
            @if rights.desk && card.state == ChartState::Active { (access::buttons(words, card, around.sends_links, around.childs)) }
        }))
        (history::history(words, &card.corrections, zone))
    };
    View::new(card.name.reveal().as_str(), body).back(Link::back(words, links::PATIENTS))
}

fn lines(words: Words, card: &Card) -> Vec<Line> {
    let or_none = |value: &Option<Phi>| {
        html! { @if let Some(value) = value { (value) } @else { (say!(words, "patient-no-contact")) } }
    };
    let mobile = html! {
        (or_none(&card.mobile))
        @if card.mobile.is_some() {
            span.hint { @if card.agrees_to_texts { (say!(words, "patient-texts-yes")) } @else { (say!(words, "patient-texts-no")) } }
        }
    };
    vec![
        Line::new(say!(words, "patient-born"), html! { (date::spelled(words, *card.born.reveal())) }),
        Line::new(say!(words, "patient-number"), html! { (card.number) }),
        Line::new(say!(words, "patient-email-on-file"), or_none(&card.email)),
        Line::new(say!(words, "patient-mobile-on-file"), mobile),
        Line::new(
            say!(words, "patient-language"),
            html! { span lang=(card.language.tag()) { (card.language.own_name()) } },
        ),
        Line::new(say!(words, "patient-pharmacy"), or_none(&card.pharmacy)),
    ]
}

/// A code was asked for, but the patient can sign in already.
pub fn has_login(words: Words, patient: PatientId) -> View {
    back_to_card(words, patient, say!(words, "access-has-login"), &say!(words, "access-has-login-next"))
}

/// The page of a sheet that was shown, opened again.
pub fn sheet_is_gone(words: Words, whose: &Whose) -> View {
    let body = html! {
        (named(words, whose))
        p { (say!(words, "sheet-gone-next")) }
        (form::button_form(&links::activation(whose.patient), Weight::Secondary, &say!(words, "access-issue-new")))
    };
    View::new(say!(words, "sheet-gone"), body).back(Link::back(words, links::card(whose.patient)))
}

/// A reset link was to be sent after three others.
pub fn enough_links(words: Words, patient: PatientId) -> View {
    back_to_card(words, patient, say!(words, "access-enough-links"), &say!(words, "access-enough-links-next"))
}

/// A link was to be sent, but nobody outside could open it.
pub fn held_back(words: Words, patient: PatientId) -> View {
    back_to_card(words, patient, say!(words, "access-held-back"), &say!(words, "access-trial"))
}

fn back_to_card(words: Words, patient: PatientId, title: String, next: &str) -> View {
    let body = html! {
        p.lead { (next) }
        p { (form::button_link(Weight::Primary, &links::card(patient), &say!(words, "access-to-card"))) }
    };
    View::new(title, body)
}

/// The people around the patient: who acts for them, and who treats them.
fn people_around(words: Words, card: &Card, rights: Rights) -> Markup {
    html! {
        ul.plain {
            @if rights.desk { li { a href=(links::proxies(card.id)) { (say!(words, "patient-proxies")) } } }
            li { a href=(links::care_team(card.id)) { (say!(words, "care-team")) } }
        }
    }
}

fn state(words: Words, state: ChartState) -> Markup {
    html! {
        @if state != ChartState::Active { p { (parts::tag(Tone::Past, &super::state::name(words, state))) } }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let rights = |desk| Rights { desk, correct: true, clinical: !desk };
    let around = |desk| Around {
        childs: None,
        rights: rights(desk),
        zone: TimeZone::UTC,
        sends_links: true,
        proven: contact::sample(),
        unsent: Vec::new(),
        is_closed: desk,
    };
    let sample = |access| card(words, &sample_card(access), &around(true));
    let left = Card { state: ChartState::Inactive, ..sample_card(Access::Never) };
    let mailed = Card { sheet: Some(sample_sheet(Way::Sent(Channel::Email))), ..sample_card(Access::Sent) };
    vec![
        ("card-never", sample(Access::Never)),
        ("card-sent", sample(Access::Sent)),
        ("card-mailed", card(words, &mailed, &around(true))),
        ("card-expired", sample(Access::Expired)),
        ("card-burned", sample(Access::Burned)),
        ("card-revoked", sample(Access::Revoked)),
        ("card-spent", sample(Access::Spent)),
        ("card-active", card(words, &sample_card(Access::Active), &around(false))),
        (
            "card-unsent",
            card(words, &sample_card(Access::Active), &Around { unsent: contact::not_sent(), ..around(true) }),
        ),
        ("card-unreached", card(words, &sample_card(Access::Active), &Around { proven: Vec::new(), ..around(true) })),
        ("card-locked", sample(Access::Locked)),
        ("card-left", card(words, &left, &Around { sends_links: false, ..around(true) })),
        ("card-sheet-gone", sheet_is_gone(words, &sample_whose())),
        ("card-has-login", has_login(words, PatientId::from_bits([1; 16]))),
        ("card-enough-links", enough_links(words, PatientId::from_bits([1; 16]))),
        ("card-held-back", held_back(words, PatientId::from_bits([1; 16]))),
    ]
}

fn sample_sheet(way: Way) -> LastSheet {
    LastSheet { way, expires_at: instant(1_795_000_000_000), ended: None }
}

fn sample_card(access: Access) -> Card {
    Card {
        id: PatientId::from_bits([1; 16]),
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        number: Phi::from("10017"),
        email: Some(Phi::from("maya@example.org")),
        mobile: Some(Phi::from("+15550100142")),
        agrees_to_texts: true,
        language: Language::Spanish,
        pharmacy: Some(Phi::from("Corner Pharmacy, 12 Alder Street")),
        state: ChartState::Active,
        access,
        sheet: Some(sample_sheet(Way::Paper)),
        corrections: history::sample(),
    }
}
