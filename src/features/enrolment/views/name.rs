//! The page where a name for signing in is chosen, and a password.

use maud::{Markup, html};

use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::prose::prose;
use crate::ui::view::View;
use crate::{links, say};

/// What the page asks beside name and password.
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a page, each named where it is set")]
pub struct Asked {
    /// The first manager says their own name, and so does the parent of a child.
    pub name: bool,
    /// Whether the sheet is a child's: the login is the parent's.
    pub is_parents: bool,
    /// Patients accept the terms.
    pub terms: Option<Terms>,
    /// Somebody who has a login may add the chart to it instead.
    pub may_join: bool,
    /// The name, where the clinic knows it.
    pub who: Option<Phi>,
    /// Whom the login acts for, where it does.
    pub acts_for: Option<Phi>,
    /// The fewest characters of a password.
    pub shortest: usize,
    /// Whether a passkey may take the password's place.
    pub without_password: bool,
}

/// The terms to accept.
pub struct Terms {
    /// Their version, which comes back with the answer.
    pub version: u32,
    pub text: String,
}

/// Name and password.
pub fn password(words: Words, filled: &Filled, asked: &Asked, phrase: &Secret) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(name) = &asked.who { p.lead { (say!(words, "enrol-hello")) " " (name) "." } }
        @if let Some(name) = &asked.acts_for { p { (say!(words, "enrol-acts-for", name = name.reveal().as_str())) } }
        @if asked.is_parents {
            (parts::notice(html! { p { (say!(words, "enrol-add-parent")) ". " (say!(words, "enrol-parent-name")) } }))
        }
        @if asked.may_join {
            (parts::notice(html! { p {
                (say!(words, "enrol-add-offer")) " " a href=(links::ENROL_ADD) { (say!(words, "enrol-add-link")) }
            } }))
        }
        p { (say!(words, "enrol-password-intro")) }
        (form::form(links::ENROL_PASSWORD, html! {
            @if asked.name { (own_name(words, filled)) }
            (form::text("username", say!(words, "enrol-username")).hint(say!(words, "enrol-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            (form::new_password(words, filled, asked.shortest, phrase))
            @if let Some(terms) = &asked.terms { (accept(words, filled, terms)) }
            (form::continue_button(words))
        }))
        @if asked.without_password {
            (parts::card(Some(&say!(words, "enrol-passkey-card")), html! {
                p { (say!(words, "enrol-passkey-card-about")) }
                (form::button_link(Weight::Secondary, links::ENROL_NAME, &say!(words, "enrol-passkey-only")))
            }))
        }
    };
    View::form(say!(words, "enrol-password-title"), filled, body)
}

/// The name alone, for who will have a passkey and no password.
pub fn name(words: Words, filled: &Filled, asked: &Asked) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "enrol-name-intro")) }
        (form::form(links::ENROL_NAME, html! {
            @if asked.name { (own_name(words, filled)) }
            (form::text("username", say!(words, "enrol-username")).hint(say!(words, "enrol-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            @if let Some(terms) = &asked.terms { (accept(words, filled, terms)) }
            (form::continue_button(words))
        }))
    };
    View::form(say!(words, "enrol-name-title"), filled, body).back(Link::back(words, links::ENROL_PASSWORD))
}

fn own_name(words: Words, filled: &Filled) -> Markup {
    form::text("name", say!(words, "enrol-name")).autocomplete("name").show(words, filled)
}

fn accept(words: Words, filled: &Filled, terms: &Terms) -> Markup {
    html! {
        (form::hidden("terms_version", &terms.version.to_string()))
        (parts::details(&say!(words, "enrol-terms"), prose(&terms.text)))
        (form::checkbox(words, filled, "terms", say!(words, "enrol-terms-accept")))
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let manager = Asked {
        name: true,
        is_parents: false,
        terms: None,
        may_join: false,
        who: None,
        acts_for: None,
        shortest: 12,
        without_password: false,
    };
    let patient = Asked {
        name: false,
        is_parents: false,
        terms: Some(Terms { version: 1, text: say!(words, "terms-text") }),
        may_join: true,
        who: Some(Phi::from("Maya Okafor")),
        acts_for: Some(Phi::from("Theo Okafor")),
        shortest: 15,
        without_password: true,
    };
    let phrase = Secret::new("amber cabin river noise sofa");
    let mut failed = Filled::with(&[("username", "ma")]);
    failed.fail("username", say!(words, "enrol-username-shape"));
    failed.fail("password", say!(words, "password-short", shortest = 12));
    vec![
        ("enrol-password", password(words, &Filled::empty(), &patient, &phrase)),
        ("enrol-name", name(words, &failed, &patient)),
        ("enrol-password-failed", password(words, &failed, &manager, &phrase)),
    ]
}
