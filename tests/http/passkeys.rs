//! Passkeys: made, used alone and after a password, and forged in every way that a software device can.

use anteroom::kit::clock::SignedDuration;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Device, Forged, Member, TestPortal};

const NAME: [(&str, &str); 2] = [("username", "ada"), ("terms", "yes")];

/// What a device answers to what these options ask, sent where it belongs.
async fn answered(browser: &Browser, to: &str, answer: &str) -> Answer {
    browser.post(to, &[("credential", answer), ("next", "/")]).await
}

/// Ada, who enrols with a passkey and no password.
async fn ada(portal: &TestPortal) -> (Browser, Device) {
    let (browser, device) = (portal.as_(Member::Invited).await, Device::new(1));
    assert_eq!(browser.post("/enrol/name", &NAME).await.location(), "/enrol/code");
    let options = browser.post("/enrol/passkey/options", &[]).await.text();
    let done = answered(&browser, "/enrol/passkey", &device.create(&options)).await;
    assert_eq!(done.text().matches("<li><code>").count(), 10, "{}", done.text());
    (browser, device)
}

/// Somebody of the cast who has added a passkey.
async fn with_passkey(portal: &TestPortal, member: Member, seed: u64) -> (Browser, Device) {
    let browser = portal.as_(member).await;
    let device = browser.add_passkey(seed).await;
    (browser, device)
}

async fn options(browser: &Browser) -> String {
    browser.post("/sign-in/passkey/options", &[]).await.text()
}

async fn is_in(browser: &Browser) -> bool {
    browser.get("/account").await.status == StatusCode::OK
}

#[tokio::test]
async fn a_patient_with_a_passkey_alone_comes_in_without_typing_anything() {
    let portal = TestPortal::open().await;
    let (_, device) = ada(&portal).await;
    let browser = portal.browser();
    let answer = device.get(&options(&browser).await);
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
    assert_eq!(browser.get("/").await.location(), format!("/patients/{}", portal.cast.ada));
    let typed = portal.browser().post("/sign-in", &[("username", "ada"), ("password", "")]).await;
    assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no password to type");
    let guessed = portal.browser().post("/sign-in", &[("username", "ada"), ("password", "four slow walks")]).await;
    assert_eq!(guessed.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_answer_with_anything_wrong_lets_nobody_in_and_the_honest_one_does() {
    let portal = TestPortal::open().await;
    let (_, device) = ada(&portal).await;
    for forged in Forged::ALL {
        let browser = portal.browser();
        let first = device.get(&options(&browser).await);
        assert_eq!(answered(&browser, "/sign-in/passkey", &first).await.location(), "/", "before {forged:?}");
        let forger = portal.browser();
        let answer = device.get_forged(&options(&forger).await, forged);
        let refused = answered(&forger, "/sign-in/passkey", &answer).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{forged:?}");
        assert!(!is_in(&forger).await, "{forged:?}");
    }
}

#[tokio::test]
async fn a_new_passkey_with_anything_wrong_makes_no_login() {
    let portal = TestPortal::open().await;
    let browser = portal.as_(Member::Invited).await;
    browser.post("/enrol/name", &NAME).await;
    for forged in [Forged::Origin, Forged::RelyingParty, Forged::Challenge, Forged::Verification, Forged::Kind] {
        let options = browser.post("/enrol/passkey/options", &[]).await.text();
        let answer = Device::new(1).create_forged(&options, forged);
        let refused = answered(&browser, "/enrol/passkey", &answer).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{forged:?}");
    }
    assert_eq!(browser.get("/enrol").await.location(), "/enrol/code", "the enrolment goes on where it stood");
}

#[tokio::test]
async fn an_answer_and_a_ceremony_are_good_once_for_one_browser_and_five_minutes() {
    let portal = TestPortal::open().await;
    let (_, device) = ada(&portal).await;
    let (browser, other) = (portal.browser(), portal.browser());
    let asked = options(&browser).await;
    let (ceremony, answer) = (browser.cookie("__Host-anteroom-passkey").unwrap(), device.get(&asked));
    let stolen = answered(&other, "/sign-in/passkey", &answer).await;
    assert_eq!(stolen.status, StatusCode::UNPROCESSABLE_ENTITY, "another browser has no such ceremony");
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
    for again in [answer, device.get(&asked)] {
        other.set_cookie("__Host-anteroom-passkey", &ceremony);
        let replayed = answered(&other, "/sign-in/passkey", &again).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let asked = options(&other).await;
    portal.wait(SignedDuration::from_mins(5));
    let late = answered(&other, "/sign-in/passkey", &device.get(&asked)).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!is_in(&other).await);
}

#[tokio::test]
async fn a_ceremony_for_one_thing_is_none_for_another() {
    let portal = TestPortal::open().await;
    let (maya, device) = with_passkey(&portal, Member::Maya, 2).await;
    let asked = maya.post("/step-up/options", &[]).await.text();
    let alone = answered(&maya, "/sign-in/passkey", &device.get(&asked)).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = options(&maya).await;
    let again = answered(&maya, "/step-up/passkey", &device.get(&asked)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = maya.post("/step-up/options", &[]).await.text();
    assert_eq!(answered(&maya, "/step-up/passkey", &device.get(&asked)).await.location(), "/");
}

#[tokio::test]
async fn a_counter_that_goes_back_is_refused_and_its_owner_is_told() {
    let portal = TestPortal::open().await;
    let (maya, device) = with_passkey(&portal, Member::Maya, 1).await;
    portal.prove_email(&maya, "maya@example.org").await;
    let browser = portal.browser();
    let answer = device.get(&options(&browser).await);
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
    portal.post().await;
    let copy = portal.browser();
    let answer = device.get_forged(&options(&copy).await, Forged::Counter);
    let refused = answered(&copy, "/sign-in/passkey", &answer).await;
    assert!(refused.text().contains("We did not accept this passkey"), "{}", refused.text());
    assert_eq!(portal.mailed_kinds().await, [Kind::PasskeyCopied]);
}

#[tokio::test]
async fn after_the_password_a_passkey_of_the_same_login_counts_and_no_other() {
    let portal = TestPortal::open().await;
    let (_, of_maya) = with_passkey(&portal, Member::Maya, 2).await;
    let (_, of_nils) = with_passkey(&portal, Member::Nils, 3).await;
    let half = portal.as_(Member::Half).await;
    let page = half.get("/sign-in/code").await.text();
    assert!(page.contains("Use your passkey") && page.contains("/assets/passkey."));
    let asked = half.post("/sign-in/code/options", &[]).await.text();
    let foreign = answered(&half, "/sign-in/code/passkey", &of_nils.get(&asked)).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    for forged in Forged::ALL {
        let asked = half.post("/sign-in/code/options", &[]).await.text();
        let refused = answered(&half, "/sign-in/code/passkey", &of_maya.get_forged(&asked, forged)).await;
        let expected = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS];
        assert!(expected.contains(&refused.status) && !is_in(&half).await, "{forged:?}: {}", refused.status);
    }
    portal.wait(SignedDuration::from_mins(16));
    let half = portal.as_(Member::Half).await;
    let asked = half.post("/sign-in/code/options", &[]).await.text();
    assert_eq!(answered(&half, "/sign-in/code/passkey", &of_maya.get(&asked)).await.location(), "/");
    assert!(is_in(&half).await);
}

#[tokio::test]
async fn guessing_at_a_password_does_not_keep_the_owner_of_a_passkey_out() {
    let portal = TestPortal::open().await;
    let (_, device) = with_passkey(&portal, Member::Nils, 3).await;
    let guess = || async { portal.browser().post("/sign-in", &[("username", "nils"), ("password", "guess")]).await };
    while guess().await.status != StatusCode::TOO_MANY_REQUESTS {}
    let browser = portal.browser();
    let answer = device.get(&options(&browser).await);
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
}

#[tokio::test]
async fn adding_a_passkey_asks_again_who_it_is_and_ends_what_came_before() {
    let portal = TestPortal::open().await;
    let (other, maya) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    portal.wait(SignedDuration::from_mins(11));
    assert!(is_in(&other).await);
    let asked = maya.get("/account/security/passkeys/new").await;
    assert_eq!(asked.location(), "/step-up?next=/account/security/passkeys/new");
    let before = maya.cookie("__Host-anteroom").unwrap();
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).unwrap();
    let back = maya.post("/step-up", &[("code", code.reveal()), ("next", "/account/security/passkeys/new")]).await;
    assert_eq!(back.location(), "/account/security/passkeys/new");
    assert_ne!(maya.cookie("__Host-anteroom").unwrap(), before, "the session goes on under a new token");
    assert_eq!(maya.get("/account/security/passkeys/new").await.status, StatusCode::OK);
    let device = Device::new(4);
    let options = maya.post("/account/security/passkeys/options", &[]).await.text();
    let added = answered(&maya, "/account/security/passkeys/new", &device.create(&options)).await;
    assert_eq!(added.location(), "/account/security");
    let page = maya.get("/account/security").await.text();
    assert!(page.contains("The passkey was added"), "{page}");
    assert!(is_in(&maya).await && !is_in(&other).await);
}

#[tokio::test]
async fn one_passkey_belongs_to_one_login() {
    let portal = TestPortal::open().await;
    let (_, device) = with_passkey(&portal, Member::Maya, 2).await;
    let nils = portal.as_(Member::Nils).await;
    let options = nils.post("/account/security/passkeys/options", &[]).await.text();
    let taken = answered(&nils, "/account/security/passkeys/new", &device.create(&options)).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_session_begun_with_a_passkey_steps_up_with_a_passkey_alone() {
    let portal = TestPortal::open().await;
    let (_, device) = with_passkey(&portal, Member::Maya, 2).await;
    let browser = portal.browser();
    let answer = device.get(&options(&browser).await);
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
    portal.wait(SignedDuration::from_mins(11));
    let page = browser.get("/step-up").await.text();
    assert!(page.contains("Use your passkey") && !page.contains("name=\"code\""), "{page}");
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).unwrap();
    let weaker = browser.post("/step-up", &[("code", code.reveal()), ("next", "/")]).await;
    assert_eq!(weaker.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = browser.post("/step-up/options", &[]).await.text();
    assert_eq!(answered(&browser, "/step-up/passkey", &device.get(&asked)).await.location(), "/");
    assert_eq!(browser.get("/account/security/passkeys/new").await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_come_in_with_a_passkey_too_and_have_no_login_without_a_password() {
    let portal = TestPortal::open().await;
    let (_, device) = with_passkey(&portal, Member::Noor, 5).await;
    let browser = portal.browser();
    let answer = device.get(&options(&browser).await);
    assert_eq!(answered(&browser, "/sign-in/passkey", &answer).await.location(), "/");
    let vera = portal.cast.login(Member::Vera).clone();
    let (_, code) = portal.doorway().invite(&vera, "Rita Nurse", &[anteroom::vault::actor::Role::Nurse]).await.unwrap();
    let rita = portal.browser();
    rita.post("/join", &[("code", code.grouped().reveal())]).await;
    assert_eq!(rita.get("/enrol/name").await.location(), "/enrol/password");
    assert_eq!(rita.post("/enrol/name", &[("username", "rita")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_device_is_asked_for_nothing_that_says_who_has_a_login() {
    let portal = TestPortal::open().await;
    let asked: serde_json::Value = serde_json::from_str(&options(&portal.browser()).await).unwrap();
    assert_eq!(asked["publicKey"]["rpId"], "portal.elm.example");
    assert_eq!(asked["publicKey"]["allowCredentials"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn a_login_holds_ten_passkeys_and_the_page_says_so_before_a_device_is_asked() {
    let portal = TestPortal::open().await;
    let mut browser = portal.as_(Member::Maya).await;
    for seed in 0..10 {
        (browser, _) = with_passkey(&portal, Member::Maya, 100 + seed).await;
    }
    let full = "You have 10 passkeys already";
    assert!(browser.get("/account/security/passkeys/new").await.text().contains(full));
    let options = browser.post("/account/security/passkeys/options", &[]).await.text();
    let refused = answered(&browser, "/account/security/passkeys/new", &Device::new(200).create(&options)).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(full));
}
