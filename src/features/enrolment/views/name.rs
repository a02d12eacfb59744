//! The page where a name for signing in is chosen, and a password.

use maud::{Markup, html};

use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled};
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What the page asks beside name and password.
pub struct Asked {
    /// The first manager says their own name.
    pub name: bool,
    /// Patients accept the terms.
    pub terms: bool,
    /// Somebody who has a login may add the chart to it instead.
    pub may_join: bool,
    /// The name, where the clinic knows it.
    pub who: Option<Phi>,
    /// The fewest characters of a password.
    pub shortest: usize,
}

/// Name and password.
pub fn password(words: Words, filled: &Filled, asked: &Asked, phrase: &Secret) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(name) = &asked.who { p.lead { (say!(words, "enrol-hello")) " " (name) "." } }
        @if asked.may_join {
            (parts::notice(html! { p {
                (say!(words, "enrol-add-offer")) " " a href=(links::ENROL_ADD) { (say!(words, "enrol-add-link")) }
            } }))
        }
        p { (say!(words, "enrol-password-intro")) }
        (form::form(links::ENROL_PASSWORD, html! {
            @if asked.name {
                (form::text("name", say!(words, "enrol-name")).autocomplete("name").show(words, filled))
            }
            (form::text("username", say!(words, "enrol-username")).hint(say!(words, "enrol-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            (form::new_password(words, filled, asked.shortest, phrase))
            @if asked.terms {
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

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let patient = Asked { name: false, terms: true, may_join: true, who: Some(Phi::from("Maya Okafor")), shortest: 15 };
    let manager = Asked { name: true, terms: false, may_join: false, who: None, shortest: 12 };
    let phrase = Secret::new("amber cabin river noise sofa");
    let mut failed = Filled::with(&[("username", "ma")]);
    failed.fail("username", say!(words, "enrol-username-shape"));
    failed.fail("password", say!(words, "password-short", shortest = 12));
    vec![
        ("enrol-password", password(words, &Filled::empty(), &patient, &phrase)),
        ("enrol-password-failed", password(words, &failed, &manager, &phrase)),
    ]
}
