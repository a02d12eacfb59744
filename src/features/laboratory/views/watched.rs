//! How the watched folder is, where there is one.

use maud::{Markup, html};

use crate::features::laboratory::model::{Stopped, Watched};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::parts;
use crate::{links, say};

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

/// That the program ended over files, with the way to them.
pub fn stopped_here(words: Words, watched: Option<&Watched>) -> Markup {
    let count = watched.map_or(0, |watched| watched.stopped);
    html! {
        @if count > 0 {
            (parts::alarm(&say!(words, "laboratory-watched-stopped", count = count), html! {
                p { a href=(links::LABORATORY_FILES) { (say!(words, "laboratory-watched-stopped-see")) } }
            }))
        }
    }
}

/// Over which files the program ended, and the way to let them be tried again.
pub fn stopped(words: Words, files: &[Stopped], zone: &TimeZone) -> Markup {
    html! {
        @if !files.is_empty() {
            (parts::alarm(&say!(words, "laboratory-watched-stopped", count = files.len()), html! {
                @for one in files {
                    p {
                        strong { (one.name) } br;
                        (say!(words, "laboratory-watched-stopped-where", name = one.set_aside_as.as_str(),
                              date = spelled_with_time(words, one.at, zone)))
                    }
                }
                p { (say!(words, "laboratory-watched-stopped-next")) }
                (form::button_form(links::LABORATORY_AGAIN, Weight::Secondary, &say!(words, "laboratory-watched-stopped-again")))
            }))
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
