//! What was corrected: who, when, what stood there, what stands there.

use maud::{Markup, html};

use crate::features::people::model::{ChartState, Correction, Field};
use crate::kit::clock::instant;
use crate::kit::date::{self, Date, TimeZone};
use crate::kit::phi::Phi;
use crate::kit::text::{Language, Words};
use crate::say;
use crate::ui::parts;
use crate::ui::table::{Column, table};

/// Nothing while nothing was corrected.
pub(super) fn history(words: Words, corrections: &[Correction], zone: &TimeZone) -> Markup {
    let columns = [
        Column::new(say!(words, "corrections-field")),
        Column::new(say!(words, "corrections-was")),
        Column::new(say!(words, "corrections-became")),
        Column::new(say!(words, "corrections-at")),
        Column::new(say!(words, "corrections-by")),
    ];
    let row = |correction: &Correction| {
        vec![
            html! { (name(words, correction.field)) },
            html! { (value(words, correction.field, correction.was.as_ref())) },
            html! { (value(words, correction.field, correction.became.as_ref())) },
            html! { (date::spelled_with_time(words, correction.at, zone)) },
            html! { (correction.by.as_deref().unwrap_or_default()) },
        ]
    };
    html! {
        @if !corrections.is_empty() {
            (parts::details(&say!(words, "corrections"),
                table(&say!(words, "corrections"), &columns, corrections.iter().map(row).collect())))
        }
    }
}

/// As people read it: days spelled, states in words.
fn value(words: Words, field: Field, value: Option<&Phi>) -> String {
    let Some(value) = value.map(Phi::reveal) else { return say!(words, "patient-no-contact") };
    let read = match field {
        Field::Born => value.parse().ok().map(|day: Date| date::spelled(words, day)),
        Field::State => ChartState::from_word(value).map(|state| super::super::state::name(words, state)),
        Field::Language => Language::from_tag(value).map(|language| language.own_name().to_owned()),
        Field::Texts => Some(say!(words, "patient-texts-yes")),
        Field::Given | Field::Family | Field::Number | Field::Email | Field::Mobile | Field::Pharmacy => None,
    };
    read.unwrap_or_else(|| value.clone())
}

fn name(words: Words, field: Field) -> String {
    match field {
        Field::Given => say!(words, "patient-given"),
        Field::Family => say!(words, "patient-family"),
        Field::Born => say!(words, "patient-born"),
        Field::Number => say!(words, "patient-number"),
        Field::Email => say!(words, "patient-email"),
        Field::Mobile => say!(words, "patient-mobile"),
        Field::Texts => say!(words, "patient-texts"),
        Field::Language => say!(words, "patient-language"),
        Field::Pharmacy => say!(words, "patient-pharmacy"),
        Field::State => say!(words, "corrections-state"),
    }
}

pub(super) fn sample() -> Vec<Correction> {
    let one = |field, was: Option<&str>, became: &str| Correction {
        field,
        was: was.map(Phi::from),
        became: Some(Phi::from(became)),
        at: instant(1_795_000_000_000),
        by: Some("Fern Walsh".to_owned()),
    };
    vec![
        one(Field::Family, Some("Stone"), "Okafor"),
        one(Field::Born, Some("1958-03-05"), "1958-05-03"),
        one(Field::Email, None, "maya@example.org"),
        one(Field::State, Some("inactive"), "active"),
    ]
}
