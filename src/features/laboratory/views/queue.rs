//! What waits for a person.

use maud::{Markup, html};

use super::{because, files, watched};
use crate::features::laboratory::model::{Pile, Queue, SentFile, Waiting, Watched};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tab};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The way to bring files; what waits, what touches a chart first; then the files that came lately.
pub fn index(
    words: Words,
    (queue, files): (&Queue, &[SentFile]),
    folder: Option<&Watched>,
    filled: &Filled,
    (zone, now): (&TimeZone, Timestamp),
) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (watched::stopped_here(words, folder))
        (watched::trouble(words, folder, (zone, now)))
        (form::actions(form::button_link(Weight::Secondary, links::LABORATORY_FILES, &say!(words, "laboratory-files-go"))))
        @if queue.counts == [0; 3] {
            (parts::empty(Icon::Tray, &say!(words, "laboratory-empty"), html! { p { (say!(words, "laboratory-empty-next")) } }))
        } @else {
            (tabs(words, queue))
            @if queue.lines.is_empty() {
                (parts::empty(Icon::Tray, &say!(words, "laboratory-none-here"), html! { p { (say!(words, "laboratory-none-here-next")) } }))
            } @else { (list(words, queue, filled, zone)) }
            (files::paging(words, (queue.asked.page, queue.has_more), |page| links::laboratory_queue(pile(queue), page)))
        }
        @if !files.is_empty() {
            h2 { (say!(words, "laboratory-files-lately")) }
            (files::list(words, files, (zone, now)))
            p { a href=(links::LABORATORY_FILES) { (say!(words, "laboratory-files-all")) } }
        }
    };
    View::form(say!(words, "laboratory-title"), filled, body)
}

/// All of it, and its parts, each with how many wait there.
fn tabs(words: Words, queue: &Queue) -> Markup {
    let all = Tab {
        link: Link::new(links::LABORATORY, say!(words, "laboratory-show-all")),
        count: queue.counts.iter().sum(),
        current: queue.asked.pile.is_none(),
    };
    let parts = Pile::ALL.into_iter().zip(queue.counts).map(|(pile, count)| Tab {
        link: Link::new(links::laboratory_queue(pile.word(), 1), pile_name(words, pile)),
        count,
        current: queue.asked.pile == Some(pile),
    });
    parts::tabs(&say!(words, "laboratory-show"), &std::iter::once(all).chain(parts).collect::<Vec<_>>())
}

fn pile_name(words: Words, pile: Pile) -> String {
    match pile {
        Pile::First => say!(words, "laboratory-show-first"),
        Pile::Whose => say!(words, "laboratory-show-whose"),
        Pile::Rest => say!(words, "laboratory-show-rest"),
    }
}

fn pile(queue: &Queue) -> &'static str {
    queue.asked.pile.map_or("", Pile::word)
}

fn list(words: Words, queue: &Queue, filled: &Filled, zone: &TimeZone) -> Markup {
    let waiting = &queue.lines;
    let columns = [
        Column::new(say!(words, "laboratory-said-name")),
        Column::new(say!(words, "laboratory-said-born")),
        Column::new(say!(words, "laboratory-from")),
        Column::numbers(say!(words, "laboratory-values")),
        Column::new(say!(words, "laboratory-why")),
        Column::new(say!(words, "laboratory-came")),
        Column::new(say!(words, "queue-choose")),
    ];
    let rows = waiting.iter().map(|one| row(words, one, filled, zone));
    html! {
        p { (say!(words, "laboratory-intro")) }
        (form::form(links::LABORATORY_ASIDE, html! {
            // What is wrong is said on the same page again.
            (form::hidden("show", pile(queue)))
            (form::hidden("page", &queue.asked.page.to_string()))
            // Where the list of what is wrong leads to.
            div #pick { (table(&say!(words, "laboratory-title"), &columns, rows.collect())) }
            @if waiting.iter().any(can_be_chosen) {
                (form::text("why", say!(words, "laboratory-several-why")).autocomplete("off").show(words, filled))
                (form::button(Weight::Secondary, &say!(words, "laboratory-several")))
            }
        }))
    }
}

/// What stands in a chart but for something is opened one by one.
const fn can_be_chosen(one: &Waiting) -> bool {
    one.patient.is_none()
}

fn row(words: Words, one: &Waiting, filled: &Filled, zone: &TimeZone) -> Vec<Markup> {
    let (who, pick) = (who(words, one), one.id.to_string());
    vec![
        html! { a href=(links::laboratory_message(one.id)) { (who) } },
        html! { @if let Some(born) = &one.born { (spelled(words, *born.reveal())) } @else { "–" } },
        html! { (one.laboratory) " " (one.kind) },
        html! { (one.values) },
        html! { (because(words, one.reason)) @if one.reason.hides() { " " (say!(words, "laboratory-hides", count = one.hides)) } },
        html! { (spelled_with_time(words, one.came_at, zone)) },
        html! { @if can_be_chosen(one) {
            label.pick {
                input type="checkbox" name="pick" value=(pick) checked[filled.values("pick").any(|one| one == pick)];
                span.unseen { (say!(words, "laboratory-choose", who = who.as_str())) }
            }
        } @else { "–" } },
    ]
}

/// The name that it says.
pub(super) fn who(words: Words, one: &Waiting) -> String {
    match one.name.reveal().as_str() {
        _ if one.is_others => say!(words, "laboratory-of-others"),
        "" => say!(words, "laboratory-nobody"),
        name => name.to_owned(),
    }
}
