//! The page for those without their phone: a backup code, and what is left where there is none.

use maud::html;

use super::confirm::{sending, trust, went_wrong};
use crate::features::sign_in::model::Offer;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::links::{self, Confirm};
use crate::say;
use crate::ui::codes;
use crate::ui::form::{self, Filled};
use crate::ui::layout::Link;
use crate::ui::view::View;

/// The page.
pub fn backup(words: Words, filled: &Filled, to: Confirm, offer: &Offer, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(mistake) = mistake { (went_wrong(words, filled, to, mistake)) }
        @if offer.backup {
            p.lead { (say!(words, "backup-why")) }
            (form::form(to.backup, html! {
                (form::hidden("next", filled.value("next")))
                (codes::backup_code(words, filled))
                (trust(words, filled, Some(offer)))
                (form::continue_button(words))
            }))
        } @else {
            p.lead { (say!(words, "backup-none")) }
        }
        (sending(words, filled, to, offer))
        h2 { (say!(words, "backup-lost")) }
        p { (say!(words, "sign-in-lost-call")) }
        p { a href=(links::RECOVER) { (say!(words, "sign-in-recover")) } }
    };
    let view = View::form(say!(words, "sign-in-lost"), filled, body)
        .back(Link::back(words, to.code_and_return(filled.value("next"))));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    use crate::links::{SECOND_FACTOR, STEPPING_UP};
    let some = Offer { code: true, backup: true, email: true, ..Offer::default() };
    let until = Some(crate::kit::date::Date::constant(2026, 6, 11));
    let (trusted, none) = (Offer { trust_until: until, ..some }, Offer { backup: false, email: false, ..some });
    let blank = Filled::with(&[("next", links::SECURITY)]);
    vec![
        ("backup", backup(words, &blank, SECOND_FACTOR, &trusted, None)),
        ("backup-wrong", backup(words, &blank, SECOND_FACTOR, &trusted, Some(Mistake::WrongBackup))),
        ("backup-of-the-desk", backup(words, &blank, SECOND_FACTOR, &trusted, Some(Mistake::OfTheDesk))),
        ("backup-of-a-sheet", backup(words, &blank, STEPPING_UP, &some, Some(Mistake::OfASheet))),
        ("backup-none", backup(words, &blank, SECOND_FACTOR, &none, None)),
    ]
}
