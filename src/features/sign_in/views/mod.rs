//! How signing in looks.

use maud::{Markup, html};

pub mod backup;
pub mod confirm;

use super::model::Why;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Password, Weight};
use crate::ui::mistake::said;
use crate::ui::parts;
use crate::ui::passkey::{Does, PasskeyButton, no_passkeys_here};
use crate::ui::view::View;
use crate::{links, say};

/// Name and password.
pub fn sign_in(
    words: Words,
    filled: &Filled,
    (why, mistake): (Why, Option<Mistake>),
    idle_minutes: u32,
    passkeys: bool,
) -> View {
    let body = html! {
        @if why == Why::SignedOut { (parts::notice(html! { p { (say!(words, "sign-in-timed-out")) } })) }
        (form::error_summary(words, filled))
        @match mistake {
            Some(Mistake::Wrong) => (said(&say!(words, "sign-in-wrong"), &say!(words, "sign-in-wrong-next"))),
            Some(mistake) => (confirm::went_wrong(words, filled, links::SECOND_FACTOR, mistake)),
            None => {}
        }
        (form::form(links::SIGN_IN, html! {
            (form::hidden("next", filled.value("next")))
            (form::text("username", say!(words, "sign-in-username")).hint(say!(words, "sign-in-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            (form::password("password", say!(words, "sign-in-password"), Password::Current).show(words, filled))
            (form::checkbox(words, filled, "shared", say!(words, "sign-in-shared")))
            (form::button(Weight::Primary, &say!(words, "sign-in")))
        }))
        @if passkeys { (passkey(words, filled)) } @else { (no_passkeys_here(words)) }
        p { a href=(links::FORGOT) { (say!(words, "sign-in-forgot")) } }
        p { a href=(links::RECOVER) { (say!(words, "sign-in-recover")) } }
        p.small { (say!(words, "sign-in-idle", minutes = idle_minutes)) }
        (parts::card(Some(&say!(words, "sign-in-new")), html! {
            p { (say!(words, "sign-in-new-next")) }
            (form::button_link(Weight::Secondary, links::ACTIVATE, &say!(words, "sign-in-new-button")))
        }))
    };
    let view = View::form(say!(words, "sign-in-title"), filled, body).with_passkeys(passkeys);
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

/// The way in that needs no password.
fn passkey(words: Words, filled: &Filled) -> Markup {
    let button = PasskeyButton {
        does: Does::Get,
        options: links::SIGN_IN_PASSKEY_OPTIONS,
        action: links::SIGN_IN_PASSKEY,
        weight: Weight::Secondary,
        label: say!(words, "passkey-sign-in"),
        next: filled.value("next"),
        copies: &["shared"],
    };
    button.show(words)
}

/// After signing out, or after the idle limit.
pub fn signed_out(words: Words, next: &str) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "signed-out-done"), html! { p { (say!(words, "signed-out-close")) } }))
        (form::button_link(Weight::Primary, &links::sign_in_and_return(next), &say!(words, "sign-in-again")))
    };
    View::new(say!(words, "signed-out-title"), body)
}

/// A page was put away while the session lived on elsewhere.
pub fn still_in(words: Words, next: &str) -> View {
    let go = if next == links::HOME { say!(words, "still-in-go") } else { say!(words, "still-in-back") };
    let body = html! {
        p.lead { (say!(words, "still-in-text")) }
        (form::button_link(Weight::Primary, next, &go))
    };
    View::new(say!(words, "still-in-title"), body)
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let typed = Filled::with(&[("username", "maya"), ("next", links::HOME)]);
    let mut failed = Filled::with(&[("next", links::HOME)]);
    failed.fail("username", say!(words, "sign-in-username-missing"));
    vec![
        ("sign-in", sign_in(words, &Filled::empty(), (Why::Asked, None), 15, true)),
        ("sign-in-missing", sign_in(words, &failed, (Why::SignedOut, None), 15, true)),
        ("sign-in-wrong", sign_in(words, &typed, (Why::Asked, Some(Mistake::Wrong)), 15, false)),
        ("sign-in-wait", sign_in(words, &typed, (Why::Asked, Some(Mistake::Wait(4))), 15, true)),
        ("signed-out", signed_out(words, links::HOME)),
        ("still-in", still_in(words, links::HOME)),
    ]
    .into_iter()
    .chain(confirm::samples(words))
    .chain(backup::samples(words))
    .collect()
}
