//! What waits for a person.

use maud::{Markup, html};

use super::because;
use crate::features::laboratory::model::Waiting;
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The oldest first.
pub fn index(words: Words, waiting: &[Waiting], zone: &TimeZone) -> View {
    let title = say!(words, "laboratory-title");
    if waiting.is_empty() {
        let next = html! { p { (say!(words, "laboratory-empty-next")) } };
        return View::new(title, parts::empty(Icon::Tray, &say!(words, "laboratory-empty"), next));
    }
    let all = waiting.first().map_or(0, |first| first.of);
    let columns = [
        Column::new(say!(words, "laboratory-said-name")),
        Column::new(say!(words, "laboratory-said-born")),
        Column::new(say!(words, "laboratory-from")),
        Column::numbers(say!(words, "laboratory-values")),
        Column::new(say!(words, "laboratory-why")),
        Column::new(say!(words, "laboratory-came")),
    ];
    let body = html! {
        p { (say!(words, "laboratory-intro")) }
        @if usize::try_from(all).is_ok_and(|all| all > waiting.len()) {
            (parts::notice(html! { p { (say!(words, "laboratory-more", shown = waiting.len(), all = all)) } }))
        }
        (table(&title, &columns, waiting.iter().map(|one| row(words, one, zone)).collect()))
    };
    View::new(title, body)
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
