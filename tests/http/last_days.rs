//! What ends with a day ends when that day is over on the clinic's wall, wherever the clinic is and whatever the clocks do
//! that day; and every page tells the day that was typed.

use anteroom::kit::clock::{SignedDuration, Timestamp};
use anteroom::kit::date::{Date, TimeZone, spelled};
use anteroom::kit::text::Language;
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

/// Where, and which day is the last.
const DAYS: [(&str, Date); 7] = [
    // The first places of the earth to begin a day, and the last.
    ("Pacific/Kiritimati", Date::constant(2026, 5, 20)),
    ("Pacific/Pago_Pago", Date::constant(2026, 5, 20)),
    // A day of 25 hours, and one of 23.
    ("America/New_York", Date::constant(2026, 11, 1)),
    ("America/New_York", Date::constant(2027, 3, 14)),
    ("Pacific/Auckland", Date::constant(2026, 9, 27)),
    // The day before one that begins at one o'clock, and that day.
    ("America/Santiago", Date::constant(2026, 9, 5)),
    ("America/Santiago", Date::constant(2026, 9, 6)),
];

/// The first instant of the next day there, worked out apart from what the portal uses.
fn over(zone: &str, day: Date) -> Timestamp {
    let zone = TimeZone::get(zone).expect("a zone");
    let next = day.tomorrow().expect("a day");
    // From noon back: the first second that is not of the day before.
    let noon = next.at(12, 0, 0, 0);
    let mut at = zone.to_ambiguous_timestamp(noon).compatible().expect("noon");
    while zone.to_datetime(at - SignedDuration::from_secs(1800)).date() == next {
        at -= SignedDuration::from_secs(1800);
    }
    at
}

#[tokio::test]
async fn access_with_a_last_day_ends_as_that_day_is_over_at_the_clinic_and_no_earlier() {
    for (zone, day) in DAYS {
        let portal = TestPortal::open().await;
        portal.set("clinic.zone", zone).await;
        let (chart, maya) = (portal.cast.maya, portal.as_(Member::Maya).await);
        let grant = links::proxy(chart, portal.cast.login(Member::Pia).account);
        let [year, month, date] =
            [i32::from(day.year()), day.month().into(), day.day().into()].map(|part| part.to_string());
        let terms = [
            ("scopes", "results"),
            ("scopes", "appointments"),
            ("ends_year", year.as_str()),
            ("ends_month", &month),
            ("ends_day", &date),
        ];
        let saved = maya.post(&grant, &terms).await;
        assert_eq!(saved.location(), links::proxies(chart), "{zone} {day}: {}", saved.text());
        let says = spelled(Language::English.words(), day);
        assert!(maya.get(links::proxies(chart)).await.text().contains(&says), "{zone} {day}: her list");

        // Ten minutes before midnight, and a moment before; signing in takes half a minute.
        let end = over(zone, day);
        portal.wait(end.duration_since(portal.clock.now()) - SignedDuration::from_mins(10));
        let pia = portal.as_(Member::Pia).await;
        let own = pia.get(links::own_access(chart)).await.text();
        assert!(own.contains(&says), "{zone} {day}: the other side: {own}");
        portal.wait(end.duration_since(portal.clock.now()) - SignedDuration::from_secs(1));
        assert_eq!(pia.get(links::results(chart)).await.status, StatusCode::OK, "{zone} {day}: a second before");
        portal.wait(SignedDuration::from_secs(1));
        assert_eq!(pia.get(links::results(chart)).await.status, StatusCode::NOT_FOUND, "{zone} {day}: it is over");
    }
}
