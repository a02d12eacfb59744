//! A document in a message that cannot be shown.

use maud::html;

use crate::kit::id::LaboratoryMessageId;
use crate::kit::text::Words;
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// Why, and what to do next.
pub fn held(words: Words, message: LaboratoryMessageId) -> View {
    let body = parts::warning(
        &say!(words, "laboratory-document-held"),
        html! { p { (say!(words, "laboratory-document-held-next")) } },
    );
    View::new(say!(words, "laboratory-document"), body)
        .back(Link::new(links::laboratory_message(message), say!(words, "laboratory-message")))
}
