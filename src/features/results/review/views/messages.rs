//! What laboratories sent for a result, for staff.

use maud::{Markup, html};

use crate::features::results::model::Who;
use crate::features::results::review::model::CameFrom;
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::{links, say};

/// Each message, the newest first: what it corrected stands in the ones below.
pub fn list(words: Words, who: &Who, messages: &[CameFrom], zone: &TimeZone) -> Markup {
    if messages.is_empty() {
        return html! {};
    }
    let title = say!(words, "review-messages");
    let columns = [
        Column::new(say!(words, "review-message-came")),
        Column::new(say!(words, "enter-laboratory")),
        Column::new(say!(words, "review-message-number")),
    ];
    let row = |one: &CameFrom| {
        vec![
            html! { a href=(links::compare_message(who.patient, one.message)) { (spelled_with_time(words, one.came_at, zone)) } },
            html! { (one.laboratory) },
            html! { (one.control) },
        ]
    };
    let means =
        if messages.len() > 1 { say!(words, "review-messages-several") } else { say!(words, "review-messages-one") };
    parts::card(
        Some(&title),
        html! {
            p { (means) }
            (table(&title, &columns, messages.iter().map(row).collect()))
        },
    )
}
