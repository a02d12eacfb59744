//! What a proxy reads about their own access.

use maud::html;

use super::{birthday, facts};
use crate::features::proxies::model::{About, Grant};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What, until when, given by whom; and the button that ends it.
pub fn show(words: Words, about: &About, grant: &Grant) -> View {
    let body = html! {
        (parts::summary(words, &facts(words, grant, &about.zone)))
        (birthday(words, grant))
        (parts::notice(html! { p { (say!(words, "proxy-own-means")) } }))
        (form::button_link(Weight::Secondary, &links::step_back(about.patient), &say!(words, "proxy-own-end")))
    };
    View::new(say!(words, "proxy-own-title"), body).back(Link::back(words, links::chart(about.patient)))
}

/// Asks before it ends: a slip of the finger would need a new code.
pub fn end(words: Words, about: &About) -> View {
    let body = html! {
        p.lead { (say!(words, "proxy-own-end-what", name = about.name.reveal().as_str())) }
        (form::button_form(&links::step_back(about.patient), Weight::Danger, &say!(words, "proxy-own-end")))
    };
    View::new(say!(words, "proxy-own-end-title"), body).back(Link::back(words, links::own_access(about.patient)))
}
