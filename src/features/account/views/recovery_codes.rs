//! How new backup codes look.

use maud::html;

use crate::kit::text::Words;
use crate::ui::codes::{self, Kept};
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What will happen, and the button.
pub fn renew_codes(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "codes-intro")) }
        p { (say!(words, "codes-old")) }
        (form::button_form(links::RECOVERY_CODES, Weight::Primary, &say!(words, "codes-make")))
    };
    View::new(say!(words, "codes-title"), body).back(Link::back(words, links::SECURITY))
}

/// The codes, once.
pub fn new_codes(words: Words, codes: &Kept<'_>) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "codes-made"), html! { p { (say!(words, "codes-made-next")) } }))
        (codes.show(words))
        (form::button_link(Weight::Primary, links::SECURITY, &say!(words, "enrol-recovery-kept")))
    };
    // As if something could be typed here: the page must not go away by itself before the codes are written down.
    View { has_text_field: true, ..View::new(say!(words, "codes-made-title"), body) }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let made = codes::samples();
    let kept = codes::sample(&made, say!(words, "enrol-recovery-why"));
    vec![("recovery-codes", renew_codes(words)), ("recovery-codes-made", new_codes(words, &kept))]
}
