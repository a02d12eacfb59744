//! How set-up looks.

use maud::html;

use super::model::Question;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// The link works: one button begins.
pub fn link(words: Words, token: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "set-up-intro")) }
        (parts::steps(&[
            html! { p { (say!(words, "set-up-step-clinic")) } },
            html! { p { (say!(words, "set-up-step-manager")) } },
            html! { p { (say!(words, "set-up-step-phone")) } },
        ]))
        (form::form(links::SET_UP_BEGIN, html! {
            (form::hidden("token", token))
            (form::button(Weight::Primary, &say!(words, "set-up-begin")))
        }))
        p.small { (say!(words, "set-up-one-browser")) }
    };
    View::new(say!(words, "set-up-title"), body)
}

/// The link does not work any more.
pub fn dead_link(words: Words) -> View {
    View::new(say!(words, "set-up-dead"), html! { p.lead { (say!(words, "set-up-dead-next")) } })
}

/// Name, phone, address, emergency number, zone.
pub fn clinic(words: Words, filled: &Filled, questions: &[Question]) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (form::form(links::SET_UP_CLINIC, html! {
            @for question in questions {
                @if question.is_long {
                    (form::area(question.name, &question.label).rows(3).optional().hint(&question.hint).show(words, filled))
                } @else {
                    (form::text(question.name, &question.label).hint(&question.hint).show(words, filled))
                }
            }
            (form::continue_button(words))
        }))
    };
    View::form(say!(words, "set-up-clinic-title"), filled, body)
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let filled = Filled::with(&[("clinic.name", "Elm Street Clinic")]);
    let question =
        |name, label: &str, is_long| Question { name, label: label.to_owned(), hint: String::new(), is_long };
    let questions = [question("clinic.name", "Clinic name", false), question("clinic.address", "Postal address", true)];
    vec![
        ("set-up", link(words, "token")),
        ("set-up-dead", dead_link(words)),
        ("set-up-clinic", clinic(words, &filled, &questions)),
    ]
}
