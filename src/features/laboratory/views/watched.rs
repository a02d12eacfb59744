//! How the watched folder is, where there is one.

use maud::{Markup, html};

use crate::features::laboratory::model::Watched;
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts;

/// What is wrong with it; nothing when all is well.
pub fn trouble(words: Words, watched: Option<&Watched>, (zone, now): (&TimeZone, Timestamp)) -> Markup {
    let ask = html! { p { (say!(words, "laboratory-watched-ask")) } };
    html! {
        @if let Some(watched) = watched {
            @if watched.is_late(now) {
                (parts::alarm(&say!(words, "laboratory-watched-late", date = spelled_with_time(words, watched.at, zone)), ask))
            } @else if !watched.is_open {
                (parts::alarm(&say!(words, "laboratory-watched-closed"), ask))
            } @else if watched.stay > 0 {
                (parts::warning(&say!(words, "laboratory-watched-stay", count = watched.stay), html! {
                    p { (say!(words, "laboratory-watched-again")) }
                    (ask)
                }))
            }
            @if watched.too_large > 0 {
                (parts::warning(&say!(words, "laboratory-watched-large", count = watched.too_large), html! {
                    p { (say!(words, "laboratory-watched-split")) }
                }))
            }
        }
    }
}

/// When it was looked at.
pub fn last(words: Words, watched: Option<&Watched>, zone: &TimeZone) -> Markup {
    html! {
        @if let Some(watched) = watched {
            p.hint { (say!(words, "laboratory-watched-last", date = spelled_with_time(words, watched.at, zone))) }
        }
    }
}
