//! Whom to call where no message reaches anybody.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::parts::telephone;
use crate::kit::notified::ToCall;
use crate::kit::text::Words;
use crate::say;

/// That a critical result waits of which nobody could be told.
#[derive(Clone, Copy, Debug)]
pub struct Urgent<'a> {
    pub href: &'a str,
    pub to_call: &'a [ToCall],
}

/// The bar on every page of those who treat.
pub fn nobody(words: Words, urgent: &Urgent<'_>) -> Markup {
    html! {
        div.acting.urgent role="alert" {
            (icon(Icon::Heed))
            div {
                p { (say!(words, "page-nobody-told")) " " a href=(urgent.href) { (say!(words, "page-nobody-told-open")) } }
                (to_call(words, urgent.to_call))
            }
        }
    }
}

/// Names and numbers, those who cover first.
pub fn to_call(words: Words, colleagues: &[ToCall]) -> Markup {
    html! {
        @if colleagues.is_empty() { p { (say!(words, "told-no-clinician")) } }
        @else {
            ul.plain.callees {
                @for one in colleagues {
                    li {
                        (one.name) " "
                        @match &one.number { Some(number) => (telephone(number)), None => (say!(words, "told-no-number")) }
                    }
                }
            }
        }
    }
}
