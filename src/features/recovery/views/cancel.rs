//! Stopping a recovery.

use maud::html;

use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What the link opens: one button.
pub fn link(words: Words, token: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "cancel-intro")) }
        p { (say!(words, "cancel-does")) }
        (form::button_form(&links::cancel_recovery(token), Weight::Danger, &say!(words, "cancel-go")))
        p { (say!(words, "cancel-was-you")) }
    };
    View::new(say!(words, "cancel-title"), body)
}

/// It is stopped.
pub fn stopped(words: Words) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "cancel-done"), html! { p { (say!(words, "cancel-done-next")) } }))
        (form::button_link(Weight::Secondary, links::SIGN_IN, &say!(words, "reset-back")))
    };
    View::new(say!(words, "cancel-done-title"), body)
}

/// There is nothing left to stop.
pub fn nothing(words: Words) -> View {
    let body = html! { p.lead { (say!(words, "cancel-nothing-next")) } };
    View { has_errors: true, ..View::new(say!(words, "cancel-nothing"), body) }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    vec![
        ("cancel-recovery", link(words, "token")),
        ("cancel-recovery-done", stopped(words)),
        ("cancel-recovery-nothing", nothing(words)),
    ]
}
