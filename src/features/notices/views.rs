//! How it looks.

pub(super) mod choices;
pub(super) mod demo;
pub(super) mod stuck;

use crate::kit::text::Words;
use crate::ui::view::View;

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [choices::samples(words), demo::samples(words), stuck::samples(words)].into_iter().flatten().collect()
}
