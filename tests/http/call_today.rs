//! "Please call us today": on the result always, on the list and the first page until it is opened.

use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

const SAID: &str = "Please call us today";
const CALLS: &str = "href=\"tel:5550100199\"";

/// Signs the waiting result with a note and the request to call.
async fn ask(portal: &TestPortal, note: &str, then: &str) {
    let (ito, patient, result) = (portal.as_(Member::Ito).await, portal.cast.maya, portal.cast.waiting);
    let page = ito.get(links::review_result(patient, result)).await;
    let came = page.between("name=\"came\" value=\"", "\"");
    ito.get(links::review_document(patient, result)).await;
    let said = [("came", &*came), ("note", note), ("call_today", "yes"), ("then", then)];
    assert_eq!(ito.post(links::sign(patient, result), &said).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn who_is_to_call_reads_it_first_and_on_every_page_until_the_result_is_opened() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    for page in [links::chart(patient), links::results(patient)] {
        assert!(!maya.get(&page).await.text().contains(SAID), "{page}");
    }
    ask(&portal, "Your potassium is high.", "release").await;
    for reader in [&maya, &omar] {
        for page in [links::chart(patient), links::results(patient)] {
            let read = reader.get(&page).await.text();
            assert!(
                read.contains(SAID) && read.contains(CALLS) && read.contains(&links::result(patient, result)),
                "{page}: {read}"
            );
        }
    }
    let read = maya.get(links::result(patient, result)).await.text();
    let at = |words: &str| read.find(words).unwrap_or_else(|| panic!("{words}: {read}"));
    assert!(at("</h1>") < at(SAID) && at(SAID) < at(CALLS) && at(CALLS) < at("Your potassium is high."));
    assert!(at("Your potassium is high.") < at("Reviewed by Dr. Hana Ito"));
    // Each login on its own: what one has opened, the other has not.
    for page in [links::chart(patient), links::results(patient)] {
        assert!(!maya.get(&page).await.text().contains(SAID), "{page}");
        assert!(omar.get(&page).await.text().contains(SAID), "{page}");
    }
    assert!(maya.get(links::result(patient, result)).await.text().contains(SAID), "on the result always");
    // Asked again, it stands there again.
    portal.wait(anteroom::kit::clock::SignedDuration::from_mins(5));
    ask(&portal, "Please call.", "wait").await;
    let maya = portal.as_(Member::Maya).await;
    assert!(maya.get(links::chart(patient)).await.text().contains(SAID));
}

#[tokio::test]
async fn a_proxy_who_may_not_see_the_result_reads_nothing_of_it() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    ask(&portal, "Your potassium is high.", "release").await;
    maya.post(links::keep_private(patient, result), &[("hidden", "yes")]).await;
    for page in [links::chart(patient), links::results(patient)] {
        assert!(!omar.get(&page).await.text().contains(SAID), "{page}");
        assert!(maya.get(&page).await.text().contains(SAID), "{page}: to keep it private is not to read it");
    }
}
