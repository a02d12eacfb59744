//! The page on which a colleague's roles are changed.

use maud::html;

use super::staff::{checkboxes, sample_staff};
use crate::features::clinic::model::Member;
use crate::kit::roles::Role;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// What somebody does here, to be changed; whether it is the reader.
pub fn form(words: Words, (member, is_own): (&Member, bool), filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p.lead { @if is_own { (say!(words, "roles-own")) } @else { (say!(words, "roles-at-once")) } }
        p { (say!(words, "roles-told")) }
        (form::form(&links::staff_roles(member.id), html! {
            (checkboxes(words, filled))
            (form::button(Weight::Primary, &say!(words, "roles-save")))
        }))
    };
    let title = say!(words, "roles-title", name = member.name.as_str());
    View::form(title, filled, body).back(Link::back(words, links::STAFF))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let [own, other, ..] = sample_staff();
    let held = Filled::with(&[("roles", Role::Clinician.word()), ("roles", Role::Manager.word())]);
    let mut failed = Filled::empty();
    failed.fail("roles", say!(words, "roles-last-manager"));
    vec![
        ("staff-roles", form(words, (&own, true), &held)),
        ("staff-roles-failed", form(words, (&other, false), &failed)),
    ]
}
