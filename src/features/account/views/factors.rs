//! How one factor looks, and adding an authenticator app.

use maud::html;

use crate::features::account::model::Factor;
use crate::kit::factors::FactorKind;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::qr::qr;
use crate::ui::view::View;
use crate::{links, say};

/// Why a factor cannot be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeededFor {
    /// The login must have a second step, and this is the last.
    SecondStep,
    /// There is no password, and this is the last passkey.
    GettingIn,
}

/// Why an app is not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppRefusal {
    /// The code is wrong, or too old.
    WrongCode,
    TooMany,
}

/// One factor: its name, and the way out.
pub fn factor(words: Words, filled: &Filled, factor: &Factor, refused: Option<NeededFor>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(needed) = refused { (said(&say!(words, "factor-needed"), &why(words, needed))) }
        (form::form(&links::factor_name(factor.id), html! {
            (form::text("name", say!(words, "factor-name")).hint(say!(words, "factor-name-hint"))
                .autocomplete("off").show(words, filled))
            (form::button(Weight::Primary, &say!(words, "factor-rename")))
        }))
        (parts::card(Some(&say!(words, "factor-remove-title")), html! {
            p { (say!(words, "factor-remove-what")) }
            (form::button_form(&links::remove_factor(factor.id), Weight::Danger, &say!(words, "factor-remove")))
        }))
    };
    let view = View::form(say!(words, "factor-title", name = factor.name.as_str()), filled, body);
    let has_errors = view.has_errors || refused.is_some();
    View { has_errors, ..view.back(Link::back(words, links::SECURITY)) }
}

fn why(words: Words, needed: NeededFor) -> String {
    match needed {
        NeededFor::SecondStep => say!(words, "factor-needed-second"),
        NeededFor::GettingIn => say!(words, "factor-needed-only"),
    }
}

/// A new authenticator app: scan or type, then prove a code.
pub fn app(words: Words, filled: &Filled, (address, typed): (&Secret, &Secret), trouble: Option<AppRefusal>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match trouble {
            Some(AppRefusal::WrongCode) =>
                (said(&say!(words, "sign-in-code-wrong"), &say!(words, "enrol-factor-wrong-next"))),
            Some(AppRefusal::TooMany) => (said(&say!(words, "app-too-many"), &say!(words, "app-too-many-next"))),
            None => {}
        }
        p { (say!(words, "app-intro")) }
        (parts::steps(&[
            html! {
                p { (say!(words, "enrol-factor-scan")) }
                (qr(address.reveal(), &say!(words, "enrol-factor-qr")))
                p { a href=(address.reveal()) { (say!(words, "enrol-factor-here")) } }
                (parts::details(&say!(words, "enrol-factor-cannot-scan"), html! {
                    p { (say!(words, "enrol-factor-type")) }
                    p { code #secret { (typed.reveal()) } }
                }))
            },
            html! {
                (form::form(links::NEW_APP, html! {
                    (form::hidden("app_secret", filled.value("app_secret")))
                    (form::one_time_code("code", say!(words, "enrol-factor-code"))
                        .hint(say!(words, "enrol-factor-code-hint")).width(Width::Medium).show(words, filled))
                    (form::text("name", say!(words, "factor-name")).hint(say!(words, "factor-name-hint"))
                        .autocomplete("off").show(words, filled))
                    (form::button(Weight::Primary, &say!(words, "app-add")))
                }))
            },
        ]))
    };
    let view = View::form(say!(words, "app-title"), filled, body);
    View { has_errors: view.has_errors || trouble.is_some(), ..view.back(Link::back(words, links::SECURITY)) }
}

fn said(what: &str, next: &str) -> maud::Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) } }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    use crate::kit::clock::instant;
    use crate::kit::id::FactorId;
    let phone = Factor {
        id: FactorId::from_bits([1; 16]),
        kind: FactorKind::App,
        name: "My phone".to_owned(),
        added: instant(1_786_708_800_000),
        used: None,
    };
    let named = Filled::with(&[("name", "My phone")]);
    let mut failed = Filled::with(&[("name", "")]);
    failed.fail("name", say!(words, "factor-name-wrong"));
    let secrets = (
        &Secret::new("otpauth://totp/Elm%20Street:maya?secret=JBSWY3DPEHPK3PXP&issuer=Elm%20Street"),
        &Secret::new("JBSW Y3DP EHPK 3PXP"),
    );
    vec![
        ("account-factor", factor(words, &named, &phone, None)),
        ("account-factor-unnamed", factor(words, &failed, &phone, None)),
        ("account-factor-last", factor(words, &named, &phone, Some(NeededFor::SecondStep))),
        ("account-factor-only", factor(words, &named, &phone, Some(NeededFor::GettingIn))),
        ("account-app", app(words, &named, secrets, None)),
        ("account-app-wrong", app(words, &named, secrets, Some(AppRefusal::WrongCode))),
        ("account-app-too-many", app(words, &named, secrets, Some(AppRefusal::TooMany))),
    ]
}
