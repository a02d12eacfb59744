//! A patient's goal ranges, as staff sees them; clinicians set and end them.

use maud::{Markup, html};

use super::model::CodedTest;
use crate::features::results::model::{ActMark, Goal, NewActMark, Test, Who, code_of, coded};
use crate::features::results::views::value::with_unit;
use crate::features::results::views::{identifiers, known_tests};
use crate::kit::date::{Date, spelled};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Thing};
use crate::ui::view::View;
use crate::{links, say};

/// The goals, and for clinicians the form that sets one.
pub fn index(
    words: Words,
    who: &Who,
    (goals, marks, coded): &(Vec<Goal>, Vec<ActMark>, Vec<CodedTest>),
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
        @if may_set { h2 { (say!(words, "goal-new")) } (new(words, who, coded, filled)) }
        @else { (parts::notice(html! { p { (say!(words, "goal-clinician-sets")) } })) }
        (acting(words, who, (marks, coded), may_set, filled))
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
            span.hint { (counts_for(words, (&goal.key, &name(words, goal)), &goal.unit)) " " (days) " " (say!(words, "goal-set-by", name = goal.set_by.as_str())) }
            @if is_over { " " (parts::tag(parts::Tone::Past, &say!(words, "goal-over"))) }
        },
        act: (may_set && !is_over).then(end),
    }
}

/// For which values it counts: those in another unit are left as they are.
fn counts_for(words: Words, (key, test): (&str, &str), unit: &str) -> String {
    // A name alone counts where no code says what it is of.
    let is_named = Test::from_word(key).is_none() && code_of(key).is_none();
    match (is_named, unit) {
        (true, "") => say!(words, "goal-counts-for-named-plain", test = test),
        (true, unit) => say!(words, "goal-counts-for-named", test = test, unit = unit),
        (false, "") => say!(words, "goal-counts-for-plain", test = test),
        (false, unit) => say!(words, "goal-counts-for", test = test, unit = unit),
    }
}

/// What the test of a goal is called.
pub fn name(words: Words, goal: &Goal) -> String {
    called(words, &goal.key, &goal.test)
}

/// What a test is called: what we do not know has its code beside its name, for its name may be another's too.
fn called(words: Words, key: &str, test: &str) -> String {
    match (Test::from_word(key), code_of(key)) {
        (Some(known), _) => known.plain(words),
        (None, Some(code)) if code != test => say!(words, "goal-test-coded", test = test, code = code),
        (None, _) => test.to_owned(),
    }
}

/// Above what somebody acts: the lines that are drawn, and the form for one more.
fn acting(
    words: Words,
    who: &Who,
    (marks, coded): (&[ActMark], &[CodedTest]),
    may_set: bool,
    filled: &Filled,
) -> Markup {
    let lines: Vec<Thing> = marks.iter().map(|mark| line(words, who, mark, may_set)).collect();
    html! {
        h2 { (say!(words, "act-title")) }
        p { (say!(words, "act-means")) }
        @if !lines.is_empty() { div.narrow { (parts::things(&lines)) } }
        @if may_set {
            (form::form(&links::act_marks(who.patient), html! {
                (form::select("act_known", say!(words, "goal-test"), tests(words, coded)).show(words, filled))
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
    let name = called(words, key, test);
    let counts_for = counts_for(words, (key, &name), unit);
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

fn new(words: Words, who: &Who, coded: &[CodedTest], filled: &Filled) -> Markup {
    html! {
        (form::form(&links::goals(who.patient), html! {
            (form::select("known", say!(words, "goal-test"), tests(words, coded)).show(words, filled))
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

/// The tests that the portal knows, and those of the patient that a code tells apart.
fn tests(words: Words, own: &[CodedTest]) -> Vec<Choice> {
    let choice = |one: &CodedTest| {
        let (test, code) = (one.name.as_str(), one.code.trim());
        let label = if one.panel.is_empty() {
            say!(words, "goal-test-coded", test = test, code = code)
        } else {
            say!(words, "goal-test-coded-in", test = test, code = code, panel = one.panel.as_str())
        };
        Choice::new(coded(code), label)
    };
    let mut tests = known_tests(words);
    tests.extend(own.iter().map(choice));
    tests
}
