//! Mail by SMTP: how it arrives, and what happens when it cannot.

use std::time::{Duration, Instant};

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::outside::Way;
use anteroom::vault::outbox::{Channel, Kind, Post, To};
use axum::http::StatusCode;

use super::sink::{Certificate, Sink};
use crate::support::{Browser, HOST, Member, TestPortal};

/// A portal whose mail goes to this server, and its manager.
async fn portal_with(sink: &Sink, encryption: &str, password: &str) -> (TestPortal, Browser) {
    let portal = TestPortal::sending(Way::Out(sink.trust())).await;
    let vera = portal.as_(Member::Vera).await;
    let port = sink.port.to_string();
    let fields = [
        ("mail.host", "localhost"),
        ("mail.port", &port),
        ("mail.encryption", encryption),
        ("mail.user", "elm"),
        ("mail.password", password),
        ("mail.from", "portal@elm.example"),
    ];
    let answer = vera.post("/staff/settings/mail", &fields).await;
    assert_eq!(answer.location(), "/staff/settings/mail", "{}", answer.text());
    (portal, vera)
}

async fn queue(portal: &TestPortal, kind: Kind, address: &str, language: Language) {
    let post = Post {
        kind,
        to: To::Address { channel: Channel::Email, address: address.to_owned(), language, account: None },
        patient: None,
        secret: Some(Secret::new("m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c")),
        about: None,
        delay: SignedDuration::ZERO,
    };
    portal.portal.vault.outbox().post(post).await.expect("it is queued");
}

async fn round(portal: &TestPortal) {
    Box::pin(portal.portal.outside.round(Channel::Email)).await.expect("the outbox can be worked through");
}

/// What staff read after one round about one letter that did not leave.
async fn trouble(portal: &TestPortal, vera: &Browser) -> String {
    queue(portal, Kind::PasswordChanged, "maya@example.org", Language::English).await;
    round(portal).await;
    let page = vera.get("/staff/notices").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("maya@example.org"), "no whole address is shown");
    page.text()
}

#[tokio::test]
async fn a_mail_arrives_encrypted_and_signed_in_with_the_right_headers() {
    for (mode, encryption) in [("tls", "tls"), ("starttls", "starttls")] {
        let mut sink = Sink::start(mode, Certificate::Good);
        let (portal, _) = portal_with(&sink, encryption, "quiet harbor").await;
        queue(&portal, Kind::ResetLink, "maya@example.org", Language::Spanish).await;
        round(&portal).await;
        let letter = sink.letter();
        assert_eq!((letter["encrypted"].as_bool(), letter["login"].as_bool()), (Some(true), Some(true)), "{mode}");
        assert_eq!(letter["to"][0], "maya@example.org");
        let data = letter["data"].as_str().expect("a letter").to_owned();
        for header in [
            "From: \"Your clinic\" <portal@elm.example>",
            "To: maya@example.org",
            "Auto-Submitted: auto-generated",
            "Content-Language: es",
            "Content-Type: text/plain; charset=utf-8",
            "Date: Tue, 12 May 2026",
        ] {
            let spanish = header.replace("\"Your clinic\"", "=?utf-8?b?U3UgY2zDrW5pY2E=?=");
            assert!(data.contains(header) || data.contains(&spanish), "{header} is missing:\n{data}");
        }
        assert!(data.contains("\r\nMessage-ID: <") && data.contains("@elm.example>\r\n"), "{data}");
        let plain = data.replace("=\r\n", "");
        assert!(
            plain.contains(&format!("https://{HOST}/reset/m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c")),
            "{plain}"
        );
        assert!(data.lines().all(|line| line.len() <= 78), "{data}");
        round(&portal).await;
        let page = portal.as_(Member::Vera).await.get("/staff/notices").await;
        assert!(page.text().contains("Nothing is stuck"), "{}", page.text());
    }
}

#[tokio::test]
async fn nothing_is_sent_where_it_could_be_read_on_the_way() {
    let wrong = [
        ("tls", "tls", Certificate::OfAnUnknownMaker, "certificate is not to be trusted"),
        ("tls", "tls", Certificate::OfAnotherName, "certificate is not to be trusted"),
        ("tls", "tls", Certificate::Expired, "certificate is not to be trusted"),
        ("starttls", "starttls", Certificate::OfAnUnknownMaker, "certificate is not to be trusted"),
        ("plain", "starttls", Certificate::Good, "does not encrypt the way it is set"),
        ("plain", "tls", Certificate::Good, "does not encrypt the way it is set"),
    ];
    for (mode, encryption, certificate, says) in wrong {
        let sink = Sink::start(mode, certificate);
        let (portal, vera) = portal_with(&sink, encryption, "quiet harbor").await;
        let page = trouble(&portal, &vera).await;
        assert!(page.contains(says) && page.contains("Waiting"), "{mode} {encryption}: {page}");
    }
}

#[tokio::test]
async fn what_a_server_says_is_told_to_staff_and_only_a_refusal_of_the_letter_ends_it() {
    let sink = Sink::start("tls", Certificate::Good);
    let (portal, vera) = portal_with(&sink, "tls", "a wrong password").await;
    let page = trouble(&portal, &vera).await;
    assert!(page.contains("does not accept the user name and password") && page.contains("Waiting"), "{page}");
    for (mode, says) in [("unknown", "recipient&#39;s address is wrong"), ("closed", "does not take this message")] {
        let sink = Sink::start(mode, Certificate::Good);
        let (portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
        let page = trouble(&portal, &vera).await;
        assert!(page.contains(says.replace("&#39;", "'").as_str()) || page.contains(says), "{mode}: {page}");
        assert!(page.contains("Failed"), "{mode}: {page}");
    }
}

#[tokio::test]
async fn a_server_that_is_busy_is_asked_again_after_a_minute() {
    let mut sink = Sink::start("busy", Certificate::Good);
    let (portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
    assert!(trouble(&portal, &vera).await.contains("come back later"));
    portal.wait(SignedDuration::from_secs(59));
    round(&portal).await;
    assert!(vera.get("/staff/notices").await.text().contains("come back later"), "not before a minute has passed");
    portal.wait(SignedDuration::from_secs(1));
    round(&portal).await;
    assert_eq!(sink.letter()["to"][0], "maya@example.org");
}

#[tokio::test]
async fn a_server_that_was_down_gets_everything_as_soon_as_it_is_back() {
    let mut sink = Sink::start("tls", Certificate::Good);
    let (portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
    sink.stop();
    for letter in 1..=3 {
        queue(&portal, Kind::PasswordChanged, &format!("maya{letter}@example.org"), Language::English).await;
    }
    round(&portal).await;
    assert_eq!(vera.get("/staff/notices").await.text().matches("cannot be reached").count(), 3);
    assert!(!vera.get("/staff/people").await.text().contains("No mail has left for an hour"));
    portal.wait(SignedDuration::from_mins(61));
    round(&portal).await;
    let vera = portal.as_(Member::Vera).await;
    assert!(vera.get("/staff/people").await.text().contains("No mail has left for an hour"));

    sink.again("tls");
    queue(&portal, Kind::PasswordChanged, "nils@example.org", Language::English).await;
    round(&portal).await;
    let mut reached: Vec<_> = (0..4).map(|_| sink.letter()["to"][0].as_str().map(str::to_owned)).collect();
    reached.sort();
    let all = ["maya1@example.org", "maya2@example.org", "maya3@example.org", "nils@example.org"];
    assert_eq!(reached, all.map(|address| Some(address.to_owned())));
    assert!(vera.get("/staff/notices").await.text().contains("Nothing is stuck"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_answer_while_a_server_stalls() {
    let sink = Sink::start("stall", Certificate::Good);
    let (portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
    queue(&portal, Kind::PasswordChanged, "maya@example.org", Language::English).await;
    let outside = portal.portal.outside.clone();
    let sending = tokio::spawn(async move { Box::pin(outside.round(Channel::Email)).await });
    let (started, mut slowest, mut pages) = (Instant::now(), Duration::ZERO, 0);
    while !sending.is_finished() {
        let asked = Instant::now();
        assert_eq!(vera.get("/staff/notices").await.status, StatusCode::OK);
        (slowest, pages) = (slowest.max(asked.elapsed()), pages + 1);
        queue(&portal, Kind::PasswordChanged, "nils@example.org", Language::English).await;
    }
    sending.await.expect("it ends").expect("and is marked");
    println!("{pages} pages while the server stalled for {:?}, the slowest in {slowest:?}", started.elapsed());
    assert!(started.elapsed() >= Duration::from_secs(3), "the server stalled");
    assert!(pages > 5 && slowest < started.elapsed() / 3, "{pages} pages, the slowest in {slowest:?}");
    assert!(vera.get("/staff/notices").await.text().contains("does not answer in time"));
}

#[tokio::test]
async fn what_people_type_adds_no_header_and_no_recipient() {
    let mut sink = Sink::start("tls", Certificate::Good);
    let (portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
    let name = [("notices.name", "Elm\r\nBcc: thief@example.org")];
    assert_eq!(vera.post("/staff/settings", &name).await.location(), "/staff/settings");
    queue(&portal, Kind::PasswordChanged, "maya@example.org\r\nBcc: thief@example.org", Language::English).await;
    queue(&portal, Kind::PasswordChanged, "maya@example.org, thief@example.org", Language::English).await;
    queue(&portal, Kind::PasswordChanged, "nils@example.org", Language::English).await;
    round(&portal).await;
    let letter = sink.letter();
    assert_eq!(letter["to"].as_array().map(Vec::len), Some(1));
    assert_eq!(letter["to"][0], "nils@example.org");
    let head = letter["data"].as_str().expect("a letter").split("\r\n\r\n").next().expect("a head").to_owned();
    assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
    assert_eq!(vera.get("/staff/notices").await.text().matches("address is wrong").count(), 2);
}

#[tokio::test]
async fn the_manager_tries_the_server_and_the_password_never_comes_back() {
    let mut sink = Sink::start("tls", Certificate::Good);
    let (_portal, vera) = portal_with(&sink, "tls", "quiet harbor").await;
    let told = vera.post("/staff/settings/mail/test", &[("to", "vera@example.org")]).await;
    assert!(told.text().contains("The test was handed over"), "{}", told.text());
    assert_eq!(sink.letter()["to"][0], "vera@example.org");
    let page = vera.get("/staff/settings/mail").await;
    assert!(page.text().contains("It is set.") && !page.text().contains("quiet harbor"), "{}", page.text());
    let refused = vera.post("/staff/settings/mail/test", &[("to", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}
