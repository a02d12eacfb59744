//! How it looks to show who one is beside the link without one's phone.

use maud::html;

use super::proof::went_wrong;
use crate::features::reset::model::Ways;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::codes;
use crate::ui::form::{self, Filled};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// A backup code, and what is left where there is none.
pub fn backup(words: Words, filled: &Filled, ways: Ways, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(mistake) = mistake { (went_wrong(words, filled, mistake)) }
        @if ways.backup {
            p.lead { (say!(words, "backup-why")) }
            (form::form(links::FORGOT_PROOF_BACKUP, html! {
                (codes::backup_code(words, filled))
                (form::continue_button(words))
            }))
        } @else {
            p.lead { (say!(words, "backup-none")) }
        }
        h2 { (say!(words, "backup-lost")) }
        p { (say!(words, "reset-desk-why")) }
        p { a href=(links::RECOVER) { (say!(words, "sign-in-recover")) } }
    };
    let view = View::form(say!(words, "sign-in-lost"), filled, body).back(Link::back(words, links::FORGOT_PROOF));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (some, blank) = (Ways { code: true, backup: true, ..Ways::default() }, Filled::empty());
    vec![
        ("reset-backup", backup(words, &blank, some, None)),
        ("reset-backup-wrong", backup(words, &blank, some, Some(Mistake::WrongBackup))),
        ("reset-backup-none", backup(words, &blank, Ways { backup: false, ..some }, None)),
    ]
}
