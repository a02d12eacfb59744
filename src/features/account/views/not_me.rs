//! How "This was not me" looks: what will happen, the button, and what happens next.

use maud::{Markup, html};

use crate::kit::date::{Date, spelled};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// For somebody signed in.
pub fn not_me(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "not-me-intro")) }
        (consequences(words))
        (form::button_form(links::NOT_ME, Weight::Danger, &say!(words, "not-me-lock")))
        p { (say!(words, "not-me-unsure")) }
    };
    View::new(say!(words, "not-me-title"), body).back(Link::back(words, links::SECURITY))
}

/// For somebody with a link out of a mail.
pub fn not_me_link(words: Words, token: &Secret) -> View {
    let body = html! {
        p.lead { (say!(words, "not-me-mail")) }
        (consequences(words))
        (form::button_form(&links::not_me(token.reveal()), Weight::Danger, &say!(words, "not-me-lock")))
        p { (say!(words, "not-me-was-me")) }
    };
    View::new(say!(words, "not-me-title"), body)
}

fn consequences(words: Words) -> Markup {
    html! {
        p { (say!(words, "not-me-then")) }
        ul {
            li { (say!(words, "not-me-then-locked")) }
            li { (say!(words, "not-me-then-out")) }
            li { (say!(words, "not-me-then-void")) }
            li { (say!(words, "not-me-then-told")) }
        }
        p { (say!(words, "not-me-then-back")) }
    }
}

/// The login is locked: what happens next.
pub fn locked(words: Words, phone: &str) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "locked-done"), html! { p { (say!(words, "locked-told")) } }))
        h2 { (say!(words, "locked-next")) }
        (parts::steps(&[
            html! { p { (say!(words, "locked-next-call")) " " (parts::telephone(phone)) } },
            html! { p { (say!(words, "locked-next-check")) } },
            html! { p { (say!(words, "locked-next-new")) } },
        ]))
        p { (say!(words, "locked-mail")) }
    };
    View::new(say!(words, "locked-title"), body)
}

/// The link is of no use any more.
pub fn dead_link(words: Words, phone: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "not-me-dead-why")) }
        p { (say!(words, "not-me-dead-next")) " " (parts::telephone(phone)) }
        (form::button_link(Weight::Primary, links::SIGN_IN, &say!(words, "sign-in")))
    };
    View::new(say!(words, "not-me-dead"), body)
}

/// For staff, before they lock a patient's login.
pub fn staff_lock(words: Words, patient: PatientId, (name, born): (&Phi, &Phi<Date>)) -> View {
    let (name, born) = (name.reveal().as_str(), spelled(words, *born.reveal()));
    let body = html! {
        p.lead { (say!(words, "staff-lock-who", name = name, born = born)) }
        p { (say!(words, "staff-lock-when")) }
        ul {
            li { (say!(words, "staff-lock-then-out")) }
            li { (say!(words, "staff-lock-then-void")) }
            li { (say!(words, "staff-lock-then-back")) }
        }
        (form::button_form(&links::lock_login(patient), Weight::Danger, &say!(words, "staff-lock")))
    };
    View::new(say!(words, "staff-lock-title"), body).back(Link::back(words, links::card(patient)))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let token = Secret::new("m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c");
    let whose = (&Phi::from("Maya Okafor"), &Phi::new(Date::constant(1958, 5, 3)));
    vec![
        ("not-me", not_me(words)),
        ("not-me-link", not_me_link(words, &token)),
        ("not-me-dead", dead_link(words, "(555) 010-0199")),
        ("locked", locked(words, "(555) 010-0199")),
        ("staff-lock", staff_lock(words, PatientId::from_bits([1; 16]), whose)),
    ]
}
