//! Kinds of mistakes that no single case shows: each end of each form of range, the place of each note, and results that
//! change several times.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;

use super::{message, open, result_page, statuses, took};
use crate::support::{Member, TestPortal};

/// How a range is written, and how each of these values stands to it: below, inside or above.
const RANGES: [(&str, &[(&str, &str)]); 8] = [
    ("3.5-5.1", &[("3.4", "below"), ("3.5", "inside"), ("5.1", "inside"), ("5.2", "above")]),
    ("3.5 - 5.1", &[("3.5", "inside"), ("5.1", "inside"), ("5.2", "above")]),
    ("<5.1", &[("5.0", "inside"), ("5.1", "above"), ("5.2", "above")]),
    ("<=5.1", &[("5.1", "inside"), ("5.2", "above")]),
    (">3.5", &[("3.4", "below"), ("3.5", "below"), ("3.6", "inside")]),
    (">=3.5", &[("3.4", "below"), ("3.5", "inside")]),
    ("0-5.1", &[("0", "inside"), ("5.1", "inside"), ("5.11", "above")]),
    ("-2-2", &[("-2.1", "below"), ("-2", "inside"), ("2", "inside"), ("2.1", "above")]),
];

#[tokio::test]
async fn a_value_at_each_end_of_each_form_of_range_is_read_as_the_range_says() {
    let portal = open().await;
    let mut expected = Vec::new();
    for (form, (range, values)) in RANGES.iter().enumerate() {
        let mut lines = vec![format!("OBR|1||R-{form}|T{form}^Ends number {form}^L|||20260501")];
        for (at, (value, stands)) in values.iter().enumerate() {
            lines.push(format!("OBX|{at}|NM|C{form}{at}^Test {form}.{at}.^L||{value}|u|{range}||||F"));
            expected.push((format!("Ends number {form}"), format!("Test {form}.{at}."), *stands));
        }
        took(&portal, &message(&form.to_string(), &lines.iter().map(String::as_str).collect::<Vec<_>>())).await;
    }
    let maya = portal.as_(Member::Maya).await;
    for (title, test, stands) in expected {
        let page = maya.get(result_page(&portal, &maya, &title).await).await.text();
        let card = page.split("id=\"value-").skip(1).find(|card| card.contains(&test));
        let card = card.unwrap_or_else(|| panic!("{title} {test}: {page}"));
        let said = ["inside the usual range", "above the usual range", "below the usual range"]
            .into_iter()
            .filter(|says| card.to_lowercase().contains(says))
            .collect::<Vec<_>>();
        assert!(
            said.first().is_some_and(|says| says.starts_with(stands)),
            "{title} {test} is {stands}, not {said:?}: {card}"
        );
    }
}

#[tokio::test]
async fn each_note_of_a_message_with_several_orders_stands_where_it_belongs() {
    let portal = open().await;
    let lines = [
        "NTE|1||Of the whole report.",
        "OBR|1||N-1|ONE^First panel^L|||20260501",
        "NTE|1||Of the first order.",
        "OBX|1|NM|A^Alpha^L||1|u|||||F",
        "NTE|1||Of alpha.",
        "NTE|2||Of alpha again.",
        "OBX|2|NM|B^Beta^L||2|u|||||F",
        "OBR|2||N-2|TWO^Second panel^L|||20260501",
        "NTE|1||Of the second order.",
        "OBX|1|NM|C^Gamma^L||3|u|||||F",
        "OBX|2|NM|D^Delta^L||4|u|||||F",
        "NTE|1||Of delta.",
        "OBR|3||N-3|THREE^Third panel^L|||20260501",
        "OBX|1|NM|E^Epsilon^L||5|u|||||F",
    ];
    took(&portal, &message("1", &lines)).await;
    let maya = portal.as_(Member::Maya).await;
    let notes = [
        ("First panel", &["Of the whole report.", "Of the first order.", "Of alpha.", "Of alpha again."][..]),
        ("Second panel", &["Of the second order.", "Of delta."][..]),
        ("Third panel", &[][..]),
    ];
    let all: Vec<&str> = notes.iter().flat_map(|(_, own)| own.iter().copied()).collect();
    for (title, own) in notes {
        let page = maya.get(result_page(&portal, &maya, title).await).await.text();
        for note in &all {
            assert_eq!(page.contains(note), own.contains(note), "{title}, {note}: {page}");
        }
    }
    let page = maya.get(result_page(&portal, &maya, "Second panel").await).await.text();
    let at = |text: &str| page.rfind(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(at("Of the second order.") < at("Delta") && at("Delta") < at("Of delta."), "beside its value: {page}");
}

/// One potassium, sent on this day of May.
async fn send(portal: &TestPortal, day: u32, value: &str, status: &str) {
    let lines = statuses::potassium(value, status);
    let text = message(&day.to_string(), &lines.iter().map(String::as_str).collect::<Vec<_>>());
    took(portal, &text.replace("|||20260501||ORU", &format!("|||2026050{day}||ORU"))).await;
}

/// The day from which a result that waits may be read, as the queue says it.
async fn due(portal: &TestPortal) -> String {
    let queue = portal.as_(Member::Ito).await.get(links::WAITING_RESULTS).await.text();
    let row = queue.split("<tr").find(|row| row.contains("Metabolic panel")).map(str::to_owned);
    let row = row.unwrap_or_else(|| panic!("it is not in the queue: {queue}"));
    row.split("Visible from").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default().trim().to_owned()
}

#[tokio::test]
async fn the_days_of_a_result_count_from_its_first_final_report_and_each_change_brings_it_back_to_the_queue() {
    let portal = TestPortal::open().await;
    portal.set("results.release_laboratory", "3").await;
    portal.set("results.preliminary", "wait").await;
    send(&portal, 1, "5.1", "P").await;
    let maya = portal.as_(Member::Maya).await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic panel"));
    portal.wait(SignedDuration::from_hours(24));
    send(&portal, 2, "5.4", "F").await;
    let first = due(&portal).await;
    assert!(first.starts_with("May 16"), "three days from the final report: {first}");
    portal.wait(SignedDuration::from_hours(24));
    send(&portal, 3, "5.6", "C").await;
    assert_eq!(due(&portal).await, first, "what changes meanwhile waits no longer");
    portal.wait(SignedDuration::from_hours(48));
    anteroom::records::release::release_due(&portal.portal.vault).await.expect("the clock's work");
    let maya = portal.as_(Member::Maya).await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("5.6"));

    let ito = portal.as_(Member::Ito).await;
    let review = place.replace("/patients/", "/staff/patients/");
    for (day, value) in [(4, "5.8"), (5, "6.0")] {
        let page = ito.get(&review).await.text();
        let came = page.split("name=\"came\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let then = if page.contains("value=\"release\"") { "release" } else { "wait" };
        let said = [("came", came.expect("a version")), ("note", "Fine."), ("then", then)];
        let signed = ito.post(format!("{review}/review"), &said).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text());
        let queue = ito.get(links::WAITING_RESULTS).await.text();
        assert!(!queue.contains("Metabolic panel"), "it was looked at: {queue}");
        portal.wait(SignedDuration::from_mins(1));
        send(&portal, day, value, "C").await;
        let queue = ito.get(links::WAITING_RESULTS).await.text();
        assert!(queue.contains("Metabolic panel") && queue.contains("Corrected by the lab"), "it is back: {queue}");
        let page = maya.get(&place).await.text();
        assert!(!page.contains(value) && page.contains("looking at it first"), "until somebody looks: {page}");
    }
}
