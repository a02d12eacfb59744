//! When the clinic is open, as people read it: how it stands now, its week, and the days on which it is closed.

use maud::{Markup, html};

use super::parts;
use crate::kit::clock::Timestamp;
use crate::kit::date::{day, spelled, time_of_day};
use crate::kit::hours::{Closure, Hours, Span, Standing, WEEKDAYS, Weekday};
use crate::kit::text::Words;
use crate::say;

/// How it stands now, and why it is closed; nothing where nobody has set any hours.
pub fn standing(words: Words, hours: &Hours, now: Timestamp) -> Markup {
    let (says, by) = match hours.standing(now) {
        Standing::Unset => return html! {},
        Standing::Open { until: None } => (say!(words, "hours-open"), None),
        Standing::Open { until: Some(until) } => {
            (say!(words, "hours-open-until", time = wall_time(words, hours, until)), None)
        }
        Standing::Closed { until: None, by } => (say!(words, "hours-closed"), by),
        Standing::Closed { until: Some(until), by } => (closed_until(words, hours, now, until), by),
    };
    html! { p { strong { (says) } } @if let Some(by) = by { (why(words, by)) } }
}

fn closed_until(words: Words, hours: &Hours, now: Timestamp, until: Timestamp) -> String {
    let (date, time) = (day(until, &hours.zone), wall_time(words, hours, until));
    if date == day(now, &hours.zone) {
        return say!(words, "hours-closed-today", time = time);
    }
    let weekday = weekday(words, date.weekday());
    say!(words, "hours-closed-until", weekday = weekday, date = spelled(words, date), time = time)
}

fn wall_time(words: Words, hours: &Hours, at: Timestamp) -> String {
    time_of_day(words, hours.zone.to_datetime(at).time())
}

/// Why it is closed, as the clinic wrote it.
pub fn why(words: Words, closure: &Closure) -> Markup {
    html! { @if let Some((language, why)) = closure.why(words.language()) { (parts::spoken(language, html! { (why) })) } }
}

/// Each day of the week with its times.
pub fn week(words: Words, hours: &Hours) -> Markup {
    let times = |day: Weekday| match hours.week.of(day) {
        [] => say!(words, "hours-day-closed"),
        open => spans(words, open),
    };
    html! { ul.plain { @for day in WEEKDAYS { li { (weekday(words, day)) ": " (times(day)) } } } }
}

/// "8:00 am – 12:00 pm, 1:00 pm – 5:00 pm": what people read, and what the form of the hours takes back.
pub fn spans(words: Words, spans: &[Span]) -> String {
    spans.iter().map(|one| span(words, *one)).collect::<Vec<_>>().join(", ")
}

/// "8:00 am – 12:00 pm".
pub fn span(words: Words, span: Span) -> String {
    let (from, until) = span.times();
    let ends_with_day = span.minutes().1 == Span::DAY;
    let until = if ends_with_day { say!(words, "hours-midnight") } else { time_of_day(words, until) };
    format!("{} – {until}", time_of_day(words, from))
}

/// "Thursday, November 26, 2026", or the first and the last of several days; with the part of each that is closed.
pub fn days(words: Words, closure: &Closure) -> String {
    let date = |date| spelled(words, date);
    let days = if closure.first == closure.last {
        let weekday = weekday(words, closure.first.weekday());
        say!(words, "hours-weekday-and-date", weekday = weekday, date = date(closure.first))
    } else {
        say!(words, "hours-from-to", first = date(closure.first), last = date(closure.last))
    };
    match closure.part {
        Some(part) => say!(words, "hours-days-part", days = days, part = span(words, part)),
        None => days,
    }
}

/// The name of a day, as it stands in a sentence.
pub fn weekday(words: Words, day: Weekday) -> String {
    match day {
        Weekday::Monday => say!(words, "weekday-monday"),
        Weekday::Tuesday => say!(words, "weekday-tuesday"),
        Weekday::Wednesday => say!(words, "weekday-wednesday"),
        Weekday::Thursday => say!(words, "weekday-thursday"),
        Weekday::Friday => say!(words, "weekday-friday"),
        Weekday::Saturday => say!(words, "weekday-saturday"),
        Weekday::Sunday => say!(words, "weekday-sunday"),
    }
}
