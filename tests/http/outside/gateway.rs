//! Texts by a gateway: what it is sent, and what happens when it cannot take it.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::outside::{Trust, Way};
use anteroom::vault::outbox::{Channel, Kind, Post, To};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};

use crate::support::{Browser, HOST, Member, TestPortal};

/// What a gateway was sent: path, authorization, kind, body.
type Sent = (String, String, String, String);

/// A gateway on a free port that notes what it is sent and always answers the same.
#[derive(Clone)]
struct Gateway {
    answer: &'static str,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Gateway {
    async fn start(answer: &'static str) -> (Self, String) {
        let gateway = Self { answer, sent: Arc::default() };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let router = axum::Router::new().fallback(take).with_state(gateway.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (gateway, format!("http://{address}/Accounts/AC1/Messages.json"))
    }

    fn sent(&self) -> Vec<Sent> {
        self.sent.lock().expect("nobody panicked").clone()
    }
}

async fn take(State(gateway): State<Gateway>, uri: Uri, headers: HeaderMap, body: String) -> Response {
    let head = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let sent = (uri.path().to_owned(), head(header::AUTHORIZATION), head(header::CONTENT_TYPE), body);
    gateway.sent.lock().expect("nobody panicked").push(sent);
    match gateway.answer {
        "moved" => (StatusCode::FOUND, [(header::LOCATION, "/elsewhere")]).into_response(),
        "silent" => std::future::pending().await,
        status => StatusCode::from_bytes(status.as_bytes()).expect("a status").into_response(),
    }
}

async fn portal_with(url: &str, shape: &str, trust: Trust) -> (TestPortal, Browser) {
    let portal = TestPortal::sending(Way::Out(trust)).await;
    let vera = portal.as_(Member::Vera).await;
    let fields = [
        ("texts.shape", shape),
        ("texts.url", url),
        ("texts.user", "AC1"),
        ("texts.password", "quiet harbor"),
        ("texts.from", "+15550100199"),
    ];
    let answer = vera.post("/staff/settings/texts", &fields).await;
    assert_eq!(answer.location(), "/staff/settings/texts", "{}", answer.text());
    (portal, vera)
}

fn own_network() -> Trust {
    Trust::load(Path::new(""), true).expect("nothing is read")
}

/// Queues a code and works through the outbox once.
async fn text(portal: &TestPortal) {
    let post = Post {
        kind: Kind::SentCode,
        to: To::Address {
            channel: Channel::Text,
            address: "(555) 010-0142".to_owned(),
            language: Language::English,
            account: None,
        },
        patient: None,
        secret: Some(Secret::new("123456")),
        about: None,
        delay: SignedDuration::ZERO,
    };
    portal.portal.vault.outbox().post(post).await.expect("it is queued");
    Box::pin(portal.portal.outside.round(Channel::Text)).await.expect("the outbox can be worked through");
}

#[tokio::test]
async fn a_gateway_gets_a_form_or_a_message_in_json() {
    let (gateway, url) = Gateway::start("201").await;
    let (portal, vera) = portal_with(&url, "form", own_network()).await;
    text(&portal).await;
    let (path, authorization, kind, body) = gateway.sent().remove(0);
    assert_eq!(path, "/Accounts/AC1/Messages.json");
    assert_eq!(authorization, format!("Basic {}", data_encoding::BASE64.encode(b"AC1:quiet harbor")));
    assert_eq!(kind, "application/x-www-form-urlencoded");
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(&body).expect("a form");
    assert_eq!(fields[0], ("From".to_owned(), "+15550100199".to_owned()));
    assert_eq!(fields[1], ("To".to_owned(), "+15550100142".to_owned()));
    assert!(fields[2].0 == "Body" && fields[2].1.ends_with(&format!("@{HOST} #123456")), "{body}");
    assert!(vera.get("/staff/notices").await.text().contains("Nothing is stuck"));

    let (gateway, url) = Gateway::start("200").await;
    let (portal, _) = portal_with(&url, "webhook", own_network()).await;
    text(&portal).await;
    let (_, authorization, kind, body) = gateway.sent().remove(0);
    assert_eq!((authorization.as_str(), kind.as_str()), ("Bearer quiet harbor", "application/json"));
    let message: serde_json::Value = serde_json::from_str(&body).expect("a message");
    assert_eq!((message["to"].as_str(), message["from"].as_str()), (Some("+15550100142"), Some("+15550100199")));
    assert!(message["id"].as_str().is_some_and(|id| id.len() == 26), "{body}");
}

#[tokio::test]
async fn what_a_gateway_answers_is_told_to_staff() {
    let answers = [
        ("moved", "answers that it has moved", "Waiting"),
        ("401", "does not accept the user name and password", "Waiting"),
        ("404", "does not take what it is sent", "Waiting"),
        ("429", "come back later", "Waiting"),
        ("500", "come back later", "Waiting"),
        ("400", "address is wrong", "Failed"),
        ("silent", "does not answer in time", "Waiting"),
    ];
    for (answer, says, state) in answers {
        let (gateway, url) = Gateway::start(answer).await;
        let (portal, vera) = portal_with(&url, "form", own_network()).await;
        text(&portal).await;
        let page = vera.get("/staff/notices").await.text();
        assert!(page.contains(says) && page.contains(state) && page.contains("…0142"), "{answer}: {page}");
        assert_eq!(gateway.sent().len(), 1, "{answer}: nobody is followed, and nothing is sent twice at once");
    }
}

#[tokio::test]
async fn a_name_that_leads_into_a_private_network_is_not_asked() {
    let (gateway, url) = Gateway::start("200").await;
    let (portal, vera) = portal_with(&url, "form", Trust::default()).await;
    text(&portal).await;
    assert!(vera.get("/staff/notices").await.text().contains("leads into a private network"));
    let told = vera.post("/staff/settings/texts/test", &[("to", "+15550100142")]).await;
    assert!(told.text().contains("leads into a private network"), "{}", told.text());
    assert!(gateway.sent().is_empty());
}

#[tokio::test]
async fn only_encrypted_addresses_can_be_set() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    for url in ["http://texts.example/send", "https://user:pass@texts.example/send", "ftp://texts.example", "texts"] {
        let answer = vera.post("/staff/settings/texts", &[("texts.shape", "form"), ("texts.url", url)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{url}");
    }
}

#[tokio::test]
async fn without_a_gateway_a_text_waits_and_says_why() {
    let portal = TestPortal::sending(Way::Out(Trust::default())).await;
    text(&portal).await;
    let vera = portal.as_(Member::Vera).await;
    assert!(vera.get("/staff/notices").await.text().contains("It is not set up yet"));
    portal.wait(Duration::from_mins(11).try_into().expect("eleven minutes"));
    Box::pin(portal.portal.outside.round(Channel::Text)).await.expect("the outbox can be worked through");
    let page = portal.as_(Member::Vera).await.get("/staff/notices").await.text();
    assert!(page.contains("Failed") && page.contains("Its code or link has run out."), "{page}");
}
