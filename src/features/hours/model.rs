//! A closure on the list, and how a week is typed: a box for each day.

use crate::kit::date::{Date, read_time};
use crate::kit::hours::{Closure, Span, Weekday};
use crate::kit::id::ClosureId;

/// A closure that somebody has put on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: ClosureId,
    pub closure: Closure,
    /// Who put it there.
    pub by: String,
}

impl Listed {
    /// Whether it is over on this day.
    pub fn is_past(&self, today: Date) -> bool {
        self.closure.last < today
    }
}

/// The name of a day's box.
pub const fn field(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// Reads the times of a day: "8:00 am – 12:00 pm, 1 pm to 5 pm", "8:00-17:00". Nothing where something is no time.
pub fn read_spans(text: &str) -> Option<Vec<Span>> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(read_span).collect()
}

/// Reads "8:00 am – 12:00 pm".
pub fn read_span(text: &str) -> Option<Span> {
    let text = text.to_lowercase().replace(" to ", "-").replace(['–', '—'], "-");
    let (from, until) = text.split_once('-')?;
    let until = until.trim();
    if ["midnight", "24:00"].contains(&until) {
        return Span::between(read_time(from)?, read_time("0:00")?);
    }
    Span::between(read_time(from)?, read_time(until)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_times_of_a_day_are_read_as_people_write_them() {
        let minutes = |text: &str| {
            read_spans(text).map(|spans| spans.into_iter().map(Span::minutes).collect::<Vec<_>>()).unwrap_or_default()
        };
        let day = [(480, 720), (780, 1020)];
        for typed in [
            "8:00 am – 12:00 pm, 1:00 pm – 5:00 pm",
            "8 am-12 pm; 1 pm to 5 pm",
            "08:00-12:00, 13.00 - 17.00",
            " 8:00 AM — 12:00 PM , 1 p.m. TO 5 p.m., ",
        ] {
            assert_eq!(minutes(typed), day, "{typed}");
        }
        for evening in ["6 pm – midnight", "18:00-24:00", "6 pm - 12 am"] {
            assert_eq!(minutes(evening), [(1080, 1440)], "{evening}");
        }
        assert_eq!(read_spans("  "), Some(Vec::new()), "closed");
        for wrong in ["8-5", "8 am", "5 pm – 8 am", "8 am – 8 am", "closed", "8 am – 25:00", "midnight – midnight"]
        {
            assert_eq!(read_spans(wrong), None, "{wrong}");
        }
    }
}
