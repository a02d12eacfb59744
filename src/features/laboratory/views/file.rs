//! One file, with its messages.

use maud::{Markup, html};

use super::because;
use super::files::{became, brought, name, paging, shown_of};
use crate::features::laboratory::model::{Contents, InFile};
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// When and how it came and what became of it; then its messages, what waits first.
pub fn show(
    words: Words,
    Contents { file, messages }: &Contents,
    (page, has_more): (u32, bool),
    zone: &TimeZone,
) -> View {
    let lines = [
        Line::new(say!(words, "laboratory-file-name"), html! { strong { (name(words, file)) } }),
        Line::new(
            say!(words, "laboratory-came"),
            html! {
                (spelled_with_time(words, file.came_at, zone)) ", " (brought(words, file))
            },
        ),
        Line::new(say!(words, "laboratory-messages"), html! { (file.messages) }),
        Line::new(
            say!(words, "laboratory-values-shown"),
            html! {
                (shown_of(words, file.shown, file.values))
            },
        ),
        Line::new(say!(words, "laboratory-documents"), html! { (file.documents) }),
        Line::new(say!(words, "laboratory-became"), became(words, file)),
    ];
    let body = html! {
        @if let Some(first) = file.first {
            (parts::notice(html! { p {
                (say!(words, "laboratory-file-again")) " "
                a href=(links::laboratory_file(first, 1)) { (say!(words, "laboratory-file-first")) }
            } }))
        }
        div.narrow { (parts::summary(words, &lines)) }
        @if !messages.is_empty() {
            h2 { (say!(words, "laboratory-messages")) }
            (list(words, messages))
        }
        (paging(words, (page, has_more), |page| links::laboratory_file(file.id, page)))
    };
    View::new(say!(words, "laboratory-file"), body)
        .back(Link::new(links::LABORATORY_FILES, say!(words, "laboratory-files")))
}

fn list(words: Words, messages: &[InFile]) -> Markup {
    let columns = [
        Column::new(say!(words, "laboratory-said-name")),
        Column::new(say!(words, "laboratory-said-born")),
        Column::new(say!(words, "laboratory-from")),
        Column::numbers(say!(words, "laboratory-values-shown")),
        Column::numbers(say!(words, "laboratory-documents")),
        Column::new(say!(words, "laboratory-state")),
    ];
    let row = |one: &InFile| {
        vec![
            html! { a href=(href(one)) { (who(words, one)) } },
            html! { @if let Some(born) = &one.born { (spelled(words, *born.reveal())) } @else { "–" } },
            html! { (one.laboratory) " " (one.kind) },
            html! { (shown_of(words, one.shown, one.values)) },
            html! { (one.documents) },
            state(words, one),
        ]
    };
    table(&say!(words, "laboratory-messages"), &columns, messages.iter().map(row).collect())
}

/// What is looked at stands by itself, what is filed beside its chart.
fn href(one: &InFile) -> String {
    match one.patient {
        Some(patient) if one.reason.is_none() => links::compare_message(patient, one.id),
        _ => links::laboratory_message(one.id),
    }
}

fn who(words: Words, one: &InFile) -> String {
    match one.name.as_ref().map(|name| name.reveal().trim()) {
        None => say!(words, "laboratory-of-others"),
        Some("") => {
            let place: u32 = one.place.saturating_add(1);
            say!(words, "laboratory-nobody-of", place = place)
        }
        Some(name) => name.to_owned(),
    }
}

fn state(words: Words, one: &InFile) -> Markup {
    match (one.reason, one.patient) {
        (Some(reason), _) => {
            html! { (parts::tag(Tone::Heed, &say!(words, "laboratory-waits"))) " " (because(words, reason)) }
        }
        (None, Some(_)) if one.is_on_its_way => html! { (say!(words, "laboratory-on-its-way")) },
        (None, Some(_)) => html! { (say!(words, "laboratory-filed")) },
        (None, None) => html! { (say!(words, "laboratory-set-aside")) },
    }
}
