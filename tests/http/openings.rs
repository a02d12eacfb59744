//! Who opened the record, in sentences.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;

use crate::support::{Member, TestPortal};

#[tokio::test]
async fn every_opening_is_a_sentence_and_so_is_every_attempt() {
    let portal = TestPortal::open().await;
    portal.as_(Member::Ito).await.get(links::review(portal.cast.maya)).await;
    portal.as_(Member::Fern).await.get(links::card(portal.cast.maya)).await;
    portal.as_(Member::Nils).await.get(links::results(portal.cast.maya)).await;
    portal.as_(Member::Omar).await.get(links::results(portal.cast.maya)).await;
    portal.as_(Member::Noor).await.get(links::WAITING_RESULTS).await;
    let page = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    for sentence in [
        "Dr. Hana Ito (clinician) looked at your results.",
        "Dr. Hana Ito (clinician) released a result to you.",
        "Fern Walsh (front desk) opened your card",
        "Fern Walsh (front desk) printed an activation sheet for you.",
        "Omar Okafor, who acts for you, looked at your list of results.",
        "Somebody who may not see your record tried to open it. They saw nothing.",
    ] {
        assert!(page.contains(sentence), "{sentence}\n{page}");
    }
    assert!(page.contains("nurse") && !page.contains("Nils"), "an attempt does not name the one who tried");
}

#[tokio::test]
async fn the_list_is_in_the_readers_language() {
    let portal = TestPortal::open().await;
    portal.as_(Member::Ito).await.get(links::review(portal.cast.maya)).await;
    let maya = portal.as_(Member::Maya).await;
    maya.post("/language", &[("language", "es"), ("back", "/")]).await;
    let page = maya.get(links::openings(portal.cast.maya)).await.text();
    assert!(page.contains("Quién abrió mi historial") && !page.contains("looked at"), "{page}");
}

#[tokio::test]
async fn long_lists_come_in_pages_and_lose_nothing() {
    let portal = TestPortal::open().await;
    let ito = portal.as_(Member::Ito).await;
    for _ in 0..40 {
        portal.wait(SignedDuration::from_mins(10));
        ito.get(links::review(portal.cast.maya)).await;
    }
    let maya = portal.as_(Member::Maya).await;
    let (mut next, mut pages) = (links::openings(portal.cast.maya), 0);
    let mut all = String::new();
    while pages < 20 {
        pages += 1;
        let page = maya.get(&next).await.text();
        let older = page
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .find(|href| href.contains("before="));
        all.push_str(&page);
        match older {
            Some(older) => next = older.to_owned(),
            None => break,
        }
    }
    assert!(all.contains("began your record"), "the first row is reached after {pages} pages");
}
