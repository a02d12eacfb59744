//! How enrolment looks.

use crate::kit::text::Words;
use crate::ui::view::View;

pub mod add;
pub mod begin;
pub mod factor;
pub mod name;

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [begin::samples(words), add::samples(words), name::samples(words), factor::samples(words)]
        .into_iter()
        .flatten()
        .collect()
}
