//! Preliminary, final, corrected, taken back: what a later message does to what stands.

use anteroom::features::laboratory::Reason;
use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;

use super::{counts, message, open, result_page, took};
use crate::support::{Member, TestPortal};

pub fn potassium(value: &str, status: &str) -> Vec<String> {
    vec![
        format!("OBR|1||N-77|24323-8^Metabolic panel^LN|||20260501|||||||||||||||||CH|{status}"),
        format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1||||{status}"),
    ]
}

pub async fn send(
    portal: &TestPortal,
    control: &str,
    value: &str,
    status: &str,
) -> anteroom::features::laboratory::Taken {
    let lines = potassium(value, status);
    took(portal, &message(control, &lines.iter().map(String::as_str).collect::<Vec<_>>())).await
}

#[tokio::test]
async fn a_final_value_takes_the_place_of_a_preliminary_one_and_a_late_preliminary_one_does_not() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    send(&portal, "1", "5.1", "P").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("5.1"));
    send(&portal, "2", "5.4", "F").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("5.4") && page.contains("An early report said something else"), "{page}");
    assert!(!page.contains("corrected"), "an early report that changes is no mistake: {page}");
    let late = send(&portal, "3", "5.2", "P").await;
    assert_eq!(counts(&late), (1, 1, 0), "it is kept as an earlier value");
    let now = maya.get(&place).await.text();
    assert!(now.contains("5.4"), "{now}");
    assert_eq!(result_page(&portal, &maya, "Metabolic panel").await, place, "one result throughout");
}

#[tokio::test]
async fn a_corrected_value_keeps_the_earlier_one() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    send(&portal, "1", "6.9", "F").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    send(&portal, "2", "4.6", "C").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("4.6") && page.contains("6.9"), "both stand on the page: {page}");
    assert!(page.contains("The lab corrected this value"), "{page}");
    let ito = portal.as_(Member::Ito).await;
    let review = ito.get(place.replace("/patients/", "/staff/patients/")).await.text();
    assert!(review.contains("4.6") && review.contains("Before: 6.9 mmol/L"), "whoever reviews it sees both: {review}");
}

#[tokio::test]
async fn a_value_that_the_lab_deletes_stands_no_more_and_the_other_one_does() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let sends = async |control, status: &str, value| {
        let order = "OBR|1||N-77|24323-8^Metabolic panel^LN|||20260501|||||||||||||||||CH|F";
        let potassium = format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1||||{status}");
        let sodium = "OBX|2|NM|2951-2^Sodium^LN||141|mmol/L|136-145||||F";
        took(&portal, &message(control, &[order, &potassium, sodium])).await
    };
    sends("1", "F", "6.9").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("6.9") && page.contains("141"), "{page}");
    sends("2", "D", "").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("The lab took this off its list") && !page.contains("6.9") && page.contains("141"), "{page}");
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(!list.contains("6.9"), "{list}");
}

#[tokio::test]
async fn a_test_to_hold_that_comes_under_an_order_which_can_be_seen_is_held() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    let held = [("code", "7917-8"), ("name", ""), ("why", "We call first"), ("days", "3")];
    assert_eq!(ito.post(links::HELD_TESTS, &held).await.location(), links::HELD_TESTS);
    send(&portal, "1", "5.1", "F").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("5.1"));
    let mut lines = potassium("5.1", "F");
    lines.push("OBX|2|ST|7917-8^HIV 1 antibody^LN||Reactive||||||F".to_owned());
    let added = message("2", &lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(counts(&took(&portal, &added).await), (2, 2, 0));
    assert_eq!(maya.get(&place).await.status, StatusCode::NOT_FOUND, "it waits as a whole");
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic panel"));
    let review = ito.get(place.replace("/patients/", "/staff/patients/")).await.text();
    assert!(review.contains("We call first") && review.contains("Reactive"), "{review}");

    portal.wait(SignedDuration::from_hours(72));
    anteroom::records::release::release_due(&portal.portal.vault).await.expect("what is due is released");
    let page = portal.as_(Member::Maya).await.get(&place).await.text();
    assert!(page.contains("Reactive"), "it ends by itself: {page}");
    // What was shown under this very rule stays: somebody decided, or the days are over.
    send(&portal, "3", "5.2", "C").await;
    let page = portal.as_(Member::Maya).await.get(&place).await.text();
    assert!(page.contains("5.2") && page.contains("Reactive"), "{page}");
}

#[tokio::test]
async fn what_was_reported_for_the_wrong_patient_is_out_of_sight_at_once() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    send(&portal, "1", "5.3", "F").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    let taken = send(&portal, "2", "5.3", "W").await;
    assert_eq!((counts(&taken), taken.outcomes[0].reason), ((1, 0, 1), Some(Reason::WrongPatient)));
    assert_eq!(maya.get(&place).await.status, StatusCode::NOT_FOUND);
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic panel"));
    let noor = portal.as_(Member::Noor).await;
    let review = noor.get(links::review(portal.cast.maya)).await.text();
    assert!(review.contains("Metabolic panel"), "staff still sees it");
    // What comes under the same order later is for a person: it never shows by itself.
    send(&portal, "3", "4.4", "C").await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic panel"));
    let queue = noor.get(links::LABORATORY).await.text();
    assert!(queue.contains("we cannot tell which value it means"), "{queue}");
}

#[tokio::test]
async fn what_is_not_there_yet_comes_later() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let taken = send(&portal, "1", "", "I").await;
    assert_eq!(counts(&taken), (1, 1, 0));
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    send(&portal, "2", "4.4", "F").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("4.4") && !page.contains("What it was before"), "nothing stood there: {page}");
    send(&portal, "3", "4.4", "P").await;
    let page = maya.get(&place).await.text();
    assert!(!page.contains("What it was before"), "the same value early is none of another kind: {page}");
}
