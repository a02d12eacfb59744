//! When the clinic is open, read with its settings: whoever has these can say it, signed in or not.

use crate::kit::date::TimeZone;
use crate::kit::hours::{Closure, Hours, Span, WEEKDAYS, Week};
use crate::vault::fault::Fault;
use crate::vault::sql::{FromRow, Row, Sql, day};

/// The week and the closures that stand.
pub(super) fn load(sql: Sql<'_>, zone: TimeZone) -> Result<Hours, Fault> {
    let spans = sql.rows("select weekday, from_minute, until_minute from opening_hours", &[], |row| {
        Ok((row.get::<_, u8>("weekday")?, span(row)?))
    })?;
    let mut week = Week::default();
    for (place, weekday) in (1_u8..).zip(WEEKDAYS) {
        let of_day = spans.iter().filter(|(of, _)| *of == place).filter_map(|(_, span)| *span).collect();
        week.set(weekday, of_day).map_err(|_| Fault::Broken("opening hours share a time"))?;
    }
    let closures = sql.rows(
        "select first_day, last_day, from_minute, until_minute, why_en, why_es
           from closures where ended_at is null order by first_day, last_day",
        &[],
        closure,
    )?;
    Ok(Hours { week, closures, zone })
}

/// The closure in a row.
pub fn closure(row: &Row<'_>) -> FromRow<Closure> {
    let why = [row.get("why_en")?, row.get("why_es")?];
    Ok(Closure { first: day(row, "first_day")?, last: day(row, "last_day")?, part: span(row)?, why })
}

/// The span in a row; nothing where it has none.
fn span(row: &Row<'_>) -> FromRow<Option<Span>> {
    let (from, until) = (row.get::<_, Option<u16>>("from_minute")?, row.get::<_, Option<u16>>("until_minute")?);
    Ok(from.zip(until).and_then(|(from, until)| Span::new(from, until)))
}
