//! A document in a message that waits, opened to see whose it is.

use anteroom::demo::paper;
use anteroom::links;
use axum::http::StatusCode;
use data_encoding::BASE64;

use super::{POTASSIUM, message, of, open, took, waiting};
use crate::support::{Member, TestPortal};

const NOBODYS: &str = "PID|1||X-1||Unknown^Somebody||20010101";

fn inside(data: &[u8]) -> String {
    format!("OBX|2|ED|PDF^Report||L^IM^PDF^Base64^{}||||||F", BASE64.encode(data))
}

/// The address of the document at this place of the first message that waits.
async fn document(portal: &TestPortal, at: usize) -> String {
    let waiting = waiting(&portal.as_(Member::Noor).await).await;
    format!("{}/documents/{at}", waiting.first().expect("a message waits"))
}

#[tokio::test]
async fn a_nurse_opens_a_document_of_a_message_that_waits() {
    let portal = open().await;
    let pdf = paper::pdf("Northside", &["Potassium 5.3".to_owned()]);
    let other = paper::pdf("Northside", &["The second".to_owned()]);
    let orders = [POTASSIUM[0], POTASSIUM[1], &inside(&pdf), "OBR|2||N-78|PDF", &inside(&other)];
    took(&portal, &of(NOBODYS, "1", &orders)).await;
    let noor = portal.as_(Member::Noor).await;
    let page = noor.get(&waiting(&noor).await[0]).await.text();
    let (first, second) = (document(&portal, 0).await, document(&portal, 1).await);
    assert!(page.contains(&format!("href=\"{first}\"")) && page.contains(&format!("href=\"{second}\"")), "{page}");
    assert!(!page.contains(&BASE64.encode(&pdf)) && page.contains("more letters of a document"), "{page}");
    let opened = noor.get(&first).await;
    assert_eq!((opened.status, &opened.bytes), (StatusCode::OK, &pdf));
    for (header, says) in [
        ("content-type", "application/pdf"),
        ("content-disposition", "inline; filename=\"document.pdf\""),
        ("content-security-policy", "default-src 'none'"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
    ] {
        assert!(opened.header(header).contains(says), "{header}: {}", opened.header(header));
    }
    assert_eq!(noor.get(&second).await.bytes, other);
    let third = second.replace("/documents/1", "/documents/2");
    assert_eq!(noor.get(&third).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_opened_safely_says_so() {
    let portal = open().await;
    let lines = [POTASSIUM[0], &inside(b"MZ\x90\0 a program")];
    took(&portal, &of(NOBODYS, "1", &lines)).await;
    let held = portal.as_(Member::Noor).await.get(document(&portal, 0).await).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(held.text().contains("could not be opened safely") && held.header("content-type").contains("html"));
}

#[tokio::test]
async fn only_clinical_staff_open_one_and_only_while_no_chart_holds_it() {
    let portal = open().await;
    let pdf = paper::pdf("Northside", &["Potassium 5.3".to_owned()]);
    took(&portal, &of(NOBODYS, "1", &[POTASSIUM[0], &inside(&pdf)])).await;
    let place = document(&portal, 0).await;
    for (member, status) in [
        (Member::Maya, StatusCode::NOT_FOUND),
        (Member::Fern, StatusCode::FORBIDDEN),
        (Member::Vera, StatusCode::FORBIDDEN),
        (Member::Ito, StatusCode::OK),
    ] {
        assert_eq!(portal.as_(member).await.get(&place).await.status, status, "{member:?}");
    }
    took(&portal, &message("2", &[POTASSIUM[0], &inside(&pdf)])).await;
    let noor = portal.as_(Member::Noor).await;
    let review = noor.get(links::review(portal.cast.maya)).await;
    let result = review.between(&format!("href=\"{}/", links::review(portal.cast.maya)), "\">Metabolic panel");
    let result = result.rsplit('/').next().expect("an id").to_owned();
    let page = noor.get(format!("{}/{result}", links::review(portal.cast.maya))).await;
    let id = page.between(&format!("{}/lab-messages/", links::card(portal.cast.maya)), "\"");
    let beside = noor.get(format!("{}/lab-messages/{id}", links::card(portal.cast.maya))).await.text();
    assert!(beside.contains("A document") && !beside.contains("/documents/"), "the chart hands it out: {beside}");
    let filed = format!("{}/messages/{id}/documents/0", links::LABORATORY);
    assert_eq!(noor.get(&filed).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_held_can_be_saved_as_it_came_or_replaced_by_an_upload() {
    let portal = open().await;
    let program = b"MZ\x90\0 a program";
    let garbled = "OBX|3|ED|PDF^Report||L^IM^PDF^Base64^%%%%||||||F";
    took(&portal, &message("1", &[POTASSIUM[0], POTASSIUM[1], &inside(program), garbled])).await;
    let noor = portal.as_(Member::Noor).await;
    let place = waiting(&noor).await.swap_remove(0);
    let page = noor.get(&place).await.text();
    let id = place.rsplit('/').next().expect("an id");
    let of_chart = format!("{}/lab-messages/{id}/documents", links::card(portal.cast.maya));
    let (first, second) = (format!("{of_chart}/0"), format!("{of_chart}/1"));
    assert!(page.contains(&first) && page.contains(&second), "{page}");
    assert!(page.contains(&links::upload(portal.cast.maya)), "or it comes in another way: {page}");
    for (place, saved) in [(&first, program.to_vec()), (&second, Vec::new())] {
        let held = noor.get(place).await;
        assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
        let save = links::saved_as_it_came(place);
        assert!(held.text().contains(&save) && held.text().contains("nobody has checked it"), "{}", held.text());
        let came = noor.get(&save).await;
        assert_eq!((came.status, came.header("content-type")), (StatusCode::OK, "application/octet-stream"));
        assert!(came.header("content-disposition").starts_with("attachment"), "{}", came.header("content-disposition"));
        if saved.is_empty() {
            assert!(came.text().contains("Base64^%%%%"), "the whole message, where nothing can be made out");
        } else {
            assert_eq!(came.bytes, saved);
        }
    }
    let nils = format!("{}/lab-messages/{id}/documents/0", links::card(portal.cast.nils));
    for (member, place) in [(Member::Noor, &nils), (Member::Maya, &first), (Member::Nils, &first)] {
        assert_eq!(portal.as_(member).await.get(place).await.status, StatusCode::NOT_FOUND, "{member:?}");
        let save = links::saved_as_it_came(place);
        assert_eq!(portal.as_(member).await.get(&save).await.status, StatusCode::NOT_FOUND, "{member:?}");
    }
    assert_eq!(portal.as_(Member::Fern).await.get(&first).await.status, StatusCode::FORBIDDEN);
    // Once somebody has looked, the chart is what counts.
    noor.post(format!("{place}/aside"), &[("why", "Uploaded by hand")]).await;
    assert_eq!(noor.get(&first).await.status, StatusCode::NOT_FOUND);
}
