//! Registering a patient.

use maud::{Markup, html};

use super::search;
use crate::features::people::model::{FoundPatient, Refusal};
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Choice, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// The form, with the patients who could be the same person.
pub fn form(words: Words, filled: &Filled, alike: &[FoundPatient]) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if !alike.is_empty() { (warning(words, alike)) }
        (form::form(links::NEW_PATIENT, html! {
            (fields(words, filled))
            @if !alike.is_empty() || filled.value("another") == "yes" {
                (form::checkbox(words, filled, "another", say!(words, "patient-alike-another")))
            }
            (form::button(Weight::Primary, &say!(words, "patient-register-button")))
        }))
    };
    View::form(say!(words, "patient-register"), filled, body).back(Link::back(words, links::PATIENTS))
}

/// The form as it was typed, with why it was not taken.
pub fn refused(words: Words, mut filled: Filled, refusal: &Refusal) -> View {
    match refusal {
        Refusal::Alike(alike) => {
            filled.fail("another", say!(words, "patient-alike-tick"));
            form(words, &filled, alike)
        }
        Refusal::NumberTaken => {
            filled.fail("number", say!(words, "patient-number-taken"));
            form(words, &filled, &[])
        }
    }
}

pub(super) fn warning(words: Words, alike: &[FoundPatient]) -> Markup {
    html! {
        (parts::warning(&say!(words, "patient-alike"), html! { p { (say!(words, "patient-alike-next")) } }))
        (search::list_beside_a_form(words, alike))
    }
}

pub(super) fn fields(words: Words, filled: &Filled) -> Markup {
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
    html! {
        (form::text("given", say!(words, "patient-given")).autocomplete("off").show(words, filled))
        (form::text("family", say!(words, "patient-family")).autocomplete("off").show(words, filled))
        @if lacks_a_name(filled) {
            (form::checkbox(words, filled, "only_name", say!(words, "patient-only-name")))
        }
        (form::birth_date(words, filled, "born", &say!(words, "patient-born"), false))
        (form::text("number", say!(words, "patient-number")).hint(say!(words, "patient-number-hint"))
            .width(Width::Medium).autocomplete("off").verbatim().show(words, filled))
        (form::email("email", say!(words, "patient-email")).autocomplete("off").optional().show(words, filled))
        (form::phone("mobile", say!(words, "patient-mobile")).autocomplete("off").optional().show(words, filled))
        (form::checkbox(words, filled, "texts", say!(words, "patient-texts-agree")))
        (form::radios("language", say!(words, "patient-language"), languages.into())
            .hint(say!(words, "patient-language-hint")).show(words, filled))
    }
}

/// Whether one of the two is missing from what was sent. A form that nobody filled in yet asks for both.
fn lacks_a_name(filled: &Filled) -> bool {
    let is_missing = filled.value("given").is_empty() || filled.value("family").is_empty();
    filled.value("only_name") == "yes" || (is_missing && filled.has_errors())
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let typed = [
        ("given", "Maya"),
        ("family", "Okafor"),
        ("born_month", "5"),
        ("born_day", "3"),
        ("born_year", "1958"),
        ("number", "10412"),
        ("language", "en"),
    ];
    let typed = Filled::with(&typed);
    let mut single = Filled::with(&[("family", "Sukarno"), ("language", "en")]);
    single.fail("given", say!(words, "patient-given-missing"));
    let alike = Refusal::Alike(search::sample_patients());
    vec![
        ("patient-new", form(words, &Filled::with(&[("language", "en")]), &[])),
        ("patient-alike", refused(words, typed.clone(), &alike)),
        ("patient-number-taken", refused(words, typed, &Refusal::NumberTaken)),
        ("patient-only-name", form(words, &single, &[])),
    ]
}
