//! Times as HL7 writes them: from a year to the ten-thousandth of a second, with or without a zone (§2.A.22).

use serde::{Deserialize, Serialize};

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// When something was, as exactly as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Moment {
    /// The day; the first of the month or year where no more was written.
    pub date: Date,
    /// Whether the day itself was written.
    pub has_day: bool,
    /// The time on the sender's wall.
    pub time: Option<Time>,
    /// The sender's distance from UTC.
    pub offset: Option<Offset>,
}

/// A moment, as one process tells it another.
#[derive(Serialize, Deserialize)]
struct Written(String, bool, Option<String>, Option<i32>);

impl From<Moment> for Written {
    fn from(moment: Moment) -> Self {
        let time = moment.time.map(|time| time.to_string());
        Self(moment.date.to_string(), moment.has_day, time, moment.offset.map(Offset::seconds))
    }
}

impl TryFrom<Written> for Moment {
    type Error = jiff::Error;

    fn try_from(Written(date, has_day, time, offset): Written) -> Result<Self, jiff::Error> {
        let (time, offset) =
            (time.map(|time| time.parse()).transpose()?, offset.map(Offset::from_seconds).transpose()?);
        Ok(Self { date: date.parse()?, has_day, time, offset })
    }
}

impl Moment {
    /// Reads a time; `None` for what is none: a zero year, words, a 31st of February.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.contains('-') && text.get(4..5) == Some("-") {
            return Self::read_iso(text);
        }
        let (digits, zone) = match text.find(['+', '-']) {
            Some(at) => (&text[..at], Some(&text[at..])),
            None => (text.trim_end_matches('Z'), text.ends_with('Z').then_some("+0000")),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part = |from: usize, to: usize| whole.get(from..to).and_then(|part| part.parse::<i8>().ok());
        let year = whole.get(..4)?.parse::<i16>().ok().filter(|year| *year > 0)?;
        let (month, day) = (part(4, 6).filter(|month| *month > 0), part(6, 8).filter(|day| *day > 0));
        let date = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        let time = part(8, 10).filter(|_| day.is_some()).and_then(|hour| {
            let nanosecond = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
            Time::new(hour, part(10, 12).unwrap_or(0), part(12, 14).unwrap_or(0).min(59), nanosecond).ok()
        });
        Some(Self { date, has_day: day.is_some(), time, offset: time.and(zone).and_then(offset) })
    }

    /// `2026-08-14T09:30` and `2026-08-14 09:30:00`, which some senders take for the standard's form.
    fn read_iso(text: &str) -> Option<Self> {
        let date: Date = text.get(..10)?.parse().ok()?;
        let time = text.get(11..19).or_else(|| text.get(11..16)).and_then(|time| time.parse().ok());
        let behind = text.get(16..).unwrap_or_default();
        let zone = behind.find(['+', '-']).map(|at| behind[at..].replace(':', ""));
        let zone = zone.or_else(|| behind.ends_with('Z').then(|| "+0000".to_owned()));
        Some(Self { date, has_day: true, time, offset: zone.as_deref().and_then(offset) })
    }

    /// The day on which it was in a zone, where its own is known; else the day that was written.
    pub fn day(self, zone: &jiff::tz::TimeZone) -> Date {
        self.local(zone).map_or(self.date, DateTime::date)
    }

    /// The time on the wall of a zone, where its own is known; else the time that was written.
    pub fn local(self, zone: &jiff::tz::TimeZone) -> Option<DateTime> {
        let wall = self.wall()?;
        let at = self.offset.and_then(|offset| offset.to_timestamp(wall).ok());
        Some(at.map_or(wall, |at| zone.to_datetime(at)))
    }

    /// The whole instant where the zone is known; else the wall time is for the clinic to place.
    pub fn wall(self) -> Option<DateTime> {
        self.time.map(|time| DateTime::from_parts(self.date, time))
    }
}

/// `+0700`, `-05`.
fn offset(zone: &str) -> Option<Offset> {
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits = zone.get(1..).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..4).map_or(Ok(0), str::parse).ok()?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn read(text: &str) -> (Date, bool, Option<Time>, Option<i32>) {
        let moment = Moment::read(text).expect(text);
        (moment.date, moment.has_day, moment.time, moment.offset.map(Offset::seconds))
    }

    #[test]
    fn a_time_is_as_exact_as_it_was_written() {
        let day = date(2014, 10, 6);
        assert_eq!(read("2014"), (date(2014, 1, 1), false, None, None));
        assert_eq!(read("201410"), (date(2014, 10, 1), false, None, None));
        assert_eq!(read("20141006"), (day, true, None, None));
        assert_eq!(read("2014100606"), (day, true, Some(time(6, 0, 0, 0)), None));
        assert_eq!(read("20141006062700+0700"), (day, true, Some(time(6, 27, 0, 0)), Some(7 * 3600)));
        assert_eq!(read("20141006062759.1234-0530"), (day, true, Some(time(6, 27, 59, 123_400_000)), Some(-19_800)));
        assert_eq!(read("2014-10-06T06:27:59Z"), (day, true, Some(time(6, 27, 59, 0)), Some(0)));
        assert_eq!(read("2014-10-06 06:27"), (day, true, Some(time(6, 27, 0, 0)), None));
        assert_eq!(read("20141000"), (date(2014, 10, 1), false, None, None));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", "00000000", "Aug 15, 1942", "DeIdentified", "20140231", "19", "2014é006", "20141006+é"] {
            assert!(Moment::read(text).is_none_or(|moment| moment.offset.is_none() && text.ends_with('é')), "{text}");
        }
    }
}
