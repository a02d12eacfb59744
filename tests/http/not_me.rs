//! "This was not me": the red button, the link in a mail, and the clinic's own lock.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use anteroom::outside::Letter;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const UNKNOWN: &str = "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c";

async fn is_signed_out(browser: &Browser) -> bool {
    browser.get("/account").await.location().starts_with("/sign-in")
}

fn is_locked_page(answer: &Answer) -> bool {
    answer.status == StatusCode::OK && answer.text().contains("Your login is locked")
}

#[tokio::test]
async fn the_red_button_locks_the_login_and_says_what_happens_next() {
    let portal = TestPortal::open().await;
    let (maya, attacker) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    assert!(maya.get("/account/security").await.text().contains("/account/not-me"));
    let explained = maya.get("/account/not-me").await.text();
    assert!(explained.contains("Lock my login now") && !is_signed_out(&attacker).await, "looking locks nothing");
    let locked = maya.post("/account/not-me", &[]).await;
    assert!(is_locked_page(&locked), "{}", locked.text());
    assert!(locked.text().contains("(555) 010-0199"), "it says whom to call");
    assert!(!locked.text().contains("Signed in as"));
    assert!(maya.cookie("__Host-anteroom").is_none());
    assert!(is_signed_out(&attacker).await);
    let login = portal.cast.login(Member::Maya);
    let tried = portal.browser().post("/sign-in", &[("username", "maya"), ("password", login.password.reveal())]).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    let card = portal.as_(Member::Fern).await.get(format!("/staff/patients/{}", portal.cast.maya)).await;
    assert!(card.text().contains("Locked"), "{}", card.text());
}

#[tokio::test]
async fn a_page_behind_a_link_loads_nothing_and_an_unknown_link_does_nothing() {
    let portal = TestPortal::open().await;
    let anybody = portal.browser();
    for answer in [anybody.get(format!("/not-me/{UNKNOWN}")).await, anybody.get("/not-me/short").await] {
        assert_eq!(answer.status, StatusCode::OK);
        let text = answer.text();
        assert!(text.contains("This link does not work any more"), "{text}");
        for loads in ["<script", "stylesheet", "manifest", "/favicon"] {
            assert!(!text.contains(loads), "the page loads {loads}");
        }
        assert!(!text.split("<title>").nth(1).is_some_and(|title| title.starts_with(UNKNOWN)));
    }
    let used = anybody.post(format!("/not-me/{UNKNOWN}"), &[]).await;
    assert!(used.text().contains("This link does not work any more"));
    assert!(!is_signed_out(&portal.as_(Member::Maya).await).await);
}

#[tokio::test]
async fn staff_lock_a_login_from_the_card_and_the_patient_sees_who_did() {
    let portal = TestPortal::open().await;
    let (maya, fern) = (portal.as_(Member::Maya).await, portal.as_(Member::Fern).await);
    let card = format!("/staff/patients/{}", portal.cast.maya);
    assert!(fern.get(&card).await.text().contains(&format!("{card}/lock")));
    assert!(fern.get(format!("{card}/lock")).await.text().contains("Maya Okafor"));
    assert!(!is_signed_out(&maya).await, "looking locks nothing");
    assert_eq!(fern.post(format!("{card}/lock"), &[]).await.location(), card);
    assert!(is_signed_out(&maya).await);
    assert_eq!(fern.post(format!("{card}/lock"), &[]).await.status, StatusCode::CONFLICT, "it is locked already");
    let page = fern.get(&card).await.text();
    assert!(page.contains("Locked") && !page.contains(&format!("{card}/lock")), "{page}");
}

/// Makes an address count: asks for it and presses the button of the mail.
/// The token of the letter to this address.
fn token_to(letters: &[Letter], address: &str) -> String {
    let letter = letters.iter().find(|letter| letter.to == address);
    let letter = letter.unwrap_or_else(|| panic!("nothing went to {address}"));
    assert!(letter.body.contains("/not-me/"), "{}", letter.body);
    letter.secret.as_ref().expect("a token").reveal().to_owned()
}

#[tokio::test]
async fn the_owner_locks_the_login_out_of_a_mail_after_somebody_took_the_address_over() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, "maya@example.org").await;
    portal.post().await;
    portal.wait(SignedDuration::from_hours(24 * 4));
    let attacker = portal.as_(Member::Maya).await;
    portal.prove_email(&attacker, "evil@example.net").await;
    let letters = portal.post().await;
    let link = links::not_me(&token_to(&letters, "maya@example.org"));

    let owner = portal.browser();
    let opened = owner.get(&link).await.text();
    assert!(opened.contains("Lock my login now") && !is_signed_out(&attacker).await, "looking locks nothing");
    assert!(is_locked_page(&owner.post(&link, &[]).await));
    assert!(is_signed_out(&attacker).await);
    let told = portal.post().await;
    let told: Vec<(Kind, &str)> = told.iter().map(|letter| (letter.kind, letter.to.as_str())).collect();
    assert!(told.contains(&(Kind::Locked, "maya@example.org")), "{told:?}");
    // Again, and with the link that went to the other address: the same page, and nothing happens.
    let other = links::not_me(&token_to(&letters, "evil@example.net"));
    for again in [&link, &other] {
        assert!(is_locked_page(&owner.get(again).await) && is_locked_page(&owner.post(again, &[]).await));
    }
    assert!(portal.post().await.is_empty());
    let password = portal.cast.login(Member::Maya).password.reveal();
    let tried = attacker.post("/sign-in", &[("username", "maya"), ("password", password)]).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
}
