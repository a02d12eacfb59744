//! The page where a code from paper is typed.

use maud::html;

use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Width};
use crate::ui::layout::Link;
use crate::ui::mistake::{Elsewhere, said, what_went_wrong};
use crate::ui::view::View;
use crate::{links, say};

/// Which code is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// That of an activation sheet, with the birth date.
    Sheet,
    /// That of a staff invitation.
    Invitation,
}

/// Where codes of other kinds belong. Who is on the way to a login has no page for backup codes.
const PAGES: Elsewhere<'_> = Elsewhere { backup: None, desk: links::RECOVER, sheet: links::ACTIVATE };

/// The code from paper.
pub fn begin(words: Words, filled: &Filled, how: Begin, mistake: Option<Mistake>) -> View {
    let (title, action) = match how {
        Begin::Sheet => (say!(words, "enrol-sheet-title"), links::ACTIVATE),
        Begin::Invitation => (say!(words, "enrol-invitation-title"), links::JOIN),
    };
    let body = html! {
        (form::error_summary(words, filled))
        @match mistake {
            Some(Mistake::Wrong) if how == Begin::Sheet && filled.misses() > 1 =>
                (said(&wrong(words, how), &say!(words, "enrol-born-whose"))),
            Some(Mistake::Wrong) => (said(&wrong(words, how), &say!(words, "enrol-wrong-next"))),
            Some(other) => (what_went_wrong(words, filled, other, PAGES)),
            None => {}
        }
        (form::form(action, html! {
            (form::hidden(Filled::MISSES, filled.value(Filled::MISSES)))
            (form::text("code", say!(words, "enrol-code")).hint(hint(words, how))
                .autocomplete("off").verbatim().width(Width::Medium).show(words, filled))
            // Not filled in by the browser: it knows the birth date of whoever types, who may act for the patient.
            @if how == Begin::Sheet { (form::birth_date(words, filled, "born", &say!(words, "enrol-born"), false)) }
            (form::continue_button(words))
        }))
    };
    let view = View::form(title, filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

fn hint(words: Words, how: Begin) -> String {
    match how {
        Begin::Sheet => say!(words, "enrol-code-hint"),
        Begin::Invitation => say!(words, "enrol-invitation-hint"),
    }
}

fn wrong(words: Words, how: Begin) -> String {
    match how {
        Begin::Sheet => say!(words, "enrol-wrong"),
        Begin::Invitation => say!(words, "enrol-wrong-invitation"),
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let twice = Filled::with(&[(Filled::MISSES, "2"), ("code", "7K3M-9QXW-2HPZ-M4TR")]);
    vec![
        ("activate", begin(words, &Filled::empty(), Begin::Sheet, None)),
        ("activate-wrong", begin(words, &Filled::empty(), Begin::Sheet, Some(Mistake::Wrong))),
        ("activate-whose", begin(words, &twice, Begin::Sheet, Some(Mistake::Wrong))),
        ("activate-backup", begin(words, &Filled::empty(), Begin::Sheet, Some(Mistake::IsBackup))),
        ("activate-of-the-desk", begin(words, &Filled::empty(), Begin::Sheet, Some(Mistake::OfTheDesk))),
        ("activate-wait", begin(words, &Filled::empty(), Begin::Sheet, Some(Mistake::Wait(3)))),
        ("join", begin(words, &Filled::empty(), Begin::Invitation, None)),
    ]
}
