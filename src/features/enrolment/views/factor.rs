//! The page of the second factor, and the page of the recovery codes.

use maud::html;

use super::said;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::parts;
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
        @if offer.later { (form::button_form(links::ENROL_LATER, Weight::Quiet, &say!(words, "enrol-later"))) }
    };
    let view = View::form(say!(words, "enrol-factor-title"), filled, body);
    View { has_errors: view.has_errors || wrong, ..view }
}

/// The recovery codes, once.
pub fn recovery(words: Words, codes: &[Secret]) -> View {
    let codes: Vec<String> = codes.iter().map(|code| code.reveal().to_owned()).collect();
    let body = html! {
        (parts::confirmation(&say!(words, "enrol-done"), html! { p { (say!(words, "enrol-done-next")) } }))
        (parts::card(Some(&say!(words, "enrol-recovery")), html! {
            p { (say!(words, "enrol-recovery-why")) }
            (parts::codes(&codes))
            (form::actions(html! {
                (form::print_button(words))
            }))
        }))
        (form::button_link(Weight::Primary, links::HOME, &say!(words, "enrol-recovery-kept")))
    };
    // As if something could be typed here: the page must not go away by itself before the codes are written down.
    View { has_text_field: true, ..View::new(say!(words, "enrol-recovery-title"), body) }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let app = App {
        address: Secret::new("otpauth://totp/Elm%20Street:maya?secret=JBSWY3DPEHPK3PXP&issuer=Elm%20Street"),
        typed: Secret::new("JBSW Y3DP EHPK 3PXP"),
    };
    let codes: Vec<Secret> = (0..10).map(|n| Secret::new(format!("{n}BCD-EFGH-JKMN-PQRS"))).collect();
    vec![
        ("enrol-code", authenticator(words, &Filled::empty(), &app, Offer::default(), false)),
        ("enrol-code-wrong", authenticator(words, &Filled::empty(), &app, Offer { later: true }, true)),
        ("enrol-recovery", recovery(words, &codes)),
    ]
}
