//! How enrolment looks.

use maud::{Markup, html};

use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::qr::qr;
use crate::ui::view::View;
use crate::ui::{layout::Link, parts};
use crate::{links, say};

/// Which code is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// That of an activation sheet, with the birth date.
    Sheet,
    /// That of a staff invitation.
    Invitation,
}

/// What went wrong with the last code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It does not fit; which part of it is not said.
    Wrong,
    /// Too many tries; so many minutes to wait.
    Wait(i64),
}

/// What the page of name and password asks beside those.
pub struct Steps {
    /// The first manager says their own name.
    pub asks_name: bool,
    /// Patients accept the terms.
    pub asks_terms: bool,
    /// The name, where the clinic knows it.
    pub name: Option<Phi>,
    /// Fewest characters of the password.
    pub shortest: usize,
}

/// The code from paper.
pub fn begin(words: Words, filled: &Filled, how: Begin, trouble: Option<Trouble>) -> View {
    let (title, action) = match how {
        Begin::Sheet => (say!(words, "enrol-sheet-title"), links::ACTIVATE),
        Begin::Invitation => (say!(words, "enrol-invitation-title"), links::JOIN),
    };
    let body = html! {
        (form::error_summary(words, filled))
        @match trouble {
            Some(Trouble::Wrong) => (said(&wrong(words, how), &say!(words, "enrol-wrong-next"))),
            Some(Trouble::Wait(minutes)) =>
                (said(&say!(words, "sign-in-wait"), &say!(words, "sign-in-wait-next", minutes = minutes))),
            None => {}
        }
        (form::form(action, html! {
            (form::text("code", say!(words, "enrol-code")).hint(hint(words, how))
                .autocomplete("off").verbatim().width(Width::Medium).show(words, filled))
            @if how == Begin::Sheet { (form::birth_date(words, filled, "born", &say!(words, "enrol-born"), true)) }
            (form::continue_button(words))
        }))
    };
    let view = View::form(title, filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

fn hint(words: Words, how: Begin) -> String {
    match how {
        Begin::Sheet => say!(words, "enrol-code-hint"),
        Begin::Invitation => say!(words, "enrol-invitation-hint"),
    }
}

fn wrong(words: Words, how: Begin) -> String {
    match how {
        Begin::Sheet => say!(words, "enrol-wrong"),
        Begin::Invitation => say!(words, "enrol-wrong-invitation"),
    }
}

/// Name and password.
pub fn password(words: Words, filled: &Filled, steps: &Steps, phrase: &Secret) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(name) = &steps.name { p.lead { (say!(words, "enrol-hello")) " " (name) "." } }
        p { (say!(words, "enrol-password-intro")) }
        (form::form(links::ENROL_PASSWORD, html! {
            @if steps.asks_name {
                (form::text("name", say!(words, "enrol-name")).autocomplete("name").show(words, filled))
            }
            (form::text("username", say!(words, "enrol-username")).hint(say!(words, "enrol-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            (form::new_password(words, filled, steps.shortest, phrase))
            @if steps.asks_terms {
                (parts::details(&say!(words, "enrol-terms"), terms(words)))
                (form::checkbox(words, filled, "terms", say!(words, "enrol-terms-accept")))
            }
            (form::continue_button(words))
        }))
    };
    View::form(say!(words, "enrol-password-title"), filled, body)
}

fn terms(words: Words) -> Markup {
    html! {
        ul {
            li { (say!(words, "enrol-terms-emergency")) }
            li { (say!(words, "enrol-terms-own")) }
            li { (say!(words, "enrol-terms-seen")) }
            li { (say!(words, "enrol-terms-paper")) }
        }
    }
}

/// The authenticator.
pub fn authenticator(words: Words, filled: &Filled, address: &Secret, typed: &Secret, wrong: bool) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if wrong { (said(&say!(words, "sign-in-code-wrong"), &say!(words, "enrol-factor-wrong-next"))) }
        p.lead { (say!(words, "enrol-factor-why")) }
        (parts::steps(&[
            html! { p { (say!(words, "enrol-factor-app")) } },
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
                (form::form(links::ENROL_CODE, html! {
                    (form::one_time_code("code", say!(words, "enrol-factor-code"))
                        .hint(say!(words, "enrol-factor-code-hint")).width(Width::Medium).show(words, filled))
                    (form::checkbox(words, filled, "shared", say!(words, "sign-in-shared")))
                    (form::continue_button(words))
                }))
            },
        ]))
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

fn said(what: &str, next: &str) -> Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let patient = Steps { asks_name: false, asks_terms: true, name: Some(Phi::from("Maya Okafor")), shortest: 12 };
    let manager = Steps { asks_name: true, asks_terms: false, name: None, shortest: 12 };
    let mut failed = Filled::with(&[("username", "ma")]);
    failed.fail("username", say!(words, "enrol-username-shape"));
    failed.fail("password", say!(words, "password-short", shortest = 12));
    let address = Secret::new("otpauth://totp/Elm%20Street:maya?secret=JBSWY3DPEHPK3PXP&issuer=Elm%20Street");
    let phrase = Secret::new("amber cabin river noise sofa");
    let typed = Secret::new("JBSW Y3DP EHPK 3PXP");
    let codes: Vec<Secret> = (0..10).map(|n| Secret::new(format!("{n}BCD-EFGH-JKMN-PQRS"))).collect();
    vec![
        ("activate", begin(words, &Filled::empty(), Begin::Sheet, None)),
        ("activate-wrong", begin(words, &Filled::empty(), Begin::Sheet, Some(Trouble::Wrong))),
        ("activate-wait", begin(words, &Filled::empty(), Begin::Sheet, Some(Trouble::Wait(3)))),
        ("join", begin(words, &Filled::empty(), Begin::Invitation, None)),
        ("enrol-password", password(words, &Filled::empty(), &patient, &phrase)),
        ("enrol-password-failed", password(words, &failed, &manager, &phrase)),
        ("enrol-code", authenticator(words, &Filled::empty(), &address, &typed, false)),
        ("enrol-code-wrong", authenticator(words, &Filled::empty(), &address, &typed, true)),
        ("enrol-recovery", recovery(words, &codes)),
    ]
}
