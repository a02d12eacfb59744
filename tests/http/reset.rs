//! A forgotten password, by HTTP.

use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Member, TestPortal};

/// What must not differ: status, headers but for the request's id and the time, and body.
fn whole(answer: &Answer) -> (StatusCode, Vec<String>, String) {
    let mut headers: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["x-request-id", "content-security-policy"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    (answer.status, headers, answer.masked())
}

#[tokio::test]
async fn whoever_asks_for_a_link_sees_the_same() {
    let portal = TestPortal::open().await;
    let mut seen = Vec::new();
    for who in ["maya", "nobody", "vera", "x@example.org", "tess", " MAYA "] {
        let browser = portal.browser();
        let answer = browser.post("/forgot", &[("who", who)]).await;
        seen.push((whole(&answer), whole(&browser.get(answer.location()).await)));
    }
    assert_eq!(seen[0].0.0, StatusCode::SEE_OTHER);
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{seen:#?}");
}

#[tokio::test]
async fn opening_a_link_looks_at_nothing_and_a_dead_one_says_what_to_do() {
    let portal = TestPortal::open().await;
    let browser = portal.browser();
    let link = "/reset/m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c";
    let opened = browser.get(link).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert_eq!(opened.text().matches("<form").count(), 2, "one button, and the language switch");
    let pressed = browser.post(link, &[]).await;
    assert_eq!(pressed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(pressed.text().contains("href=\"/forgot\"") && pressed.header("set-cookie").is_empty());
    for step in ["/forgot/proof", "/forgot/password"] {
        assert_eq!(browser.get(step).await.status, StatusCode::CONFLICT);
        assert_eq!(browser.post(step, &[("code", "123456"), ("password", "x")]).await.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn nobody_without_a_verified_address_gets_mail() {
    let portal = TestPortal::open().await;
    portal.post().await;
    portal.browser().post("/forgot", &[("who", "maya")]).await;
    portal.as_(Member::Nils).await;
    assert!(!portal.mailed_kinds().await.contains(&Kind::ResetLink));
}

#[tokio::test]
async fn an_empty_name_is_said_at_its_field() {
    let portal = TestPortal::open().await;
    let answer = portal.browser().post("/forgot", &[("who", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Enter your user name or your e-mail address"));
}
