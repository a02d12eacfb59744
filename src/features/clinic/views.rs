//! How the clinic's own pages look.

pub mod roles;
pub mod servers;
pub mod settings;
pub mod staff;

use crate::kit::text::Words;
use crate::ui::view::View;

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let samples = [settings::samples(words), servers::samples(words), staff::samples(words), roles::samples(words)];
    samples.into_iter().flatten().collect()
}
