//! One test over time: a sentence, the line, and the table that says the same.

use maud::{Markup, html};

use super::head;
use super::result::Around;
use crate::features::results::model::{Dated, Observed, Value};
use crate::features::results::reading::model::Trend;
use crate::features::results::views::status::status_alone;
use crate::features::results::views::value::{ends, range, with_unit};
use crate::kit::date::{self, spelled};
use crate::kit::id::ResultId;
use crate::kit::text::Words;
use crate::say;
use crate::ui::chart::{Band, Chart, Point, Stretch, chart};
use crate::ui::layout::Link;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::ui::{form, parts};

/// Two labels of one axis are at least this many days apart, or say day and month instead of month and year.
const FAR_APART: i64 = 150;

/// The page.
pub fn show(words: Words, result: ResultId, (value, trend): (&Value, &Trend), around: &Around) -> View {
    let heading = around.names.heading(words, value);
    let title = say!(words, "trend-title", name = heading.name.as_str());
    let description = description(words, value, trend);
    let body = html! {
        (head(words, &around.sheet))
        @if let Some(about) = &heading.about { p.hint { (about) } }
        @if trend.is_empty() { p.lead { (say!(words, "trend-too-few")) } }
        @else {
            p.lead { (description) }
            figure.card {
                (chart("trend", &drawing(words, &title, &description, trend)))
                figcaption.hint { (legend(words, value, trend)) }
            }
        }
        (parts::details(&say!(words, "trend-table"), numbers(words, &title, trend)))
        @if trend.left_out > 0 { p.hint { (say!(words, "trend-left-out", count = trend.left_out, unit = value.unit.as_str())) } }
        @if trend.doubtful > 0 { p.hint { (say!(words, "trend-doubtful", count = trend.doubtful)) } }
        (form::actions(form::print_button(words)))
    };
    View::new(title, body).back(Link::new(around.result(result), say!(words, "trend-back")))
}

/// How many, from when to when, the lowest, the highest, and how many lie outside.
fn description(words: Words, value: &Value, trend: &Trend) -> String {
    let (Some((low, high)), Some(first), Some(last)) =
        (trend.extremes(), trend.points().next(), trend.points().next_back())
    else {
        return say!(words, "trend-too-few");
    };
    let is_judged = trend.points().any(|dated| dated.value.status().is_inside().is_some());
    let said = say!(
        words,
        "trend-says",
        count = trend.len(),
        from = spelled(words, first.day),
        to = spelled(words, last.day),
        low = low.value.text.reveal().as_str(),
        high = with_unit(high.value.text.reveal(), &value.unit)
    );
    if is_judged {
        format!("{said}{}.", say!(words, "trend-says-outside", count = trend.outside()))
    } else {
        format!("{said}.")
    }
}

fn drawing(words: Words, title: &str, description: &str, trend: &Trend) -> Chart {
    let stretches = trend.stretches.iter().map(|stretch| Stretch {
        points: stretch.iter().filter_map(point).collect(),
        band: stretch.first().and_then(|dated| band(&dated.value)),
    });
    Chart {
        title: title.to_owned(),
        description: description.to_owned(),
        stretches: stretches.collect(),
        days: days(words, trend),
    }
}

fn point(dated: &Dated) -> Option<Point> {
    Some(Point {
        at: instant(dated),
        number: dated.measured()?.number,
        text: dated.value.text.reveal().clone(),
        is_outside: dated.value.status().is_inside() == Some(false),
    })
}

/// Hours are fine enough for a line of months, and coarse enough to be numbers without loss.
fn instant(dated: &Dated) -> f64 {
    f64::from(i32::try_from(dated.value.observed_at.as_second() / 3_600).unwrap_or_default())
}

fn band(value: &Value) -> Option<Band> {
    let (range, (low, high)) = (value.judging()?, ends(value));
    Some(Band { low: range.low().map(|end| (end.at, low)), high: range.high().map(|end| (end.at, high)) })
}

/// The first and the last day, and between them each that begins another month or year.
fn days(words: Words, trend: &Trend) -> Vec<(f64, String)> {
    let (Some(first), Some(last)) = (trend.points().next(), trend.points().next_back()) else { return Vec::new() };
    let is_long = last.day.since(first.day).is_ok_and(|span| i64::from(span.get_days()) > FAR_APART);
    let label = |day| if is_long { date::month_and_year(words, day) } else { date::short(words, day) };
    let mut labels: Vec<(f64, String)> = Vec::new();
    for dated in trend.points() {
        let said = label(dated.day);
        if labels.last().is_none_or(|(_, last)| *last != said) {
            labels.push((instant(dated), said));
        }
    }
    labels
}

fn legend(words: Words, value: &Value, trend: &Trend) -> Markup {
    let has_range = value.judging().is_some();
    html! {
        @if has_range && value.goal.is_some() { (say!(words, "trend-band-goal", range = range(words, value))) " " }
        @else if has_range { (say!(words, "trend-band", range = range(words, value))) " " }
        @if trend.outside() > 0 { (say!(words, "trend-diamonds")) " " }
        @if trend.stretches.len() > 1 { (say!(words, "trend-breaks")) }
    }
}

/// The newest first.
fn numbers(words: Words, title: &str, trend: &Trend) -> Markup {
    let columns = [
        Column::new(say!(words, "trend-date")),
        Column::new(say!(words, "trend-value")),
        Column::new(say!(words, "trend-status")),
        Column::new(say!(words, "trend-range")),
    ];
    let row = |dated: &Dated| {
        vec![
            html! {
                @if dated.value.observed == Observed::Report { (say!(words, "results-dated-report", date = spelled(words, dated.day))) }
                @else { (spelled(words, dated.day)) }
            },
            html! { span.whole { (with_unit(dated.value.text.reveal(), &dated.value.unit)) } },
            html! { (status_alone(words, &dated.value)) },
            html! { (range(words, &dated.value)) },
        ]
    };
    table(title, &columns, trend.points().rev().map(row).collect())
}
