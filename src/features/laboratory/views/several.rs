//! Several messages that are to be set aside: asked once.

use maud::html;

use crate::features::laboratory::model::Waiting;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// Which they are, why they go, and the button that does it.
pub fn ask(words: Words, chosen: &[Waiting], filled: &Filled) -> View {
    let body = html! {
        (parts::notice(html! { p { (say!(words, "laboratory-several-means")) } }))
        ul { @for one in chosen { li { (super::queue::who(words, one)) ", " (one.laboratory) } } }
        (form::form(links::LABORATORY_ASIDE, html! {
            @for one in chosen { (form::hidden("pick", &one.id.to_string())) }
            (form::hidden("sure", "yes"))
            (form::text("why", say!(words, "laboratory-aside-why")).autocomplete("off").show(words, filled))
            (form::actions(html! {
                (form::button(Weight::Primary, &say!(words, "laboratory-several-sure", count = chosen.len())))
                a href=(links::LABORATORY) { (say!(words, "laboratory-several-back")) }
            }))
        }))
    };
    View::form(say!(words, "laboratory-several-title", count = chosen.len()), filled, body)
        .back(Link::new(links::LABORATORY, say!(words, "laboratory-title")))
}
