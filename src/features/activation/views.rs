//! How a link that was sent looks when it is opened.

use maud::{Markup, html};

use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What went wrong with the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Code and birth date do not fit; which part of it is not said.
    Wrong,
    /// Too many tries; so many minutes to wait.
    Wait(i64),
}

/// The birth date beside a code that came by link. The code goes back in the form's address, as it came.
pub fn by_link(words: Words, code: &Secret, filled: &Filled, trouble: Option<Trouble>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match trouble {
            Some(Trouble::Wrong) if filled.misses() > 1 => (said(&say!(words, "enrol-wrong"), &say!(words, "enrol-born-whose"))),
            Some(Trouble::Wrong) => (said(&say!(words, "enrol-wrong"), &say!(words, "activate-wrong-next"))),
            Some(Trouble::Wait(minutes)) =>
                (said(&say!(words, "sign-in-wait"), &say!(words, "sign-in-wait-next", minutes = minutes))),
            None => {}
        }
        p.lead { (say!(words, "activate-link-why")) }
        (form::form(&links::activate_with(code.reveal()), html! {
            (form::hidden(Filled::MISSES, filled.value(Filled::MISSES)))
            // Not filled in by the browser: it knows the birth date of whoever types, who may act for the patient.
            (form::birth_date(words, filled, "born", &say!(words, "enrol-born"), false))
            (form::continue_button(words))
        }))
    };
    let view = View::form(say!(words, "activate-link-title"), filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

fn said(what: &str, next: &str) -> Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let code = Secret::new("7K3M-9QXW-2HPZ-M4TR");
    vec![
        ("activate-link", by_link(words, &code, &Filled::empty(), None)),
        ("activate-link-wrong", by_link(words, &code, &Filled::empty(), Some(Trouble::Wrong))),
        ("activate-link-whose", by_link(words, &code, &Filled::with(&[(Filled::MISSES, "2")]), Some(Trouble::Wrong))),
        ("activate-link-wait", by_link(words, &code, &Filled::empty(), Some(Trouble::Wait(4)))),
    ]
}
