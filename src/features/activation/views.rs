//! How a link that was sent looks when it is opened.

use maud::html;

use crate::kit::mistake::Mistake;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled};
use crate::ui::layout::Link;
use crate::ui::mistake::{Elsewhere, said, what_went_wrong};
use crate::ui::view::View;
use crate::{links, say};

/// Where codes of other kinds belong. Who is on the way to a login has no page for backup codes.
const PAGES: Elsewhere<'_> = Elsewhere { backup: None, desk: links::RECOVER, sheet: links::ACTIVATE };

/// The birth date beside a code that came by link. The code goes back in the form's address, as it came.
pub fn by_link(words: Words, code: &Secret, filled: &Filled, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match mistake {
            Some(Mistake::Wrong) if filled.misses() > 1 => (said(&say!(words, "enrol-wrong"), &say!(words, "enrol-born-whose"))),
            Some(Mistake::Wrong) => (said(&say!(words, "enrol-wrong"), &say!(words, "activate-wrong-next"))),
            Some(other) => (what_went_wrong(words, filled, other, PAGES)),
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
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let code = Secret::new("7K3M-9QXW-2HPZ-M4TR");
    vec![
        ("activate-link", by_link(words, &code, &Filled::empty(), None)),
        ("activate-link-wrong", by_link(words, &code, &Filled::empty(), Some(Mistake::Wrong))),
        ("activate-link-whose", by_link(words, &code, &Filled::with(&[(Filled::MISSES, "2")]), Some(Mistake::Wrong))),
        ("activate-link-wait", by_link(words, &code, &Filled::empty(), Some(Mistake::Wait(4)))),
    ]
}
