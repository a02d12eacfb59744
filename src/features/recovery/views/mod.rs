//! How recovery looks.

use maud::Markup;

use super::model::Refused;
use crate::kit::date::{self, TimeZone};
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::ui::mistake::{Elsewhere, said, what_went_wrong};
use crate::ui::view::View;
use crate::{links, say};

pub mod begin;
pub mod cancel;
pub mod desk;
pub mod managers;
pub mod sheet;

/// Where codes of other kinds belong. Who lost everything has no page for backup codes.
const PAGES: Elsewhere<'_> = Elsewhere { backup: None, desk: links::RECOVER, sheet: links::ACTIVATE };

/// What went wrong, and what to do. `wrong` says it for a mismatch.
fn refused(words: Words, refused: Option<Refused>, wrong: (String, String), zone: &TimeZone) -> Markup {
    match refused {
        None => Markup::default(),
        Some(Refused::Mistaken(Mistake::Wrong)) => said(&wrong.0, &wrong.1),
        Some(Refused::Mistaken(other)) => what_went_wrong(words, &Filled::empty(), other, PAGES),
        Some(Refused::NotYet(from)) => {
            let from = date::spelled_with_time(words, from, zone);
            said(&say!(words, "recover-not-yet", from = from), &say!(words, "recover-not-yet-next"))
        }
    }
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
