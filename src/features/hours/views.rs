//! How the page of when the clinic is open looks.

use maud::{Markup, html};

use super::model::{Listed, field};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{Date, TimeZone};
use crate::kit::hours::{Closure, Hours, Span, WEEKDAYS, Week};
use crate::kit::id::ClosureId;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::ui::{opening, parts};
use crate::{links, say};

/// What the page shows.
pub struct Around {
    pub hours: Hours,
    /// The latest first.
    pub closures: Vec<Listed>,
    /// On the clinic's wall.
    pub today: Date,
    pub now: Timestamp,
}

/// How it stands, the week, the closures, and the form for one more.
pub fn index(words: Words, around: &Around, filled: &Filled) -> View {
    let (past, mut coming): (Vec<&Listed>, Vec<&Listed>) =
        around.closures.iter().partition(|listed| listed.is_past(around.today));
    coming.reverse();
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "hours-means")) }
        @if around.hours.week.is_unset() {
            (parts::warning(&say!(words, "hours-unset"), html! { p { (say!(words, "hours-unset-then")) } }))
        }
        (opening::standing(words, &around.hours, around.now))
        div.narrow { (parts::card(Some(&say!(words, "hours-usual")), week(words, filled))) }
        h2 { (say!(words, "hours-closures")) }
        @if coming.is_empty() { p { (say!(words, "hours-closures-none")) } } @else { (closures(words, &coming, true)) }
        div.narrow { (parts::card(Some(&say!(words, "hours-close")), close(words, filled))) }
        @if !past.is_empty() { (parts::details(&say!(words, "hours-past"), closures(words, &past, false))) }
    };
    View::form(say!(words, "hours-title"), filled, body)
}

fn week(words: Words, filled: &Filled) -> Markup {
    form::form(
        links::HOURS,
        html! {
            p.hint { (say!(words, "hours-week-hint")) }
            @for day in WEEKDAYS {
                (form::text(field(day), opening::weekday(words, day)).autocomplete("off").show(words, filled))
            }
            (form::button(Weight::Primary, &say!(words, "hours-save")))
        },
    )
}

fn closures(words: Words, list: &[&Listed], may_end: bool) -> Markup {
    let columns = [
        Column::new(say!(words, "hours-days")),
        Column::new(say!(words, "hours-why")),
        Column::new(say!(words, "hours-by")),
        Column::new(say!(words, "staff-actions")),
    ];
    let width = if may_end { columns.len() } else { columns.len() - 1 };
    let row = |listed: &&Listed| {
        let days = opening::days(words, &listed.closure);
        let end = form::button_about(Weight::Quiet, &say!(words, "hours-end"), &days);
        let cells = vec![
            html! { (days) },
            opening::why(words, &listed.closure),
            html! { (listed.by) },
            form::form(&links::end_closure(listed.id), end),
        ];
        cells.into_iter().take(width).collect()
    };
    table(&say!(words, "hours-closures"), &columns[..width], list.iter().map(row).collect())
}

fn close(words: Words, filled: &Filled) -> Markup {
    form::form(
        links::CLOSURES,
        html! {
            (form::day(words, filled, "first", &say!(words, "hours-first"), &say!(words, "hours-first-hint")))
            (form::day(words, filled, "last", &say!(words, "hours-last"), &say!(words, "hours-last-hint")))
            (form::text("part", say!(words, "hours-part")).hint(say!(words, "hours-part-hint")).autocomplete("off")
                .width(Width::Medium).optional().show(words, filled))
            (form::text("why_en", say!(words, "hours-why-en")).hint(say!(words, "hours-why-hint")).autocomplete("off")
                .optional().show(words, filled))
            (form::text("why_es", say!(words, "hours-why-es")).autocomplete("off").optional().show(words, filled))
            (form::button(Weight::Secondary, &say!(words, "hours-close-button")))
        },
    )
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let span = |from, until| Span::new(from, until).into_iter();
    let mut week = Week::default();
    for day in &WEEKDAYS[..5] {
        _ = week.set(*day, span(480, 720).chain(span(780, 1020)).collect());
    }
    let closure = |first, last, part, why: [&str; 2]| Closure { first, last, part, why: why.map(ToOwned::to_owned) };
    let listed =
        |bits, closure| Listed { id: ClosureId::from_bits([bits; 16]), closure, by: "Vera Lindqvist".to_owned() };
    let day = |month, day| Date::constant(2026, month, day);
    let closures = vec![
        listed(1, closure(day(12, 24), day(12, 26), None, ["Christmas", "Navidad"])),
        listed(2, closure(day(5, 8), day(5, 8), Span::new(780, 1020), ["Staff training", ""])),
        listed(3, closure(day(1, 1), day(1, 1), None, ["New Year’s Day", "Año Nuevo"])),
    ];
    let around = |week, closures: Vec<Listed>| {
        let stand = closures.iter().map(|listed| listed.closure.clone()).collect();
        let hours = Hours { week, closures: stand, zone: TimeZone::UTC };
        Around { hours, closures, today: day(5, 5), now: instant(1_778_000_000_000) }
    };
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let days = days.map(|day| (day, "8:00 am – 12:00 pm, 1:00 pm – 5:00 pm"));
    let mut failed = Filled::with(&[("monday", "8-5"), ("tuesday", "8 am – 5 pm")]);
    failed.fail("monday", say!(words, "hours-no-times"));
    vec![
        ("hours", index(words, &around(week, closures), &Filled::with(&days))),
        ("hours-unset", index(words, &around(Week::default(), Vec::new()), &Filled::empty())),
        ("hours-failed", index(words, &around(Week::default(), Vec::new()), &failed)),
    ]
}
