//! A person's own details: addresses that count once they are proven, language, pharmacy.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

async fn ask_for_email(portal: &TestPortal, browser: &Browser, address: &str) -> String {
    let sent = browser.post(links::DETAILS_EMAIL, &[("email", address)]).await;
    assert!(sent.status == StatusCode::OK && sent.text().contains("on its way"), "{}", sent.text());
    let letter = portal.post().await.pop().expect("a letter");
    assert_eq!(letter.to, address);
    letter.secret.expect("a token").reveal().to_owned()
}

async fn prove_email(portal: &TestPortal, browser: &Browser, address: &str) {
    let token = ask_for_email(portal, browser, address).await;
    assert_eq!(portal.browser().post(links::verify_address(&token), &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_address_counts_once_its_link_was_used_and_both_hear_of_it() {
    let portal = TestPortal::open().await;
    let (maya, elsewhere) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    prove_email(&portal, &maya, "maya@old.example").await;
    portal.post().await;
    let token = ask_for_email(&portal, &maya, "maya@new.example").await;
    let page = maya.get(links::DETAILS).await.text();
    assert!(page.contains("maya@old.example") && page.contains("Not proven yet: maya@new.example"));
    for _ in 0..2 {
        let opened = portal.browser().get(links::verify_address(&token)).await;
        assert!(opened.status == StatusCode::OK && opened.text().contains("Yes, use this address"));
    }
    assert!(maya.get(links::DETAILS).await.text().contains("Not proven yet"), "opening a link does nothing");
    let proven = portal.browser().post(links::verify_address(&token), &[]).await;
    assert!(proven.text().contains("We use the new address now"));
    let again = portal.browser().post(links::verify_address(&token), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
    let mut told: Vec<String> = portal.post().await.into_iter().map(|letter| letter.to).collect();
    told.sort();
    assert_eq!(told, ["maya@new.example", "maya@old.example"]);
    assert!(!maya.get(links::DETAILS).await.text().contains("maya@old.example"), "where it was asked for goes on");
    let out = elsewhere.get(links::DETAILS).await;
    assert_eq!(out.location().split('?').next(), Some("/sign-in"), "everywhere else is signed out");
}

#[tokio::test]
async fn a_link_dies_after_a_day_with_a_newer_one_and_with_a_lie() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let first = ask_for_email(&portal, &maya, "a@example.org").await;
    let second = ask_for_email(&portal, &maya, "b@example.org").await;
    let dead = async |token: &str| {
        let [seen, used] = [
            portal.browser().get(links::verify_address(token)).await,
            portal.browser().post(links::verify_address(token), &[]).await,
        ];
        assert_eq!((seen.status, used.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
        assert_eq!(seen.masked(), used.masked());
    };
    dead(&first).await;
    dead("m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c").await;
    dead("nonsense").await;
    portal.wait(SignedDuration::from_hours(24));
    dead(&second).await;
}

#[tokio::test]
async fn three_links_go_out_within_an_hour_and_no_more() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    for address in ["a@example.org", "b@example.org", "c@example.org"] {
        ask_for_email(&portal, &maya, address).await;
    }
    let fourth = maya.post(links::DETAILS_EMAIL, &[("email", "d@example.org")]).await;
    assert_eq!(fourth.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(portal.post().await.is_empty());
}

#[tokio::test]
async fn a_mobile_needs_the_agreement_and_six_digits_and_forgives_two_slips() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let number = [("mobile", "(555) 010-0142")];
    assert!(maya.post(links::DETAILS_MOBILE, &number).await.text().contains("Tick the box"));
    let agreed = [number[0], ("agrees", "yes")];
    assert_eq!(maya.post(links::DETAILS_MOBILE, &agreed).await.location(), links::DETAILS_MOBILE_CODE);
    let letter = portal.post().await.pop().expect("a text");
    let (to, code) = (letter.to, letter.secret.expect("a code"));
    assert_eq!((to.as_str(), code.reveal().len()), ("5550100142", 6));
    let wrong = if code.reveal() == "000000" { "000001" } else { "000000" };
    for _ in 0..2 {
        let answer = maya.post(links::DETAILS_MOBILE_CODE, &[("code", wrong)]).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && !answer.text().contains(wrong));
    }
    let spaced = format!("{} {}", &code.reveal()[..3], &code.reveal()[3..]);
    assert_eq!(maya.post(links::DETAILS_MOBILE_CODE, &[("code", &spaced)]).await.location(), links::DETAILS);
    let page = maya.get(links::DETAILS).await.text();
    assert!(page.contains("5550100142") && page.contains("You agreed to texts on May 12, 2026."), "{page}");
}

#[tokio::test]
async fn a_code_dies_after_three_tries_and_is_nothing_in_another_session() {
    let portal = TestPortal::open().await;
    let agreed = [("mobile", "5550100142"), ("agrees", "yes")];
    let ask = async |browser: &Browser| {
        browser.post(links::DETAILS_MOBILE, &agreed).await;
        portal.post().await.pop().and_then(|letter| letter.secret).expect("a code").reveal().to_owned()
    };
    let (maya, other) = (portal.as_(Member::Maya).await, portal.as_(Member::Maya).await);
    let code = ask(&maya).await;
    assert_eq!(other.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await.status, StatusCode::CONFLICT);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..3 {
        maya.post(links::DETAILS_MOBILE_CODE, &[("code", wrong)]).await;
    }
    assert!(maya.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await.text().contains("Too many tries"));
    let code = ask(&maya).await;
    assert_eq!(maya.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await.location(), links::DETAILS);
}

#[tokio::test]
async fn changing_an_address_asks_again_who_it_is() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_mins(11));
    maya.get(links::HOME).await;
    for path in [links::DETAILS_EMAIL, links::DETAILS_MOBILE, links::DETAILS_MOBILE_CODE] {
        assert_eq!(maya.get(path).await.location(), links::step_up_and_return(path));
    }
    let posted = maya.post(links::DETAILS_EMAIL, &[("email", "m@example.org")]).await;
    assert_eq!(posted.location().split('?').next(), Some(links::STEP_UP));
    assert!(portal.post().await.is_empty());
}

#[tokio::test]
async fn an_address_is_taken_away_and_hears_of_it() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    prove_email(&portal, &maya, "maya@example.org").await;
    portal.post().await;
    assert_eq!(maya.post(links::DETAILS_REMOVE, &[("way", "email")]).await.location(), links::DETAILS);
    assert!(!maya.get(links::DETAILS).await.text().contains("maya@example.org"));
    assert_eq!(portal.post().await.pop().map(|letter| letter.to).as_deref(), Some("maya@example.org"));
    assert_eq!(maya.post(links::DETAILS_REMOVE, &[("way", "email")]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_the_patient_has_proven_goes_on_file_in_one_press() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    prove_email(&portal, &maya, "maya@example.org").await;
    let (fern, card) = (portal.as_(Member::Fern).await, links::card(portal.cast.maya));
    assert!(fern.get(&card).await.text().contains("Put it on file"));
    let taken = fern.post(links::take_over_contact(portal.cast.maya), &[("way", "email")]).await;
    assert_eq!(taken.location(), card);
    let page = fern.get(&card).await.text();
    assert!(page.contains("the same on file") && !page.contains("Put it on file"));
    let again = fern.post(links::take_over_contact(portal.cast.maya), &[("way", "email")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let none = fern.post(links::take_over_contact(portal.cast.nils), &[("way", "email")]).await;
    assert_eq!(none.status, StatusCode::CONFLICT, "Nils has proven none, and Maya's is not his");
}

#[tokio::test]
async fn the_pharmacy_is_the_charts_and_a_proxy_needs_the_scope() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    let path = links::pharmacy(portal.cast.maya);
    assert!(maya.get(links::DETAILS).await.text().contains(&path));
    assert!(!omar.get(links::DETAILS).await.text().contains(&path), "no button that would be refused");
    assert_eq!(omar.get(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(portal.as_(Member::Nils).await.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(maya.post(&path, &[("pharmacy", " Corner  Pharmacy ")]).await.location(), links::DETAILS);
    assert!(maya.get(&path).await.text().contains("value=\"Corner Pharmacy\""));
    assert!(portal.as_(Member::Fern).await.get(links::card(portal.cast.maya)).await.text().contains("Corner Pharmacy"));
    assert_eq!(maya.post(&path, &[("pharmacy", &"x".repeat(201))]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_language_is_chosen_and_staff_have_addresses_too() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    maya.post(links::DETAILS_LANGUAGE, &[("language", "es")]).await;
    assert!(maya.get(links::DETAILS).await.text().contains("Sus datos"));
    let fern = portal.as_(Member::Fern).await;
    let page = fern.get(links::DETAILS).await.text();
    assert!(page.contains("Mobile") && !page.contains("Pharmacy"), "{page}");
    let asked = fern.post(links::DETAILS_EMAIL, &[("email", "fern@elm.example")]).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
}
