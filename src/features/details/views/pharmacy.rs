//! The pharmacy of a chart.

use maud::html;

use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// One line: name and street, as people say where they go.
pub fn form(words: Words, patient: PatientId, name: &Phi, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p.lead { (say!(words, "pharmacy-of")) " " (name) }
        (form::form(&links::pharmacy(patient), html! {
            (form::text("pharmacy", say!(words, "pharmacy-name")).hint(say!(words, "pharmacy-hint")).optional()
                .autocomplete("off").show(words, filled))
            (form::button(Weight::Primary, &say!(words, "details-save")))
        }))
    };
    View::form(say!(words, "details-pharmacy"), filled, body).back(Link::back(words, links::DETAILS))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let filled = Filled::with(&[("pharmacy", "Corner Pharmacy, 12 Alder Street")]);
    vec![("pharmacy", form(words, PatientId::from_bits([1; 16]), &Phi::from("Maya Okafor"), &filled))]
}
