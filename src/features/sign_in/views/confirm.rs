//! How it looks to show who one is: with a passkey, with what is typed, or with a code that was sent.

use maud::{Markup, html};

use crate::features::sign_in::model::{Offer, Purpose};
use crate::kit::date::spelled;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::links::{self, Confirm};
use crate::say;
use crate::ui::form::{self, Filled, Password, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::mistake::{Elsewhere, said, what_went_wrong};
use crate::ui::parts;
use crate::ui::passkey::{Does, PasskeyButton, no_passkeys_here};
use crate::ui::view::View;

/// The page that asks who it is, with every way that is open.
pub fn confirm(
    words: Words,
    filled: &Filled,
    (purpose, to): (Purpose, Confirm),
    offer: &Offer,
    mistake: Option<Mistake>,
) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(mistake) = mistake { (went_wrong(words, filled, to, mistake)) }
        @if purpose == Purpose::StepUp { p.lead { (say!(words, "step-up-why")) } }
        @if offer.passkey { (passkey(words, filled, to, offer)) }
        @if offer.passkey_elsewhere { (no_passkeys_here(words)) }
        @if offer.password { (password(words, filled, to)) }
        @if offer.code {
            // What went wrong with a code is not folded away.
            @if offer.passkey && !filled.has_errors() && mistake != Some(Mistake::Wrong) {
                (parts::details(&say!(words, "confirm-code-instead"), code(words, filled, to, None, Weight::Secondary)))
            } @else {
                (code(words, filled, to, alone(offer), weight_of(offer)))
            }
        }
        (sending(words, filled, to, offer))
        @if offer.backup || purpose == Purpose::SignIn {
            p { a href=(to.backup_and_return(filled.value("next"))) { (say!(words, "sign-in-lost")) } }
        }
        @if purpose == Purpose::SignIn { (form::button_form(links::SIGN_OUT, Weight::Quiet, &say!(words, "sign-in-other"))) }
    };
    let title = match (purpose, offer.passkey) {
        (Purpose::StepUp, _) => say!(words, "step-up-title"),
        (Purpose::SignIn, true) => say!(words, "confirm-title"),
        (Purpose::SignIn, false) => say!(words, "sign-in-code-title"),
    };
    let view = View::form(title, filled, body).with_passkeys(offer.passkey);
    let view = View { has_errors: view.has_errors || mistake.is_some(), ..view };
    match purpose {
        Purpose::SignIn => view,
        // Not to the page that asked: it would ask again.
        Purpose::StepUp => view.back(Link::back(words, links::HOME)),
    }
}

/// Beside a passkey the box for trust stands there, once, and the passkey is the next step.
fn alone(offer: &Offer) -> Option<&Offer> {
    (!offer.passkey).then_some(offer)
}

const fn weight_of(offer: &Offer) -> Weight {
    if offer.passkey { Weight::Secondary } else { Weight::Primary }
}

fn passkey(words: Words, filled: &Filled, to: Confirm, offer: &Offer) -> Markup {
    let button = PasskeyButton {
        does: Does::Get,
        options: to.options,
        action: to.passkey,
        weight: Weight::Primary,
        label: say!(words, "passkey-use"),
        next: filled.value("next"),
        copies: &["trust"],
    };
    html! {
        p { (say!(words, "passkey-about")) }
        (trust(words, filled, Some(offer)))
        (button.show(words))
    }
}

pub(super) fn trust(words: Words, filled: &Filled, offer: Option<&Offer>) -> Markup {
    let until = offer.and_then(|offer| offer.trust_until);
    html! {
        @if let Some(until) = until {
            (form::checkbox(words, filled, "trust", say!(words, "sign-in-trust", until = spelled(words, until))))
        }
    }
}

fn code(words: Words, filled: &Filled, to: Confirm, offer: Option<&Offer>, weight: Weight) -> Markup {
    form::form(
        to.code,
        html! {
            (form::hidden("next", filled.value("next")))
            (form::hidden(Filled::MISSES, filled.value(Filled::MISSES)))
            (form::one_time_code("code", say!(words, "sign-in-code"))
                .hint(say!(words, "sign-in-code-hint")).width(Width::Medium).show(words, filled))
            (trust(words, filled, offer))
            (form::button(weight, &say!(words, "form-continue")))
        },
    )
}

fn password(words: Words, filled: &Filled, to: Confirm) -> Markup {
    form::form(
        to.code,
        html! {
            (form::hidden("next", filled.value("next")))
            (form::password("code", say!(words, "sign-in-password"), Password::Current).show(words, filled))
            (form::continue_button(words))
        },
    )
}

/// The labelled fallback, where the clinic allows it.
pub(super) fn sending(words: Words, filled: &Filled, to: Confirm, offer: &Offer) -> Markup {
    html! {
        @if offer.email || offer.text {
            (parts::details(&say!(words, "sent-offer"), html! {
                p { (say!(words, "sent-offer-weaker")) }
                (form::actions(html! {
                    @if offer.email { (send(to, filled, "email", &say!(words, "sent-by-email"))) }
                    @if offer.text { (send(to, filled, "text", &say!(words, "sent-by-text"))) }
                }))
            }))
        }
    }
}

fn send(to: Confirm, filled: &Filled, channel: &str, label: &str) -> Markup {
    form::form(
        to.send,
        html! {
            (form::hidden("next", filled.value("next")))
            (form::button_with(Weight::Secondary, label, "channel", channel))
        },
    )
}

/// The page where a code that was sent is typed. It never says where it went.
pub fn sent(words: Words, filled: &Filled, to: Confirm, offer: &Offer, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match mistake {
            Some(Mistake::Wrong) => (said(&say!(words, "sign-in-code-wrong"), &say!(words, "sent-wrong-next"))),
            Some(mistake) => (went_wrong(words, filled, to, mistake)),
            None => {}
        }
        p.lead { (say!(words, "sent-where")) }
        (form::form(to.sent, html! {
            (form::hidden("next", filled.value("next")))
            (form::one_time_code("code", say!(words, "sent-code"))
                .hint(say!(words, "sent-code-hint")).width(Width::Medium).show(words, filled))
            (form::continue_button(words))
        }))
        (parts::details(&say!(words, "sent-not-received"), html! {
            p { (say!(words, "sent-not-received-wait")) }
            (form::actions(html! {
                @if offer.email { (send(to, filled, "email", &say!(words, "sent-by-email"))) }
                @if offer.text { (send(to, filled, "text", &say!(words, "sent-by-text"))) }
            }))
            p { (say!(words, "sent-not-received-call")) }
        }))
    };
    let view = View::form(say!(words, "sent-title"), filled, body)
        .back(Link::back(words, to.code_and_return(filled.value("next"))));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

/// What went wrong, with the ways to the pages of other codes.
pub(super) fn went_wrong(words: Words, filled: &Filled, to: Confirm, mistake: Mistake) -> Markup {
    let backup = to.backup_and_return(filled.value("next"));
    let pages = Elsewhere { backup: Some(&backup), desk: links::RECOVER, sheet: links::ACTIVATE };
    what_went_wrong(words, filled, mistake, pages)
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    use crate::links::{SECOND_FACTOR, STEPPING_UP};
    let until = Some(crate::kit::date::Date::constant(2026, 6, 11));
    let app = Offer { code: true, backup: true, trust_until: until, ..Offer::default() };
    let every = Offer {
        code: true,
        backup: true,
        passkey: true,
        email: true,
        text: true,
        trust_until: until,
        ..Offer::default()
    };
    let bare = Offer { password: true, passkey_elsewhere: true, ..Offer::default() };
    let (blank, to) = (Filled::with(&[("next", links::SECURITY)]), (Purpose::SignIn, SECOND_FACTOR));
    let (again, twice) = ((Purpose::StepUp, STEPPING_UP), Filled::with(&[(Filled::MISSES, "2")]));
    vec![
        ("sign-in-code", confirm(words, &blank, to, &app, None)),
        ("sign-in-code-wrong", confirm(words, &blank, to, &app, Some(Mistake::Wrong))),
        ("sign-in-code-clock", confirm(words, &twice, to, &app, Some(Mistake::Wrong))),
        ("sign-in-code-of-the-desk", confirm(words, &blank, to, &app, Some(Mistake::OfTheDesk))),
        ("sign-in-confirm", confirm(words, &blank, to, &every, None)),
        ("sign-in-confirm-wrong", confirm(words, &blank, to, &every, Some(Mistake::WrongPasskey))),
        ("sign-in-enough", confirm(words, &blank, to, &every, Some(Mistake::Enough))),
        ("step-up", confirm(words, &blank, again, &every, None)),
        ("step-up-copied", confirm(words, &blank, again, &every, Some(Mistake::Copied))),
        ("step-up-password", confirm(words, &blank, again, &bare, None)),
        ("sent-code", sent(words, &blank, SECOND_FACTOR, &every, None)),
        ("sent-code-wrong", sent(words, &blank, SECOND_FACTOR, &every, Some(Mistake::Wrong))),
        ("sent-code-backup", sent(words, &blank, SECOND_FACTOR, &every, Some(Mistake::IsBackup))),
        ("sent-code-spent", sent(words, &blank, SECOND_FACTOR, &every, Some(Mistake::Spent))),
    ]
}
