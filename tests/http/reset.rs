//! A forgotten password, by HTTP.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
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

#[tokio::test]
async fn a_link_and_the_second_factor_make_a_new_password_and_end_what_was_there() {
    let portal = TestPortal::open().await;
    let (maya, login) = (portal.as_(Member::Maya).await, portal.cast.login(Member::Maya));
    portal.prove_email(&maya, "maya@example.org").await;

    let browser = portal.browser();
    let link = portal.reset_link("maya@example.org").await;
    assert_eq!(browser.get(&link).await.status, StatusCode::OK, "opening it does nothing");
    assert_eq!(browser.post(&link, &[]).await.location(), links::FORGOT_PROOF);
    assert_eq!(portal.browser().post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
    let chosen = [("password", "seven quiet boats at noon")];
    assert_eq!(browser.get(links::FORGOT_PASSWORD).await.location(), links::FORGOT_PROOF, "no step is skipped");
    assert_ne!(browser.post(links::FORGOT_PASSWORD, &chosen).await.location(), links::SIGN_IN);
    let wrong = browser.post(links::FORGOT_PROOF, &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    portal.wait(SignedDuration::from_secs(31));
    let code = login.totp.code(portal.clock.now()).unwrap();
    assert_eq!(browser.post(links::FORGOT_PROOF, &[("code", code.reveal())]).await.location(), links::FORGOT_PASSWORD);
    assert_eq!(browser.post(links::FORGOT_PASSWORD, &[("password", "short")]).await.status.as_u16(), 422);
    assert_eq!(browser.post(links::FORGOT_PASSWORD, &chosen).await.location(), links::SIGN_IN);

    assert!(browser.get(links::ACCOUNT).await.location().starts_with(links::SIGN_IN), "nobody is signed in by it");
    assert!(maya.get(links::ACCOUNT).await.location().starts_with(links::SIGN_IN), "who was signed in is out");
    assert!(portal.mailed_kinds().await.contains(&Kind::PasswordChanged));
    let sign_in = async |password: &str| {
        portal.browser().post(links::SIGN_IN, &[("username", "maya"), ("password", password)]).await
    };
    assert_eq!(sign_in(login.password.reveal()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let entered = sign_in("seven quiet boats at noon").await;
    assert!(entered.location().starts_with(links::SIGN_IN_CODE), "the second factor is still asked for");
}

#[tokio::test]
async fn the_desk_has_a_link_sent_to_the_proven_address_and_does_not_see_it() {
    let portal = TestPortal::open().await;
    let (maya, fern) = (portal.as_(Member::Maya).await, portal.as_(Member::Fern).await);
    let (card, send) = (links::card(portal.cast.maya), links::send_reset(portal.cast.maya));
    assert!(!fern.get(&card).await.text().contains(&send), "there is no address to send it to");
    assert_eq!(fern.post(&send, &[]).await.status, StatusCode::CONFLICT);
    portal.prove_email(&maya, "maya@example.org").await;
    portal.post().await;
    assert!(fern.get(&card).await.text().contains(&send));
    for _ in 0..3 {
        assert_eq!(fern.post(&send, &[]).await.location(), card);
        let letters = portal.post().await;
        let letter = letters.iter().find(|letter| letter.kind == Kind::ResetLink).expect("a link");
        let token = letter.secret.as_ref().expect("a token").reveal();
        assert!(letter.to == "maya@example.org" && !fern.get(&card).await.text().contains(token));
        assert_eq!(portal.browser().post(links::reset(token), &[]).await.location(), links::FORGOT_PROOF);
    }
    let enough = fern.post(&send, &[]).await;
    assert!(enough.status == StatusCode::UNPROCESSABLE_ENTITY && enough.text().contains("Three links"));
    assert!(!portal.mailed_kinds().await.contains(&Kind::ResetLink));
    assert_eq!(maya.get(links::ACCOUNT).await.status, StatusCode::OK, "a link alone ends nothing");
}
