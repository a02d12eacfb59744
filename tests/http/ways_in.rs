//! The ways in, each walked once: what it asks for, what it gives, and that there is no other.

use anteroom::kit::clock::SignedDuration;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

#[tokio::test]
async fn a_device_trusted_at_the_second_step_needs_the_password_alone_next_time_even_after_signing_out() {
    let portal = TestPortal::open().await;
    let (browser, login) = (portal.browser(), portal.cast.login(Member::Maya).clone());
    portal.wait(SignedDuration::from_secs(31));
    browser.give_password(&login).await;
    let page = browser.get("/sign-in/code").await;
    assert!(page.text().contains("until June 11, 2026"), "the date is said: {}", page.text());
    let code = login.totp.code(portal.clock.now()).unwrap();
    let answer = browser.post("/sign-in/code", &[("code", code.reveal()), ("trust", "yes"), ("next", "/")]).await;
    let device = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let device = { device }.find(|cookie| cookie.starts_with("__Host-anteroom-device=")).expect("a device cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=34560000"] {
        assert!(device.contains(part), "{device}");
    }
    browser.post("/sign-out", &[]).await;
    let fields = [("username", login.username.as_str()), ("password", login.password.reveal())];
    assert_eq!(browser.post("/sign-in", &fields).await.location(), "/");
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    let asked = browser.get("/account/security/passkeys/new").await;
    assert!(asked.location().starts_with("/step-up"), "nobody has shown who they are on this device today");
}

#[tokio::test]
async fn a_shared_computer_and_staff_are_not_offered_trust_and_get_none() {
    let portal = TestPortal::open().await;
    for (member, shared) in [(Member::Maya, "yes"), (Member::Noor, "")] {
        let (browser, login) = (portal.browser(), portal.cast.login(member).clone());
        portal.wait(SignedDuration::from_secs(31));
        let fields = [("username", login.username.as_str()), ("password", login.password.reveal()), ("shared", shared)];
        browser.post("/sign-in", &fields).await;
        assert!(!browser.get("/sign-in/code").await.text().contains("name=\"trust\""), "{member:?}");
        let code = login.totp.code(portal.clock.now()).unwrap();
        browser.post("/sign-in/code", &[("code", code.reveal()), ("trust", "yes"), ("next", "/")]).await;
        assert_eq!(browser.get("/account").await.status, StatusCode::OK);
        browser.post("/sign-out", &[]).await;
        assert_eq!(browser.post("/sign-in", &fields).await.location(), "/sign-in/code", "{member:?}");
    }
}

#[tokio::test]
async fn a_step_up_leads_back_within_the_portal_and_nowhere_else() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_secs(31));
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).unwrap();
    let answer = maya.post("/step-up", &[("code", code.reveal()), ("next", "//evil.example")]).await;
    assert_eq!(answer.location(), "/");
    let page = maya.get("/step-up?next=//evil.example").await.text();
    assert!(!page.contains("evil.example"));
}

#[tokio::test]
async fn a_form_sent_when_no_longer_fresh_leads_to_the_step_up_and_changes_nothing() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_mins(11));
    let answer = maya.post("/account/security/passkeys/options", &[]).await;
    assert!(answer.location().starts_with("/step-up"), "{}", answer.text());
}

#[tokio::test]
async fn without_a_passkey_or_an_address_there_is_nothing_to_ask_a_device_or_to_send() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    assert_eq!(maya.post("/step-up/options", &[]).await.status, StatusCode::NOT_FOUND);
    for channel in ["email", "text"] {
        assert_eq!(maya.post("/step-up/send", &[("channel", channel)]).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(maya.get("/step-up/sent").await.status, StatusCode::NOT_FOUND);
}
