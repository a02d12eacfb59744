//! How enrolment looks.

use maud::{Markup, html};

use crate::kit::text::Words;
use crate::ui::parts;
use crate::ui::view::View;

pub mod add;
pub mod begin;
pub mod factor;
pub mod name;

fn said(what: &str, next: &str) -> Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) } }
}

/// What was typed belongs on another page: which, and the way there.
fn elsewhere(what: &str, to: &str, label: &str) -> Markup {
    html! {
        div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { a href=(to) { (label) } } })) }
    }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    [begin::samples(words), add::samples(words), name::samples(words), factor::samples(words)]
        .into_iter()
        .flatten()
        .collect()
}
