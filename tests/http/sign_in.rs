//! Signing in and out, and what a session is worth.

use anteroom::kit::clock::SignedDuration;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_get_the_same_answer() {
    let portal = TestPortal::open().await;
    let wrong_password =
        portal.browser().post("/sign-in", &[("username", "maya"), ("password", "not the right one")]).await;
    let wrong_name =
        portal.browser().post("/sign-in", &[("username", "mayb"), ("password", "not the right one")]).await;
    assert_eq!(wrong_password.status, wrong_name.status);
    assert_eq!(wrong_password.masked().replace("maya", "mayb"), wrong_name.masked());
    assert!(!wrong_password.text().contains("not the right one"));
}

#[tokio::test]
async fn a_password_alone_opens_nothing() {
    let portal = TestPortal::open().await;
    let half = portal.as_(Member::Half).await;
    let answer = half.get(format!("/patients/{}/results", portal.cast.maya)).await;
    assert!(answer.location().starts_with("/sign-in?next="), "{}", answer.location());
}

#[tokio::test]
async fn a_code_works_once_and_a_recovery_code_too() {
    let portal = TestPortal::open().await;
    let login = portal.cast.login(Member::Maya).clone();
    portal.wait(SignedDuration::from_secs(31));
    let code = login.totp.code(portal.clock.now()).unwrap();
    for (typed, expected) in [(code.reveal(), StatusCode::SEE_OTHER), (code.reveal(), StatusCode::UNPROCESSABLE_ENTITY)]
    {
        let browser = portal.browser();
        browser.give_password(&login).await;
        assert_eq!(browser.post("/sign-in/code", &[("code", typed)]).await.status, expected);
    }
    let third = format!("3: {}", login.recovery_codes[2].reveal().to_lowercase());
    for expected in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
        let browser = portal.browser();
        browser.give_password(&login).await;
        assert_eq!(browser.post("/sign-in/code", &[("code", &third)]).await.status, expected);
    }
}

#[tokio::test]
async fn without_the_phone_a_bare_backup_code_is_enough_on_a_page_with_a_keyboard_of_letters() {
    let portal = TestPortal::open().await;
    let login = portal.cast.login(Member::Maya).clone();
    let browser = portal.browser();
    browser.give_password(&login).await;
    let asked = browser.get("/sign-in/code").await.text();
    assert!(asked.contains("href=\"/sign-in/code/backup\"") && asked.contains("I don't have my phone"), "{asked}");
    let page = browser.get("/sign-in/code/backup").await.text();
    let field = page.split("<input").find(|field| field.contains("id=\"code\"")).expect("a field");
    assert!(field.contains("type=\"text\"") && !field.contains("inputmode"), "{field}");
    let code = login.recovery_codes[6].reveal().to_lowercase();
    let wrong = browser.post("/sign-in/code/backup", &[("code", "BBCD-EFGH-JKMN-PQRS")]).await.text();
    assert!(wrong.contains("value=\"") && wrong.contains("This backup code"), "{wrong}");
    let answer = browser.post("/sign-in/code/backup", &[("code", code.as_str()), ("next", "/account")]).await;
    assert_eq!(answer.location(), "/account");
    portal.wait(SignedDuration::from_mins(11));
    let step_up = browser.get("/account/password").await;
    assert!(step_up.location().starts_with("/step-up"), "{}", step_up.location());
    assert!(browser.get(step_up.location()).await.text().contains("/step-up/backup?next=/account/password"));
    let again = [("code", login.recovery_codes[7].reveal()), ("next", "/account/password")];
    assert_eq!(browser.post("/step-up/backup", &again).await.location(), "/account/password");
}

#[tokio::test]
async fn from_the_second_miss_of_an_app_code_the_phones_clock_is_named() {
    let portal = TestPortal::open().await;
    let browser = portal.browser();
    browser.give_password(&portal.cast.login(Member::Maya).clone()).await;
    let clock = "clock: if its time is wrong";
    let first = browser.post("/sign-in/code", &[("code", "000000")]).await.text();
    let misses =
        first.split("name=\"misses\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a count");
    assert!(!first.contains(clock) && misses == "1");
    assert!(browser.post("/sign-in/code", &[("code", "000000"), ("misses", misses)]).await.text().contains(clock));
}

#[tokio::test]
async fn guessing_is_slowed_down_and_says_how_long() {
    let portal = TestPortal::open().await;
    let guess = || async { portal.browser().post("/sign-in", &[("username", "nils"), ("password", "guess")]).await };
    for _ in 0..5 {
        assert_eq!(guess().await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let slowed = guess().await;
    assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(slowed.text().contains("Please wait a minute"));
    portal.wait(SignedDuration::from_secs(31));
    assert_eq!(guess().await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_token_changes_with_each_step_and_the_old_one_is_dead() {
    let portal = TestPortal::open().await;
    let half = portal.as_(Member::Half).await;
    let before = half.cookie("__Host-anteroom").unwrap();
    portal.wait(SignedDuration::from_secs(31));
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).unwrap();
    half.post("/sign-in/code", &[("code", code.reveal())]).await;
    assert_ne!(half.cookie("__Host-anteroom").unwrap(), before);
    let thief = portal.browser();
    thief.set_cookie("__Host-anteroom", &before);
    assert_eq!(thief.get("/sign-in/code").await.location(), "/sign-in?next=/sign-in/code");
}

#[tokio::test]
async fn idle_and_absolute_limits_end_a_session() {
    let portal = TestPortal::open().await;
    let (maya, home) = (portal.as_(Member::Maya).await, format!("/patients/{}", portal.cast.maya));
    portal.wait(SignedDuration::from_mins(14));
    assert_eq!(maya.get(&home).await.status, StatusCode::OK);
    portal.wait(SignedDuration::from_mins(16));
    assert!(maya.get(&home).await.location().starts_with("/sign-in"));
    assert!(maya.get("/sign-in").await.text().contains("You were signed out"));

    let ito = portal.as_(Member::Ito).await;
    for _ in 0..47 {
        portal.wait(SignedDuration::from_mins(10));
        assert_eq!(ito.get("/staff/results").await.status, StatusCode::OK);
    }
    portal.wait(SignedDuration::from_mins(11));
    assert!(ito.get("/staff/results").await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn assets_do_not_keep_a_session_alive() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    for _ in 0..4 {
        portal.wait(SignedDuration::from_mins(5));
        assert_eq!(maya.get("/favicon.svg").await.status, StatusCode::OK);
    }
    assert!(maya.get(format!("/patients/{}", portal.cast.maya)).await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn signing_out_kills_the_session_on_the_server() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let token = maya.cookie("__Host-anteroom").unwrap();
    let out = maya.post("/sign-out", &[]).await;
    assert_eq!((out.location(), maya.cookie("__Host-anteroom")), ("/signed-out", None));
    maya.set_cookie("__Host-anteroom", &token);
    assert!(maya.get(format!("/patients/{}", portal.cast.maya)).await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn after_signing_in_the_page_asked_for_comes() {
    let portal = TestPortal::open().await;
    let (browser, wanted) = (portal.browser(), format!("/patients/{}/results", portal.cast.maya));
    let asked = browser.get(&wanted).await;
    assert_eq!(asked.location(), format!("/sign-in?next={wanted}"));
    let login = portal.cast.login(Member::Maya);
    portal.wait(SignedDuration::from_secs(31));
    let (name, password) = (login.username.as_str(), login.password.reveal());
    let answer = browser.post("/sign-in", &[("username", name), ("password", password), ("next", &wanted)]).await;
    assert_eq!(answer.location(), format!("/sign-in/code?next={wanted}"));
    let code = login.totp.code(portal.clock.now()).unwrap();
    let answer = browser.post("/sign-in/code", &[("code", code.reveal()), ("next", &wanted)]).await;
    assert_eq!(answer.location(), wanted);
}

#[tokio::test]
async fn a_link_cannot_lead_out_of_the_portal() {
    let portal = TestPortal::open().await;
    let login = portal.cast.login(Member::Nils);
    let (name, password) = (login.username.as_str(), login.password.reveal());
    let fields = [("username", name), ("password", password), ("next", "//evil.example")];
    assert_eq!(portal.browser().post("/sign-in", &fields).await.location(), "/sign-in/code");
}

#[tokio::test]
async fn the_language_is_kept_before_and_after_signing_in() {
    let portal = TestPortal::open().await;
    let stranger = portal.browser();
    stranger.post("/language", &[("language", "es"), ("back", "/sign-in")]).await;
    assert!(stranger.get("/sign-in").await.text().contains("<html lang=\"es\">"));
    let maya = portal.as_(Member::Maya).await;
    maya.post("/language", &[("language", "es"), ("back", "/")]).await;
    let again = portal.as_(Member::Maya).await;
    assert!(again.get(format!("/patients/{}", portal.cast.maya)).await.text().contains("<html lang=\"es\">"));
}

#[tokio::test]
async fn a_code_that_was_sent_stands_in_where_the_clinic_allows_it_and_never_for_staff() {
    let portal = TestPortal::open().await;
    let (maya, vera) = (portal.as_(Member::Maya).await, portal.as_(Member::Vera).await);
    portal.prove_email(&maya, "maya@example.org").await;
    portal.post().await;
    let by_email = [("channel", "email"), ("next", "/")];
    let half = portal.browser();
    half.give_password(portal.cast.login(Member::Maya)).await;
    assert_eq!(half.post("/sign-in/code/send", &by_email).await.status, StatusCode::NOT_FOUND, "the clinic sends none");

    vera.post("/staff/settings", &[("sign_in.sent_codes", "email")]).await;
    assert!(half.get("/sign-in/code").await.text().contains("/sign-in/code/send"));
    assert!(half.post("/sign-in/code/send", &by_email).await.location().starts_with("/sign-in/code/sent"));
    let code = portal.mailed(Kind::SentCode).await;
    let elsewhere = portal.browser();
    elsewhere.give_password(portal.cast.login(Member::Maya)).await;
    let typed = [("code", code.as_str()), ("next", "/")];
    assert_eq!(elsewhere.post("/sign-in/code/sent", &typed).await.status.as_u16(), 422, "it is one browser's");
    for other in ["BBCD-EFGH-JKMN-PQRS", "3: bbcd efgh jkmn pqrs", "BBCD EFGH JKMN PQRS"] {
        let refused = half.post("/sign-in/code/sent", &[("code", other)]).await.text();
        assert!(refused.contains("one of your backup codes") && refused.contains("/sign-in/code/backup"), "{refused}");
    }
    assert_eq!(half.post("/sign-in/code/sent", &typed).await.location(), "/", "no try was used up");
    assert_eq!(half.get("/account").await.status, StatusCode::OK);

    let staff = portal.browser();
    staff.give_password(portal.cast.login(Member::Vera)).await;
    assert!(!staff.get("/sign-in/code").await.text().contains("/sign-in/code/send"));
    assert_eq!(staff.post("/sign-in/code/send", &by_email).await.status, StatusCode::NOT_FOUND);
}
