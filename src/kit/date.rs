//! Calendar dates as people write and read them: no time, no zone.

use std::sync::LazyLock;

use jiff::civil;

use super::clock::Timestamp;
use super::text::{Language, Words};
use crate::say;

pub use jiff::civil::{Date, Time};
pub use jiff::tz::TimeZone;

/// Why three boxes do not name a day in the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// At least one box is empty.
    Missing,
    /// The boxes hold no day of the calendar.
    NoSuchDay,
    /// The day is still to come.
    InTheFuture,
    /// The day is over.
    InThePast,
}

/// Reads a day from three boxes. Spaces and invisible characters are stripped; years need four digits.
pub fn past_day(year: &str, month: &str, day: &str, today: Date) -> Result<Date, DateError> {
    let date = some_day(year, month, day)?;
    if date > today { Err(DateError::InTheFuture) } else { Ok(date) }
}

/// A birth date as people say it: a year of two digits is the latest such year that is not to come, so that in 2026
/// "61" is 1961 and "19" is 2019.
pub fn birth_day(year: &str, month: &str, day: &str, today: Date) -> Result<Date, DateError> {
    let short = Some(digits(year)).filter(|year| year.len() == 2).and_then(|year| year.parse::<i16>().ok());
    let Some(short) = short.filter(|year| *year >= 0) else { return past_day(year, month, day, today) };
    let century = today.year() - today.year().rem_euclid(100);
    let read = |year: i16| past_day(&year.to_string(), month, day, today);
    match read(century + short) {
        Ok(born) => Ok(born),
        Err(_) => read(century - 100 + short),
    }
}

/// The same for today or a day to come, within a hundred years.
pub fn coming_day(year: &str, month: &str, day: &str, today: Date) -> Result<Date, DateError> {
    let date = some_day(year, month, day)?;
    if date < today {
        return Err(DateError::InThePast);
    }
    if date > birthday(today, 100) { Err(DateError::NoSuchDay) } else { Ok(date) }
}

/// Reads a time of day as papers write it: `7:45`, `0745`, `14.30`, `2:30 pm`.
pub fn read_time(text: &str) -> Option<Time> {
    let text = text.trim().to_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let half = ["am", "pm"].into_iter().find(|half| text.ends_with(half));
    let clock = text.trim_end_matches(|sign: char| sign.is_alphabetic()).trim();
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) => (hour, minute),
        None if clock.len() == 4 && clock.is_ascii() => clock.split_at(2),
        None => (half.map(|_| clock)?, "00"),
    };
    let is_plain = (1..=2).contains(&hour.len()) && minute.len() == 2 && !clock.contains(['+', '-']);
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some("pm") => hour % 12 + 12,
        Some(_) => hour % 12,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok().filter(|_| is_plain)
}

fn some_day(year: &str, month: &str, day: &str) -> Result<Date, DateError> {
    let (year, month, day) = (digits(year), digits(month), digits(day));
    if year.is_empty() || month.is_empty() || day.is_empty() {
        return Err(DateError::Missing);
    }
    if year.len() != 4 {
        return Err(DateError::NoSuchDay);
    }
    let read = || civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    read().filter(|date| date.year() >= 1880).ok_or(DateError::NoSuchDay)
}

fn digits(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}

/// The day on which somebody is so many years old. Who was born on a leap day is so on February 28 of other years: where
/// access to a child's chart hangs on it, a day early is better than a day late.
pub fn birthday(born: Date, years: i16) -> Date {
    born.saturating_add(jiff::Span::new().years(years))
}

/// The instant at which a day begins on the clinic's wall.
pub fn start_of(date: Date, zone: &TimeZone) -> Timestamp {
    date.to_zoned_datetime(zone.clone()).map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}

/// Noon of a day there: the instant of a thing whose hour nobody knows.
pub fn noon(date: Date, zone: &TimeZone) -> Timestamp {
    moment(date, Time::constant(12, 0, 0, 0), zone)
}

/// A day and a time on the clinic's wall. An hour that clocks skip is the one after it.
pub fn moment(date: Date, time: Time, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(date.to_datetime(time)).compatible().unwrap_or(Timestamp::MAX)
}

/// The instant at which a day is over there.
pub fn end_of(date: Date, zone: &TimeZone) -> Timestamp {
    date.tomorrow().map_or(Timestamp::MAX, |next| start_of(next, zone))
}

/// The day on the clinic's wall at an instant.
pub fn day(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned_datetime(zone.clone()).date()
}

/// "August 14, 2026", "14 de agosto de 2026".
pub fn spelled(words: Words, date: Date) -> String {
    static ENGLISH: LazyLock<Spelling> = LazyLock::new(|| Spelling::of(Language::English.words()));
    static SPANISH: LazyLock<Spelling> = LazyLock::new(|| Spelling::of(Language::Spanish.words()));
    match words.language() {
        Language::English => ENGLISH.spell(date),
        Language::Spanish => SPANISH.spell(date),
    }
}

/// How one language spells dates. Asked of the words once: a list of results spells dozens.
struct Spelling {
    months: [String; 12],
    /// The message with a sign for each value that no message holds.
    pattern: String,
}

impl Spelling {
    fn of(words: Words) -> Self {
        Self {
            months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(|number| month(words, number)),
            pattern: say!(words, "date-spelled", day = "\u{1}", month = "\u{2}", year = "\u{3}"),
        }
    }

    fn spell(&self, date: Date) -> String {
        let mut text = String::with_capacity(32);
        for sign in self.pattern.chars() {
            match sign {
                '\u{1}' => text += &date.day().to_string(),
                '\u{2}' => text += &self.months[usize::from(date.month().unsigned_abs()).saturating_sub(1).min(11)],
                '\u{3}' => text += &date.year().to_string(),
                other => text.push(other),
            }
        }
        text
    }
}

/// "Aug 2026", "ago 2026": for an axis of time.
pub fn month_and_year(words: Words, date: Date) -> String {
    format!("{} {}", month_in_short(words, date), date.year())
}

/// "Aug 14", "14 ago".
pub fn short(words: Words, date: Date) -> String {
    match words.language() {
        Language::English => format!("{} {}", month_in_short(words, date), date.day()),
        Language::Spanish => format!("{} {}", date.day(), month_in_short(words, date)),
    }
}

fn month_in_short(words: Words, date: Date) -> String {
    month(words, date.month()).chars().take(3).collect()
}

/// "August 14, 2026 at 3:05 pm", "14 de agosto de 2026, 15:05".
pub fn spelled_with_time(words: Words, at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned_datetime(zone.clone());
    say!(words, "date-with-time", date = spelled(words, local.date()), time = time_of_day(words, local.time()))
}

/// "3:05 pm", "15:05".
pub fn time_of_day(words: Words, time: civil::Time) -> String {
    match words.language() {
        Language::English => {
            let half = if time.hour() < 12 { "am" } else { "pm" };
            let hour = if time.hour() % 12 == 0 { 12 } else { time.hour() % 12 };
            format!("{hour}:{:02} {half}", time.minute())
        }
        Language::Spanish => format!("{}:{:02}", time.hour(), time.minute()),
    }
}

/// The month's name, as it stands inside a date.
pub fn month(words: Words, month: i8) -> String {
    match month {
        1 => say!(words, "month-1"),
        2 => say!(words, "month-2"),
        3 => say!(words, "month-3"),
        4 => say!(words, "month-4"),
        5 => say!(words, "month-5"),
        6 => say!(words, "month-6"),
        7 => say!(words, "month-7"),
        8 => say!(words, "month-8"),
        9 => say!(words, "month-9"),
        10 => say!(words, "month-10"),
        11 => say!(words, "month-11"),
        _ => say!(words, "month-12"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        civil::date(2026, 11, 23)
    }

    #[test]
    fn a_time_is_read_as_papers_write_it() {
        let read = |text: &str| read_time(text).map(|time| (time.hour(), time.minute()));
        for morning in ["7:45", "07:45", "0745", "7.45", " 7:45 am", "7:45 A.M."] {
            assert_eq!(read(morning), Some((7, 45)), "{morning}");
        }
        assert_eq!([read("2:30 pm"), read("2 PM"), read("12:05 am")], [Some((14, 30)), Some((14, 0)), Some((0, 5))]);
        for wrong in ["", "7", "25:00", "13:00 pm", "7:5", "noon", "12:60", "+7:45", "7:+5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_read_leniently_and_judged_strictly() {
        assert_eq!(past_day(" 1941", "5", "03", today()), Ok(civil::date(1941, 5, 3)));
        assert_eq!(past_day("1941", "", "3", today()), Err(DateError::Missing));
        assert_eq!(past_day("41", "5", "3", today()), Err(DateError::NoSuchDay));
        assert_eq!(past_day("1999", "2", "29", today()), Err(DateError::NoSuchDay));
        assert_eq!(past_day("2026", "11", "24", today()), Err(DateError::InTheFuture));
    }

    #[test]
    fn a_year_of_two_digits_is_the_latest_that_is_not_to_come() {
        let read = |year: &str| birth_day(year, "11", "24", today()).map(Date::year);
        assert_eq!([read("61"), read("19"), read("1961"), read(" 61")], [Ok(1961), Ok(2019), Ok(1961), Ok(1961)]);
        assert_eq!(read("26"), Ok(1926), "November 24, 2026 is tomorrow");
        assert_eq!(birth_day("26", "11", "23", today()).map(Date::year), Ok(2026));
        assert_eq!(birth_day("00", "2", "29", today()).map(Date::year), Ok(2000));
        for wrong in ["6", "961", "-1", "6x", ""] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_end_is_a_day_to_come() {
        assert_eq!(coming_day("2026", "11", "23", today()), Ok(today()));
        assert_eq!(coming_day("2026", "11", "22", today()), Err(DateError::InThePast));
        assert_eq!(coming_day("2127", "1", "1", today()), Err(DateError::NoSuchDay));
        assert_eq!(coming_day("", "", "", today()), Err(DateError::Missing));
    }

    #[test]
    fn a_birthday_on_a_leap_day_comes_every_year() {
        let born = civil::date(2012, 2, 29);
        assert_eq!(birthday(born, 12), civil::date(2024, 2, 29));
        assert_eq!(birthday(born, 18), civil::date(2030, 2, 28));
    }

    #[test]
    fn dates_are_spelled_in_both_languages() {
        let date = civil::date(2026, 8, 14);
        assert_eq!(spelled(Language::English.words(), date), "August 14, 2026");
        assert_eq!(spelled(Language::Spanish.words(), date), "14 de agosto de 2026");
    }

    #[test]
    fn noon_and_midnight_are_twelve() {
        let words = Language::English.words();
        assert_eq!(time_of_day(words, civil::time(0, 5, 0, 0)), "12:05 am");
        assert_eq!(time_of_day(words, civil::time(12, 0, 0, 0)), "12:00 pm");
        assert_eq!(time_of_day(words, civil::time(15, 9, 0, 0)), "3:09 pm");
    }
}
