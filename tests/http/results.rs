//! A result from the upload to its reader.

use anteroom::demo::paper;
use anteroom::links;
use axum::http::StatusCode;
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, Browser, Member, TestPortal};

const FIELDS: [(&str, &str); 6] = [
    ("title", "Kidney function"),
    ("kind", "laboratory"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "4"),
    ("year", "1958"),
];

fn pdf() -> Vec<u8> {
    paper::pdf("Kidney function", &["Potassium 5.2 mmol/L".to_owned()])
}

async fn upload(browser: &Browser, portal: &TestPortal, file: (&str, &[u8])) -> Answer {
    let brought = browser.bring(portal.cast.maya, &[file]).await;
    assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
    browser.describe(portal.cast.maya, &FIELDS).await
}

#[tokio::test]
async fn what_a_nurse_uploads_and_a_clinician_releases_reaches_the_patient_byte_for_byte() {
    let (portal, pdf) = (TestPortal::open().await, pdf());
    let noor = portal.as_(Member::Noor).await;
    let page = noor.get(links::upload(portal.cast.maya)).await.text();
    assert!(page.contains("Maya Okafor") && page.contains("March 14, 1958"), "two identifiers are on screen");
    let uploaded = upload(&noor, &portal, ("kidney.pdf", &pdf)).await;
    assert_eq!(uploaded.status, StatusCode::SEE_OTHER, "{}", uploaded.text());
    let place = uploaded.location().to_owned();
    let result: anteroom::kit::id::ResultId = place.rsplit('/').next().unwrap().parse().unwrap();

    let (maya, reading) = (portal.as_(Member::Maya).await, links::result(portal.cast.maya, result));
    assert_eq!(
        maya.get(&reading).await.status,
        StatusCode::NOT_FOUND,
        "unreleased results do not exist for the patient"
    );
    assert_eq!(maya.get(links::download(portal.cast.maya, result)).await.status, StatusCode::NOT_FOUND);
    let ito = portal.as_(Member::Ito).await;
    assert!(ito.get(&place).await.text().contains("Maya Okafor"));
    assert_eq!(ito.post(links::release(portal.cast.maya, result), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        ito.post(links::release(portal.cast.maya, result), &[]).await.status,
        StatusCode::CONFLICT,
        "released once"
    );

    let page = maya.get(&reading).await;
    assert!(!page.text().contains("Reviewed by"), "who releases has not said that they looked: {}", page.text());
    let file = maya.get(links::download(portal.cast.maya, result)).await;
    assert_eq!(Sha256::digest(&file.bytes), Sha256::digest(&pdf));
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"kidney.pdf\""));
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(
        maya.get(links::document(portal.cast.maya, result)).await.header("content-disposition").starts_with("inline")
    );
}

#[tokio::test]
async fn a_result_that_was_taken_back_is_gone_for_its_reader_at_once_and_staff_knows_who_saw_it() {
    let portal = TestPortal::open().await;
    let (maya, omar, noor) =
        (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await, portal.as_(Member::Noor).await);
    let (patient, result) = (portal.cast.maya, portal.cast.released);
    let form = links::retract(patient, result);
    assert!(!noor.get(&form).await.text().contains("It has been opened"));
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::OK);
    assert!(noor.get(&form).await.text().contains("It has been opened"));
    let unsaid = noor.post(&form, &[]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.text().contains("Choose why it is taken back."));
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::OK, "nothing happened yet");
    assert_eq!(noor.post(&form, &[("reason", "wrong_file")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::GONE, "she had opened it");
    assert_eq!(omar.get(links::result(patient, result)).await.status, StatusCode::NOT_FOUND, "he had not");
    for reader in [&maya, &omar] {
        for page in [links::document(patient, result), links::download(patient, result)] {
            assert_eq!(reader.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        assert!(!reader.get(links::chart(patient)).await.text().contains("1 new"));
    }
    assert!(maya.get(links::openings(patient)).await.text().contains("took a result back"));
    let review = noor.get(links::review_result(patient, result)).await.text();
    assert!(review.contains("It is not the file that was meant") && !review.contains("Take it back"));
    assert_eq!(noor.post(&form, &[("reason", "other")]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn on_a_shared_computer_files_are_saved_and_never_opened() {
    let portal = TestPortal::open().await;
    let (browser, login) = (portal.browser(), portal.cast.login(Member::Maya));
    portal.wait(anteroom::kit::clock::SignedDuration::from_secs(31));
    let fields = [("username", login.username.as_str()), ("password", login.password.reveal()), ("shared", "yes")];
    browser.post("/sign-in", &fields).await;
    let code = login.totp.code(portal.clock.now()).unwrap();
    browser.post("/sign-in/code", &[("code", code.reveal())]).await;
    let file = browser.get(links::document(portal.cast.maya, portal.cast.released)).await;
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert!(!browser.get(links::result(portal.cast.maya, portal.cast.released)).await.text().contains("Open the file"));
}

#[tokio::test]
async fn a_result_is_new_until_its_reader_has_opened_it() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    let (list, home) = (links::results(portal.cast.maya), links::chart(portal.cast.maya));
    assert!(maya.get(&home).await.text().contains("1 new") && maya.get(&list).await.text().contains(">New<"));
    maya.get(links::result(portal.cast.maya, portal.cast.released)).await;
    assert!(!maya.get(&home).await.text().contains("1 new") && !maya.get(&list).await.text().contains(">New<"));
    assert!(omar.get(&list).await.text().contains(">New<"), "what Maya opened is still new to Omar");
}

#[tokio::test]
async fn nobody_elses_words_stand_on_a_patients_pages() {
    let portal = TestPortal::open().await;
    let nils = portal.as_(Member::Nils).await;
    let pages = [
        links::chart(portal.cast.nils),
        links::results(portal.cast.nils),
        links::result(portal.cast.nils, portal.cast.of_nils),
        links::openings(portal.cast.nils),
    ];
    for page in pages {
        let text = nils.get(&page).await.text();
        for foreign in ["Maya", "Okafor", "1958", "E1001", "Blood count", "Kidney function"] {
            assert!(!text.contains(foreign), "{foreign} stands on {page}");
        }
    }
}

#[tokio::test]
async fn front_desk_and_manager_see_no_title_of_a_result() {
    let portal = TestPortal::open().await;
    for (member, pages) in [
        (
            Member::Fern,
            vec![links::card(portal.cast.maya), links::PATIENTS.to_owned(), links::review(portal.cast.maya)],
        ),
        (Member::Vera, vec![links::STAFF.to_owned(), links::SETTINGS.to_owned(), links::review(portal.cast.maya)]),
    ] {
        let browser = portal.as_(member).await;
        for page in pages {
            let text = browser.get(&page).await.text();
            assert!(!text.contains("Blood count") && !text.contains("Kidney function"), "{member:?} on {page}");
        }
    }
}

#[tokio::test]
async fn a_proxy_is_told_whose_record_it_is() {
    let portal = TestPortal::open().await;
    let omar = portal.as_(Member::Omar).await;
    assert!(omar.get(links::results(portal.cast.maya)).await.text().contains("You are acting for Maya Okafor"));
    assert!(!omar.get(links::results(portal.cast.omar)).await.text().contains("You are acting for"));
    let choice = omar.get("/").await.text();
    assert!(choice.contains("Maya Okafor") && choice.contains("Omar Okafor"));
}

#[tokio::test]
async fn a_clinician_comments_and_the_patient_reads_it_and_is_asked_to_call_only_when_staff_said_so() {
    let portal = TestPortal::open().await;
    let (ito, maya, noor) =
        (portal.as_(Member::Ito).await, portal.as_(Member::Maya).await, portal.as_(Member::Noor).await);
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    assert!(noor.get("/staff/results").await.text().contains("Kidney function"));
    let page = ito.get(links::review_result(patient, result)).await.text();
    let came = came_at(&page);
    let words = [("came", came.as_str()), ("note", "All is well."), ("next", "Come back in May."), ("then", "release")];
    assert_eq!(noor.post(links::sign(patient, result), &words).await.status, StatusCode::FORBIDDEN);
    let unread = ito.post(links::sign(patient, result), &words).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody signs a file that they have not opened");
    assert!(unread.text().contains("<a href=\"#file\">Open the file first, then sign</a>"), "{}", unread.text());
    assert!(unread.text().contains("All is well.</textarea>"), "what was typed stays");
    assert_eq!(ito.get(links::review_document(patient, result)).await.status, StatusCode::OK);
    assert_eq!(ito.post(links::sign(patient, result), &words).await.location(), "/staff/results#next");
    assert!(!noor.get("/staff/results").await.text().contains("Kidney function"));
    let read = maya.get(links::result(patient, result)).await.text();
    for said in ["All is well.", "Come back in May.", "Reviewed by Dr. Hana Ito"] {
        assert!(read.contains(said), "{said}: {read}");
    }
    assert!(!read.contains("Please call us today"));
    assert!(maya.get(links::openings(patient)).await.text().contains("released a result to you"));
    portal.wait(anteroom::kit::clock::SignedDuration::from_secs(1));
    let again = [("came", came.as_str()), ("note", "Please come in."), ("call_today", "yes"), ("then", "wait")];
    ito.post(links::sign(patient, result), &again).await;
    assert!(maya.get(links::result(patient, result)).await.text().contains("Please call us today"));
    let staff = ito.get(links::review_result(patient, result)).await.text();
    assert!(staff.contains("All is well.") && staff.contains("Please come in."), "nothing is overwritten");
    let old = [("came", "1"), ("note", "Late"), ("then", "wait")];
    assert_eq!(ito.post(links::sign(patient, result), &old).await.status, StatusCode::CONFLICT);
}

/// The version that a page of review shows.
fn came_at(page: &str) -> String {
    let field = page.split("name=\"came\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    field.expect("a page of review says which version it shows").to_owned()
}

#[tokio::test]
async fn a_hold_needs_a_reason_and_an_end_and_hides_the_result_until_then() {
    let portal = TestPortal::open().await;
    let (ito, maya) = (portal.as_(Member::Ito).await, portal.as_(Member::Maya).await);
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    let form = links::hold(patient, result);
    let refused = ito.post(&form, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Say why it is held"));
    let today = anteroom::kit::date::day(portal.clock.now(), &portal.portal.vault.settings().zone());
    let (year, month, day) = (today.year().to_string(), today.month().to_string(), today.day().to_string());
    let day = [("why", "I call her first"), ("until_year", &*year), ("until_month", &*month), ("until_day", &*day)];
    let unsaid = ito.post(&form, &day).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "its rule waits for a review");
    assert!(unsaid.text().contains("Choose what happens when the hold ends"), "{}", unsaid.text());
    let whole = [day.as_slice(), &[("then", "show")]].concat();
    assert_eq!(ito.post(&form, &whole).await.status, StatusCode::SEE_OTHER);
    assert!(ito.get("/staff/results?show=held").await.text().contains("Held until"));
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::NOT_FOUND);
    portal.wait(anteroom::kit::clock::SignedDuration::from_hours(24));
    anteroom::records::release::release_due(&portal.portal.vault).await.expect("what is due is released");
    let maya = portal.as_(Member::Maya).await;
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::OK);
    assert!(maya.get(links::openings(patient)).await.text().contains("changed when you see a result"));
}

#[tokio::test]
async fn several_are_reviewed_at_once_each_with_a_leave_of_its_own_and_each_outcome_is_told() {
    let portal = TestPortal::open().await;
    let (ito, noor) = (portal.as_(Member::Ito).await, portal.as_(Member::Noor).await);
    let queue = ito.get(links::WAITING_RESULTS).await.text();
    let picks: Vec<&str> =
        queue.split("name=\"pick\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(picks.len(), 1, "{queue}");
    let nobodys =
        picks[0].replace(&portal.cast.maya.to_string(), &anteroom::kit::id::PatientId::from_bits([9; 16]).to_string());
    let several = [("pick", picks[0]), ("pick", nobodys.as_str())];
    let refused = noor.post(links::REVIEW_SEVERAL, &several).await.text();
    assert!(!refused.contains("The patient can read it"), "{refused}");
    let told = ito.post(links::REVIEW_SEVERAL, &several).await.text();
    assert!(told.contains("Maya Okafor") && told.contains("Released without a review"), "its file is unread: {told}");
    assert!(told.contains("you may not open this chart"), "{told}");
    let again = ito.post(links::REVIEW_SEVERAL, &several[..1]).await.text();
    assert!(again.contains("you have not seen all of it. The patient can read it already"), "{again}");
}
