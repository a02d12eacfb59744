//! How new recovery codes look.

use maud::html;

use crate::kit::secret::Secret;
use crate::kit::text::Words;
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
pub fn new_codes(words: Words, codes: &[Secret]) -> View {
    let codes: Vec<String> = codes.iter().map(|code| code.reveal().to_owned()).collect();
    let body = html! {
        (parts::confirmation(&say!(words, "codes-made"), html! { p { (say!(words, "codes-made-next")) } }))
        (parts::card(Some(&say!(words, "enrol-recovery")), html! {
            p { (say!(words, "enrol-recovery-why")) }
            (parts::codes(&codes))
            (form::actions(form::print_button(words)))
        }))
        (form::button_link(Weight::Primary, links::SECURITY, &say!(words, "enrol-recovery-kept")))
    };
    // As if something could be typed here: the page must not go away by itself before the codes are written down.
    View { has_text_field: true, ..View::new(say!(words, "codes-made-title"), body) }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let codes: Vec<Secret> = (0..10).map(|n| Secret::new(format!("{n}BCD-EFGH-JKMN-PQRS"))).collect();
    vec![("recovery-codes", renew_codes(words)), ("recovery-codes-made", new_codes(words, &codes))]
}
