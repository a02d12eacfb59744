//! How patients look to staff, and what patients hold on paper.

pub mod card;
pub mod corrections;
pub mod list;
pub mod registration;
pub mod search;
pub mod sheet;
pub mod state;

use maud::Markup;

use crate::kit::text::Words;
use crate::ui::view::View;

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [
        search::samples(words),
        registration::samples(words),
        card::samples(words),
        corrections::samples(words),
        state::samples(words),
        list::samples(words),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The printed sheets, for the gallery: pages of their own, not views.
pub fn sample_sheets() -> Vec<(&'static str, Vec<Markup>)> {
    sheet::samples()
}
