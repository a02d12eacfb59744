//! What leaves the machine: the words of letters, and who gets them.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::outside::Letter;
use anteroom::vault::outbox::{Channel, Class, Kind, Post, To};

use crate::support::{HOST, Member, TestPortal};

/// Stands for a token or a code.
const SECRET: &str = "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c";

fn post(kind: Kind, channel: Channel, language: Language) -> Post {
    let address = match channel {
        Channel::Email => "maya@example.org",
        Channel::Text => "+15550100142",
    };
    Post {
        kind,
        to: To::Address { channel, address: address.to_owned(), language, account: None },
        patient: None,
        secret: (kind.class() == Class::Security).then(|| Secret::new(SECRET)),
        about: None,
        delay: SignedDuration::ZERO,
    }
}

/// One letter of every kind, by every channel, in every language.
async fn every_letter(portal: &TestPortal) -> Vec<Letter> {
    for kind in Kind::ALL {
        for (channel, language) in Channel::ALL.into_iter().flat_map(|channel| Language::ALL.map(|it| (channel, it))) {
            portal.portal.vault.outbox().post(post(kind, channel, language)).await.expect("it is queued");
        }
    }
    portal.post().await
}

#[tokio::test]
async fn no_letter_names_anybody_or_anything_of_a_chart() {
    let portal = TestPortal::open().await;
    let names =
        ["Okafor", "Omar", "Lund", "Ito", "Sand", "Noor", "Fern", "Vera", "Elm Street", "Blood", "Kidney", "Cholest"];
    let letters = every_letter(&portal).await;
    assert_eq!(letters.len(), Kind::ALL.len() * 4);
    for letter in letters {
        let text = format!("{}\n{}", letter.subject, letter.body);
        let found: Vec<_> = names.iter().filter(|name| text.contains(**name)).collect();
        assert!(found.is_empty(), "{:?} names {found:?}:\n{text}", letter.kind);
        assert!(!text.contains("Maya"), "{text}");
    }
}

#[tokio::test]
async fn a_letter_holds_at_most_one_link_that_does_something() {
    let portal = TestPortal::open().await;
    for letter in every_letter(&portal).await {
        let door = format!("https://{HOST}/");
        let links: Vec<&str> = letter.body.split_whitespace().filter(|word| word.starts_with("http")).collect();
        assert!(links.iter().all(|link| link.starts_with(&door)), "{links:?}");
        let acting = links.iter().filter(|link| link.contains(SECRET)).count();
        match letter.kind.class() {
            Class::Content => assert!(acting == 0 && links[0] == door, "{links:?}"),
            Class::Security => assert!(acting <= 1, "{links:?}"),
        }
        assert!(!letter.subject.contains(SECRET), "a subject stands on locked screens");
        if letter.channel == Channel::Email {
            assert!(letter.body.contains("(555) 010-0199") && letter.body.contains("/help"), "{}", letter.body);
            let longest = letter.body.lines().filter(|line| !line.starts_with("http")).map(|line| line.chars().count());
            assert!(longest.max() <= Some(72), "{}", letter.body);
        }
    }
}

#[tokio::test]
async fn a_code_by_text_ends_with_the_line_that_binds_it_to_this_site() {
    let portal = TestPortal::open().await;
    let mut post = post(Kind::SentCode, Channel::Text, Language::English);
    post.secret = Some(Secret::new("123456"));
    portal.portal.vault.outbox().post(post).await.expect("it is queued");
    let letters = portal.post().await;
    assert_eq!(letters[0].body.lines().last(), Some(format!("@{HOST} #123456").as_str()));
    assert!(letters[0].body.contains("Do not share it") && letters[0].body.contains("(555) 010-0199"));
    assert!(portal.post().await.is_empty(), "it leaves once");
}

#[tokio::test]
async fn a_code_that_has_run_out_is_not_sent() {
    let portal = TestPortal::open().await;
    let outbox = portal.portal.vault.outbox();
    outbox.post(post(Kind::SentCode, Channel::Email, Language::English)).await.expect("it is queued");
    outbox.post(post(Kind::PasswordChanged, Channel::Email, Language::English)).await.expect("it is queued");
    portal.wait(SignedDuration::from_mins(10));
    assert_eq!(portal.mailed_kinds().await, [Kind::PasswordChanged]);
}

#[tokio::test]
async fn what_can_wait_waits_for_the_morning_and_warnings_do_not() {
    let portal = TestPortal::open().await;
    let outbox = portal.portal.vault.outbox();
    // It is noon at the clinic; ten hours later it is night there.
    portal.wait(SignedDuration::from_hours(10));
    outbox.post(post(Kind::NewResult, Channel::Email, Language::English)).await.expect("it is queued");
    assert_eq!(portal.mailed_kinds().await, []);
    outbox.post(post(Kind::NewDevice, Channel::Email, Language::Spanish)).await.expect("it is queued");
    assert_eq!(portal.mailed_kinds().await, [Kind::NewDevice]);
    portal.wait(SignedDuration::from_hours(10));
    assert_eq!(portal.mailed_kinds().await, [Kind::NewResult]);
}

#[tokio::test]
async fn what_a_letter_holds_reaches_its_reader() {
    let portal = TestPortal::open().await;
    let outbox = portal.portal.vault.outbox();
    outbox.post(post(Kind::ResetLink, Channel::Email, Language::English)).await.expect("it is queued");
    assert_eq!(portal.mailed(Kind::ResetLink).await, SECRET);
}

#[tokio::test]
async fn the_demos_mail_is_the_demos_alone() {
    let portal = TestPortal::open().await;
    assert_eq!(portal.browser().get("/demo/mail").await.status, axum::http::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_recipient_reads_every_notice_in_their_own_language() {
    let portal = TestPortal::open().await;
    let people = [(Member::Maya, Language::English), (Member::Omar, Language::Spanish)];
    for ((member, language), (email, mobile)) in
        people.into_iter().zip([("maya@example.org", "+15550100142"), ("omar@example.org", "+15550100143")])
    {
        let browser = portal.as_(member).await;
        browser.post("/language", &[("language", language.tag()), ("back", "/")]).await;
        portal.prove_email(&browser, email).await;
        browser.post(links::DETAILS_MOBILE, &[("mobile", mobile), ("agrees", "yes")]).await;
        let code = portal.mailed(Kind::SentCode).await;
        browser.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await;
    }
    portal.post().await;
    let told = every_letter(&portal).await;
    let words = |kind, channel, language| {
        let found = told.iter().find(|it| (it.kind, it.channel, it.language) == (kind, channel, language));
        found.map(|letter| letter.subject.clone() + if channel == Channel::Text { letter.body.as_str() } else { "" })
    };
    for kind in Kind::ALL {
        for (member, language) in people {
            let secret = (kind.class() == Class::Security).then(|| Secret::new(SECRET));
            // It is about Maya's chart, whose owner reads English: what counts is who gets it.
            let about = Post { secret, ..Post::to_account(kind, portal.cast.login(member).account) };
            portal.portal.vault.outbox().post(about).await.expect("it is queued");
            let letters = portal.post().await;
            assert_eq!(letters.len(), 2, "{kind:?} by mail and by text: {letters:?}");
            for letter in letters {
                let said =
                    letter.subject.clone() + if letter.channel == Channel::Text { letter.body.as_str() } else { "" };
                assert_eq!(Some(said), words(kind, letter.channel, language), "{kind:?} to {member:?}");
            }
        }
    }
}
