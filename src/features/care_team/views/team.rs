//! Who is of the care team.

use maud::{Markup, html};

use super::{Whose, identifiers, sample_patient};
use crate::features::care_team::model::Member;
use crate::kit::id::AccountId;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The team with what the reader may change, and whom they may add.
pub fn index(
    words: Words,
    whose: &Whose,
    (team, may_change): (&[Member], bool),
    (colleagues, is_kept): (&[Member], bool),
) -> View {
    let columns = [
        Column::new(say!(words, "staff-name")),
        Column::new(say!(words, "staff-roles")),
        Column::new(say!(words, "staff-actions")),
    ];
    let row = |member: &Member| {
        let leave = links::leave_care_team(whose.patient, member.account);
        vec![
            html! { (member.name) },
            html! { (role(words, member)) },
            html! { @if may_change { (form::button_form(&leave, Weight::Quiet, &say!(words, "care-team-remove"))) } },
        ]
    };
    let body = html! {
        (identifiers(words, whose))
        p { @if is_kept { (say!(words, "care-team-kept")) } @else { (say!(words, "care-team-not-kept")) } }
        @if team.is_empty() {
            (parts::empty(Icon::People, &say!(words, "care-team-empty"), html! { p { (say!(words, "care-team-empty-next")) } }))
        } @else {
            (table(&say!(words, "care-team"), &columns, team.iter().map(row).collect()))
        }
        @if !colleagues.is_empty() { div.narrow { (add(words, whose, colleagues)) } }
    };
    View::new(say!(words, "care-team"), body)
        .back(Link::new(links::card(whose.patient), say!(words, "review-back-to-card")))
}

fn add(words: Words, whose: &Whose, colleagues: &[Member]) -> Markup {
    let choices = colleagues.iter().map(|member| choice(words, member)).collect();
    let members = form::select("member", say!(words, "care-team-who"), choices);
    form::form(
        &links::care_team(whose.patient),
        html! {
            (members.show(words, &Filled::empty()))
            (form::button(Weight::Primary, &say!(words, "care-team-add")))
        },
    )
}

/// Somebody who could be of a team.
pub(super) fn choice(words: Words, member: &Member) -> Choice {
    Choice::new(member.account.to_string(), label(words, member))
}

/// A name with what they are.
pub(super) fn label(words: Words, member: &Member) -> String {
    format!("{} ({})", member.name, role(words, member))
}

fn role(words: Words, member: &Member) -> String {
    if member.is_clinician { say!(words, "role-clinician") } else { say!(words, "role-nurse") }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let member = |bits, name: &str, is_clinician| Member {
        account: AccountId::from_bits([bits; 16]),
        name: name.to_owned(),
        is_clinician,
    };
    let (team, others) =
        ([member(1, "Dr Hana Ito", true), member(2, "Noor Haddad", false)], [member(3, "Dr Paul Sand", true)]);
    vec![
        ("care-team", index(words, &sample_patient(), (&team, true), (&others, true))),
        ("care-team-empty", index(words, &sample_patient(), (&[], false), (&[], false))),
    ]
}
