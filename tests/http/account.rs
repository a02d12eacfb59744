//! One's own login: what its pages show, and what they end.

use anteroom::demo::enrol::Login;
use anteroom::kit::clock::SignedDuration;
use anteroom::logins::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

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
    assert!(page.contains("You have 10 backup codes left."));
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
    let codes: Vec<String> = made
        .text()
        .split("<code>")
        .skip(1)
        .map(|rest| rest.split(['<']).next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    assert!(codes[9].starts_with("10: B"), "what is copied off the page carries its number: {}", codes[9]);
    assert!(elsewhere.get("/account").await.location().starts_with("/sign-in"), "the other session goes on");
    let stolen = portal.browser();
    stolen.set_cookie("__Host-anteroom", &before);
    assert!(stolen.get("/account").await.location().starts_with("/sign-in"), "the old token still works");
    assert!(maya.get("/account/security").await.text().contains("You have 10 backup codes left."));

    let login = portal.cast.login(Member::Maya);
    let old = format!("1: {}", login.recovery_codes[0].reveal());
    for (code, status) in [(old, StatusCode::UNPROCESSABLE_ENTITY), (codes[0].clone(), StatusCode::SEE_OTHER)] {
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

/// The ids of the factors on a security page.
fn factors_on(page: &str) -> Vec<String> {
    let parts = page.split("/account/factors/").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
    parts.map(str::to_owned).collect()
}

/// What the app's page carries to the next step.
fn sealed_on(page: &Answer) -> String {
    page.between("name=\"app_secret\" value=\"", "\"")
}

#[tokio::test]
async fn an_app_is_added_named_and_the_last_one_stays() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let only = factors_on(&maya.get("/account/security").await.text()).remove(0);
    let kept = maya.post(format!("/account/factors/{only}/remove"), &[]).await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept.text().contains("You still need this one"), "{}", kept.text());

    let page = maya.get("/account/apps/new").await;
    let secret = TotpSecret::from_typed(&page.between("id=\"secret\">", "<")).expect("a secret to type");
    let sealed = sealed_on(&page);
    let wrong =
        maya.post("/account/apps/new", &[("app_secret", &sealed), ("name", "Old phone"), ("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sealed_on(&wrong), sealed, "the same square comes back");
    let code = secret.code(portal.clock.now()).expect("a code");
    let fields = [("app_secret", sealed.as_str()), ("name", "Old phone"), ("code", code.reveal())];
    let added = maya.post("/account/apps/new", &fields).await;
    assert_eq!(added.location(), "/account/security", "{}", added.text());
    let page = maya.get("/account/security").await.text();
    let both = factors_on(&page);
    assert!(both.len() == 2 && page.contains("Old phone"), "{page}");

    let new = both.iter().find(|id| **id != only).expect("the new one");
    maya.post(format!("/account/factors/{new}/name"), &[("name", " My   tablet ")]).await;
    assert!(maya.get("/account/security").await.text().contains("My tablet"));
    maya.post(format!("/account/factors/{only}/remove"), &[]).await;
    assert_eq!(factors_on(&maya.get("/account/security").await.text()), std::slice::from_ref(new));
    let login = Login { totp: secret, ..portal.cast.login(Member::Maya).clone() };
    portal.browser().sign_in(&portal, &login).await;
}

#[tokio::test]
async fn a_secret_begun_in_one_session_is_of_no_use_in_another() {
    let portal = TestPortal::open().await;
    let (maya, nils) = (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await);
    let page = maya.get("/account/apps/new").await;
    let secret = TotpSecret::from_typed(&page.between("id=\"secret\">", "<")).expect("a secret to type");
    let (sealed, code) = (sealed_on(&page), secret.code(portal.clock.now()).expect("a code"));
    let fields = [("app_secret", sealed.as_str()), ("name", "Mine"), ("code", code.reveal())];
    assert_eq!(nils.post("/account/apps/new", &fields).await.status, StatusCode::CONFLICT);
    assert_eq!(factors_on(&nils.get("/account/security").await.text()).len(), 1);
}

#[tokio::test]
async fn somebody_elses_factor_answers_like_one_that_does_not_exist() {
    let portal = TestPortal::open().await;
    let (maya, nils) = (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await);
    let of_maya = factors_on(&maya.get("/account/security").await.text()).remove(0);
    let nobodys = "00000000000000000000000000";
    for (end, fields) in [("", None), ("/name", Some(&[("name", "Mine")][..])), ("/remove", Some(&[][..]))] {
        let ask = async |id: &str| match fields {
            None => nils.get(format!("/account/factors/{id}{end}")).await,
            Some(fields) => nils.post(format!("/account/factors/{id}{end}"), fields).await,
        };
        let (foreign, unknown) = (ask(&of_maya).await, ask(nobodys).await);
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{end}");
        assert_eq!(foreign.masked(), unknown.masked().replace(nobodys, &of_maya), "{end}");
    }
}

#[tokio::test]
async fn what_changes_a_way_in_asks_again_who_it_is() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let factor = factors_on(&maya.get("/account/security").await.text()).remove(0);
    portal.wait(SignedDuration::from_mins(11));
    let paths = ["/account/password", "/account/username", "/account/apps/new", "/account/recovery-codes"];
    for path in paths.map(str::to_owned).into_iter().chain([format!("/account/factors/{factor}/remove")]) {
        let answer = maya.post(&path, &[]).await;
        assert!(answer.location().starts_with("/step-up"), "{path}: {} {}", answer.status, answer.location());
    }
    // To close a door needs no proof.
    assert_eq!(maya.post("/account/sessions/end-others", &[]).await.location(), "/account/security");
}

#[tokio::test]
async fn a_password_is_changed_with_the_old_one() {
    let portal = TestPortal::open().await;
    let (maya, elsewhere) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    let login = portal.cast.login(Member::Maya).clone();
    let new = "purple elephants juggle teacups";
    let wrong = maya.post("/account/password", &[("current_password", "no idea"), ("password", new)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("This is not your password today") && !wrong.text().contains(new));
    let changed =
        maya.post("/account/password", &[("current_password", login.password.reveal()), ("password", new)]).await;
    assert_eq!(changed.location(), "/account/security", "{}", changed.text());
    assert_eq!(maya.get("/account/security").await.status, StatusCode::OK);
    assert!(elsewhere.get("/account").await.location().starts_with("/sign-in"));
    let old = portal.browser().post("/sign-in", &[("username", "maya"), ("password", login.password.reveal())]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    portal.browser().give_password(&Login { password: anteroom::kit::secret::Secret::new(new), ..login }).await;
}

#[tokio::test]
async fn a_user_name_is_changed_unless_somebody_has_it() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let taken = maya.post("/account/username", &[("username", "Nils")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    let changed = maya.post("/account/username", &[("username", "maya.okafor")]).await;
    assert_eq!(changed.location(), "/account/security", "{}", changed.text());
    let login = portal.cast.login(Member::Maya).clone();
    portal.browser().give_password(&Login { username: "maya.okafor".to_owned(), ..login }).await;
}
