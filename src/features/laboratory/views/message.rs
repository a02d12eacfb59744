//! A message that waits, and whose it may be.

use maud::{Markup, html};

use super::content::both_forms;
use super::{outcome, says};
use crate::features::laboratory::model::{Found, Message, Outcome, Proposed};
use crate::kit::date::{TimeZone, spelled};
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What it says, who may be meant, a search for anybody else, and the way to set it aside.
pub fn show(
    words: Words,
    message: &Message,
    (found, was_searched): (&[Proposed], bool),
    filled: &Filled,
    zone: &TimeZone,
) -> View {
    let can_be_filed = matches!(message.settled, Outcome::Waits(reason) if reason.can_be_filed());
    let body = html! {
        (form::error_summary(words, filled))
        (outcome(words, message, zone))
        div.narrow { (says(words, message, zone)) }
        @if can_be_filed {
            h2 { (say!(words, "laboratory-candidates")) }
            @if found.is_empty() {
                p { @if was_searched { (say!(words, "laboratory-none-found")) } @else { (say!(words, "laboratory-none-proposed")) } }
            } @else { (candidates(words, message, found)) }
            h2 { (say!(words, "laboratory-search")) }
            (form::form(&links::laboratory_search(message.id), html! {
                (form::text("name", say!(words, "laboratory-search-name")).autocomplete("off").verbatim().show(words, filled))
                (form::birth_date(words, filled, "born", &say!(words, "laboratory-search-born"), false))
                (form::button(Weight::Secondary, &say!(words, "laboratory-search-button")))
            }))
        }
        h2 { (say!(words, "laboratory-content")) }
        (both_forms(words, message))
        @if matches!(message.settled, Outcome::Waits(reason) if reason.can_be_set_aside()) {
            h2 { (say!(words, "laboratory-aside")) }
            (form::form(&links::laboratory_aside(message.id), html! {
                (form::text("why", say!(words, "laboratory-aside-why")).autocomplete("off").show(words, filled))
                (form::button(Weight::Secondary, &say!(words, "laboratory-aside-button")))
            }))
        }
    };
    View::form(say!(words, "laboratory-message"), filled, body).back(Link::back(words, links::LABORATORY))
}

fn candidates(words: Words, message: &Message, found: &[Proposed]) -> Markup {
    let columns = [
        Column::new(say!(words, "laboratory-patient")),
        Column::new(say!(words, "laboratory-said-born")),
        Column::new(say!(words, "laboratory-number")),
        Column::new(say!(words, "laboratory-fits")),
    ];
    let row = |one: &Proposed| {
        vec![
            html! { a href=(links::compare_message(one.patient, message.id)) { (one.name) } },
            html! { (spelled(words, *one.born.reveal())) },
            html! { (one.number) },
            html! { (fits(words, one.fits)) },
        ]
    };
    html! {
        (parts::notice(html! { p { (say!(words, "laboratory-candidates-hint")) } }))
        (table(&say!(words, "laboratory-candidates"), &columns, found.iter().map(row).collect()))
    }
}

fn fits(words: Words, fits: Found) -> String {
    let all = [
        (fits.number, say!(words, "laboratory-fits-number")),
        (fits.born, say!(words, "laboratory-fits-born")),
        (fits.name, say!(words, "laboratory-fits-name")),
    ];
    let fitting: Vec<String> = all.into_iter().filter(|(fits, _)| *fits).map(|(_, word)| word).collect();
    if fitting.is_empty() { "–".to_owned() } else { fitting.join(", ") }
}
