//! How the page of who covers looks.

use maud::{Markup, html};

use super::model::{Clinician, Cover, nobody_from};
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::date::{TimeZone, day, spelled, spelled_with_time};
use crate::kit::id::{AccountId, CoverId};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What the page shows.
pub struct Around {
    /// Who covers now or later.
    pub covers: Vec<Cover>,
    /// Who could.
    pub clinicians: Vec<Clinician>,
    /// Clinicians whom no message reaches.
    pub unreachable: Vec<AccountId>,
    /// Whether the reader may change it.
    pub may_change: bool,
    /// After how many minutes everybody is told.
    pub minutes: u32,
    pub now: Timestamp,
    pub zone: TimeZone,
}

/// Who covers, whether there is a gap, who is told then, and the form for one more time.
pub fn index(words: Words, around: &Around, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (none_reachable(words, around))
        (gap(words, around))
        @if !around.covers.is_empty() { (times(words, around)) }
        h2 { (say!(words, "cover-order")) }
        (parts::steps(&[
            html! { (say!(words, "cover-order-cover")) },
            html! { (say!(words, "cover-order-team")) },
            html! { (say!(words, "cover-order-all")) },
        ]))
        p { (say!(words, "cover-order-again", minutes = around.minutes)) }
        p { a href=(links::AWAY) { (say!(words, "cover-away-page")) } }
        @if around.may_change {
            div.narrow { (parts::card(Some(&say!(words, "cover-add")), add(words, around, filled))) }
            div.narrow { (parts::card(Some(&say!(words, "cover-numbers")), numbers(words, around, filled))) }
        }
    };
    View::form(say!(words, "cover-title"), filled, body)
}

/// That no message reaches any clinician: then nothing below comes true.
fn none_reachable(words: Words, around: &Around) -> Markup {
    let reached = |one: &Clinician| !around.unreachable.contains(&one.account);
    if around.clinicians.iter().any(reached) {
        return html! {};
    }
    parts::alarm(&say!(words, "cover-none-reachable"), html! { p { (say!(words, "cover-none-reachable-then")) } })
}

fn gap(words: Words, around: &Around) -> Markup {
    if around.clinicians.iter().all(|one| around.unreachable.contains(&one.account)) {
        return html! {};
    }
    let next = html! { p { (say!(words, "cover-nobody-then")) } };
    match nobody_from(around.now, &around.covers, &around.unreachable) {
        None => html! {},
        Some(from) if from == around.now => parts::alarm(&say!(words, "cover-nobody"), next),
        Some(from) => {
            let date = spelled_with_time(words, from, &around.zone);
            parts::warning(&say!(words, "cover-nobody-from", date = date), next)
        }
    }
}

fn times(words: Words, around: &Around) -> Markup {
    let columns = [
        Column::new(say!(words, "cover-who")),
        Column::new(say!(words, "cover-from")),
        Column::new(say!(words, "cover-until")),
        Column::new(say!(words, "cover-set-by")),
        Column::new(say!(words, "staff-actions")),
    ];
    let width = if around.may_change { columns.len() } else { columns.len() - 1 };
    let rows = around.covers.iter().map(|cover| row(words, cover, around).into_iter().take(width).collect());
    table(&say!(words, "cover-title"), &columns[..width], rows.collect())
}

fn row(words: Words, cover: &Cover, around: &Around) -> Vec<Markup> {
    // The day on which it is over is the day after the last.
    let last = |until: Timestamp| spelled(words, day(until - SignedDuration::from_secs(1), &around.zone));
    vec![
        html! {
            (cover.clinician.name) " "
            @if around.unreachable.contains(&cover.clinician.account) {
                (parts::tag(Tone::Bad, &say!(words, "cover-unreachable")))
            } @else if cover.holds(around.now) { (parts::tag(Tone::Good, &say!(words, "cover-now"))) }
            @if let Some(name) = &cover.instead { " " (parts::tag(Tone::Heed, &say!(words, "cover-away", name = name.as_str()))) }
        },
        html! { (spelled(words, day(cover.from, &around.zone))) },
        html! { @match cover.until { Some(until) => { (last(until)) }, None => { (say!(words, "cover-open-end")) } } },
        html! { (cover.set_by) },
        html! { (form::form(&links::end_cover(cover.id),
        form::button_about(Weight::Quiet, &say!(words, "cover-end"), &cover.clinician.name))) },
    ]
}

/// Where each can be called, for when no message reaches anybody.
fn numbers(words: Words, around: &Around, filled: &Filled) -> Markup {
    html! {
        p { (say!(words, "cover-numbers-for")) }
        ul.plain {
            @for one in &around.clinicians {
                li {
                    (one.name) ": "
                    @match &one.call_at { Some(number) => (parts::telephone(number)), None => (say!(words, "told-no-number")) }
                }
            }
        }
        (form::form(
            links::NUMBER_TO_CALL,
            html! {
                (form::select("callee", say!(words, "cover-callee"), around.clinicians.iter().map(|one| {
                    Choice::new(one.account.to_string(), one.name.clone())
                }).collect()).show(words, filled))
                (form::text("number", say!(words, "cover-number")).hint(say!(words, "cover-number-hint")).show(words, filled))
                (form::button(Weight::Secondary, &say!(words, "cover-number-save")))
            },
        ))
    }
}

fn add(words: Words, around: &Around, filled: &Filled) -> Markup {
    let reached = around.clinicians.iter().filter(|one| !around.unreachable.contains(&one.account));
    let clinicians = reached.map(|one| Choice::new(one.account.to_string(), one.name.clone())).collect();
    form::form(
        links::COVER,
        html! {
            (form::select("clinician", say!(words, "cover-who"), clinicians).hint(say!(words, "cover-who-hint"))
                .show(words, filled))
            (form::day(words, filled, "from", &say!(words, "cover-first-day"), &say!(words, "cover-first-day-hint")))
            (form::day(words, filled, "until", &say!(words, "cover-last-day"), &say!(words, "cover-last-day-hint")))
            (form::button(Weight::Primary, &say!(words, "cover-save")))
        },
    )
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    const NOW: i64 = 1_778_000_000_000;
    const DAY: i64 = 86_400_000;
    let clinician = |bits, name: &str| Clinician {
        account: AccountId::from_bits([bits; 16]),
        name: name.to_owned(),
        call_at: (bits == 1).then(|| "(555) 010-0142".to_owned()),
    };
    let cover = |bits, name, from, until: Option<i64>| Cover {
        id: CoverId::from_bits([bits; 16]),
        clinician: clinician(bits, name),
        from: instant(NOW + from * DAY),
        until: until.map(|until| instant(NOW + until * DAY)),
        set_by: "Vera Lindqvist".to_owned(),
        instead: (bits == 2).then(|| "Dr Hana Ito".to_owned()),
    };
    let around = |covers, may_change| Around {
        covers,
        clinicians: vec![clinician(1, "Dr Hana Ito"), clinician(2, "Dr Paul Sand")],
        unreachable: vec![AccountId::from_bits([2; 16])],
        may_change,
        minutes: 30,
        now: instant(NOW),
        zone: TimeZone::UTC,
    };
    let unreachable = (1..=2).map(|bits| AccountId::from_bits([bits; 16])).collect();
    let none = Around { unreachable, ..around(Vec::new(), true) };
    let ends = vec![cover(1, "Dr Hana Ito", -3, Some(4)), cover(2, "Dr Paul Sand", 4, None)];
    let mut failed = Filled::empty();
    failed.fail("clinician", say!(words, "cover-who-missing"));
    vec![
        ("cover", index(words, &around(ends, true), &Filled::empty())),
        ("cover-goes-on", index(words, &around(vec![cover(1, "Dr Hana Ito", -3, None)], false), &Filled::empty())),
        ("cover-none-reachable", index(words, &none, &Filled::empty())),
        ("cover-nobody", index(words, &around(Vec::new(), true), &failed)),
    ]
}
