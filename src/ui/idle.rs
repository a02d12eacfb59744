//! The dialog before a session ends for want of use. Hidden until the script opens it; without script nothing shows it.

use maud::{Markup, html};

use super::form::{self, Weight};
use super::icon::{Icon, icon};
use crate::kit::text::Words;
use crate::{links, say};

/// How long a session still lasts, for the page that is drawn now.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    /// Seconds until its end.
    pub left: u32,
    /// Minutes without use that the clinic allows.
    pub minutes: u32,
}

impl Idle {
    /// Seconds before the end at which the dialog comes: two minutes, or half of a short limit.
    const fn warning(self) -> u32 {
        let half = self.minutes * 30;
        if half < 120 { half } else { 120 }
    }
}

/// One question, or one warning that cannot be put off. The script shows one of the two.
pub(super) fn dialog(words: Words, idle: Idle, here: &str) -> Markup {
    let button = |label: String| html! { button class=(Weight::Primary.class()) type="button" autofocus { (label) } };
    html! {
        dialog #idle role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-text"
            data-left=(idle.left) data-warning=(idle.warning()) data-out=(links::signed_out_and_return(here)) {
            h2 #idle-title { (say!(words, "idle-title")) }
            div #idle-text {
                p { (say!(words, "idle-text", minutes = (idle.warning() / 60).max(1))) }
                p { (say!(words, "idle-kept")) }
                (button(say!(words, "idle-stay")))
            }
            div #idle-last hidden {
                p { (say!(words, "idle-last")) }
                p { (say!(words, "idle-kept")) }
                (button(say!(words, "idle-last-close")))
            }
        }
    }
}

/// On top of a form that came back as it was typed, unsent.
pub(super) fn draft(words: Words, page: &str) -> Markup {
    html! {
        div.panel #draft role="status" tabindex="-1" {
            (icon(Icon::Know))
            div {
                p { (say!(words, "draft-back")) }
                (form::form(links::DISCARD_DRAFT, html! {
                    (form::hidden("page", page))
                    (form::button(Weight::Quiet, &say!(words, "draft-discard")))
                }))
            }
        }
    }
}
