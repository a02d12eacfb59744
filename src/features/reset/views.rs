//! How a forgotten password looks.

use maud::html;

pub mod backup;
pub mod proof;

use crate::kit::mistake::Mistake;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// Whose password it is.
pub fn ask(words: Words, filled: &Filled, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(mistake) = mistake { (proof::went_wrong(words, filled, mistake)) }
        p.lead { (say!(words, "reset-intro")) }
        (form::form(links::FORGOT, html! {
            (form::text("who", say!(words, "reset-who")).autocomplete("username").verbatim().show(words, filled))
            (form::button(Weight::Primary, &say!(words, "reset-send")))
        }))
    };
    let view = View::form(say!(words, "reset-title"), filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

/// After asking: the same for everybody.
pub fn sent(words: Words) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "reset-sent"), html! { p { (say!(words, "reset-sent-next")) } }))
        (parts::card(Some(&say!(words, "reset-nothing")), html! {
            ul {
                li { (say!(words, "reset-nothing-spam")) }
                li { (say!(words, "reset-nothing-name")) }
                li { (say!(words, "reset-nothing-call")) }
            }
        }))
        (form::button_link(Weight::Secondary, links::SIGN_IN, &say!(words, "reset-back")))
    };
    View::new(say!(words, "reset-sent-title"), body)
}

/// What the link opens: one button.
pub fn link(words: Words, token: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "reset-link-intro")) }
        (form::button_form(&links::reset(token), Weight::Primary, &say!(words, "reset-link-go")))
        p { (say!(words, "reset-link-not-you")) }
    };
    View::new(say!(words, "reset-link-title"), body)
}

/// The link was used, or is too old.
pub fn dead_link(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "reset-dead-next")) }
        (form::button_link(Weight::Primary, links::FORGOT, &say!(words, "reset-dead-again")))
    };
    View { has_errors: true, ..View::new(say!(words, "reset-dead"), body) }
}

/// The new password.
pub fn password(words: Words, filled: &Filled, username: &str, shortest: usize, phrase: &Secret) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (parts::summary(words, &[Line::new(say!(words, "sign-in-username"), html! { (username) })]))
        (form::form(links::FORGOT_PASSWORD, html! {
            (form::new_password(words, filled, shortest, phrase))
            (form::button(Weight::Primary, &say!(words, "reset-keep")))
        }))
        p { (say!(words, "reset-ends")) }
    };
    View::form(say!(words, "reset-password-title"), filled, body)
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let phrase = Secret::new("amber cabin river noise sofa");
    let mut failed = Filled::empty();
    failed.fail("password", say!(words, "password-short", shortest = 12));
    vec![
        ("forgot", ask(words, &Filled::empty(), None)),
        ("forgot-wait", ask(words, &Filled::empty(), Some(Mistake::Wait(3)))),
        ("forgot-sent", sent(words)),
        ("reset-link", link(words, "token")),
        ("reset-link-dead", dead_link(words)),
        ("reset-password", password(words, &Filled::empty(), "maya", 12, &phrase)),
        ("reset-password-failed", password(words, &failed, "maya", 12, &phrase)),
    ]
    .into_iter()
    .chain(proof::samples(words))
    .chain(backup::samples(words))
    .collect()
}
