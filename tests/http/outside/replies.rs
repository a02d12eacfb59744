//! The address to which the text gateway reports STOP and START.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::support::{Member, TestPortal};

#[tokio::test]
async fn the_gateway_gets_the_same_answer_whatever_it_reports() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    vera.post("/staff/settings/texts", &[("texts.shape", "off")]).await;
    let page = vera.get("/staff/settings/texts").await;
    let address = page.between("/gateway/texts/", "<");
    let wrong = "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c";
    let bodies = ["From=%2B15550100142&Body=STOP", "From=%2B15550100142&Body=Hello", "From=x&Body=STOP", "", "%ff"];
    for (secret, body) in [address.as_str(), wrong].into_iter().flat_map(|secret| bodies.map(|body| (secret, body))) {
        let request = Request::post(format!("/gateway/texts/{secret}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = portal.browser().send(request, Body::from(body)).await;
        assert_eq!((answer.status, answer.bytes.len()), (StatusCode::NO_CONTENT, 0), "{secret} {body}");
    }
}

#[tokio::test]
async fn a_new_address_for_replies_replaces_the_one_that_is_out() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    vera.post("/staff/settings/texts", &[("texts.shape", "off")]).await;
    let old = vera.get("/staff/settings/texts").await.between("/gateway/texts/", "<");
    assert_eq!(vera.post("/staff/settings/texts/replies", &[]).await.location(), "/staff/settings/texts");
    let new = vera.get("/staff/settings/texts").await.between("/gateway/texts/", "<");
    assert!(old.len() == 43 && new.len() == 43 && old != new, "{old} {new}");
}
