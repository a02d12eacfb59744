//! Quiet hours: when notices that can wait do wait.

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::TimeZone;
use crate::outside::settings::{QUIET_FROM, QUIET_UNTIL};
use crate::vault::settings::Settings;

/// When the quiet hours end, if it is quiet now.
pub(super) fn morning(settings: &Settings, now: Timestamp) -> Option<Timestamp> {
    let hour = |setting| i8::try_from(settings.number(setting)).unwrap_or_default();
    end_of_quiet(now, &settings.zone(), hour(&QUIET_FROM), hour(&QUIET_UNTIL))
}

/// From one hour of the clinic's wall until another; the same hour twice means that it is never quiet.
fn end_of_quiet(now: Timestamp, zone: &TimeZone, from: i8, until: i8) -> Option<Timestamp> {
    let wall = now.to_zoned_datetime(zone.clone());
    let hour = wall.hour();
    let is_quiet = if from <= until { from <= hour && hour < until } else { hour >= from || hour < until };
    if !is_quiet {
        return None;
    }
    let day = if hour < until { wall.date() } else { wall.date().tomorrow().ok()? };
    let end = day.at(until, 0, 0, 0).to_zoned_datetime(zone.clone()).ok()?.timestamp();
    // A clock put back at night must not make the morning lie in the past.
    Some(end.max(now + SignedDuration::from_secs(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(now: &str, from: i8, until: i8) -> Option<String> {
        let zone = TimeZone::get("America/New_York").unwrap();
        end_of_quiet(now.parse().unwrap(), &zone, from, until).map(|end| end.to_string())
    }

    #[test]
    fn the_evening_waits_for_the_morning_on_the_clinics_wall() {
        assert_eq!(end("2026-05-12T00:59:00Z", 21, 8), None); // 20:59
        assert_eq!(end("2026-05-12T01:00:00Z", 21, 8).as_deref(), Some("2026-05-12T12:00:00Z")); // 21:00
        assert_eq!(end("2026-05-12T11:59:00Z", 21, 8).as_deref(), Some("2026-05-12T12:00:00Z")); // 07:59
        assert_eq!(end("2026-05-12T12:00:00Z", 21, 8), None); // 08:00
    }

    #[test]
    fn hours_of_one_day_and_no_hours_at_all_can_be_set_too() {
        assert_eq!(end("2026-05-12T17:30:00Z", 13, 15).as_deref(), Some("2026-05-12T19:00:00Z"));
        assert_eq!(end("2026-05-12T17:30:00Z", 8, 8), None);
    }

    #[test]
    fn the_night_in_which_clocks_change_has_one_morning() {
        assert_eq!(end("2026-11-01T05:30:00Z", 21, 8).as_deref(), Some("2026-11-01T13:00:00Z"));
        assert_eq!(end("2026-03-08T05:30:00Z", 21, 8).as_deref(), Some("2026-03-08T12:00:00Z"));
    }
}
