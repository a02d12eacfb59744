//! How changing the password and the name looks.

use maud::html;

use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Password, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What the page of a new password asks.
pub struct Asked {
    /// The name, for the browser that keeps both.
    pub username: String,
    /// Whether there is a password today.
    pub current: bool,
    /// Fewest characters of the new one.
    pub shortest: usize,
}

/// A new password.
pub fn password(words: Words, filled: &Filled, asked: &Asked, phrase: &Secret) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if !asked.current { p { (say!(words, "password-first")) } }
        p { (say!(words, "password-ends")) }
        (form::form(links::PASSWORD, html! {
            (form::keeper(&asked.username))
            @if asked.current {
                (form::password("current_password", say!(words, "password-current"), Password::Current).show(words, filled))
            }
            (form::new_password(words, filled, asked.shortest, phrase))
            (form::button(Weight::Primary, &title(words, asked)))
        }))
    };
    View::form(title(words, asked), filled, body).back(Link::back(words, links::SECURITY))
}

fn title(words: Words, asked: &Asked) -> String {
    if asked.current { say!(words, "password-change") } else { say!(words, "password-choose") }
}

/// A new name for signing in.
pub fn username(words: Words, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "username-ends")) }
        (form::form(links::USERNAME, html! {
            (form::text("username", say!(words, "enrol-username")).hint(say!(words, "enrol-username-hint"))
                .autocomplete("username").verbatim().show(words, filled))
            (form::button(Weight::Primary, &say!(words, "username-change")))
        }))
        (parts::details(&say!(words, "username-why"), html! { p { (say!(words, "username-why-next")) } }))
    };
    View::form(say!(words, "username-change"), filled, body).back(Link::back(words, links::SECURITY))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let phrase = Secret::new("amber cabin river noise sofa");
    let asked = |current, shortest| Asked { username: "maya".to_owned(), current, shortest };
    let mut failed = Filled::empty();
    failed.fail("current_password", say!(words, "password-current-wrong"));
    let mut taken = Filled::with(&[("username", "nils")]);
    taken.fail("username", say!(words, "enrol-username-taken"));
    vec![
        ("account-password", password(words, &Filled::empty(), &asked(true, 12), &phrase)),
        ("account-password-failed", password(words, &failed, &asked(true, 12), &phrase)),
        ("account-password-first", password(words, &Filled::empty(), &asked(false, 12), &phrase)),
        ("account-username", username(words, &Filled::with(&[("username", "maya")]))),
        ("account-username-taken", username(words, &taken)),
    ]
}
