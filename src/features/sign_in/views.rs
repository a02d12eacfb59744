//! How signing in looks.

use maud::{Markup, html};

use super::model::{Offer, Trouble, Why};
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Password, Weight, Width};
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// Name and password.
pub fn sign_in(words: Words, filled: &Filled, why: Why, trouble: Option<Trouble>, idle_minutes: u32) -> View {
    let body = html! {
        @if why == Why::SignedOut { (parts::notice(html! { p { (say!(words, "sign-in-timed-out")) } })) }
        (form::error_summary(words, filled))
        @match trouble {
            Some(Trouble::Wrong) => (said(&say!(words, "sign-in-wrong"), &say!(words, "sign-in-wrong-next"))),
            Some(Trouble::Wait(minutes)) => (wait(words, minutes)),
            None => {}
        }
        (form::form(links::SIGN_IN, html! {
            (form::hidden("next", filled.value("next")))
            (form::text("username", say!(words, "sign-in-username")).autocomplete("username").verbatim().show(words, filled))
            (form::password("password", say!(words, "sign-in-password"), Password::Current).show(words, filled))
            (form::checkbox(words, filled, "shared", say!(words, "sign-in-shared")))
            (form::button(Weight::Primary, &say!(words, "sign-in")))
        }))
        p.small { (say!(words, "sign-in-idle", minutes = idle_minutes)) }
        (parts::card(Some(&say!(words, "sign-in-new")), html! {
            p { (say!(words, "sign-in-new-next")) }
            (form::button_link(Weight::Secondary, links::ACTIVATE, &say!(words, "sign-in-new-button")))
        }))
    };
    let view = View::form(say!(words, "sign-in-title"), filled, body);
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

/// The second factor.
pub fn code(words: Words, filled: &Filled, offer: &Offer, trouble: Option<Trouble>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match trouble {
            Some(Trouble::Wrong) => (said(&say!(words, "sign-in-code-wrong"), &say!(words, "sign-in-code-wrong-next"))),
            Some(Trouble::Wait(minutes)) => (wait(words, minutes)),
            None => {}
        }
        (form::form(links::SIGN_IN_CODE, html! {
            (form::hidden("next", filled.value("next")))
            (form::one_time_code("code", say!(words, "sign-in-code"))
                .hint(say!(words, "sign-in-code-hint")).width(Width::Medium).show(words, filled))
            @if let Some(until) = offer.trust_until {
                (form::checkbox(words, filled, "trust", say!(words, "sign-in-trust", until = spelled(words, until))))
            }
            (form::continue_button(words))
        }))
        (parts::details(&say!(words, "sign-in-lost"), html! {
            p { (say!(words, "sign-in-lost-codes")) }
            p { (say!(words, "sign-in-lost-call")) }
        }))
        (form::button_form("/sign-out", Weight::Quiet, &say!(words, "sign-in-other")))
    };
    let view = View::form(say!(words, "sign-in-code-title"), filled, body);
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

/// After signing out, or after the idle limit.
pub fn signed_out(words: Words) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "signed-out-done"), html! { p { (say!(words, "signed-out-close")) } }))
        (form::button_link(Weight::Primary, links::SIGN_IN, &say!(words, "sign-in-again")))
    };
    View::new(say!(words, "signed-out-title"), body)
}

/// A page was put away while the session lived on elsewhere.
pub fn still_in(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "still-in-text")) }
        (form::button_link(Weight::Primary, links::HOME, &say!(words, "still-in-go")))
    };
    View::new(say!(words, "still-in-title"), body)
}

/// The page of the second factor, with the way back carried along.
pub fn code_href(next: &str) -> String {
    if next == links::HOME { links::SIGN_IN_CODE.to_owned() } else { format!("{}?next={next}", links::SIGN_IN_CODE) }
}

fn said(what: &str, next: &str) -> Markup {
    html! {
        div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) }
    }
}

fn wait(words: Words, minutes: i64) -> Markup {
    said(&say!(words, "sign-in-wait"), &say!(words, "sign-in-wait-next", minutes = minutes))
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let typed = Filled::with(&[("username", "maya"), ("next", "/")]);
    let offer = Offer { trust_until: Some(crate::kit::date::Date::constant(2026, 6, 11)) };
    let mut failed = Filled::with(&[("next", "/")]);
    failed.fail("username", say!(words, "sign-in-username-missing"));
    vec![
        ("sign-in", sign_in(words, &Filled::empty(), Why::Asked, None, 15)),
        ("sign-in-missing", sign_in(words, &failed, Why::SignedOut, None, 15)),
        ("sign-in-wrong", sign_in(words, &typed, Why::Asked, Some(Trouble::Wrong), 15)),
        ("sign-in-wait", sign_in(words, &typed, Why::Asked, Some(Trouble::Wait(4)), 15)),
        ("sign-in-code", code(words, &Filled::empty(), &offer, None)),
        ("sign-in-code-wrong", code(words, &Filled::empty(), &Offer::default(), Some(Trouble::Wrong))),
        ("signed-out", signed_out(words)),
        ("still-in", still_in(words)),
    ]
}
