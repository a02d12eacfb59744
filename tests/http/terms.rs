//! The terms: read by anybody, written by a manager, accepted once for each version.

use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

async fn save(portal: &TestPortal, after: &str, english: &str) -> StatusCode {
    let vera = portal.as_(Member::Vera).await;
    let form = [("after", after), ("english", english), ("spanish", "Condiciones nuevas.")];
    vera.post(links::STAFF_TERMS, &form).await.status
}

#[tokio::test]
async fn anybody_reads_the_terms_with_version_and_date() {
    let portal = TestPortal::open().await;
    let page = portal.browser().get(links::TERMS).await;
    assert!(page.status == StatusCode::OK && page.text().contains("Version 1, since May 12, 2026"), "{}", page.text());
    let request = axum::http::Request::get(links::TERMS).header("accept-language", "es");
    let spanish = portal.browser().send(request, axum::body::Body::empty()).await.text();
    assert!(spanish.contains("Condiciones de uso") && spanish.contains("Versión 1"));
}

#[tokio::test]
async fn a_new_version_is_asked_for_once_at_the_next_sign_in_of_patients_alone() {
    let portal = TestPortal::open().await;
    let (maya, chart) = (portal.as_(Member::Maya).await, links::chart(portal.cast.maya));
    portal.wait(anteroom::kit::clock::SignedDuration::from_secs(60));
    assert_eq!(save(&portal, "1", "The new text.").await, StatusCode::SEE_OTHER);
    assert_eq!(maya.get(&chart).await.status, StatusCode::OK, "who is signed in goes on");

    let maya = portal.as_(Member::Maya).await;
    let asked = links::accept_terms_and_return(&chart);
    assert_eq!(maya.get(&chart).await.location(), asked);
    assert_eq!(maya.get(links::DETAILS).await.location(), links::accept_terms_and_return(links::DETAILS));
    assert!(maya.get(&asked).await.text().contains("The new text."));
    assert_eq!(maya.get(links::HELP).await.status, StatusCode::OK, "help is never held back");
    let old = maya.post(links::ACCEPT_TERMS, &[("version", "1"), ("next", &chart)]).await;
    assert_eq!(old.status, StatusCode::CONFLICT, "of an older text nothing is accepted");
    assert_eq!(maya.post(links::ACCEPT_TERMS, &[("version", "2"), ("next", &chart)]).await.location(), chart);
    assert_eq!(maya.get(&chart).await.status, StatusCode::OK);
    let maya = portal.as_(Member::Maya).await;
    assert_eq!(maya.get(&chart).await.status, StatusCode::OK, "once");
    let fern = portal.as_(Member::Fern).await;
    assert_eq!(fern.get(links::PATIENTS).await.status, StatusCode::OK, "staff are not asked");
}

#[tokio::test]
async fn a_saved_version_is_never_overwritten() {
    let portal = TestPortal::open().await;
    assert_eq!(save(&portal, "1", "First change.").await, StatusCode::SEE_OTHER);
    assert_eq!(save(&portal, "1", "Written beside it.").await, StatusCode::CONFLICT);
    assert_eq!(save(&portal, "2", "First change.").await, StatusCode::CONFLICT, "nothing is new in it");
    assert_eq!(save(&portal, "2", "").await, StatusCode::UNPROCESSABLE_ENTITY);
    let page = portal.as_(Member::Vera).await.get(links::STAFF_TERMS).await.text();
    assert!(page.contains("Version 2") && page.contains("Version 1") && page.contains("Not for emergencies"));
}

#[tokio::test]
async fn nobody_gets_a_login_without_the_terms_or_with_an_older_text() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    let choice = |version| {
        [("username", "ada"), ("password", "four slow walks home"), ("terms", "yes"), ("terms_version", version)]
    };
    let read = ada.get("/enrol/password").await.text();
    assert!(read.contains("name=\"terms_version\" value=\"1\"") && read.contains("Not for emergencies"));
    save(&portal, "1", "Changed while Ada was reading.").await;
    assert_eq!(ada.post("/enrol/password", &choice("1")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ada.post("/enrol/password", &choice("2")).await.location(), "/enrol/code");
}
