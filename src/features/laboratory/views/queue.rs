//! What waits for a person.

use maud::{Markup, html};

use super::{because, files};
use crate::features::laboratory::model::{SentFile, Waiting};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What waits, the oldest first; then the files that came lately, and the way to bring more.
pub fn index(words: Words, waiting: &[Waiting], files: &[SentFile], (zone, now): (&TimeZone, Timestamp)) -> View {
    let body = html! {
        @if waiting.is_empty() {
            (parts::empty(Icon::Tray, &say!(words, "laboratory-empty"), html! { p { (say!(words, "laboratory-empty-next")) } }))
        } @else { (list(words, waiting, zone)) }
        h2 { (say!(words, "laboratory-files-lately")) }
        @if files.is_empty() { p { (say!(words, "laboratory-files-none")) } }
        @else { (files::list(words, files, (zone, now))) }
        (form::actions(form::button_link(Weight::Secondary, links::LABORATORY_FILES, &say!(words, "laboratory-files-go"))))
    };
    View::new(say!(words, "laboratory-title"), body)
}

fn list(words: Words, waiting: &[Waiting], zone: &TimeZone) -> Markup {
    let all = waiting.first().map_or(0, |first| first.of);
    let columns = [
        Column::new(say!(words, "laboratory-said-name")),
        Column::new(say!(words, "laboratory-said-born")),
        Column::new(say!(words, "laboratory-from")),
        Column::numbers(say!(words, "laboratory-values")),
        Column::new(say!(words, "laboratory-why")),
        Column::new(say!(words, "laboratory-came")),
    ];
    html! {
        p { (say!(words, "laboratory-intro")) }
        @if usize::try_from(all).is_ok_and(|all| all > waiting.len()) {
            (parts::notice(html! { p { (say!(words, "laboratory-more", shown = waiting.len(), all = all)) } }))
        }
        (table(&say!(words, "laboratory-title"), &columns, waiting.iter().map(|one| row(words, one, zone)).collect()))
    }
}

fn row(words: Words, one: &Waiting, zone: &TimeZone) -> Vec<Markup> {
    let is_named = !one.name.reveal().is_empty();
    vec![
        html! { a href=(links::laboratory_message(one.id)) {
            @if is_named { (one.name) } @else { (say!(words, "laboratory-nobody")) }
        } },
        html! { @if let Some(born) = &one.born { (spelled(words, *born.reveal())) } @else { "–" } },
        html! { (one.laboratory) " " (one.kind) },
        html! { (one.values) },
        html! { (because(words, one.reason)) },
        html! { (spelled_with_time(words, one.came_at, zone)) },
    ]
}
