//! The list of results that wait for release.

use maud::{Markup, html};

use super::{age, kind};
use crate::features::results::model::{Age, Waiting};
use crate::kit::clock::Timestamp;
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The oldest first, with how long each has waited.
pub fn index(words: Words, waiting: &[Waiting], now: Timestamp) -> View {
    let title = say!(words, "queue-title");
    if waiting.is_empty() {
        let next = html! { p { (say!(words, "queue-empty-next")) } };
        return View::new(title, parts::empty(Icon::Tray, &say!(words, "queue-empty"), next));
    }
    let all = waiting.first().map_or(0, |first| first.of);
    let columns = [
        Column::new(say!(words, "queue-patient")),
        Column::new(say!(words, "review-born")),
        Column::new(say!(words, "review-result")),
        Column::new(say!(words, "review-kind")),
        Column::new(say!(words, "queue-age")),
    ];
    let body = html! {
        @if usize::try_from(all).is_ok_and(|all| all > waiting.len()) {
            (parts::notice(html! { p { (say!(words, "queue-more", shown = waiting.len(), all = all)) } }))
        }
        (table(&title, &columns, waiting.iter().map(|one| row(words, one, now)).collect()))
    };
    View::new(title, body)
}

fn row(words: Words, one: &Waiting, now: Timestamp) -> Vec<Markup> {
    vec![
        html! { a href=(links::review_result(one.patient, one.id)) { (one.name) } },
        html! { (spelled(words, *one.born.reveal())) },
        html! { @if one.is_nobodys { (say!(words, "queue-nobodys")) } @else { (one.title) } },
        html! { @if one.is_nobodys { "–" } @else { (kind(words, one.kind)) } },
        html! { (age(words, Age::between(one.uploaded_at, now))) },
    ]
}
