//! When the clinic is open: what a manager sets, and what everybody reads of it.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::support::{Browser, Member, TestPortal};

const WEEK: [(&str, &str); 5] = [
    ("monday", "8 am - 12 pm, 1 pm - 5 pm"),
    ("tuesday", "08:00–12:00; 13:00–17:00"),
    ("wednesday", "8 am to noon"),
    ("thursday", ""),
    ("saturday", "6 pm – midnight"),
];

/// The same without what is wrong in it.
fn week() -> Vec<(&'static str, &'static str)> {
    WEEK.map(|(day, times)| (day, if day == "wednesday" { "8 am - 12 pm" } else { times })).into()
}

fn day(name: &'static str, (month, day): (&'static str, &'static str)) -> Vec<(String, &'static str)> {
    [("year", "2026"), ("month", month), ("day", day)].map(|(part, value)| (format!("{name}_{part}"), value)).into()
}

async fn close(vera: &Browser, fields: &[(String, &str)]) -> crate::support::Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    vera.post(links::CLOSURES, &fields).await
}

async fn help(portal: &TestPortal, language: &str) -> String {
    let request = Request::get(links::HELP).header("accept-language", language);
    portal.browser().send(request, Body::empty()).await.text()
}

#[tokio::test]
async fn what_a_manager_saves_everybody_reads_in_their_language() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    assert!(!help(&portal, "en").await.contains("When we’re open"), "nobody has said when");
    assert!(vera.get(links::HOURS).await.text().contains("No hours are set"));
    assert_eq!(vera.post(links::HOURS, &week()).await.location(), links::HOURS);
    let page = vera.get(links::HOURS).await.text();
    assert!(
        page.contains("value=\"8:00 am – 12:00 pm, 1:00 pm – 5:00 pm\"") && !page.contains("No hours are set"),
        "{page}"
    );

    // Tuesday, May 12, 2026, at noon on the clinic's wall, and on from there.
    let (english, spanish) = (help(&portal, "en").await, help(&portal, "es").await);
    assert!(english.contains("We’re closed right now. We open today at 1:00 pm."), "{english}");
    assert!(spanish.contains("Ahora estamos cerrados. Hoy abrimos a las 13:00."), "{spanish}");
    assert!(english.contains("6:00 pm – midnight") && spanish.contains("18:00 – medianoche"));
    portal.wait(SignedDuration::from_hours(1));
    assert!(help(&portal, "en").await.contains("We’re open now, until 5:00 pm."));
    assert!(help(&portal, "es").await.contains("Ahora estamos abiertos, hasta las 17:00."));
    portal.wait(SignedDuration::from_hours(24));
    assert!(help(&portal, "en").await.contains("We’re closed until Saturday, May 16, 2026 at 6:00 pm."));
    assert!(help(&portal, "es").await.contains("hasta el sábado 16 de mayo de 2026 a las 18:00"));
}

#[tokio::test]
async fn a_week_with_mistakes_comes_back_as_typed_and_changes_nothing() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let failed = vera.post(links::HOURS, &WEEK).await;
    let page = failed.text();
    assert_eq!(failed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#wednesday\"") && page.contains("value=\"8 am to noon\""), "{page}");
    assert!(page.contains("value=\"8 am - 12 pm, 1 pm - 5 pm\""), "what was right comes back too");
    let overlap = vera.post(links::HOURS, &[("friday", "8 am - 1 pm, 12 pm - 5 pm")]).await.text();
    assert!(overlap.contains("These times overlap: 8:00 am – 1:00 pm and 12:00 pm – 5:00 pm."), "{overlap}");
    assert!(!help(&portal, "en").await.contains("When we’re open"));
}

#[tokio::test]
async fn a_closure_closes_and_says_why_until_it_is_taken_back() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    vera.post(links::HOURS, &week()).await;
    let mut fields = day("first", ("5", "12"));
    fields.extend([("why_en".to_owned(), "Staff <day>"), ("why_es".to_owned(), "Capacitación")]);
    assert_eq!(close(&vera, &fields).await.location(), links::HOURS);
    assert!(close(&vera, &fields).await.text().contains("These days are on the list already."));
    let (english, spanish) = (help(&portal, "en").await, help(&portal, "es").await);
    assert!(english.contains("We’re closed until Wednesday, May 13, 2026 at 8:00 am."), "{english}");
    assert!(english.contains("Staff &lt;day&gt;") && spanish.contains("Capacitación"));
    assert!(english.contains("Tuesday, May 12, 2026<"), "it stands among the days that are closed");

    let end = links::HOURS.to_owned()
        + "/closures/"
        + &vera.get(links::HOURS).await.between("/staff/hours/closures/", "/end")
        + "/end";
    assert_eq!(vera.post(&end, &[]).await.location(), links::HOURS);
    assert_eq!(vera.post(&end, &[]).await.status, StatusCode::CONFLICT);
    assert!(help(&portal, "en").await.contains("We open today at 1:00 pm."));
}

#[tokio::test]
async fn closures_to_come_stand_first_and_what_is_past_is_folded_away() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    for month in ["7", "6", "12"] {
        assert_eq!(close(&vera, &day("first", (month, "3"))).await.location(), links::HOURS);
    }
    portal.wait(SignedDuration::from_hours(24 * 30));
    let page = portal.as_(Member::Vera).await.get(links::HOURS).await.text();
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} in {page}"));
    let (july, december, past) = (place("July 3, 2026"), place("December 3, 2026"), place("Past closures"));
    assert!(july < december && december < past && past < place("June 3, 2026"), "{page}");
    assert_eq!(page.matches("/end\"").count(), 2, "what is over cannot be taken back");
}
