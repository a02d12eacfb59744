//! The staff list and its invitations.

use maud::{Markup, html};

use crate::features::clinic::model::{Handover, Member, MemberState};
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::id::AccountId;
use crate::kit::roles::Role;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::sheet;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// Everybody who works here. A manager comes here first, and so hears here that mail does not leave.
pub fn list(words: Words, staff: &[Member], is_mail_failing: bool, zone: &TimeZone) -> View {
    let columns = [
        Column::new(say!(words, "staff-name")),
        Column::new(say!(words, "staff-roles")),
        Column::new(say!(words, "staff-state")),
        Column::new(say!(words, "staff-actions")),
    ];
    let row = |member: &Member| {
        let roles: Vec<String> = member.roles.iter().map(|role| name(words, role)).collect();
        vec![
            html! { (member.name) },
            html! { (roles.join(", ")) },
            state(words, member.state, zone),
            buttons(words, member),
        ]
    };
    let body = html! {
        @if is_mail_failing {
            (parts::alarm(&say!(words, "stuck-closed"), html! {
                p { a href=(links::STUCK_NOTICES) { (say!(words, "staff-stuck")) } }
            }))
        }
        p { (form::button_link(Weight::Primary, links::INVITE_STAFF, &say!(words, "staff-invite"))) }
        (table(&say!(words, "staff-title"), &columns, staff.iter().map(row).collect()))
    };
    View::new(say!(words, "staff-title"), body)
}

fn state(words: Words, state: MemberState, zone: &TimeZone) -> Markup {
    let (tone, word) = match state {
        MemberState::Invited(_) => (Tone::Heed, say!(words, "staff-invited")),
        MemberState::Active => (Tone::Good, say!(words, "staff-active")),
        MemberState::Locked => (Tone::Bad, say!(words, "staff-locked")),
        MemberState::Closed => (Tone::Past, say!(words, "staff-closed")),
    };
    html! {
        (parts::tag(tone, &word))
        @match state {
            MemberState::Invited(Some(until)) => {
                " " (say!(words, "staff-invited-until", until = date::spelled_with_time(words, until, zone)))
            }
            MemberState::Invited(None) => { " " (say!(words, "staff-invited-over")) }
            MemberState::Active | MemberState::Locked | MemberState::Closed => {}
        }
    }
}

fn buttons(words: Words, member: &Member) -> Markup {
    html! {
        @if let MemberState::Invited(_) = member.state {
            (form::button_form(&links::staff_invitation(member.id), Weight::Secondary, &say!(words, "staff-reinvite")))
        }
        @if matches!(member.state, MemberState::Active | MemberState::Locked) {
            p { a href=(links::staff_recovery(member.id)) { (say!(words, "staff-recovery-link")) } }
        }
        @if member.state != MemberState::Closed {
            p { a href=(links::staff_roles(member.id)) { (say!(words, "staff-change-roles")) } }
            p { a href=(links::close_staff(member.id)) { (say!(words, "staff-close")) } }
        }
    }
}

/// Before a login is closed: whose it is, and what that does. A closed login stays closed.
pub fn make_sure(words: Words, member: &Member) -> View {
    let roles: Vec<String> = member.roles.iter().map(|role| name(words, role)).collect();
    let person = member.name.as_str();
    let body = html! {
        p.lead { (person) ", " (roles.join(", ")) }
        p { (say!(words, "staff-close-does")) }
        @if !matches!(member.state, MemberState::Invited(_)) { p { (say!(words, "staff-close-work")) } }
        p { (say!(words, "staff-close-told")) }
        (form::actions(html! {
            (form::button_form(
                &links::close_staff(member.id),
                Weight::Danger,
                &say!(words, "staff-close-button", name = person),
            ))
            (form::button_link(Weight::Secondary, links::STAFF, &say!(words, "staff-close-not")))
        }))
    };
    View::new(say!(words, "staff-close-title", name = person), body).back(Link::back(words, links::STAFF))
}

/// Invite somebody.
pub fn form(words: Words, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (form::form(links::INVITE_STAFF, html! {
            (form::text("name", say!(words, "staff-name")).hint(say!(words, "staff-name-hint")).autocomplete("off")
                .show(words, filled))
            (checkboxes(words, filled))
            (form::button(Weight::Primary, &say!(words, "staff-invite-button")))
        }))
    };
    View::form(say!(words, "staff-invite"), filled, body).back(Link::back(words, links::STAFF))
}

/// A box for each role, with what it lets somebody do.
pub(super) fn checkboxes(words: Words, filled: &Filled) -> Markup {
    let roles = Role::ALL.map(|role| Choice::new(role.word(), name(words, role)).hint(duty(words, role)));
    form::checkboxes("roles", say!(words, "staff-roles"), roles.into())
        .hint(say!(words, "staff-roles-hint"))
        .show(words, filled)
}

/// The invitation with its code, shown once.
pub fn invited(words: Words, handover: &Handover, zone: &TimeZone) -> View {
    let Handover { name, until, code, url, is_local } = handover;
    let until = date::spelled_with_time(words, *until, zone);
    let body = html! {
        (parts::warning(&say!(words, "staff-code-once"), html! { p { (say!(words, "staff-code-in-person")) } }))
        (parts::card(Some(&say!(words, "staff-code-for", name = name.as_str())), html! {
            p { (say!(words, "staff-code-address")) }
            p { strong { (url) (links::JOIN) } }
            @if *is_local { p { (say!(words, "staff-code-trial")) } }
            p { (say!(words, "staff-code")) }
            (sheet::code(code.reveal()))
            p { (say!(words, "staff-code-until", until = until)) }
        }))
        (form::actions(html! {
            (form::print_button(words))
            (form::button_link(Weight::Secondary, links::STAFF, &say!(words, "staff-code-done")))
        }))
    };
    View::new(say!(words, "staff-code-title"), body)
}

/// The page of a code that was shown, opened again.
pub fn code_is_gone(words: Words, member: &Member) -> View {
    let body = html! {
        p.lead { (say!(words, "staff-code-gone", name = member.name.as_str())) }
        p { (say!(words, "staff-code-gone-next")) }
        (form::button_form(&links::staff_invitation(member.id), Weight::Secondary, &say!(words, "staff-reinvite")))
    };
    View::new(say!(words, "staff-code-title"), body).back(Link::back(words, links::STAFF))
}

/// Nobody else could manage the clinic.
pub fn last_manager(words: Words) -> View {
    let body = html! { p.lead { (say!(words, "staff-last-manager-next")) } };
    View::new(say!(words, "staff-last-manager"), body).back(Link::back(words, links::STAFF))
}

fn name(words: Words, role: Role) -> String {
    match role {
        Role::Clinician => say!(words, "role-clinician"),
        Role::Nurse => say!(words, "role-nurse"),
        Role::FrontDesk => say!(words, "role-front-desk"),
        Role::Manager => say!(words, "role-manager"),
    }
}

fn duty(words: Words, role: Role) -> String {
    match role {
        Role::Clinician => say!(words, "role-clinician-may"),
        Role::Nurse => say!(words, "role-nurse-may"),
        Role::FrontDesk => say!(words, "role-front-desk-may"),
        Role::Manager => say!(words, "role-manager-may"),
    }
}

/// Somebody in each state.
pub(super) fn sample_staff() -> [Member; 5] {
    let member = |bits, name: &str, roles: &[Role], state| Member {
        id: AccountId::from_bits([bits; 16]),
        name: name.to_owned(),
        roles: roles.iter().copied().collect(),
        state,
    };
    [
        member(1, "Dr Ito", &[Role::Clinician, Role::Manager], MemberState::Active),
        member(2, "Fern Hale", &[Role::FrontDesk], MemberState::Invited(None)),
        member(3, "Noor Aziz", &[Role::Nurse], MemberState::Invited(Some(instant(1_795_000_000_000)))),
        member(4, "Vera Lind", &[Role::Manager], MemberState::Locked),
        member(5, "Dr Sand", &[Role::Clinician], MemberState::Closed),
    ]
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let staff = sample_staff();
    let mut failed = Filled::empty();
    failed.fail("name", say!(words, "staff-name-missing"));
    failed.fail("roles", say!(words, "staff-roles-missing"));
    let handover = Handover {
        name: "Noor Aziz".to_owned(),
        until: instant(1_795_000_000_000),
        code: Secret::new("7K3M-9QXW-2HPZ-M4TR"),
        url: "http://127.0.0.1:8080".to_owned(),
        is_local: true,
    };
    vec![
        ("staff", list(words, &staff, true, &TimeZone::UTC)),
        ("staff-new", form(words, &Filled::empty())),
        ("staff-new-failed", form(words, &failed)),
        ("staff-invited", invited(words, &handover, &TimeZone::UTC)),
        ("staff-code-gone", code_is_gone(words, &staff[2])),
        ("staff-close", make_sure(words, &staff[0])),
        ("staff-last-manager", last_manager(words)),
    ]
}
