//! The page of the second factor, and the page of the backup codes.

use maud::{Markup, html};

use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::codes::{self, Kept};
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::mistake::said;
use crate::ui::parts;
use crate::ui::passkey::{Does, PasskeyButton, no_passkeys_here};
use crate::ui::qr::qr;
use crate::ui::view::View;
use crate::{links, say};

/// What an authenticator app is given.
pub struct App {
    /// By camera, or by opening it on the phone itself.
    pub address: Secret,
    /// By typing.
    pub typed: Secret,
}

/// What else the page offers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offer {
    pub passkey: bool,
    /// To leave it for another day.
    pub later: bool,
}

/// The authenticator.
pub fn authenticator(words: Words, filled: &Filled, app: &App, offer: Offer, wrong: bool) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if wrong { (said(&say!(words, "sign-in-code-wrong"), &say!(words, "enrol-factor-wrong-next"))) }
        p.lead { (say!(words, "enrol-factor-why")) }
        (parts::steps(&[
            html! { p { (say!(words, "enrol-factor-app")) } },
            html! {
                p { (say!(words, "enrol-factor-scan")) }
                (qr(app.address.reveal(), &say!(words, "enrol-factor-qr")))
                p { a href=(app.address.reveal()) { (say!(words, "enrol-factor-here")) } }
                (parts::details(&say!(words, "enrol-factor-cannot-scan"), html! {
                    p { (say!(words, "enrol-factor-type")) }
                    p { code #secret { (app.typed.reveal()) } }
                }))
            },
            html! {
                (form::form(links::ENROL_CODE, html! {
                    (form::one_time_code("code", say!(words, "enrol-factor-code"))
                        .hint(say!(words, "enrol-factor-code-hint")).width(Width::Medium).show(words, filled))
                    (form::checkbox(words, filled, "shared", say!(words, "sign-in-shared")))
                    (form::continue_button(words))
                }))
            },
        ]))
        @if offer.passkey {
            (parts::card(Some(&say!(words, "enrol-passkey-instead")), html! {
                p { (say!(words, "enrol-passkey-instead-about")) }
                (create(words, Weight::Secondary))
            }))
        } @else { (no_passkeys_here(words)) }
        @if offer.later { (form::button_form(links::ENROL_LATER, Weight::Quiet, &say!(words, "enrol-later"))) }
    };
    let view = View::form(say!(words, "enrol-factor-title"), filled, body).with_passkeys(offer.passkey);
    View { has_errors: view.has_errors || wrong, ..view }
}

/// The passkey that will be the only way in.
pub fn passkey(words: Words, offer: Offer, wrong: bool) -> View {
    let body = html! {
        @if wrong { (said(&say!(words, "passkey-wrong"), &say!(words, "enrol-passkey-wrong-next"))) }
        p.lead { (say!(words, "enrol-passkey-why")) }
        p { (say!(words, "enrol-passkey-where")) }
        @if offer.passkey {
            (form::checkbox(words, &Filled::empty(), "shared", say!(words, "sign-in-shared")))
            (create(words, Weight::Primary))
        } @else { (no_passkeys_here(words)) }
        (form::button_link(Weight::Quiet, links::ENROL_PASSWORD, &say!(words, "enrol-passkey-rather")))
    };
    let view = View::new(say!(words, "enrol-passkey-title"), body).with_passkeys(offer.passkey);
    View { has_errors: wrong, has_text_field: true, ..view }
}

fn create(words: Words, weight: Weight) -> Markup {
    let button = PasskeyButton {
        does: Does::Create,
        options: links::ENROL_PASSKEY_OPTIONS,
        action: links::ENROL_PASSKEY,
        weight,
        label: say!(words, "passkey-create"),
        next: "",
        copies: &["shared"],
    };
    button.show(words)
}

/// The backup codes, once.
pub fn recovery(words: Words, codes: &Kept<'_>, next: &str) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "enrol-done"), html! { p { (say!(words, "enrol-done-next")) } }))
        (codes.show(words))
        (form::button_link(Weight::Primary, next, &say!(words, "enrol-recovery-kept")))
    };
    // As if something could be typed here: the page must not go away by itself before the codes are written down.
    View { has_text_field: true, ..View::new(say!(words, "enrol-recovery-title"), body) }
}

/// What the codes are good for.
pub fn recovery_why(words: Words, passkey_only: bool) -> String {
    if passkey_only { say!(words, "enrol-recovery-why-passkey") } else { say!(words, "enrol-recovery-why") }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let app = App {
        address: Secret::new("otpauth://totp/Elm%20Street:maya?secret=JBSWY3DPEHPK3PXP&issuer=Elm%20Street"),
        typed: Secret::new("JBSW Y3DP EHPK 3PXP"),
    };
    let every = Offer { passkey: true, later: true };
    let made = codes::samples();
    let kept = |passkey| codes::sample(&made, recovery_why(words, passkey));
    vec![
        ("enrol-code", authenticator(words, &Filled::empty(), &app, Offer::default(), false)),
        ("enrol-code-wrong", authenticator(words, &Filled::empty(), &app, every, true)),
        ("enrol-passkey", passkey(words, every, false)),
        ("enrol-passkey-wrong", passkey(words, every, true)),
        ("enrol-recovery", recovery(words, &kept(false), links::HOME)),
        ("enrol-recovery-passkey", recovery(words, &kept(true), links::HOME)),
    ]
}
