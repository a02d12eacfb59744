//! The look at typed values before they are kept: as the patient will read them, with a question where one may have slipped.

use maud::{Markup, html};

use crate::features::results::model::{Degree, End, Kind, Status, Value, Who};
use crate::features::results::typing::model::{Doubt, Entered, Entry};
use crate::features::results::views::rows::values_table;
use crate::features::results::views::value::with_unit;
use crate::features::results::views::{identifiers, kind};
use crate::kit::date::{Time, spelled, time_of_day};
use crate::kit::text::Words;
use crate::ui::cells;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What was typed.
pub struct Checked<'c> {
    /// The result.
    pub entry: &'c Entry,
    /// At what time the sample was taken.
    pub time: Option<Time>,
    /// The tests without a value.
    pub left_out: &'c [String],
}

/// What was typed, as it will be kept, beside the patient it will be kept for.
pub fn check(words: Words, who: &Who, filled: &Filled, checked: &Checked<'_>) -> View {
    let values: Vec<Value> = checked.entry.values.iter().map(Entered::shown).collect();
    let born = spelled(words, *who.born.reveal());
    let save = say!(words, "enter-save", name = who.name.reveal().as_str(), born = born);
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        div.narrow { (parts::summary(words, &head(words, checked))) }
        (values_table(words, values.iter(), None))
        @if !checked.left_out.is_empty() {
            (parts::notice(html! { p { (say!(words, "enter-left-out", tests = checked.left_out.join(", "))) } }))
        }
        (form::form(&links::enter_values(who.patient), html! {
            @let typed = filled.fields().filter(|(name, _)| !["do", "sure"].contains(name));
            @for (name, value) in typed { (form::hidden(name, value)) }
            (questions(words, filled, &checked.entry.values, &values))
            (form::actions(html! {
                (form::button(Weight::Primary, &save))
                (cells::elsewhere(Weight::Secondary, &say!(words, "enter-change"), &links::check_values(who.patient), ("do", "change")))
            }))
        }))
    };
    let has_errors = filled.has_errors();
    View { has_errors, ..View::new(say!(words, "enter-check-title"), body) }
}

fn head(words: Words, checked: &Checked<'_>) -> Vec<Line> {
    let entry = checked.entry;
    let laboratory = Some(entry.laboratory.as_str()).filter(|name| !name.is_empty()).unwrap_or("–");
    let day = spelled(words, entry.collected_on);
    let taken = checked.time.map_or_else(
        || day.clone(),
        |time| say!(words, "date-with-time", date = day.as_str(), time = time_of_day(words, time)),
    );
    vec![
        Line::new(say!(words, "review-result"), html! { strong { (entry.title) } }),
        Line::new(say!(words, "review-kind"), html! { (kind(words, Kind::Laboratory)) }),
        Line::new(say!(words, "enter-laboratory"), html! { (laboratory) }),
        Line::new(say!(words, "review-collected"), html! { (taken) }),
    ]
}

/// What may have slipped, each with its question, and one box for "it stands like this". Whatever is asked, what lies far
/// outside and what is marked as critical is pointed at: somebody will act on it.
fn questions(words: Words, filled: &Filled, entered: &[Entered], values: &[Value]) -> Markup {
    let asked: Vec<String> = entered.iter().flat_map(|one| asked_of(words, one)).collect();
    let critical = named(values, |value| value.flag.is_critical());
    let far = named(values, |value| is_far(value) && !value.flag.is_critical());
    html! {
        @if !critical.is_empty() {
            (parts::alarm(&say!(words, "enter-critical", tests = critical), html! { p { (say!(words, "enter-critical-next")) } }))
        }
        @if !far.is_empty() {
            (parts::warning(&say!(words, "enter-far", tests = far), html! { p { (say!(words, "enter-far-next")) } }))
        }
        @if !asked.is_empty() {
            (parts::warning(&say!(words, "enter-doubts"), html! { ul { @for question in &asked { li { (question) } } } }))
            (form::checkbox(words, filled, "sure", say!(words, "enter-sure")))
        }
    }
}

/// The tests of some of the values, with what was typed for each.
fn named(values: &[Value], is_meant: impl Fn(&Value) -> bool) -> String {
    let says = |value: &Value| format!("{} {}", value.test, with_unit(value.text.reveal(), &value.unit));
    values.iter().filter(|value| is_meant(value)).map(says).collect::<Vec<_>>().join(", ")
}

fn asked_of(words: Words, one: &Entered) -> Vec<String> {
    one.doubts().into_iter().map(|doubt| question(words, one, doubt)).collect()
}

fn question(words: Words, one: &Entered, doubt: Doubt) -> String {
    let (test, typed) = (one.test.as_str(), one.text.reveal().as_str());
    let value = with_unit(typed, &one.unit);
    match doubt {
        Doubt::NoNumber => say!(words, "enter-doubt-no-number", test = test, value = typed),
        Doubt::Comma(Some(number)) => {
            say!(words, "enter-doubt-comma", test = test, value = typed, number = number.to_string())
        }
        Doubt::Comma(None) => say!(words, "enter-doubt-comma-unread", test = test, value = typed),
        Doubt::CommaInRange(Some(range)) => {
            let end = |end: Option<End>| end.map_or_else(|| "–".to_owned(), |end| end.at.to_string());
            let (low, high) = (end(range.low()), end(range.high()));
            say!(words, "enter-doubt-comma-range", test = test, range = one.range_text.as_str(), low = low, high = high)
        }
        Doubt::CommaInRange(None) => {
            say!(words, "enter-doubt-comma-range-unread", test = test, range = one.range_text.as_str())
        }
        Doubt::Unit(usual) => say!(words, "enter-doubt-unit", test = test, unit = one.unit.as_str(), usual = usual),
        Doubt::Size => say!(words, "enter-doubt-size", test = test, value = value),
        Doubt::Far => say!(words, "enter-doubt-far", test = test, value = value),
        Doubt::Range => say!(words, "enter-doubt-range", test = test, range = one.range_text.as_str()),
    }
}

fn is_far(value: &Value) -> bool {
    matches!(value.status(), Status::Outside(_, Degree::Far))
}
