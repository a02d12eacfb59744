//! How long a session lasts, and what stays behind when it ends.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use anteroom::routes;
use anteroom::web::route::Gate;
use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::support::{Browser, Member, TestPortal};

const SESSION: &str = "__Host-anteroom";
const FIVE: SignedDuration = SignedDuration::from_mins(5);

async fn is_signed_in(browser: &Browser, portal: &TestPortal) -> bool {
    browser.get(format!("/patients/{}", portal.cast.maya)).await.status == StatusCode::OK
}

#[tokio::test]
async fn nothing_that_a_browser_does_by_itself_keeps_a_session_alive() {
    let portal = TestPortal::open().await;
    let table = routes::table();
    let own: Vec<_> = table.iter().filter(|route| route.background || route.gate == Gate::Asset).collect();
    for path in ["/drafts", "/session/left", "/signed-out", "/favicon.svg"] {
        assert!(own.iter().any(|route| route.path == path), "{path} is no act of a person");
    }
    let nowhere = ("GET", "/apple-touch-icon.png");
    for (method, path) in own.iter().map(|route| (route.method, route.path)).chain([nowhere]) {
        let maya = portal.as_(Member::Maya).await;
        for _ in 0..3 {
            portal.wait(FIVE);
            match method {
                "GET" => maya.get(path).await,
                _ => maya.post(path, &[]).await,
            };
        }
        assert!(!is_signed_in(&maya, &portal).await, "{method} {path} kept the session alive");
    }
}

#[tokio::test]
async fn a_page_that_the_browser_fetches_ahead_is_no_act() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    for _ in 0..3 {
        portal.wait(FIVE);
        let ahead = Request::get("/").header("sec-purpose", "prefetch");
        maya.send(ahead, Body::empty()).await;
    }
    assert!(!is_signed_in(&maya, &portal).await);
}

#[tokio::test]
async fn a_key_or_a_tap_extends_the_session_up_to_the_absolute_limit() {
    let portal = TestPortal::open().await;
    let (maya, left) = (portal.as_(Member::Maya).await, "/session/left");
    assert_eq!(maya.get(left).await.text(), "900");
    portal.wait(FIVE * 2);
    assert_eq!(maya.get(left).await.text(), "300");
    assert_eq!(maya.post("/session/extend", &[]).await.text(), "900");
    for _ in 0..70 {
        portal.wait(FIVE * 2);
        assert_eq!(maya.post("/session/extend", &[]).await.status, StatusCode::OK);
    }
    assert_eq!(maya.get(left).await.text(), "600 last", "twelve hours are over in ten minutes");
    assert!(maya.get("/").await.status.is_redirection());
    portal.wait(FIVE * 2);
    assert_eq!(maya.post("/session/extend", &[]).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(portal.browser().post("/session/extend", &[]).await.status, StatusCode::UNAUTHORIZED);
    let script = Request::get(left).header("sec-fetch-mode", "cors");
    assert_eq!(
        maya.send(script, Body::empty()).await.status,
        StatusCode::UNAUTHORIZED,
        "a script is not sent to sign in"
    );
}

#[tokio::test]
async fn each_page_says_how_long_and_goes_away_by_itself_only_when_nothing_can_be_typed() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let (list, form) =
        (fern.get(format!("/staff/patients/{}", portal.cast.maya)).await, fern.get("/staff/patients/new").await);
    for page in [&list, &form] {
        assert!(page.text().contains(r#"data-left="900" data-warning="120""#), "{}", page.text());
    }
    assert!(
        list.text()
            .contains(r#"<noscript><meta http-equiv="refresh" content="900;url=/signed-out?next=/staff/patients/"#)
    );
    assert!(!form.text().contains("http-equiv"), "what somebody types must not go away");
    assert!(list.headers.get("refresh").is_none(), "no script could stop it");
    assert!(fern.get("/sign-in").await.status.is_redirection());
    assert!(portal.browser().get("/sign-in").await.text().contains("after 15 minutes without use"));
}

#[tokio::test]
async fn a_page_that_was_put_away_does_not_say_that_the_session_is_over_when_it_is_not() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    assert!(maya.get("/signed-out").await.text().contains("You are still signed in, in another window."));
    portal.wait(FIVE * 3);
    assert!(maya.get("/signed-out").await.text().contains("Your record is closed"));
}

#[tokio::test]
async fn the_way_back_in_leads_to_the_page_that_was_put_away() {
    let portal = TestPortal::open().await;
    let (maya, page) = (portal.as_(Member::Maya).await, links::results(portal.cast.maya));
    let out = format!("/signed-out?next={page}");
    assert!(maya.get(&page).await.text().contains(&format!(r#"data-out="{out}""#)));
    assert!(maya.get(&out).await.text().contains(&format!(r#"href="{page}""#)), "she is in, in another window");
    portal.wait(FIVE * 3);
    assert!(maya.get(&out).await.text().contains(&format!(r#"href="{}""#, links::sign_in_and_return(&page))));
    let astray = maya.get("/signed-out?next=//evil.example").await.text();
    assert!(astray.contains(r#"href="/sign-in""#) && !astray.contains("evil"), "{astray}");
}

#[tokio::test]
async fn a_form_that_came_back_with_errors_is_led_back_to_where_it_stands() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let wrong = vera.post("/staff/settings/mail/test", &[("to", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains(r#"data-out="/signed-out?next=/staff/settings/mail""#), "{}", wrong.text());
}

#[tokio::test]
async fn the_cookie_changes_when_the_session_runs_out_and_opens_nothing() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let before = maya.cookie(SESSION).unwrap();
    portal.wait(FIVE * 3);
    maya.get("/signed-out").await;
    let after = maya.cookie(SESSION).unwrap();
    assert_ne!(after, before);
    assert!(!is_signed_in(&maya, &portal).await);
    assert_eq!(maya.cookie(SESSION), Some(after), "it changes once");
    let asked = portal.as_(Member::Maya).await;
    let before = asked.cookie(SESSION);
    portal.wait(FIVE * 3);
    assert!(!is_signed_in(&asked, &portal).await);
    assert_ne!(asked.cookie(SESSION), before, "also where the browser is sent to sign in");
}

#[tokio::test]
async fn the_cookie_changes_with_the_chart_that_is_open_and_both_windows_go_on() {
    let portal = TestPortal::open().await;
    let omar = portal.as_(Member::Omar).await;
    let (own, mothers) = (format!("/patients/{}", portal.cast.omar), format!("/patients/{}", portal.cast.maya));
    let mut seen = Vec::new();
    for path in [&own, &mothers, &mothers, &own] {
        assert_eq!(omar.get(path).await.status, StatusCode::OK);
        seen.push(omar.cookie(SESSION).unwrap());
    }
    assert_eq!((&seen[1], &seen[0]), (&seen[2], &seen[3]));
    assert_ne!(seen[0], seen[1]);
    assert!(!seen[1].contains(&portal.cast.maya.to_string()));
    omar.get(format!("/patients/{}", portal.cast.nils)).await;
    assert_eq!(omar.cookie(SESSION), seen.pop(), "a chart that was refused leaves no mark");
}

#[tokio::test]
async fn signing_out_clears_what_a_browser_may_have_kept() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    assert_eq!(maya.post("/sign-out", &[]).await.header("clear-site-data"), r#""storage""#);

    let (shared, login) = (portal.browser(), portal.cast.login(Member::Maya));
    portal.wait(SignedDuration::from_secs(31));
    let (name, password) = (login.username.as_str(), login.password.reveal());
    shared.post("/sign-in", &[("username", name), ("password", password), ("shared", "yes")]).await;
    let code = login.totp.code(portal.clock.now()).unwrap();
    shared.post("/sign-in/code", &[("code", code.reveal())]).await;
    assert_eq!(shared.post("/sign-out", &[]).await.header("clear-site-data"), r#""cookies", "storage""#);
}

#[tokio::test]
async fn a_manager_who_raises_the_limit_brings_nobody_back() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_mins(16));
    let vera = portal.as_(Member::Vera).await;
    let raised = vera.post(links::SETTINGS, &[("sign_in.idle_minutes", "60")]).await;
    assert_eq!(raised.status, StatusCode::SEE_OTHER, "{}", raised.text());
    let asked = maya.get(links::results(portal.cast.maya)).await;
    assert!(asked.location().starts_with("/sign-in"), "{} {}", asked.status, asked.text());
    assert_eq!(vera.get(links::SETTINGS).await.status, StatusCode::OK, "who is at work stays");
}
