//! One's own login: what its pages show, and what they end.

use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

/// The ids of the sessions that a security page offers to end.
fn sessions_on(page: &str) -> Vec<String> {
    let parts = page.split("/account/sessions/").skip(1).map(|rest| rest.split('/').next().unwrap_or_default());
    parts.filter(|id| id.len() == 26).map(str::to_owned).collect()
}

/// Maya, signed in here and nowhere else.
async fn alone(portal: &TestPortal) -> Browser {
    let maya = portal.as_(Member::Maya).await;
    maya.post("/account/sessions/end-others", &[]).await;
    maya
}

#[tokio::test]
async fn somebody_sees_where_they_are_signed_in_and_signs_out_the_others() {
    let portal = TestPortal::open().await;
    let phone = alone(&portal).await;
    let (library, home) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    let page = phone.get("/account/security").await.text();
    let others = sessions_on(&page);
    assert_eq!(others.len(), 2, "{page}");
    assert!(page.contains("You have 10 recovery codes left."));
    let ended = phone.post(format!("/account/sessions/{}/end", others[0]), &[]).await;
    assert_eq!(ended.location(), "/account/security");
    assert_eq!(sessions_on(&phone.get("/account/security").await.text()).len(), 1);
    phone.post("/account/sessions/end-others", &[]).await;
    for browser in [library, home] {
        assert!(browser.get("/account").await.location().starts_with("/sign-in"));
    }
    assert_eq!(phone.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn somebody_elses_session_answers_like_one_that_does_not_exist() {
    let portal = TestPortal::open().await;
    let (maya, nils) = (alone(&portal).await, portal.as_(Member::Nils).await);
    let _elsewhere = portal.as_(Member::Maya).await;
    let of_maya = sessions_on(&maya.get("/account/security").await.text()).remove(0);
    let foreign = nils.post(format!("/account/sessions/{of_maya}/end"), &[]).await;
    let unknown = nils.post("/account/sessions/00000000000000000000000000/end", &[]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert_eq!(foreign.masked(), unknown.masked().replace("00000000000000000000000000", &of_maya));
    assert_eq!(sessions_on(&maya.get("/account/security").await.text()), [of_maya], "it goes on");
}

#[tokio::test]
async fn new_recovery_codes_are_shown_once_and_kill_what_was_issued_before() {
    let portal = TestPortal::open().await;
    let (maya, elsewhere) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    let before = maya.cookie("__Host-anteroom").expect("a session");
    let made = maya.post("/account/recovery-codes", &[]).await;
    let codes: Vec<String> = made.text().split("<code>").skip(1).map(|rest| rest[..19].to_owned()).collect();
    assert_eq!(codes.len(), 10);
    assert!(elsewhere.get("/account").await.location().starts_with("/sign-in"), "the other session goes on");
    let stolen = portal.browser();
    stolen.set_cookie("__Host-anteroom", &before);
    assert!(stolen.get("/account").await.location().starts_with("/sign-in"), "the old token still works");
    assert!(maya.get("/account/security").await.text().contains("You have 10 recovery codes left."));

    let login = portal.cast.login(Member::Maya);
    let old = format!("1: {}", login.recovery_codes[0].reveal());
    for (code, status) in [(old, StatusCode::UNPROCESSABLE_ENTITY), (format!("1: {}", codes[0]), StatusCode::SEE_OTHER)]
    {
        let browser = portal.browser();
        browser.give_password(login).await;
        assert_eq!(browser.post("/sign-in/code", &[("code", &code)]).await.status, status);
    }
}

#[tokio::test]
async fn the_history_says_what_was_tried_in_the_readers_language() {
    let portal = TestPortal::open().await;
    let attacker = portal.browser();
    attacker.post("/sign-in", &[("username", "maya"), ("password", "not hers at all")]).await;
    attacker.give_password(portal.cast.login(Member::Maya)).await;
    let maya = portal.as_(Member::Maya).await;
    let page = maya.get("/account/history").await.text();
    for sentence in [
        "Somebody typed a wrong password.",
        "Somebody typed the right password, but did not take the second step.",
        "Signed in with a code from the app.",
        "from an internet address that starts with 127.0.0",
    ] {
        assert!(page.contains(sentence), "{sentence}:\n{page}");
    }
    maya.post("/language", &[("language", "es"), ("back", "/account/history")]).await;
    let page = maya.get("/account/history").await.text();
    assert!(page.contains("Alguien escribió una contraseña incorrecta."), "{page}");
    let nils = portal.as_(Member::Nils).await;
    assert!(!nils.get("/account/history").await.text().contains("wrong password"), "another login's history is shown");
}
