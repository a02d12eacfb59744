//! The first run.

use anteroom::kit::clock::SignedDuration;
use anteroom::logins::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const CLINIC: [(&str, &str); 5] = [
    ("clinic.name", "Elm Street Clinic"),
    ("clinic.phone", "555 0100"),
    ("clinic.address", "1 Elm Street"),
    ("clinic.emergency", "911"),
    ("clinic.zone", "America/Chicago"),
];

async fn link(portal: &TestPortal) -> String {
    let token = portal.portal.vault.set_up_token().await.expect("the vault answers");
    token.expect("there is no manager yet").reveal().to_owned()
}

async fn begun(portal: &TestPortal) -> Browser {
    let (browser, token) = (portal.browser(), link(portal).await);
    assert_eq!(browser.post("/set-up/begin", &[("token", &token)]).await.location(), "/set-up/clinic");
    browser
}

#[tokio::test]
async fn an_empty_clinic_gets_a_name_and_a_manager() {
    let portal = TestPortal::empty().await;
    assert!(portal.browser().get("/").await.text().contains("This clinic is not ready yet"));
    let vera = begun(&portal).await;
    assert_eq!(vera.post("/set-up/clinic", &CLINIC).await.location(), "/enrol/password");
    let choice = [("name", "Vera Lindqvist"), ("username", "vera"), ("password", "quiet harbor morning bell")];
    assert_eq!(vera.post("/enrol/password", &choice).await.location(), "/enrol/code");
    let secret = vera.get("/enrol/code").await.between("id=\"secret\">", "</code>");
    let code = TotpSecret::from_typed(&secret).unwrap().code(portal.clock.now()).unwrap();
    let done = vera.post("/enrol/code", &[("code", code.reveal())]).await;
    assert!(done.text().contains("Elm Street Clinic"));
    let roles = format!("/staff/people/{}/roles", done.between("\"/staff/people/", "/roles\""));
    assert!(vera.get(&roles).await.text().contains("What do you do here yourself?"), "{roles}");
    let both = [("roles", "manager"), ("roles", "clinician")];
    assert_eq!(vera.post(&roles, &both).await.location(), "/staff/people");
    assert_eq!(vera.get("/staff/results").await.status, StatusCode::OK, "a manager may treat patients");
    vera.post(&roles, &[("roles", "manager")]).await;
    assert_eq!(vera.get("/").await.location(), "/staff/people");
    assert!(vera.get("/staff/people").await.text().contains("Vera Lindqvist"));
    assert!(portal.portal.vault.set_up_token().await.unwrap().is_none(), "no link once there is a manager");
}

#[tokio::test]
async fn looking_at_the_link_does_not_use_it_and_using_it_does() {
    let portal = TestPortal::empty().await;
    let token = link(&portal).await;
    for _ in 0..2 {
        assert!(portal.browser().get(format!("/set-up/{token}")).await.text().contains("Set up your clinic"));
    }
    let first = portal.browser();
    assert_eq!(first.post("/set-up/begin", &[("token", &token)]).await.location(), "/set-up/clinic");
    let second = portal.browser().post("/set-up/begin", &[("token", &token)]).await;
    assert!(second.text().contains("This link does not work any more"));
}

#[tokio::test]
async fn the_link_dies_after_half_an_hour() {
    let portal = TestPortal::empty().await;
    let token = link(&portal).await;
    portal.wait(SignedDuration::from_mins(31));
    assert!(portal.browser().get(format!("/set-up/{token}")).await.text().contains("does not work any more"));
}

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_typed_is_lost() {
    let portal = TestPortal::empty().await;
    let browser = begun(&portal).await;
    let mut fields = CLINIC;
    fields[0].1 = "";
    fields[4].1 = "America/Nowhere";
    let answer = browser.post("/set-up/clinic", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("Clinic name: please fill this in") && page.contains("Time zone: please fill this in"));
    assert!(page.contains("555 0100") && page.contains("America/Nowhere"));
}

#[tokio::test]
async fn nobody_names_the_clinic_without_the_link() {
    let portal = TestPortal::open().await;
    for member in [Member::Anonymous, Member::Invited, Member::Maya, Member::Vera] {
        let browser = portal.as_(member).await;
        assert_eq!(browser.get("/set-up/clinic").await.status, StatusCode::NOT_FOUND, "{member:?}");
        assert_eq!(browser.post("/set-up/clinic", &CLINIC).await.status, StatusCode::NOT_FOUND, "{member:?}");
    }
}
