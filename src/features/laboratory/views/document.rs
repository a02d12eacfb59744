//! A document in a message that cannot be shown.

use maud::html;

use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// Why, and what to do next: what came can be saved from here, or got in another way. `place` is where it would be
/// opened, and `message` the page of its message.
pub fn held(words: Words, place: &str, message: String) -> View {
    let body = html! {
        (parts::warning(
            &say!(words, "laboratory-document-held"),
            html! { p { (say!(words, "laboratory-document-held-next")) } },
        ))
        (form::actions(form::button_link(
            Weight::Secondary,
            &links::saved_as_it_came(place),
            &say!(words, "laboratory-document-save"),
        )))
    };
    View::new(say!(words, "laboratory-document"), body).back(Link::new(message, say!(words, "laboratory-message")))
}
