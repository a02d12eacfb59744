//! Proving a new e-mail address or mobile.

use maud::html;

use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::reach;
use crate::ui::view::View;
use crate::{links, say};

/// A new e-mail address.
pub fn email(words: Words, filled: &Filled, sends_links: bool) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if sends_links {
            p { (say!(words, "details-email-how")) }
            (form::form(links::DETAILS_EMAIL, html! {
                (form::email("email", say!(words, "details-email-new")).show(words, filled))
                (form::button(Weight::Primary, &say!(words, "details-email-send")))
            }))
        } @else {
            (parts::notice(html! { p { (say!(words, "details-held-back")) } }))
        }
    };
    View::form(say!(words, "details-email"), filled, body).back(Link::back(words, links::DETAILS))
}

/// Whether the address that the clinic has on file is one's own.
pub fn on_file(words: Words, email: &Phi) -> View {
    let body = html! {
        (reach::email_on_file(words, email, (links::DETAILS_EMAIL_ON_FILE, links::DETAILS_EMAIL)))
        p { a href=(links::HOME) { (say!(words, "reach-later")) } }
    };
    View::new(say!(words, "reach-on-file"), body)
}

/// The link is on its way.
pub fn email_sent(words: Words, address: &str) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "details-email-sent"), html! { p { (say!(words, "details-email-sent-next")) } }))
        p { strong { (address) } }
        p { (say!(words, "details-email-missing")) }
        p { (form::button_link(Weight::Secondary, links::DETAILS, &say!(words, "details-back"))) }
    };
    View::new(say!(words, "details-email-sent-title"), body)
}

/// A link was opened: nothing happens before the button is pressed.
pub fn link(words: Words, token: &Secret) -> View {
    let body = html! {
        p.lead { (say!(words, "details-link-why")) }
        (form::button_form(&links::verify_address(token.reveal()), Weight::Primary, &say!(words, "details-link-button")))
        p { (say!(words, "details-link-not-you")) }
    };
    View::new(say!(words, "details-link-title"), body)
}

/// A link that was used, is too old, or never was one.
pub fn dead_link(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "details-link-dead-next")) }
        p { (form::button_link(Weight::Primary, links::DETAILS, &say!(words, "details-title"))) }
    };
    View::new(say!(words, "details-link-dead"), body)
}

/// The address counts from now on.
pub fn proven(words: Words, next: &str) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "details-proven"), html! { p { (say!(words, "details-proven-next")) } }))
        p { (form::button_link(Weight::Primary, next, &say!(words, "details-title"))) }
    };
    View::new(say!(words, "details-proven-title"), body)
}

/// A new mobile, with the agreement to texts.
pub fn mobile(words: Words, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "details-mobile-how")) }
        (form::form(links::DETAILS_MOBILE, html! {
            (form::phone("mobile", say!(words, "details-mobile-new")).show(words, filled))
            (form::checkbox(words, filled, "agrees", say!(words, "details-agree")))
            p.hint { (say!(words, "details-agree-means")) }
            (form::button(Weight::Primary, &say!(words, "details-mobile-send")))
        }))
    };
    View::form(say!(words, "details-mobile"), filled, body).back(Link::back(words, links::DETAILS))
}

/// The digits that came by text. The number is not shown: whoever looks over a shoulder learns nothing.
pub fn code(words: Words, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "details-code-sent")) }
        (form::form(links::DETAILS_MOBILE_CODE, html! {
            (form::one_time_code("code", say!(words, "details-code")).width(Width::Medium).show(words, filled))
            (form::continue_button(words))
        }))
        p { a href=(links::DETAILS_MOBILE) { (say!(words, "details-code-again")) } }
    };
    View::form(say!(words, "details-code-title"), filled, body).back(Link::back(words, links::DETAILS))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let token = Secret::new("m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c");
    let mut wrong = Filled::with(&[("email", "maya@home")]);
    wrong.fail("email", say!(words, "details-email-wrong"));
    let mut unticked = Filled::with(&[("mobile", "555 010 0142")]);
    unticked.fail("agrees", say!(words, "details-agree-missing"));
    let mut spent = Filled::empty();
    spent.fail("code", say!(words, "details-code-spent"));
    vec![
        ("details-email", email(words, &Filled::empty(), true)),
        ("details-email-wrong", email(words, &wrong, true)),
        ("details-email-held-back", email(words, &Filled::empty(), false)),
        ("details-email-on-file", on_file(words, &Phi::from("maya.okafor@example.org"))),
        ("details-email-sent", email_sent(words, "maya.okafor@example.org")),
        ("details-link", link(words, &token)),
        ("details-link-dead", dead_link(words)),
        ("details-proven", proven(words, links::DETAILS)),
        ("details-mobile", mobile(words, &unticked)),
        ("details-code", code(words, &spent)),
    ]
}
