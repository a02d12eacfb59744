//! How a forgotten password looks.

use maud::{Markup, html};

use super::model::{Trouble, Ways};
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// Whose password it is.
pub fn ask(words: Words, filled: &Filled, trouble: Option<Trouble>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (said(words, trouble))
        p.lead { (say!(words, "reset-intro")) }
        (form::form(links::FORGOT, html! {
            (form::text("who", say!(words, "reset-who")).autocomplete("username").verbatim().show(words, filled))
            (form::button(Weight::Primary, &say!(words, "reset-send")))
        }))
    };
    let view = View::form(say!(words, "reset-title"), filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
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

/// The second factor.
pub fn proof(words: Words, filled: &Filled, ways: Ways, trouble: Option<Trouble>) -> View {
    if ways == Ways::default() {
        return at_the_desk(words);
    }
    let body = html! {
        (form::error_summary(words, filled))
        (said(words, trouble))
        p.lead { (say!(words, "reset-proof-why")) }
        @if ways.code {
            (form::form(links::FORGOT_PROOF, html! {
                (form::one_time_code("code", say!(words, "sign-in-code"))
                    .hint(say!(words, "sign-in-code-hint")).width(Width::Medium).show(words, filled))
                (form::continue_button(words))
            }))
        }
        (parts::details(&say!(words, "sign-in-lost"), html! { p { (say!(words, "reset-desk-why")) } }))
    };
    let view = View::form(say!(words, "reset-proof-title"), filled, body);
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

/// Nothing is left with which somebody could show who they are.
fn at_the_desk(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "reset-desk-why")) }
        p { (say!(words, "reset-desk-next")) }
    };
    View::new(say!(words, "reset-desk-title"), body)
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

fn said(words: Words, trouble: Option<Trouble>) -> Markup {
    let (what, next) = match trouble {
        None => return Markup::default(),
        Some(Trouble::Wrong) => (say!(words, "sign-in-code-wrong"), say!(words, "sign-in-code-wrong-next")),
        Some(Trouble::Wait(minutes)) => {
            (say!(words, "sign-in-wait"), say!(words, "sign-in-wait-next", minutes = minutes))
        }
    };
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(&what, html! { p { (next) } })) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let code = Ways { code: true, ..Ways::default() };
    let phrase = Secret::new("amber cabin river noise sofa");
    let mut failed = Filled::empty();
    failed.fail("password", say!(words, "password-short", shortest = 12));
    vec![
        ("forgot", ask(words, &Filled::empty(), None)),
        ("forgot-wait", ask(words, &Filled::empty(), Some(Trouble::Wait(3)))),
        ("forgot-sent", sent(words)),
        ("reset-link", link(words, "token")),
        ("reset-link-dead", dead_link(words)),
        ("reset-proof", proof(words, &Filled::empty(), code, None)),
        ("reset-proof-wrong", proof(words, &Filled::empty(), code, Some(Trouble::Wrong))),
        ("reset-desk", proof(words, &Filled::empty(), Ways::default(), None)),
        ("reset-password", password(words, &Filled::empty(), "maya", 12, &phrase)),
        ("reset-password-failed", password(words, &failed, "maya", 12, &phrase)),
    ]
}
