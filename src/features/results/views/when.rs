//! When a value was observed: said where one test stands there several times, and where it is another day than the result's.

use std::collections::HashSet;

use crate::features::results::model::{Observed, Value};
use crate::kit::date::{Date, Time, TimeZone, day, spelled, spelled_with_time, time_of_day};
use crate::kit::text::Words;
use crate::say;

/// What it takes to say when the values of a result were observed.
pub struct When<'r> {
    /// Tests of which there are several values.
    repeated: HashSet<&'r str>,
    /// The day that the page names already, where it is the sample's.
    named: Option<Date>,
    zone: &'r TimeZone,
}

impl<'r> When<'r> {
    /// For all values of a result, on a page that names this day.
    pub fn of_values(values: &'r [Value], named: Option<Date>, zone: &'r TimeZone) -> Self {
        let (mut seen, mut repeated) = (HashSet::new(), HashSet::new());
        for value in values {
            if !seen.insert(value.series.as_str()) {
                repeated.insert(value.series.as_str());
            }
        }
        Self { repeated, named, zone }
    }

    /// For a page of the values of a result, of which these are repeated, on a page that names this day.
    pub fn of_page(repeated: &'r HashSet<String>, named: Date, zone: &'r TimeZone) -> Self {
        Self { repeated: repeated.iter().map(String::as_str).collect(), named: Some(named), zone }
    }

    /// When a value was observed; nothing where the page has said so, or nobody did.
    pub fn said(&self, words: Words, value: &Value) -> Option<String> {
        let is_repeated = self.repeated.contains(value.series.as_str());
        let on = day(value.observed_at, self.zone);
        let is_other_day = self.named != Some(on);
        match value.observed {
            Observed::Time if is_repeated || is_other_day => {
                Some(say!(words, "values-taken", date = spelled_with_time(words, value.observed_at, self.zone)))
            }
            Observed::Day if is_repeated || is_other_day => {
                Some(say!(words, "values-taken", date = spelled(words, on)))
            }
            Observed::Report if is_repeated => Some(say!(words, "values-reported", date = spelled(words, on))),
            Observed::Unknown if is_repeated || self.named.is_some() => Some(say!(words, "values-taken-unknown")),
            Observed::Time | Observed::Day | Observed::Report | Observed::Unknown => None,
        }
    }
}

/// A value that is a day or a time itself, spelled out; nothing for other values.
pub fn moment(words: Words, value: &Value) -> Option<String> {
    let (date, time) =
        value.moment.split_once(' ').map_or((value.moment.as_str(), None), |(date, time)| (date, Some(time)));
    let date = spelled(words, date.parse().ok()?);
    Some(match time.and_then(|time| time.parse::<Time>().ok()) {
        Some(time) => say!(words, "date-with-time", date = date, time = time_of_day(words, time)),
        None => date,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::typing::model::Entered;
    use crate::kit::clock::Timestamp;
    use crate::kit::text::Language;

    fn value(at: &str, observed: Observed) -> Value {
        let at: Timestamp = at.parse().expect("a moment");
        Value { observed_at: at, observed, ..Entered::read("Glucose", "130", "mg/dL", "70-99", None).shown() }
    }

    fn said(zone: &str, named: Option<Date>, (at, observed): (&str, Observed), is_repeated: bool) -> Option<String> {
        let (zone, value) = (TimeZone::get(zone).expect("a zone"), value(at, observed));
        let repeated = is_repeated.then_some(value.series.as_str()).into_iter().collect();
        When { repeated, named, zone: &zone }.said(Language::English.words(), &value)
    }

    #[test]
    fn a_time_is_the_clinics_near_midnight_and_when_clocks_change() {
        let at = |zone, at| said(zone, None, (at, Observed::Time), true).unwrap_or_default();
        assert_eq!(at("America/New_York", "2026-10-31T03:30:00Z"), "Taken on October 30, 2026 at 11:30 pm");
        assert_eq!(at("Pacific/Kiritimati", "2026-10-30T10:30:00Z"), "Taken on October 31, 2026 at 12:30 am");
        assert_eq!(at("America/New_York", "2026-03-08T06:59:00Z"), "Taken on March 8, 2026 at 1:59 am");
        assert_eq!(at("America/New_York", "2026-03-08T07:00:00Z"), "Taken on March 8, 2026 at 3:00 am");
        assert_eq!(at("America/New_York", "2026-11-01T06:30:00Z"), "Taken on November 1, 2026 at 1:30 am");
        assert_eq!(at("America/New_York", "2026-11-02T04:59:00Z"), "Taken on November 1, 2026 at 11:59 pm");
    }

    #[test]
    fn a_time_is_said_where_a_test_repeats_or_the_day_is_another_and_else_not() {
        let (utc, on) = ("UTC", Some(Date::constant(2026, 10, 30)));
        let (same, other) = ("2026-10-30T09:15:00Z", "2026-10-28T09:15:00Z");
        assert_eq!(said(utc, on, (same, Observed::Time), false), None);
        assert_eq!(said(utc, on, (same, Observed::Day), true).as_deref(), Some("Taken on October 30, 2026"));
        assert_eq!(said(utc, on, (other, Observed::Day), false).as_deref(), Some("Taken on October 28, 2026"));
        assert_eq!(said(utc, None, (same, Observed::Report), false), None, "the page names the report's date");
        let report = said(utc, None, (same, Observed::Report), true);
        assert_eq!(report.as_deref(), Some("Date of the report: October 30, 2026"));
        assert_eq!(
            said(utc, on, (same, Observed::Unknown), false).as_deref(),
            Some("The lab did not say when this was taken.")
        );
    }

    #[test]
    fn a_value_that_is_a_day_is_spelled_out() {
        let moment = |moment: &str| {
            let value = Value { moment: moment.to_owned(), ..value("2026-10-30T09:15:00Z", Observed::Time) };
            super::moment(Language::English.words(), &value)
        };
        assert_eq!(moment("2026-10-28").as_deref(), Some("October 28, 2026"));
        assert_eq!(moment("2026-10-30 09:15").as_deref(), Some("October 30, 2026 at 9:15 am"));
        assert_eq!(moment(""), None);
    }
}
