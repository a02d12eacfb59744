//! The field for a new password, with a phrase beside it for those to whom nothing comes to mind.

use maud::{Markup, html};

use super::choice::checkbox;
use super::field::{Password, password};
use super::filled::Filled;
use super::form::hidden;
use super::parts;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::say;

/// A new password of at least so many characters, or the phrase. The form sends `password`, `phrase` and `offered`.
pub fn new_password(words: Words, filled: &Filled, shortest: usize, phrase: &Secret) -> Markup {
    html! {
        (password("password", say!(words, "password-label"), Password::New)
            .hint(say!(words, "password-hint", shortest = shortest)).show(words, filled))
        (parts::inset(html! {
            p { (say!(words, "password-phrase")) }
            p.lead { code { (phrase.reveal()) } }
            (hidden("offered", phrase.reveal()))
            (checkbox(words, filled, "phrase", say!(words, "password-phrase-take")))
            p.hint { (say!(words, "password-phrase-keep")) }
        }))
    }
}
