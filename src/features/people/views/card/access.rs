//! How far the patient is, and the buttons that move them on.

use maud::{Markup, html};

use crate::features::people::model::{Access, Card, Childs, Way};
use crate::kit::channel::Channel;
use crate::kit::date::{self, TimeZone};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::parts::{self, Tone};
use crate::{links, say};

/// The state in a word, and what it means with its date.
pub(super) fn state(words: Words, card: &Card, zone: &TimeZone) -> Markup {
    let at = card.sheet.as_ref().map(|sheet| date::spelled_with_time(words, sheet.until(), zone)).unwrap_or_default();
    let (tone, word, meaning) = match card.access {
        Access::Never => (Tone::Calm, say!(words, "access-never"), say!(words, "access-never-next")),
        Access::Sent => (Tone::Heed, sent(words, card), say!(words, "access-sent-next", until = at)),
        Access::Expired => (Tone::Past, say!(words, "access-expired"), say!(words, "access-expired-next", at = at)),
        Access::Burned => (Tone::Bad, say!(words, "access-burned"), say!(words, "access-burned-next", at = at)),
        Access::Revoked => (Tone::Past, say!(words, "access-revoked"), say!(words, "access-revoked-next", at = at)),
        Access::Spent => (Tone::Past, say!(words, "access-spent"), say!(words, "access-spent-next", at = at)),
        Access::Active => (Tone::Good, say!(words, "access-active"), say!(words, "access-active-next")),
        Access::Locked => (Tone::Bad, say!(words, "access-locked"), say!(words, "access-locked-next")),
    };
    html! { p { (parts::tag(tone, &word)) " " (meaning) } }
}

/// How the code that works went out.
fn sent(words: Words, card: &Card) -> String {
    match card.sheet.as_ref().map(|sheet| sheet.way) {
        Some(Way::Sent(Channel::Email)) => say!(words, "access-sent-email"),
        Some(Way::Sent(Channel::Text)) => say!(words, "access-sent-text"),
        Some(Way::Paper) | None => say!(words, "access-sent"),
    }
}

/// Somebody has been guessing. Who the patient is, is not in doubt: their own browsers still get in.
pub(super) fn closed(words: Words) -> Markup {
    parts::warning(&say!(words, "access-closed"), html! { p { (say!(words, "access-closed-next")) } })
}

/// The patient has a login and a proven address: a forgotten password needs no visit.
pub(super) fn reset(words: Words, card: &Card) -> Markup {
    form::button_form(&links::send_reset(card.id), Weight::Secondary, &say!(words, "access-send-reset"))
}

/// Paper first: it needs no address. Links are held back while nobody outside could open them, and the card says why.
pub(super) fn buttons(words: Words, card: &Card, sends_links: bool, childs: Option<Childs>) -> Markup {
    let is_out = card.access == Access::Sent;
    let is_first = card.access == Access::Never;
    let label = if is_first { say!(words, "access-issue") } else { say!(words, "access-issue-new") };
    html! {
        @if card.access.may_issue() {
            @if is_out { p.hint { (say!(words, "access-issue-voids")) } }
            (form::actions(html! {
                (form::button_form(&links::activation(card.id), Weight::Secondary, &label))
                @if childs == Some(Childs::MayBeOwn) { (own(words, card)) }
                @if sends_links {
                    @if card.email.is_some() { (by(card, Channel::Email, &say!(words, "access-send-email"))) }
                    @if card.mobile.is_some() && card.agrees_to_texts {
                        (by(card, Channel::Text, &say!(words, "access-send-text")))
                    }
                }
                @if is_out {
                    (form::button_form(&links::revoke_activation(card.id), Weight::Quiet, &say!(words, "access-revoke")))
                }
            }))
            @if childs.is_some() { p.hint { (say!(words, "access-childs")) } }
            @if sends_links { p.hint { (say!(words, "access-send-hint")) } } @else { p.hint { (say!(words, "access-trial")) } }
        }
    }
}

/// A sheet with which a child who is old enough makes a login of their own.
fn own(words: Words, card: &Card) -> Markup {
    form::form(
        &links::activation(card.id),
        html! { (form::button(Weight::Secondary, &say!(words, "access-issue-own"))) (form::hidden("own", "yes")) },
    )
}

fn by(card: &Card, channel: Channel, label: &str) -> Markup {
    form::form(
        &links::send_activation(card.id),
        html! { (form::button(Weight::Secondary, label)) (form::hidden("way", channel.word())) },
    )
}
