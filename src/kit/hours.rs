//! When the clinic is open: the week that it keeps, what closes it all the same, and the instants that follow.
//!
//! One sentence is the whole rule: the clinic is open at an instant when its clock on the wall shows a time inside a span
//! of that day of the week which no closure takes away. So it is not open in an hour that clocks skip in spring, and open
//! twice in one that they repeat in autumn.

mod instants;
#[cfg(test)]
mod tests;

pub use jiff::civil::Weekday;

pub use instants::Standing;

use super::date::{Date, Time, TimeZone};
use super::text::Language;

/// The days in the order of the week.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A part of a day on the wall, from a minute to before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: u16,
    until: u16,
}

/// Two spans that share a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap(pub Span, pub Span);

/// When the clinic is open in a week without closures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week([Vec<Span>; 7]);

/// Days, or a part of each, on which the clinic is closed whatever its week says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    pub first: Date,
    /// The last day, which may be the first.
    pub last: Date,
    /// The part of each day; nothing is all of it.
    pub part: Option<Span>,
    /// Why, in each language that the portal speaks, in the order of [`Language::ALL`].
    pub why: [String; 2],
}

/// All that says when the clinic is open.
#[derive(Clone, Debug)]
pub struct Hours {
    pub week: Week,
    pub closures: Vec<Closure>,
    /// Of the clock on the wall.
    pub zone: TimeZone,
}

impl Span {
    /// The minutes of a day.
    pub const DAY: u16 = 24 * 60;

    /// From a minute of the day to before another: the last is [`Self::DAY`], midnight. Nothing where it is empty.
    pub const fn new(from: u16, until: u16) -> Option<Self> {
        if from < until && until <= Self::DAY { Some(Self { from, until }) } else { None }
    }

    /// From a time to another; a midnight that it ends at is the end of the day.
    pub fn between(from: Time, until: Time) -> Option<Self> {
        Self::new(minute(from), Some(minute(until)).filter(|until| *until > 0).unwrap_or(Self::DAY))
    }

    /// Its first minute, and the one after its last.
    pub const fn minutes(self) -> (u16, u16) {
        (self.from, self.until)
    }

    /// The times that it begins and ends at; the end of the day is midnight.
    pub fn times(self) -> (Time, Time) {
        (time(self.from), time(self.until))
    }

    /// Whether a minute of the day is inside.
    pub const fn holds(self, minute: u16) -> bool {
        self.from <= minute && minute < self.until
    }

    /// What another leaves of it.
    fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let before = Self::new(self.from, self.until.min(other.from));
        let after = Self::new(self.from.max(other.until), self.until);
        before.into_iter().chain(after)
    }
}

impl Week {
    /// Sets a day: spans in any order.
    ///
    /// # Errors
    /// [`Overlap`] where two share a time; the day is then as it was.
    pub fn set(&mut self, day: Weekday, mut spans: Vec<Span>) -> Result<(), Overlap> {
        spans.sort_unstable();
        for pair in spans.windows(2) {
            if pair[1].from < pair[0].until {
                return Err(Overlap(pair[0], pair[1]));
            }
        }
        self.0[place(day)] = spans;
        Ok(())
    }

    /// The spans of a day, in order.
    pub fn of(&self, day: Weekday) -> &[Span] {
        &self.0[place(day)]
    }

    /// Whether no day has any: then nobody has said when the clinic is open.
    pub fn is_unset(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

impl Closure {
    /// Whether it closes a minute of a day.
    pub fn holds(&self, day: Date, minute: u16) -> bool {
        self.is_on(day) && self.part.is_none_or(|part| part.holds(minute))
    }

    /// Why, in the reader's language, or in another where nothing was said in theirs; with the language that it is in.
    pub fn why(&self, reader: Language) -> Option<(Language, &str)> {
        let said = || Language::ALL.into_iter().zip(&self.why).filter(|(_, why)| !why.is_empty());
        let why = said().find(|(language, _)| *language == reader).or_else(|| said().next());
        why.map(|(language, why)| (language, why.as_str()))
    }

    fn is_on(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}

impl Default for Hours {
    fn default() -> Self {
        Self { week: Week::default(), closures: Vec::new(), zone: TimeZone::UTC }
    }
}

impl Hours {
    /// The spans that are left of a day, in order.
    pub fn on(&self, day: Date) -> Vec<Span> {
        let mut left = self.week.of(day.weekday()).to_vec();
        for closure in self.closures.iter().filter(|closure| closure.is_on(day)) {
            let closed = closure.part.unwrap_or(Span { from: 0, until: Span::DAY });
            left = left.into_iter().flat_map(|span| span.without(closed)).collect();
        }
        left
    }
}

fn place(day: Weekday) -> usize {
    usize::from(day.to_monday_zero_offset().unsigned_abs())
}

fn minute(time: Time) -> u16 {
    u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
}

fn time(minute: u16) -> Time {
    let part = |number: u16| i8::try_from(number).unwrap_or_default();
    Time::constant(part(minute / 60 % 24), part(minute % 60), 0, 0)
}
