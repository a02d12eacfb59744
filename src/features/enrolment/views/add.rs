//! Adding a chart to a login that somebody has.

use maud::html;

use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What a login becomes to the patient whose chart it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// The patient.
    Oneself,
    /// A parent of the patient, who is a child.
    Parent,
    /// Somebody who acts for the patient, as an invitation says.
    Proxy,
}

/// Whose record it is, whose login it is, and the button.
pub fn ask(words: Words, whose: &Phi, login: &Phi, becomes: Becomes) -> View {
    let body = html! {
        p.lead { (say!(words, "enrol-add-whose", name = whose.reveal().as_str())) }
        p { (say!(words, "enrol-add-login", name = login.reveal().as_str())) }
        @match becomes {
            Becomes::Oneself => {
                (parts::warning(&say!(words, "enrol-add-own"), html! { p { (say!(words, "enrol-add-own-next")) } }))
            }
            Becomes::Parent => {
                (parts::warning(&say!(words, "enrol-add-parent"), html! { p { (say!(words, "enrol-add-parent-next")) } }))
            }
            Becomes::Proxy => {}
        }
        (form::button_form(links::ENROL_ADD, Weight::Primary, &say!(words, "enrol-add-button")))
    };
    View::new(say!(words, "enrol-add-title"), body).back(Link::back(words, links::ENROL_PASSWORD))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (theo, omar) = (Phi::from("Theo Okafor"), Phi::from("Omar Okafor"));
    vec![
        ("enrol-add", ask(words, &theo, &omar, Becomes::Proxy)),
        ("enrol-add-own", ask(words, &omar, &omar, Becomes::Oneself)),
    ]
}
