//! How recovery looks.

use maud::{Markup, html};

use super::model::Trouble;
use crate::kit::date::{self, TimeZone};
use crate::kit::text::Words;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

pub mod begin;
pub mod cancel;
pub mod desk;
pub mod managers;
pub mod sheet;

/// What went wrong, and what to do. `wrong` says it for a mismatch.
fn said(words: Words, trouble: Option<Trouble>, wrong: (String, String), zone: &TimeZone) -> Markup {
    let (what, next) = match trouble {
        None => return Markup::default(),
        Some(Trouble::Wrong) => wrong,
        Some(Trouble::NotYet(from)) => {
            let from = date::spelled_with_time(words, from, zone);
            (say!(words, "recover-not-yet", from = from), say!(words, "recover-not-yet-next"))
        }
        Some(Trouble::IsBackup) => (say!(words, "code-of-backup"), say!(words, "code-of-backup-next")),
        Some(Trouble::OfASheet) => return elsewhere(&say!(words, "code-of-sheet"), &say!(words, "code-of-sheet-next")),
        Some(Trouble::Wait(minutes)) => {
            (say!(words, "sign-in-wait"), say!(words, "sign-in-wait-next", minutes = minutes))
        }
    };
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(&what, html! { p { (next) } })) } }
}

/// A sheet's code belongs on another page.
fn elsewhere(what: &str, label: &str) -> Markup {
    let there = html! { p { a href=(links::ACTIVATE) { (label) } } };
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, there)) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [desk::samples(words), begin::samples(words), cancel::samples(words), managers::samples(words)]
        .into_iter()
        .flatten()
        .collect()
}

/// Every sheet, for the gallery.
pub fn sample_sheets() -> Vec<(&'static str, Vec<Markup>)> {
    sheet::samples()
}
