//! The hours against a model that looks at the clock on the wall minute by minute, on both days of each clock change.

use std::ops::Range;

use super::*;
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::{moment, start_of};
use crate::kit::random::Entropy;

/// Zones, and a day on which something odd happens to their clocks.
const ODD: &[(&str, Date)] = &[
    ("America/New_York", Date::constant(2026, 3, 8)),
    ("America/New_York", Date::constant(2026, 11, 1)),
    ("America/St_Johns", Date::constant(2026, 3, 8)),
    ("America/St_Johns", Date::constant(2026, 11, 1)),
    // Half an hour.
    ("Australia/Lord_Howe", Date::constant(2026, 4, 5)),
    ("Australia/Lord_Howe", Date::constant(2026, 10, 4)),
    ("Asia/Kolkata", Date::constant(2026, 7, 1)),
    // At midnight: the day begins at one; the last hour of a day comes twice; a whole day is missing.
    ("Africa/Cairo", Date::constant(2026, 4, 24)),
    ("America/Havana", Date::constant(2026, 11, 1)),
    ("America/Asuncion", Date::constant(2024, 3, 23)),
    ("Pacific/Apia", Date::constant(2011, 12, 30)),
];

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const SIX_DAYS: Range<i32> = 0..6 * 24 * 60;

/// The day on the wall where the clinic is open at an instant: the rule, word for word.
fn wall(hours: &Hours, at: Timestamp) -> Option<Date> {
    let wall = hours.zone.to_datetime(at);
    let (day, minute) = (wall.date(), minute(wall.time()));
    let is_in_week = hours.week.of(day.weekday()).iter().any(|span| span.holds(minute));
    let is_closed = hours.closures.iter().any(|closure| closure.holds(day, minute));
    (is_in_week && !is_closed).then_some(day)
}

fn some_span(random: &Entropy) -> Span {
    loop {
        // Whole days, ends of days and quarters of an hour come often: that is where mistakes are.
        let minute = || u16::try_from(random.below(97)).unwrap() * 15;
        if let Some(span) = Span::new(minute(), minute()) {
            return span;
        }
    }
}

fn some_hours(random: &Entropy) -> (Hours, Timestamp) {
    let (zone, odd) = ODD[random.below(u32::try_from(ODD.len()).unwrap()) as usize];
    let mut week = Week::default();
    for day in WEEKDAYS {
        let spans = (0..random.below(4)).map(|_| some_span(random)).collect();
        // What overlaps is refused, and leaves the day empty.
        _ = week.set(day, spans);
    }
    let near = |back: u32| odd.saturating_add(jiff::Span::new().days(i64::from(random.below(6)) - i64::from(back)));
    let closures = (0..random.below(4)).map(|_| {
        let (one, other) = (near(2), near(1));
        let part = (random.below(2) == 0).then(|| some_span(random));
        Closure { first: one.min(other), last: one.max(other), part, why: [String::new(), String::new()] }
    });
    let hours = Hours { week, closures: closures.collect(), zone: TimeZone::get(zone).unwrap() };
    let begins = start_of(odd, &hours.zone) - SignedDuration::from_hours(36);
    (hours, begins + MINUTE * i32::try_from(random.below(72 * 60)).unwrap())
}

#[test]
fn they_are_what_the_clock_on_the_wall_says_minute_by_minute() {
    for seed in 0..150 {
        let random = Entropy::seeded(seed);
        let (hours, at) = some_hours(&random);
        let minutes: Vec<(Timestamp, Date)> =
            SIX_DAYS.map(|minute| at + MINUTE * minute).filter_map(|at| Some((at, wall(&hours, at)?))).collect();
        let said = format!("{seed}: {} at {at}: {hours:?}", hours.zone.iana_name().unwrap());
        let Some((next, _)) = minutes.first() else { continue };
        assert_eq!(hours.next_open(at), Some(*next), "{said}");
        stands(&hours, at, &minutes, &said);
        is_due(&hours, at, &minutes, &said);
    }
}

fn stands(hours: &Hours, at: Timestamp, minutes: &[(Timestamp, Date)], said: &str) {
    match hours.standing(at) {
        Standing::Unset => panic!("hours were set: {said}"),
        Standing::Closed { until, .. } => assert_eq!(until, minutes.first().map(|(at, _)| *at), "{said}"),
        Standing::Open { until } => {
            assert_eq!(minutes[0].0, at, "{said}");
            let gap = minutes.windows(2).find(|pair| pair[1].0 != pair[0].0 + MINUTE).map(|pair| pair[0].0 + MINUTE);
            assert!(gap.is_none() || gap == until, "{until:?} is not {gap:?}: {said}");
        }
    }
}

fn is_due(hours: &Hours, at: Timestamp, minutes: &[(Timestamp, Date)], said: &str) {
    let mut days: Vec<Date> = minutes.iter().map(|(_, day)| *day).collect();
    days.dedup();
    // The last day may go on where the model ends.
    for (count, day) in (0..).zip(&days[..days.len() - 1]) {
        let last = minutes.iter().rfind(|(_, one)| one == day).map(|(at, _)| *at + MINUTE);
        assert_eq!(hours.after_days(at, count), last, "{count} days: {said}");
    }
    for count in [1, 30, 60, 480].into_iter().filter(|count| *count <= minutes.len()) {
        let until = minutes[count - 1].0 + MINUTE;
        let time = MINUTE * i32::try_from(count).unwrap();
        assert_eq!(hours.after_open(at, time), Some(until), "{count} minutes: {said}");
    }
}

fn weekdays(spans: &[(u16, u16)]) -> Hours {
    let mut week = Week::default();
    for day in &WEEKDAYS[..5] {
        week.set(*day, spans.iter().map(|(from, until)| Span::new(from * 60, until * 60).unwrap()).collect()).unwrap();
    }
    Hours { week, closures: Vec::new(), zone: TimeZone::get("America/New_York").unwrap() }
}

/// "2026-11-27T08:00", in New York.
fn at(wall: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = wall.parse().unwrap();
    moment(wall.date(), wall.time(), &TimeZone::get("America/New_York").unwrap())
}

fn closed(first: &str, last: &str) -> Closure {
    let day = |text: &str| text.parse().unwrap();
    Closure { first: day(first), last: day(last), part: None, why: ["Holiday".to_owned(), String::new()] }
}

#[test]
fn a_working_day_ends_as_the_clinic_closes_and_begins_with_the_next_opening() {
    let mut hours = weekdays(&[(8, 12), (13, 17)]);
    let due = |hours: &Hours, from: &str, days| hours.after_days(at(from), days);
    assert_eq!(due(&hours, "2026-11-20T10:00", 1), Some(at("2026-11-23T17:00")), "Friday morning: Monday");
    assert_eq!(due(&hours, "2026-11-20T17:00", 1), Some(at("2026-11-24T17:00")), "Friday at closing: Tuesday");
    assert_eq!(due(&hours, "2026-11-20T12:30", 0), Some(at("2026-11-20T17:00")), "over lunch: today");
    hours.closures.push(closed("2026-11-26", "2026-11-27"));
    assert_eq!(due(&hours, "2026-11-25T10:00", 2), Some(at("2026-12-01T17:00")), "a holiday is no working day");
    assert_eq!(
        hours.after_open(at("2026-11-25T16:00"), SignedDuration::from_hours(2)),
        Some(at("2026-11-30T09:00")),
        "an hour before the holiday and one after it"
    );
}

#[test]
fn it_says_until_when_and_by_what_it_is_closed() {
    let mut hours = weekdays(&[(8, 12), (13, 17)]);
    hours.closures.push(closed("2026-11-26", "2026-11-27"));
    let open = |until: &str| Standing::Open { until: Some(at(until)) };
    assert_eq!(hours.standing(at("2026-11-25T08:00")), open("2026-11-25T12:00"));
    let Standing::Closed { until, by } = hours.standing(at("2026-11-26T09:00")) else { panic!("it is closed") };
    let why = by.and_then(|by| by.why(Language::Spanish));
    assert_eq!((until, why), (Some(at("2026-11-30T08:00")), Some((Language::English, "Holiday"))));
    assert_eq!(
        hours.standing(at("2026-11-25T12:00")),
        Standing::Closed { until: Some(at("2026-11-25T13:00")), by: None }
    );
}

#[test]
fn who_never_opens_and_who_never_closes_are_said_so() {
    let mut hours = weekdays(&[]);
    assert_eq!(hours.standing(at("2026-11-25T08:00")), Standing::Unset);
    assert_eq!((hours.next_open(at("2026-11-25T08:00")), hours.after_days(at("2026-11-25T08:00"), 0)), (None, None));
    for day in WEEKDAYS {
        hours.week.set(day, vec![Span::new(0, Span::DAY).unwrap()]).unwrap();
    }
    assert_eq!(hours.standing(at("2026-11-25T08:00")), Standing::Open { until: None });
    hours.closures.push(closed("2026-11-01", "2036-11-01"));
    let never = hours.standing(at("2026-11-25T08:00"));
    assert!(matches!(never, Standing::Closed { until: None, by: Some(_) }), "{never:?}");
    assert_eq!(hours.after_open(at("2026-11-25T08:00"), MINUTE), None);
}

#[test]
fn spans_that_share_a_time_are_refused_and_those_that_meet_are_not() {
    let span = |from, until| Span::new(from, until).unwrap();
    let mut week = Week::default();
    assert_eq!(week.set(Weekday::Monday, vec![span(780, 1020), span(480, 780)]), Ok(()));
    assert_eq!(week.of(Weekday::Monday), [span(480, 780), span(780, 1020)]);
    let overlap = week.set(Weekday::Monday, vec![span(480, 781), span(780, 1020)]);
    assert_eq!(overlap, Err(Overlap(span(480, 781), span(780, 1020))));
    assert_eq!(week.of(Weekday::Monday).len(), 2, "the day is as it was");
    assert_eq!([Span::new(60, 60), Span::new(61, 60), Span::new(0, 1441)], [None; 3]);
    let evening = Span::between(Time::constant(18, 0, 0, 0), Time::midnight()).unwrap();
    assert_eq!((evening.minutes(), evening.times().1), ((1080, 1440), Time::midnight()));
}
