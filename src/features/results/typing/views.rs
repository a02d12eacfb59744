//! Typing values from a laboratory's paper: the form, and what the patient will read of each value.

pub mod checking;

use maud::{Markup, html};

use super::model::Panel;
use crate::features::results::model::{Flag, Who};
use crate::features::results::views::identifiers;
use crate::kit::text::Words;
use crate::ui::cells::{self, Cell};
use crate::ui::form::{self, Choice, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What the form knows beside what was typed.
pub struct Offer<'o> {
    /// Laboratories that something was typed for before.
    pub laboratories: &'o [String],
    pub rows: usize,
    /// Whether a panel was just filled in: then the first value is next.
    pub is_filled: bool,
}

/// The form: what the values have in common, the panel, and the rows.
pub fn form(words: Words, who: &Who, filled: &Filled, offer: &Offer<'_>) -> View {
    let check = links::check_values(who.patient);
    let panels = Panel::ALL.into_iter().map(|panel| Choice::new(panel.word(), panel_name(words, panel))).collect();
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        (cells::form(&check, html! {
            // Enter in any field checks the values, whichever button comes first on the page.
            (cells::first_button(("do", "check"), &say!(words, "enter-check")))
            (form::text("laboratory", say!(words, "enter-laboratory")).hint(say!(words, "enter-laboratory-hint"))
                .autocomplete("off").suggest(offer.laboratories).optional().show(words, filled))
            (form::day(words, filled, "collected", &say!(words, "upload-collected"), &say!(words, "enter-collected-hint")))
            (form::text("taken_at", say!(words, "enter-taken-at")).hint(say!(words, "enter-taken-at-hint"))
                .width(Width::Medium).autocomplete("off").optional().show(words, filled))
            // Whatever the panel fills in comes after it: the next thing to type is the first value.
            div.filter {
                (form::select("template", say!(words, "enter-panel"), panels).optional().show(words, filled))
                (form::button_with(Weight::Secondary, &say!(words, "enter-fill"), "do", "fill"))
            }
            (form::text("title", say!(words, "upload-name")).hint(say!(words, "upload-name-hint"))
                .autocomplete("off").show(words, filled))
            (rows(words, filled, offer))
            (form::actions(html! {
                (form::button_with(Weight::Primary, &say!(words, "enter-check"), "do", "check"))
                (form::button_with(Weight::Secondary, &say!(words, "enter-more"), "do", "more"))
            }))
        }))
    };
    View::form(say!(words, "enter-title"), filled, body).back(Link::back(words, links::review(who.patient)))
}

/// What a panel is called, to the patient too.
pub fn panel_name(words: Words, panel: Panel) -> String {
    match panel {
        Panel::Cbc => say!(words, "panel-cbc"),
        Panel::Bmp => say!(words, "panel-bmp"),
        Panel::Lipids => say!(words, "panel-lipids"),
        Panel::A1c => say!(words, "panel-a1c"),
        Panel::Tsh => say!(words, "panel-tsh"),
        Panel::Urine => say!(words, "panel-urine"),
    }
}

fn rows(words: Words, filled: &Filled, offer: &Offer<'_>) -> Markup {
    let title = say!(words, "enter-values");
    let columns = [
        Column::new(say!(words, "enter-test")),
        Column::new(say!(words, "enter-value")),
        Column::new(say!(words, "enter-unit")),
        Column::new(say!(words, "enter-range")),
        Column::new(say!(words, "enter-flag")),
        Column::new(say!(words, "enter-note")),
    ];
    html! {
        h2 { (title) }
        p.hint { (say!(words, "enter-values-hint")) }
        div.entry { (table(&title, &columns, (0..offer.rows).map(|row| cells_of(words, filled, row, offer)).collect())) }
    }
}

/// A row. Each field is named by its column and its test, for those who hear the form.
fn cells_of(words: Words, filled: &Filled, row: usize, offer: &Offer<'_>) -> Vec<Markup> {
    let test = filled.value(&format!("test_{row}")).to_owned();
    let number = (row + 1).to_string();
    let of = if test.is_empty() { number.as_str() } else { test.as_str() };
    let cell = |name: &str, label: String| {
        cells::cell(words, filled, &Cell { name: format!("{name}_{row}"), label, is_next: false })
    };
    let value = Cell {
        name: format!("value_{row}"),
        label: say!(words, "enter-value-of", test = of),
        is_next: offer.is_filled && row == first_empty(filled, offer.rows),
    };
    let flags = Flag::ALL.map(|flag| (flag.word(), flag_name(words, flag)));
    vec![
        html! {
            (cell("test", say!(words, "enter-test-number", number = number.as_str())))
            @let panel = filled.value(&format!("panel_{row}"));
            @if !panel.is_empty() { (form::hidden(&format!("panel_{row}"), panel)) }
        },
        cells::cell(words, filled, &value),
        cell("unit", say!(words, "enter-unit-of", test = of)),
        cell("range", say!(words, "enter-range-of", test = of)),
        cells::choice(filled, &format!("flag_{row}"), &say!(words, "enter-flag-of", test = of), &flags),
        cell("note", say!(words, "enter-note-of", test = of)),
    ]
}

/// The first row that has a test and no value.
fn first_empty(filled: &Filled, rows: usize) -> usize {
    let is_empty = |row: &usize| {
        !filled.value(&format!("test_{row}")).is_empty() && filled.value(&format!("value_{row}")).is_empty()
    };
    (0..rows).find(is_empty).unwrap_or_default()
}

fn flag_name(words: Words, flag: Flag) -> String {
    match flag {
        Flag::None => say!(words, "enter-flag-none"),
        Flag::Inside => say!(words, "enter-flag-inside"),
        Flag::Low => say!(words, "enter-flag-low"),
        Flag::High => say!(words, "enter-flag-high"),
        Flag::Outside => say!(words, "enter-flag-outside"),
        Flag::CriticalLow => say!(words, "enter-flag-critical-low"),
        Flag::CriticalHigh => say!(words, "enter-flag-critical-high"),
        Flag::Critical => say!(words, "enter-flag-critical"),
    }
}
