//! Looking for a patient.

use maud::{Markup, html};

use crate::features::people::model::{FoundPatient, MOST_FOUND, Rights};
use crate::kit::date::{self, Date};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The form.
pub fn form(words: Words, filled: &Filled, rights: Rights) -> View {
    View::form(
        say!(words, "patient-search"),
        filled,
        html! {
            (form::error_summary(words, filled))
            (fields(words, filled))
            (register(words, rights))
        },
    )
}

/// The form with what it found.
pub fn found(words: Words, filled: &Filled, found: &[FoundPatient], rights: Rights) -> View {
    View::form(
        say!(words, "patient-search"),
        filled,
        html! {
            @if found.is_empty() {
                (parts::empty(Icon::Person, &say!(words, "patient-none-found"), html! {
                    p { (say!(words, "patient-none-found-next")) }
                }))
            } @else {
                h2 { (say!(words, "patient-found", count = found.len())) }
                @if found.len() == MOST_FOUND {
                    (parts::notice(html! { p { (say!(words, "patient-found-many", most = MOST_FOUND)) } }))
                }
                (list(words, found))
            }
            h2 { (say!(words, "patient-search-again")) }
            (fields(words, filled))
            (register(words, rights))
        },
    )
}

/// Patients, one in a row.
pub(super) fn list(words: Words, found: &[FoundPatient]) -> Markup {
    rows(words, found, |patient| html! { a href=(links::card(patient.id)) { (patient.name) } })
}

/// The same beside a form that somebody has filled in: a card opens in a tab of its own, and what was typed stays.
pub(super) fn list_beside_a_form(words: Words, found: &[FoundPatient]) -> Markup {
    rows(words, found, |patient| {
        html! {
            a href=(links::card(patient.id)) target="_blank" rel="noopener" {
                (patient.name) " " span.hint { (say!(words, "patient-alike-new-tab")) }
            }
        }
    })
}

fn rows(words: Words, found: &[FoundPatient], name: impl Fn(&FoundPatient) -> Markup) -> Markup {
    let columns = [
        Column::new(say!(words, "patient-name")),
        Column::new(say!(words, "patient-born")),
        Column::new(say!(words, "patient-number")),
    ];
    let row = |patient: &FoundPatient| {
        vec![name(patient), html! { (date::spelled(words, *patient.born.reveal())) }, html! { (patient.number) }]
    };
    table(&say!(words, "patient-list"), &columns, found.iter().map(row).collect())
}

fn fields(words: Words, filled: &Filled) -> Markup {
    form::form(
        links::FIND_PATIENTS,
        html! {
            (form::text("name", say!(words, "patient-search-name")).hint(say!(words, "patient-search-name-hint"))
                .autocomplete("off").verbatim().show(words, filled))
            (form::birth_date(words, filled, "born", &say!(words, "patient-search-born"), false))
            (form::button(Weight::Primary, &say!(words, "patient-search-button")))
        },
    )
}

fn register(words: Words, rights: Rights) -> Markup {
    html! {
        @if rights.desk {
            h2 { (say!(words, "patient-search-new")) }
            p { (form::button_link(Weight::Secondary, links::NEW_PATIENT, &say!(words, "patient-register"))) }
        }
    }
}

pub(super) fn sample_patients() -> Vec<FoundPatient> {
    let patient = |bits, name: &str, born, number: &str| FoundPatient {
        id: PatientId::from_bits([bits; 16]),
        name: Phi::from(name),
        born: Phi::new(born),
        number: Phi::from(number),
    };
    vec![
        patient(1, "Okafor, Maya", Date::constant(1958, 5, 3), "10017"),
        patient(2, "Okafor, Theo", Date::constant(2019, 11, 30), "10018"),
    ]
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let desk = Rights { desk: true, correct: true, clinical: false };
    let many: Vec<_> = sample_patients().into_iter().cycle().take(MOST_FOUND).collect();
    let typed = Filled::with(&[("name", "oka")]);
    let mut failed = Filled::with(&[("name", "ok")]);
    failed.fail("name", say!(words, "patient-search-short"));
    vec![
        ("patients", form(words, &Filled::empty(), desk)),
        ("patients-short", form(words, &failed, desk)),
        (
            "patients-found",
            found(words, &typed, &sample_patients(), Rights { desk: false, correct: true, clinical: true }),
        ),
        ("patients-many", found(words, &typed, &many, desk)),
        ("patients-none", found(words, &typed, &[], desk)),
    ]
}
