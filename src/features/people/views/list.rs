//! The front desk's list of how far everybody is.

use maud::{Markup, html};

use crate::features::people::model::{Access, Counts, ListPage, Listed, ON_A_PAGE};
use crate::kit::clock::instant;
use crate::kit::date::{self, Date, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tab};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// One page of one state, with how many there are in each.
pub fn list(words: Words, place: ListPage, counts: Counts, listed: &[Listed], zone: &TimeZone) -> View {
    let tab = |stage: Access| Tab {
        link: Link::new(links::activations(stage.word(), 1), name(words, stage)),
        count: counts.of(stage),
        current: stage == place.stage,
    };
    let body = html! {
        (parts::tabs(&say!(words, "activations-by-state"), &Access::ALL.map(tab)))
        @if listed.is_empty() {
            (parts::empty(Icon::Tray, &say!(words, "activations-none"), html! { p { (meaning(words, place.stage)) } }))
        } @else {
            p.hint { (meaning(words, place.stage)) }
            (rows(words, place, listed, zone))
        }
        (paging(words, place, counts.of(place.stage)))
    };
    View::new(say!(words, "activations-title"), body)
}

fn rows(words: Words, place: ListPage, listed: &[Listed], zone: &TimeZone) -> Markup {
    let mut columns = vec![
        Column::new(say!(words, "patient-name")),
        Column::new(say!(words, "patient-born")),
        Column::new(say!(words, "patient-number")),
        Column::new(time(words, place.stage)),
    ];
    if place.stage.may_issue() {
        columns.push(Column::new(say!(words, "activations-do")));
    }
    let row = |patient: &Listed| {
        let mut cells = vec![
            html! { a href=(links::card(patient.id)) { (patient.name) } },
            html! { (date::spelled(words, *patient.born.reveal())) },
            html! { (patient.number) },
            html! { (date::spelled_with_time(words, patient.at, zone)) },
        ];
        if place.stage.may_issue() {
            cells.push(buttons(words, place.stage, patient));
        }
        cells
    };
    table(&name(words, place.stage), &columns, listed.iter().map(row).collect())
}

/// One press each. Screen readers hear whose code it is.
fn buttons(words: Words, stage: Access, patient: &Listed) -> Markup {
    let label = if stage == Access::Never { say!(words, "activations-issue") } else { say!(words, "access-issue-new") };
    html! {
        (form::actions(html! {
            (small_form(&links::activation(patient.id), stage, &label, patient))
            @if stage == Access::Sent {
                (small_form(&links::revoke_activation(patient.id), stage, &say!(words, "access-revoke"), patient))
            }
        }))
    }
}

fn small_form(action: &str, stage: Access, label: &str, patient: &Listed) -> Markup {
    form::form(
        action,
        html! {
            (form::button_about(Weight::Quiet, label, patient.name.reveal()))
            (form::hidden("list", stage.word()))
        },
    )
}

fn paging(words: Words, place: ListPage, count: u32) -> Markup {
    let link = |page, label| Link::new(links::activations(place.stage.word(), page), label);
    let before = (place.page > 1).then(|| link(place.page - 1, say!(words, "activations-before")));
    let more = place.skipped().saturating_add(ON_A_PAGE) < count;
    let after = more.then(|| link(place.page + 1, say!(words, "activations-after")));
    parts::paging(words, before.as_ref(), after.as_ref())
}

fn name(words: Words, stage: Access) -> String {
    match stage {
        Access::Sent => say!(words, "activations-sent"),
        Access::Expired => say!(words, "activations-expired"),
        Access::Burned => say!(words, "activations-burned"),
        Access::Revoked => say!(words, "activations-revoked"),
        Access::Spent => say!(words, "activations-ended"),
        Access::Never => say!(words, "activations-never"),
        Access::Active => say!(words, "activations-active"),
        Access::Locked => say!(words, "activations-locked"),
    }
}

fn meaning(words: Words, stage: Access) -> String {
    match stage {
        Access::Sent => say!(words, "activations-sent-means"),
        Access::Expired => say!(words, "activations-expired-means"),
        Access::Burned => say!(words, "activations-burned-means"),
        Access::Revoked => say!(words, "activations-revoked-means"),
        Access::Spent => say!(words, "activations-ended-means"),
        Access::Never => say!(words, "activations-never-means"),
        Access::Active => say!(words, "activations-active-means"),
        Access::Locked => say!(words, "activations-locked-means"),
    }
}

fn time(words: Words, stage: Access) -> String {
    match stage {
        Access::Sent => say!(words, "activations-until"),
        Access::Never => say!(words, "activations-registered"),
        Access::Active | Access::Locked => say!(words, "activations-since"),
        Access::Expired | Access::Burned | Access::Revoked | Access::Spent => say!(words, "activations-on"),
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let patient = |bits, name: &str, born, number: &str| Listed {
        id: PatientId::from_bits([bits; 16]),
        name: Phi::from(name),
        born: Phi::new(born),
        number: Phi::from(number),
        at: instant(1_795_000_000_000),
    };
    let listed = [
        patient(1, "Okafor, Maya", Date::constant(1958, 5, 3), "10017"),
        patient(2, "Whitcombe-Abernathy, Margaret Rose", Date::constant(1937, 11, 30), "10018"),
    ];
    let counts = Counts([52, 3, 1, 0, 2, 1, 214, 1_908]);
    let shown = |stage, page, listed: &[Listed]| list(words, ListPage { stage, page }, counts, listed, &TimeZone::UTC);
    vec![
        ("activations-sent", shown(Access::Sent, 2, &listed)),
        ("activations-burned", shown(Access::Burned, 1, &listed)),
        ("activations-active", shown(Access::Active, 1, &listed)),
        ("activations-none", shown(Access::Revoked, 1, &[])),
    ]
}
