//! Correcting a chart's own data.

use maud::html;

use super::registration::{fields, warning};
use super::search::sample_patients;
use super::{Whose, named, sample_whose};
use crate::features::people::model::{FoundPatient, Refusal};
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// The form, with who is corrected as the chart has them now, and the patients who could be the same person.
pub fn form(words: Words, whose: &Whose, filled: &Filled, alike: &[FoundPatient]) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (named(words, whose))
        p { (say!(words, "correct-intro")) }
        @if !alike.is_empty() { (warning(words, alike)) }
        (form::form(&links::correct_patient(whose.patient), html! {
            (fields(words, filled))
            @if !alike.is_empty() || filled.value("another") == "yes" {
                (form::checkbox(words, filled, "another", say!(words, "patient-alike-another")))
            }
            (form::button(Weight::Primary, &say!(words, "correct-save")))
        }))
    };
    View::form(say!(words, "correct-title"), filled, body).back(Link::back(words, links::card(whose.patient)))
}

/// The form as it was typed, with why it was not taken.
pub fn refused(words: Words, whose: &Whose, mut filled: Filled, refusal: &Refusal) -> View {
    match refusal {
        Refusal::Alike(alike) => {
            filled.fail("another", say!(words, "patient-alike-tick"));
            form(words, whose, &filled, alike)
        }
        Refusal::NumberTaken => {
            filled.fail("number", say!(words, "patient-number-taken"));
            form(words, whose, &filled, &[])
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let whose = sample_whose();
    let filled = Filled::with(&[
        ("given", "Maya"),
        ("family", "Okafor"),
        ("born_month", "5"),
        ("born_day", "3"),
        ("born_year", "1958"),
        ("number", "10412"),
        ("mobile", "5550100142"),
        ("texts", "yes"),
        ("language", "en"),
    ]);
    vec![
        ("patient-correct", form(words, &whose, &filled, &[])),
        ("patient-correct-alike", refused(words, &whose, filled, &Refusal::Alike(sample_patients()))),
    ]
}
