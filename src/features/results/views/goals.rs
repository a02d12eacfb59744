//! A patient's goal ranges, as staff sees them; clinicians set and end them.

use maud::{Markup, html};

use super::identifiers;
use super::value::with_unit;
use crate::features::results::model::{ActMark, Goal, NewActMark, Test, Who};
use crate::kit::date::{Date, spelled};
use crate::kit::text::Words;
use crate::links;
use crate::say;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Thing};
use crate::ui::view::View;

/// The goals, and for clinicians the form that sets one.
pub fn index(
    words: Words,
    who: &Who,
    (goals, marks): &(Vec<Goal>, Vec<ActMark>),
    (may_set, today): (bool, Date),
    filled: &Filled,
) -> View {
    let title = say!(words, "goal-title");
    let things: Vec<Thing> = goals.iter().map(|goal| thing(words, who, goal, (may_set, today))).collect();
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        p { (say!(words, "goal-means")) }
        @if goals.is_empty() { (parts::empty(Icon::Results, &say!(words, "goal-none"), html! {})) }
        @else { div.narrow { (parts::things(&things)) } }
        @if may_set { h2 { (say!(words, "goal-new")) } (new(words, who, filled)) }
        @else { (parts::notice(html! { p { (say!(words, "goal-clinician-sets")) } })) }
        (acting(words, who, marks, may_set, filled))
    };
    let back = Link::new(links::review(who.patient), say!(words, "review-back"));
    View::form(title, filled, body).back(back)
}

fn thing(words: Words, who: &Who, goal: &Goal, (may_set, today): (bool, Date)) -> Thing {
    let since = spelled(words, goal.since);
    let is_over = goal.until.is_some_and(|until| until < today);
    let days = match goal.until {
        Some(until) => say!(words, "goal-from-to", from = since, to = spelled(words, until)),
        None => say!(words, "goal-from", from = since),
    };
    let end = || {
        let label = say!(words, "goal-end");
        form::form(
            &links::end_goal(who.patient, goal.id),
            form::button_about(Weight::Quiet, &label, &name(words, goal)),
        )
    };
    Thing {
        name: html! { (name(words, goal)) ": " (with_unit(&goal.text, &goal.unit)) },
        about: html! {
            span.hint { (counts_for(words, &name(words, goal), &goal.unit)) " " (days) " " (say!(words, "goal-set-by", name = goal.set_by.as_str())) }
            @if is_over { " " (parts::tag(parts::Tone::Past, &say!(words, "goal-over"))) }
        },
        act: (may_set && !is_over).then(end),
    }
}

/// For which values it counts: those in another unit are left as they are.
fn counts_for(words: Words, test: &str, unit: &str) -> String {
    if unit.is_empty() {
        say!(words, "goal-counts-for-plain", test = test)
    } else {
        say!(words, "goal-counts-for", test = test, unit = unit)
    }
}

fn name(words: Words, goal: &Goal) -> String {
    Test::from_word(&goal.key).map_or_else(|| goal.test.clone(), |test| test.plain(words))
}

/// Above what somebody acts: the lines that are drawn, and the form for one more.
fn acting(words: Words, who: &Who, marks: &[ActMark], may_set: bool, filled: &Filled) -> Markup {
    let lines: Vec<Thing> = marks.iter().map(|mark| line(words, who, mark, may_set)).collect();
    html! {
        h2 { (say!(words, "act-title")) }
        p { (say!(words, "act-means")) }
        @if !lines.is_empty() { div.narrow { (parts::things(&lines)) } }
        @if may_set {
            (form::form(&links::act_marks(who.patient), html! {
                (form::select("act_known", say!(words, "goal-test"), known_tests(words)).show(words, filled))
                (form::text("act_test", say!(words, "goal-other-test")).hint(say!(words, "goal-other-test-hint"))
                    .autocomplete("off").optional().show(words, filled))
                (form::text("act_above", say!(words, "act-above")).hint(say!(words, "act-above-hint"))
                    .autocomplete("off").input_mode("decimal").width(form::Width::Short).show(words, filled))
                (form::text("act_unit", say!(words, "enter-unit")).hint(say!(words, "goal-unit-hint"))
                    .autocomplete("off").width(form::Width::Medium).optional().show(words, filled))
                (form::button(Weight::Secondary, &say!(words, "act-set")))
            }))
        }
    }
}

fn line(words: Words, who: &Who, mark: &ActMark, may_set: bool) -> Thing {
    let NewActMark { key, test, unit, point } = &mark.mark;
    let name = Test::from_word(key).map_or_else(|| test.clone(), |test| test.plain(words));
    let counts_for = counts_for(words, &name, unit);
    let end = || {
        let label = say!(words, "act-end");
        form::form(&links::end_act_mark(who.patient, mark.id), form::button_about(Weight::Quiet, &label, &name))
    };
    Thing {
        name: html! { (name) ": " (say!(words, "act-above-this", point = with_unit(&point.text, unit))) },
        about: html! { span.hint { (counts_for) " " (say!(words, "goal-set-by", name = mark.set_by.as_str())) } },
        act: may_set.then(end),
    }
}

fn new(words: Words, who: &Who, filled: &Filled) -> Markup {
    html! {
        (form::form(&links::goals(who.patient), html! {
            (form::select("known", say!(words, "goal-test"), known_tests(words)).show(words, filled))
            (form::text("test", say!(words, "goal-other-test")).hint(say!(words, "goal-other-test-hint"))
                .autocomplete("off").optional().show(words, filled))
            (form::text("range", say!(words, "goal-range")).hint(say!(words, "goal-range-hint"))
                .autocomplete("off").width(form::Width::Medium).show(words, filled))
            (form::text("unit", say!(words, "enter-unit")).hint(say!(words, "goal-unit-hint"))
                .autocomplete("off").width(form::Width::Medium).optional().show(words, filled))
            (form::day(words, filled, "since", &say!(words, "goal-since"), &say!(words, "goal-since-hint")))
            (form::day(words, filled, "until", &say!(words, "goal-until"), &say!(words, "goal-until-hint")))
            (form::button(Weight::Primary, &say!(words, "goal-set")))
        }))
    }
}

/// The tests that the portal knows, by their plain names.
pub(super) fn known_tests(words: Words) -> Vec<Choice> {
    let mut known: Vec<(String, Test)> = Test::ALL.iter().map(|test| (test.plain(words), *test)).collect();
    known.sort_by_cached_key(|(name, _)| name.to_lowercase());
    known.into_iter().map(|(name, test)| Choice::new(test.word(), name)).collect()
}
