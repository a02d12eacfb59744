//! From the clinic's wall to instants: whether it is open, when next, and until when something is due.

use jiff::tz::Offset;

use super::{Closure, Hours, Span, minute};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;

/// How far ahead anything is looked for: three years. Whoever closes for longer opens at no time that can be named.
const LOOKS_AHEAD: SignedDuration = SignedDuration::from_hours(24 * 365 * 3);

/// How it stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nobody has said when the clinic is open.
    Unset,
    /// Open until then; nothing when it goes on for as far as anybody looks.
    Open { until: Option<Timestamp> },
    /// Closed until then, and by which closure, if by one.
    Closed { until: Option<Timestamp>, by: Option<&'a Closure> },
}

/// A time for which the clinic is open, and the day that the wall shows meanwhile.
#[derive(Clone, Copy)]
struct Open {
    day: Date,
    from: Timestamp,
    until: Timestamp,
}

/// A time in which the clock on the wall runs on evenly.
#[derive(Clone, Copy)]
struct Even {
    from: Timestamp,
    until: Timestamp,
    offset: Offset,
}

impl Hours {
    /// How it stands at an instant.
    pub fn standing(&self, at: Timestamp) -> Standing<'_> {
        if self.week.is_unset() {
            return Standing::Unset;
        }
        match joined(self.opens(at)).next() {
            Some(open) if open.from <= at => {
                let until = Some(open.until).filter(|until| *until < ahead(at));
                Standing::Open { until }
            }
            next => Standing::Closed { until: next.map(|open| open.from), by: self.closed_by(at) },
        }
    }

    /// The first instant from this one on at which it is open.
    pub fn next_open(&self, at: Timestamp) -> Option<Timestamp> {
        self.opens(at).next().map(|open| open.from.max(at))
    }

    /// When something is due in so many working days: as the clinic closes on the last of them. What comes while it is
    /// closed counts as come on the day on which it opens next, and that day is not counted: with one day, what comes on
    /// Friday morning and what comes on Friday night are due on Monday and on Tuesday. With none it is due that same day.
    pub fn after_days(&self, at: Timestamp, days: u16) -> Option<Timestamp> {
        let mut opens = self.opens(at);
        let mut last = opens.next()?;
        let mut left = days;
        for open in opens {
            if open.day > last.day && left == 0 {
                break;
            }
            left -= u16::from(open.day > last.day);
            last = open;
        }
        (left == 0).then_some(last.until)
    }

    /// When something is due after so much time in which the clinic is open.
    pub fn after_open(&self, at: Timestamp, time: SignedDuration) -> Option<Timestamp> {
        let mut left = time;
        for open in self.opens(at) {
            let from = open.from.max(at);
            let lasts = open.until.duration_since(from);
            if left <= lasts {
                return Some(from + left);
            }
            left -= lasts;
        }
        None
    }

    /// Which closure is in force at an instant.
    fn closed_by(&self, at: Timestamp) -> Option<&Closure> {
        let wall = self.zone.to_datetime(at);
        self.closures.iter().find(|closure| closure.holds(wall.date(), minute(wall.time())))
    }

    /// The times from an instant on for which it is open, in order; the first may have begun before.
    fn opens(&self, at: Timestamp) -> impl Iterator<Item = Open> {
        self.evens(at).flat_map(move |even| {
            let spans = even.days().flat_map(|day| self.on(day).into_iter().map(move |span| (day, span)));
            spans.filter_map(move |(day, span)| even.open(day, span)).filter(move |open| open.until > at)
        })
    }

    /// The time from a day before the instant on, cut where clocks change. So what has begun at it is seen whole.
    fn evens(&self, at: Timestamp) -> impl Iterator<Item = Even> {
        let (begins, end) = (at - SignedDuration::from_hours(48), ahead(at));
        let changes = self.zone.following(begins).map(|change| change.timestamp());
        let mut cuts = changes.take_while(move |change| *change < end).chain([end]);
        let mut from = begins;
        std::iter::from_fn(move || {
            let until = cuts.next()?;
            let even = Even { from, until, offset: self.zone.to_offset(from) };
            from = until;
            Some(even)
        })
    }
}

impl Even {
    /// The days that the wall shows in it.
    fn days(self) -> impl Iterator<Item = Date> {
        let (first, last) = (self.offset.to_datetime(self.from).date(), self.offset.to_datetime(self.until).date());
        std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| *day <= last)
    }

    /// What of a span on a day is in it.
    fn open(self, day: Date, span: Span) -> Option<Open> {
        let midnight = self.offset.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
        let (from, until) = span.minutes();
        let at = |minute: u16| midnight + SignedDuration::from_mins(i64::from(minute));
        let (from, until) = (at(from).max(self.from), at(until).min(self.until));
        (from < until).then_some(Open { day, from, until })
    }
}

fn ahead(at: Timestamp) -> Timestamp {
    at.saturating_add(LOOKS_AHEAD).unwrap_or(Timestamp::MAX)
}

/// The same times, with those that meet as one: nobody goes home at midnight between two open days.
fn joined(opens: impl Iterator<Item = Open>) -> impl Iterator<Item = Open> {
    let mut opens = opens.peekable();
    std::iter::from_fn(move || {
        let mut whole = opens.next()?;
        while let Some(next) = opens.next_if(|next| next.from == whole.until) {
            whole.until = next.until;
        }
        Some(whole)
    })
}
