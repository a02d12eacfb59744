//! The code, and what is on file.

use maud::{Markup, html};

use super::refused;
use crate::features::recovery::model::{Contact, Refused, Whose};
use crate::kit::clock::instant;
use crate::kit::date::TimeZone;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Width};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// The code.
pub fn code(words: Words, filled: &Filled, whose: Whose, trouble: Option<Refused>, zone: &TimeZone) -> View {
    let (action, wrong) = match whose {
        Whose::Person => (links::RECOVER, say!(words, "enrol-wrong")),
        Whose::Staff => (links::RECOVER_STAFF, say!(words, "enrol-wrong-invitation")),
    };
    let body = html! {
        (form::error_summary(words, filled))
        (refused(words, trouble, (wrong, say!(words, "enrol-wrong-next")), zone))
        p.lead { (say!(words, "recover-intro")) }
        (form::form(action, html! {
            (form::text("code", say!(words, "recover-code")).hint(say!(words, "recover-code-hint"))
                .autocomplete("off").verbatim().width(Width::Medium).show(words, filled))
            @if whose == Whose::Person {
                (form::birth_date(words, filled, "born", &say!(words, "recover-born"), true))
                p.hint { (say!(words, "recover-born-proxy")) }
            }
            (form::continue_button(words))
        }))
        p { (say!(words, "recover-no-code")) }
    };
    let view = View::form(say!(words, "recover-title"), filled, body).back(Link::back(words, links::SIGN_IN));
    View { has_errors: view.has_errors || trouble.is_some(), ..view }
}

/// Is this still yours?
pub fn contact(words: Words, filled: &Filled, contact: &Contact) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p.lead { (say!(words, "recover-contact-intro")) }
        (form::form(links::RECOVER_CONTACT, html! {
            @match &contact.email {
                Some(email) => (still(words, filled, "email", "asks_email", say!(words, "recover-contact-email", email = email.as_str()))),
                None => p { (say!(words, "recover-contact-no-email")) },
            }
            @match &contact.mobile {
                Some(mobile) => (still(words, filled, "mobile", "asks_mobile", say!(words, "recover-contact-mobile", mobile = mobile.as_str()))),
                None => p { (say!(words, "recover-contact-no-mobile")) },
            }
            (form::continue_button(words))
        }))
        (parts::notice(html! { p { (say!(words, "recover-contact-new")) } }))
    };
    View::form(say!(words, "recover-contact-title"), filled, body)
}

fn still(words: Words, filled: &Filled, name: &str, asks: &str, question: String) -> Markup {
    let choices = vec![
        Choice::new("yes", say!(words, "recover-contact-yes")),
        Choice::new("no", say!(words, "recover-contact-no")).hint(say!(words, "recover-contact-no-hint")),
    ];
    html! {
        (form::hidden(asks, "yes"))
        (form::radios(name, question, choices).show(words, filled))
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (empty, zone) = (Filled::empty(), TimeZone::UTC);
    let known =
        Contact { email: Some("m••••@example.org".to_owned()), mobile: Some("••• 0142".to_owned()) };
    vec![
        ("recover", code(words, &empty, Whose::Person, None, &zone)),
        ("recover-backup", code(words, &empty, Whose::Person, Some(Refused::Mistaken(Mistake::IsBackup)), &zone)),
        ("recover-of-a-sheet", code(words, &empty, Whose::Person, Some(Refused::Mistaken(Mistake::OfASheet)), &zone)),
        ("recover-wrong", code(words, &empty, Whose::Person, Some(Refused::Mistaken(Mistake::Wrong)), &zone)),
        (
            "recover-not-yet",
            code(words, &empty, Whose::Person, Some(Refused::NotYet(instant(1_795_000_000_000))), &zone),
        ),
        ("recover-wait", code(words, &empty, Whose::Person, Some(Refused::Mistaken(Mistake::Wait(3))), &zone)),
        ("recover-staff", code(words, &empty, Whose::Staff, None, &zone)),
        ("recover-contact", contact(words, &empty, &known)),
        ("recover-contact-none", contact(words, &empty, &Contact::default())),
    ]
}
