//! What somebody finds who had opened a result that was taken back since, and what everybody else does not.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::ResultId;
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

/// The line of the list, as far as it is the same every day.
const LINE: &str = "A result of May 3, 2026 that you opened was taken back on May 12, 2026.";
const TITLE: &str = "This result was taken back";

async fn opens(portal: &TestPortal, member: Member) -> Browser {
    let browser = portal.as_(member).await;
    let page = browser.get(links::result(portal.cast.maya, portal.cast.released)).await;
    assert_eq!(page.status, StatusCode::OK, "{member:?}");
    browser
}

async fn is_taken_back(portal: &TestPortal) {
    let retract = links::retract(portal.cast.maya, portal.cast.released);
    let done = portal.as_(Member::Noor).await.post(retract, &[("reason", "wrong_patient")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

async fn list(portal: &TestPortal, browser: &Browser) -> String {
    browser.get(links::results(portal.cast.maya)).await.text()
}

#[tokio::test]
async fn whoever_had_opened_it_is_told_calmly_and_not_what_it_was() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (opens(&portal, Member::Maya).await, opens(&portal, Member::Omar).await);
    is_taken_back(&portal).await;
    for reader in [&maya, &omar] {
        let text = list(&portal, reader).await;
        assert_eq!(text.matches(LINE).count(), 1, "{text}");
        assert!(text.contains("Ask your care team:") && text.contains("tel:5550100199"), "{text}");
        assert!(!text.contains("Blood count"), "{text}");
        let old = reader.get(links::result(portal.cast.maya, portal.cast.released)).await;
        assert_eq!(old.status, StatusCode::GONE);
        assert_eq!(portal.rows_of(&old), 1, "what was read, and nothing else");
        let text = old.text();
        assert!(text.contains(TITLE) && text.contains("May 3, 2026") && text.contains("tel:5550100199"), "{text}");
        for content in ["Blood count", "Hemoglobin", "Lab test", "wrong_patient", "Noor"] {
            assert!(!text.contains(content), "{content}: {text}");
        }
        for file in [links::document, links::download] {
            let gone = reader.get(file(portal.cast.maya, portal.cast.released)).await;
            assert_eq!(gone.status, StatusCode::NOT_FOUND, "its file is nowhere");
        }
    }
    let of_omar = omar.get(links::result(portal.cast.maya, portal.cast.released)).await.text();
    assert!(of_omar.contains("You are acting for Maya Okafor"), "{of_omar}");
    let openings = maya.get(links::openings(portal.cast.maya)).await.text();
    assert!(openings.contains("took a result back"), "{openings}");
}

#[tokio::test]
async fn the_line_and_the_page_are_there_in_spanish() {
    let portal = TestPortal::open().await;
    let maya = opens(&portal, Member::Maya).await;
    is_taken_back(&portal).await;
    maya.post("/language", &[("language", "es"), ("back", "/")]).await;
    let text = list(&portal, &maya).await;
    assert!(text.contains("Se retiró un resultado del 3 de mayo de 2026 que usted abrió."), "{text}");
    let old = maya.get(links::result(portal.cast.maya, portal.cast.released)).await.text();
    assert!(old.contains("Este resultado se retiró") && old.contains("el 12 de mayo de 2026"), "{old}");
}

#[tokio::test]
async fn whoever_had_not_opened_it_finds_nothing_at_all() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    opens(&portal, Member::Omar).await;
    is_taken_back(&portal).await;
    let nils = portal.as_(Member::Nils).await;
    assert!(!list(&portal, &maya).await.contains("taken back"));
    let none = ResultId::from_bits([9; 16]);
    for reader in [&maya, &nils] {
        let old = reader.get(links::result(portal.cast.maya, portal.cast.released)).await;
        let never = reader.get(links::result(portal.cast.maya, none)).await;
        assert_eq!((old.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!((portal.rows_of(&old), portal.rows_of(&never)), (1, 1));
        let never = never.masked().replace(&none.to_string(), &portal.cast.released.to_string());
        assert_eq!(old.masked(), never, "as if it had never been");
    }
}

#[tokio::test]
async fn a_proxy_is_told_only_while_they_could_still_see_it() {
    let portal = TestPortal::open().await;
    let (patient, result) = (portal.cast.maya, portal.cast.released);
    let (maya, omar, pia) =
        (opens(&portal, Member::Maya).await, opens(&portal, Member::Omar).await, opens(&portal, Member::Pia).await);
    maya.post(links::keep_private(patient, result), &[("hidden", "yes")]).await;
    is_taken_back(&portal).await;
    assert!(!list(&portal, &omar).await.contains("taken back"), "Maya keeps it to herself");
    assert_eq!(omar.get(links::result(patient, result)).await.status, StatusCode::NOT_FOUND);
    assert!(list(&portal, &maya).await.contains(LINE));
    let (fern, door) = (portal.cast.login(Member::Fern), portal.doorway());
    door.end_proxy(fern, patient, portal.cast.login(Member::Pia).account).await.expect("an end");
    assert_eq!(pia.get(links::result(patient, result)).await.status, StatusCode::NOT_FOUND, "her access has ended");
}

#[tokio::test]
async fn who_looks_as_a_proxy_does_is_told_nothing_that_no_proxy_was() {
    let portal = TestPortal::open().await;
    let maya = opens(&portal, Member::Maya).await;
    is_taken_back(&portal).await;
    let scopes = anteroom::vault::actor::Scope::GIVEN.into_iter().collect();
    let seen = maya.get(links::preview_results(portal.cast.maya, scopes)).await;
    assert!(seen.status == StatusCode::OK && !seen.text().contains("taken back"), "{}", seen.text());
    let old = maya.get(links::preview_result(portal.cast.maya, scopes, portal.cast.released)).await;
    assert_eq!(old.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_says_it_for_ninety_days_and_the_old_address_for_ever() {
    let portal = TestPortal::open().await;
    opens(&portal, Member::Maya).await;
    is_taken_back(&portal).await;
    portal.wait(SignedDuration::from_hours(89 * 24));
    assert!(list(&portal, &portal.as_(Member::Maya).await).await.contains(LINE));
    portal.wait(SignedDuration::from_hours(24));
    let maya = portal.as_(Member::Maya).await;
    assert!(!list(&portal, &maya).await.contains("taken back"));
    let old = maya.get(links::result(portal.cast.maya, portal.cast.released)).await;
    assert_eq!(old.status, StatusCode::GONE);
}
