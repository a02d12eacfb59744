//! How care teams look, and charts opened for a reason. For staff alone.

pub mod glass;
pub mod team;
pub mod without;

use maud::{Markup, html};

use crate::kit::date::{Date, spelled};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;

/// The patient whom a page is about.
#[derive(Clone, Debug)]
pub struct Whose {
    pub patient: PatientId,
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

fn identifiers(words: Words, whose: &Whose) -> Markup {
    let lines = [
        Line::new(say!(words, "review-born"), html! { strong { (spelled(words, *whose.born.reveal())) } }),
        Line::new(say!(words, "review-number"), html! { (whose.number) }),
    ];
    html! { div.narrow { (parts::card(None, html! { p.lead { (whose.name) } (parts::summary(words, &lines)) })) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [team::samples(words), glass::samples(words), without::samples(words)].into_iter().flatten().collect()
}

fn sample_patient() -> Whose {
    Whose {
        patient: PatientId::from_bits([1; 16]),
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        number: Phi::from("10017"),
    }
}
