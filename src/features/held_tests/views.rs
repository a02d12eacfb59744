//! How the list of tests to hold looks.

use maud::{Markup, html};

use super::model::{HeldTest, NewHeldTest};
use crate::kit::clock::instant;
use crate::kit::date::{TimeZone, day, short};
use crate::kit::id::HeldTestId;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What the page depends on beside the list.
pub struct Around {
    /// The longest that a test may be held, in days.
    pub most: u32,
    pub zone: TimeZone,
}

/// The list, the form for one more, and what was on it before.
pub fn index(words: Words, list: &[HeldTest], around: &Around, filled: &Filled) -> View {
    let (before, now): (Vec<&HeldTest>, Vec<&HeldTest>) = list.iter().partition(|held| held.ended.is_some());
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "held-tests-means")) }
        @if now.is_empty() {
            (parts::empty(Icon::Clock, &say!(words, "held-tests-none"), html! { p { (say!(words, "held-tests-none-next")) } }))
        } @else {
            (on_the_list(words, &now, &around.zone))
        }
        div.narrow { (parts::card(Some(&say!(words, "held-tests-add")), add(words, around, filled))) }
        @if !before.is_empty() { h2 { (say!(words, "held-tests-before")) } (taken_off(words, &before, &around.zone)) }
    };
    View::form(say!(words, "held-tests-title"), filled, body)
}

fn on_the_list(words: Words, list: &[&HeldTest], zone: &TimeZone) -> Markup {
    let columns = [
        Column::new(say!(words, "held-tests-test")),
        Column::new(say!(words, "held-tests-why")),
        Column::numbers(say!(words, "held-tests-days")),
        Column::new(say!(words, "held-tests-since")),
        Column::new(say!(words, "staff-actions")),
    ];
    let row = |held: &&HeldTest| {
        let called = held.test.called();
        let end = html! { (form::form(&links::end_held_test(held.id),
        form::button_about(Weight::Quiet, &say!(words, "held-tests-end"), &called))) };
        vec![html! { (called) }, html! { (held.test.why) }, html! { (held.test.days) }, since(words, held, zone), end]
    };
    table(&say!(words, "held-tests-title"), &columns, list.iter().map(row).collect())
}

fn since(words: Words, held: &HeldTest, zone: &TimeZone) -> Markup {
    html! { (say!(words, "held-tests-on-by", date = short(words, day(held.since, zone)), name = held.by.as_str())) }
}

fn taken_off(words: Words, list: &[&HeldTest], zone: &TimeZone) -> Markup {
    let columns = [
        Column::new(say!(words, "held-tests-test")),
        Column::new(say!(words, "held-tests-why")),
        Column::new(say!(words, "held-tests-since")),
        Column::new(say!(words, "held-tests-ended")),
    ];
    let row = |held: &&HeldTest| {
        let ended = held.ended.as_ref().map(|(at, by)| (short(words, day(*at, zone)), by.as_str()));
        vec![
            html! { (held.test.called()) },
            html! { (held.test.why) },
            since(words, held, zone),
            html! { @if let Some((date, name)) = ended { (say!(words, "held-tests-on-by", date = date, name = name)) } },
        ]
    };
    table(&say!(words, "held-tests-before"), &columns, list.iter().map(row).collect())
}

fn add(words: Words, around: &Around, filled: &Filled) -> Markup {
    form::form(
        links::HELD_TESTS,
        html! {
            (form::text("code", say!(words, "held-tests-code")).hint(say!(words, "held-tests-code-hint"))
                .autocomplete("off").verbatim().width(Width::Medium).optional().show(words, filled))
            (form::text("name", say!(words, "held-tests-name")).hint(say!(words, "held-tests-name-hint"))
                .autocomplete("off").optional().show(words, filled))
            (form::text("why", say!(words, "held-tests-why")).hint(say!(words, "held-tests-why-hint"))
                .autocomplete("off").show(words, filled))
            (form::text("days", say!(words, "held-tests-days")).hint(say!(words, "held-tests-days-hint", most = around.most))
                .autocomplete("off").input_mode("numeric").width(Width::Short).show(words, filled))
            (form::button(Weight::Primary, &say!(words, "held-tests-add-button")))
        },
    )
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let held = |bits, (code, name): (&str, &str), days, ended: bool| HeldTest {
        id: HeldTestId::from_bits([bits; 16]),
        test: NewHeldTest {
            code: code.to_owned(),
            name: name.to_owned(),
            why: "We call the patient before they read it".to_owned(),
            days,
        },
        since: instant(1_778_000_000_000),
        by: "Dr Hana Ito".to_owned(),
        ended: ended.then(|| (instant(1_779_000_000_000), "Vera Lindqvist".to_owned())),
    };
    let list = [
        held(1, ("7917-8", "HIV 1 antibody"), 3, false),
        held(2, ("", "Genetic"), 10, false),
        held(3, ("21667-1", ""), 5, true),
    ];
    let around = Around { most: 14, zone: TimeZone::UTC };
    let mut failed = Filled::with(&[("name", "Genetic"), ("days", "90")]);
    failed.fail("days", say!(words, "held-tests-days-wrong", most = 14));
    vec![
        ("held-tests", index(words, &list, &around, &Filled::empty())),
        ("held-tests-none", index(words, &[], &around, &Filled::empty())),
        ("held-tests-failed", index(words, &list, &around, &failed)),
    ]
}
