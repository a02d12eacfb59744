//! How released results look to patients and proxies.

pub mod card;
pub mod list;
pub mod result;
pub mod sentence;
pub mod taken_back;
pub mod trend;

use maud::{Markup, html};

use super::model::Sheet;
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::{self, Line};

/// The head, unseen on a screen.
pub fn head(words: Words, sheet: &Sheet) -> Markup {
    let lines = [
        Line::new(say!(words, "paper-name"), html! { strong { (sheet.name) } }),
        Line::new(say!(words, "paper-born"), html! { (spelled(words, *sheet.born.reveal())) }),
        Line::new(say!(words, "paper-clinic"), html! { (sheet.clinic) }),
        Line::new(say!(words, "paper-printed"), html! { (spelled(words, sheet.today)) }),
    ];
    html! { div.on-paper { (parts::summary(words, &lines)) } }
}
