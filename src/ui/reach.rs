//! Whether the portal can write to somebody: the question about the address on file, and the warning that there is none.

use maud::{Markup, html};

use super::form::{self, Weight};
use super::parts;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;

/// Is this address yours? Where the answer goes, and where another one can be given.
pub fn email_on_file(words: Words, email: &Phi, (answer, other): (&str, &str)) -> Markup {
    html! {
        p { (say!(words, "reach-on-file-why")) }
        p { strong { (email) } }
        (form::form(answer, html! {
            (form::hidden("email", email.reveal()))
            (form::button(Weight::Primary, &say!(words, "reach-on-file-yes")))
        }))
        p { a href=(other) { (say!(words, "reach-on-file-other")) } }
    }
}

/// Nothing that is written leads to the reader, and what they can do about it.
pub fn unreached(words: Words, next: Markup) -> Markup {
    parts::warning(&say!(words, "reach-nowhere"), html! { p { (say!(words, "reach-nowhere-why")) } (next) })
}
