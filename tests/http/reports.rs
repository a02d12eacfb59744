//! The reports on results: what no clinician has looked at, and what nobody has opened.

use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::Date;
use anteroom::kit::id::{PatientId, ResultId};
use anteroom::kit::phi::Phi;
use anteroom::links;
use anteroom::vault::outbox::{Channel, Trouble};
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A result with this title comes into a chart.
async fn comes(portal: &TestPortal, patient: PatientId, title: &str) -> ResultId {
    let entry = Entry {
        title: Phi::from(title),
        laboratory: "Elm Labs".to_owned(),
        collected_on: Date::constant(2026, 5, 3),
        values: vec![Entered::read("Potassium", "4.2", "mmol/L", "3.5-5.1", None)],
    };
    let (doorway, noor) = (portal.doorway(), portal.cast.login(Member::Noor));
    doorway.type_values(noor, patient, entry).await.expect("a result")
}

async fn report(portal: &TestPortal, path: &str) -> String {
    let page = portal.as_(Member::Ito).await.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.text()
}

#[tokio::test]
async fn what_waits_for_review_is_listed_by_age_kind_and_care_team() {
    let portal = TestPortal::open().await;
    let first = comes(&portal, portal.cast.maya, "Old potassium").await;
    portal.wait(DAY * 8);
    let second = comes(&portal, portal.cast.nils, "New potassium").await;
    let all = report(&portal, links::REPORT_WAITING).await;
    let places = [first, second].map(|result| all.find(&result.to_string()).expect("it is listed"));
    assert!(places[0] < places[1], "the oldest first");
    let has = async |words: [&str; 3]| {
        let page = report(&portal, &links::report_waiting(words, 1)).await;
        [first, second].map(|result| page.contains(&result.to_string()))
    };
    assert_eq!(has(["week", "", ""]).await, [true, false]);
    assert_eq!(has(["today", "", ""]).await, [false, true]);
    assert_eq!(has(["older", "", ""]).await, [false, false]);
    assert_eq!(has(["", "laboratory", ""]).await, [true, true]);
    assert_eq!(has(["", "imaging", ""]).await, [false, false]);
    assert_eq!(has(["", "", "mine"]).await, [false, false]);
    let ito = portal.cast.login(Member::Ito).account.to_string();
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    assert_eq!(has(["", "", "mine"]).await, [true, false]);
    assert_eq!(has(["", "", "nobody"]).await, [false, true]);
    portal.doorway().release(portal.cast.login(Member::Ito), portal.cast.nils, second).await.expect("a release");
}

#[tokio::test]
async fn reports_are_paged_and_the_last_page_says_so() {
    let portal = TestPortal::open().await;
    for _ in 0..55 {
        comes(&portal, portal.cast.nils, "Potassium").await;
    }
    let first = report(&portal, &links::report_waiting(["", "laboratory", ""], 1)).await;
    let second = report(&portal, &links::report_waiting(["", "laboratory", ""], 2)).await;
    assert!(first.contains("page=2") && !second.contains("page=3"));
    assert!(second.matches("<td").count() > 0);
}

#[tokio::test]
async fn what_nobody_has_opened_is_listed_after_its_days_with_who_could_have_heard() {
    let portal = TestPortal::open().await;
    portal.set("results.release_laboratory", "at_once").await;
    portal.set("results.unopened_days", "3").await;
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, "maya@example.org").await;
    let nils = portal.as_(Member::Nils).await;
    portal.prove_email(&nils, "nils@example.org").await;
    portal.post().await;
    let mut results = Vec::new();
    for patient in [portal.cast.maya, portal.cast.nils, portal.cast.ada, portal.cast.omar] {
        results.push(comes(&portal, patient, "Potassium").await);
    }
    portal.wait(SignedDuration::from_mins(15));
    anteroom::records::release::tell_of_results(&portal.portal.vault).await.expect("it is told of");
    let outbox = portal.portal.vault.outbox();
    for waiting in outbox.due(Channel::Email, 50).await.expect("letters") {
        match waiting.address.as_str() {
            "maya@example.org" => outbox.sent(waiting.id).await.expect("it was sent"),
            _ => outbox.refused(waiting.id, Trouble::Refused).await.expect("it bounced"),
        }
    }
    let listed = async |part: &str| {
        let page = report(&portal, &links::report_unopened(part, 1)).await;
        results.iter().map(|result| page.contains(&result.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(listed("").await, [false; 4], "not yet");
    portal.wait(DAY * 3);
    assert_eq!(listed("").await, [true; 4]);
    assert_eq!(listed("call").await, [false, true, true, true]);
    assert_eq!(listed("told").await, [true, false, false, false]);
    let page = report(&portal, links::REPORT_UNOPENED).await;
    let says = ["Sent ", "could not be delivered", "Nobody can sign in", "no address to write to"];
    assert!(says.iter().all(|words| page.contains(words)), "{page}");
    portal.wait(DAY * 10);
    outbox.clean().await.expect("old notices are forgotten");
    assert_eq!(listed("call").await, [false, true, true, true], "what became of a notice is known for longer");
    let (maya, path) = (portal.as_(Member::Omar).await, links::result(portal.cast.maya, results[0]));
    assert_eq!(maya.get(path).await.status, StatusCode::OK);
    assert_eq!(listed("").await, [false, true, true, true], "a proxy has opened it");
}

#[tokio::test]
async fn a_parent_whose_access_has_narrowed_is_nobody_who_could_have_heard() {
    let portal = TestPortal::open().await;
    portal.wait(DAY * 30);
    let nobody = async || {
        let page = report(&portal, &links::report_unopened("call", 1)).await;
        let row = page.split("<tr").find(|row| row.contains(&portal.cast.of_theo.to_string())).expect("Theo's result");
        row.contains("Nobody can sign in")
    };
    assert!(!nobody().await, "his mother's access counts until the clock has seen that he is twelve");
    anteroom::records::birthdays::keep_birthdays(&portal.portal.vault).await.expect("the clock's work");
    assert!(nobody().await, "she sees visits and her own messages, and no results");
}

#[tokio::test]
async fn where_charts_are_kept_to_teams_a_report_shows_ones_own_patients_and_nobodys() {
    let portal = TestPortal::open().await;
    let (ours, nobodys) =
        (comes(&portal, portal.cast.maya, "Maya's potassium").await, comes(&portal, portal.cast.nils, "Nils's").await);
    portal.set("access.charts", "team").await;
    let sand = portal.cast.login(Member::Sand).account.to_string();
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &sand)]).await;
    let page = report(&portal, links::REPORT_WAITING).await;
    assert!(!page.contains(&ours.to_string()) && page.contains(&nobodys.to_string()));
    assert!(page.contains("No care team yet") && !page.contains("Nils's"), "what it is stays unsaid");
}

#[tokio::test]
async fn reports_are_for_clinical_staff_alone() {
    let portal = TestPortal::open().await;
    for path in [links::REPORT_WAITING, links::REPORT_UNOPENED] {
        let answers = [
            (Member::Noor, StatusCode::OK),
            (Member::Fern, StatusCode::FORBIDDEN),
            (Member::Vera, StatusCode::FORBIDDEN),
            (Member::Maya, StatusCode::NOT_FOUND),
        ];
        for (member, status) in answers {
            assert_eq!(portal.as_(member).await.get(path).await.status, status, "{member:?} {path}");
        }
    }
}
