//! How patients look to staff, and what patients hold on paper.

pub mod card;
pub mod corrections;
pub mod list;
pub mod registration;
pub mod search;
pub mod sheet;
pub mod state;

use maud::{Markup, html};

use crate::kit::date::{Date, spelled};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::view::View;

/// Whose chart is changed: the page names the person.
pub struct Whose {
    pub patient: PatientId,
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
}

/// By name and birth date, above the form.
fn named(words: Words, whose: &Whose) -> Markup {
    let (name, born) = (whose.name.reveal().as_str(), spelled(words, *whose.born.reveal()));
    html! { p.lead { (say!(words, "chart-whose", name = name, born = born)) } }
}

fn sample_whose() -> Whose {
    let (name, born) = (Phi::from("Maya Okafor"), Phi::new(Date::constant(1958, 5, 3)));
    Whose { patient: PatientId::from_bits([1; 16]), name, born }
}

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
