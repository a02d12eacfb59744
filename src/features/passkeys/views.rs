//! How adding a passkey looks.

use maud::html;

use crate::kit::text::Words;
use crate::ui::codes::{self, Kept};
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::passkey::{Does, PasskeyButton, no_passkeys_here};
use crate::ui::view::View;
use crate::{links, say};

/// The page with the button, where the portal's address can carry passkeys.
pub fn new(words: Words, here: bool, wrong: bool) -> View {
    let button = PasskeyButton {
        does: Does::Create,
        options: links::PASSKEY_OPTIONS,
        action: links::NEW_PASSKEY,
        weight: Weight::Primary,
        label: say!(words, "passkey-create"),
        next: "",
        copies: &[],
    };
    let body = html! {
        @if wrong {
            div #errors role="alert" tabindex="-1" {
                (parts::alarm(&say!(words, "passkey-wrong"), html! { p { (say!(words, "enrol-passkey-wrong-next")) } }))
            }
        }
        p.lead { (say!(words, "passkey-about")) }
        p { (say!(words, "enrol-passkey-where")) }
        p { (say!(words, "passkey-new-others")) }
        @if here { (button.show(words)) } @else { (no_passkeys_here(words)) }
    };
    let view = View::new(say!(words, "passkey-new-title"), body).with_passkeys(here);
    View { has_errors: wrong, ..view.back(Link::back(words, links::SECURITY)) }
}

/// The login has as many as it may.
pub fn too_many(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "passkey-too-many-next")) }
        (form::button_link(Weight::Primary, links::SECURITY, &say!(words, "passkey-too-many-go")))
    };
    View::new(say!(words, "passkey-too-many"), body).back(Link::back(words, links::SECURITY))
}

/// The first passkey of a login without backup codes brings some, shown once.
pub fn added(words: Words, codes: &Kept<'_>) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "notice-passkey-added"), html! {}))
        (codes.show(words))
        (form::button_link(Weight::Primary, links::SECURITY, &say!(words, "enrol-recovery-kept")))
    };
    // As if something could be typed here: the page must not go away by itself before the codes are written down.
    View { has_text_field: true, ..View::new(say!(words, "enrol-recovery-title"), body) }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let made = codes::samples();
    let kept = codes::sample(&made, say!(words, "enrol-recovery-why-passkey"));
    vec![
        ("passkey-new", new(words, true, false)),
        ("passkey-new-wrong", new(words, true, true)),
        ("passkey-new-elsewhere", new(words, false, false)),
        ("passkey-too-many", too_many(words)),
        ("passkey-added", added(words, &kept)),
    ]
}
