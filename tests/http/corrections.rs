//! Names, contacts and the state of a chart: corrected with history, and what ends when a patient leaves.

use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const ADA: [(&str, &str); 10] = [
    ("given", "Ada"),
    ("family", "Whitcombe"),
    ("born_year", "1937"),
    ("born_month", "5"),
    ("born_day", "3"),
    ("number", "E1004"),
    ("email", ""),
    ("mobile", ""),
    ("texts", ""),
    ("language", "en"),
];

/// Ada's data with some of them changed.
fn ada<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut data: Vec<(&str, &str)> = ADA.to_vec();
    for (name, value) in changes {
        data.iter_mut().find(|(known, _)| known == name).expect("a field").1 = value;
    }
    data
}

#[tokio::test]
async fn what_stood_there_stays_on_the_card_with_who_and_when() {
    let portal = TestPortal::open().await;
    let (fern, card) = (portal.as_(Member::Fern).await, links::card(portal.cast.ada));
    let changes = ada(&[("family", "Byron"), ("born_day", "13"), ("email", "ada@example.org")]);
    let saved = fern.post(links::correct_patient(portal.cast.ada), &changes).await;
    assert_eq!(saved.location(), card, "{}", saved.text());
    let page = fern.get(&card).await.text();
    for told in ["Ada Byron", "Whitcombe", "May 3, 1937", "May 13, 1937", "ada@example.org", "Fern Walsh"] {
        assert!(page.contains(told), "{told}");
    }
    let found = fern.post(links::FIND_PATIENTS, &[("name", "byron")]).await.text();
    assert!(found.contains("E1004"));
    let gone = fern.post(links::FIND_PATIENTS, &[("name", "whitcombe")]).await.text();
    assert!(gone.contains("No patient fits"), "the old name no longer finds her");
    let code = portal.cast.open_code.reveal();
    let old = portal.browser().type_code(code, portal.cast.open_born).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "the old birth date opens nothing");
    assert_eq!(portal.browser().type_code(code, ("1937", "5", "13")).await.location(), links::ENROL);
}

#[tokio::test]
async fn a_corrected_name_is_the_name_of_the_login_too() {
    let portal = TestPortal::open().await;
    let ito = portal.as_(Member::Ito).await;
    let maya = [
        ("given", "Maya"),
        ("family", "Stone"),
        ("born_year", "1958"),
        ("born_month", "3"),
        ("born_day", "14"),
        ("number", "E1001"),
        ("language", "en"),
    ];
    assert_eq!(ito.post(links::correct_patient(portal.cast.maya), &maya).await.status, StatusCode::SEE_OTHER);
    let maya = portal.as_(Member::Maya).await;
    assert!(maya.get(links::chart(portal.cast.maya)).await.text().contains("Maya Stone"));
}

#[tokio::test]
async fn a_correction_makes_no_double_and_takes_nobodys_number() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let path = links::correct_patient(portal.cast.ada);
    let taken = fern.post(&path, &ada(&[("number", "E1001")])).await;
    assert!(taken.text().contains("Another patient has this chart number"));
    let mut twin = ada(&[("family", "Lund"), ("born_year", "1949"), ("born_month", "7"), ("born_day", "30")]);
    let warned = fern.post(&path, &twin).await;
    assert!(warned.status == StatusCode::UNPROCESSABLE_ENTITY && warned.text().contains("E1003"));
    twin.push(("another", "yes"));
    assert_eq!(fern.post(&path, &twin).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_link_on_its_way_to_a_wrong_address_stops_with_the_correction() {
    let portal = TestPortal::open().await;
    let (fern, path) = (portal.as_(Member::Fern).await, links::correct_patient(portal.cast.ada));
    fern.post(&path, &ada(&[("email", "adda@example.org")])).await;
    fern.post(links::send_activation(portal.cast.ada), &[("way", "email")]).await;
    let code = portal.post().await.pop().and_then(|letter| letter.secret).expect("a code");
    fern.post(links::send_activation(portal.cast.ada), &[("way", "email")]).await;
    fern.post(&path, &ada(&[("email", "ada@example.org")])).await;
    assert!(portal.post().await.is_empty(), "what waited is taken back");
    let used = portal.browser().type_code(code.reveal(), portal.cast.open_born).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fern.get(links::card(portal.cast.ada)).await.text().contains("Code revoked"));
}

#[tokio::test]
async fn whoever_leaves_is_shut_out_and_those_with_another_chart_keep_it() {
    let portal = TestPortal::open().await;
    let (fern, maya, omar) =
        (portal.as_(Member::Fern).await, portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    let path = links::chart_state(portal.cast.maya);
    let unsure = fern.post(&path, &[("state", "inactive")]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY, "the box comes first");
    assert_eq!(maya.get(links::chart(portal.cast.maya)).await.status, StatusCode::OK);
    close(&fern, &path, "inactive").await;
    assert_eq!(maya.get(links::chart(portal.cast.maya)).await.location().split('?').next(), Some("/sign-in"));
    assert_eq!(omar.get(links::chart(portal.cast.maya)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(omar.get(links::chart(portal.cast.omar)).await.status, StatusCode::OK, "his own chart stays");
    maya.sign_in(&portal, portal.cast.login(Member::Maya)).await;
    assert!(maya.get("/").await.text().contains("No record is open to you"));
    assert_eq!(fern.post(links::activation(portal.cast.maya), &[]).await.status, StatusCode::CONFLICT, "no new code");
}

#[tokio::test]
async fn a_patient_who_is_back_gets_a_new_code_and_keeps_the_login() {
    let portal = TestPortal::open().await;
    let (fern, path) = (portal.as_(Member::Fern).await, links::chart_state(portal.cast.maya));
    close(&fern, &path, "inactive").await;
    assert_eq!(fern.post(&path, &[("state", "active")]).await.status, StatusCode::SEE_OTHER);
    let login = portal.cast.login(Member::Fern).clone();
    let code = portal.doorway().issue(&login, portal.cast.maya).await.expect("a code").grouped();
    let maya = portal.browser();
    maya.type_code(code.reveal(), ("1958", "3", "14")).await;
    maya.sign_in(&portal, portal.cast.login(Member::Maya)).await;
    let added = maya.post(links::ENROL_ADD, &[]).await;
    assert_eq!(added.location(), links::chart(portal.cast.maya), "{}", added.text());
    assert_eq!(maya.get(links::chart(portal.cast.maya)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_slip_about_a_death_is_undone_in_two_steps_and_stays_on_record() {
    let portal = TestPortal::open().await;
    let (fern, path) = (portal.as_(Member::Fern).await, links::chart_state(portal.cast.ada));
    close(&fern, &path, "deceased").await;
    let code = portal.cast.open_code.reveal();
    let used = portal.browser().type_code(code, portal.cast.open_born).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "the open code ended");
    assert_eq!(fern.post(&path, &[("state", "active"), ("sure", "yes")]).await.status, StatusCode::CONFLICT);
    close(&fern, &path, "inactive").await;
    assert_eq!(fern.post(&path, &[("state", "active")]).await.status, StatusCode::SEE_OTHER);
    let card = fern.get(links::card(portal.cast.ada)).await.text();
    assert!(card.contains("Deceased") && card.contains("No longer a patient here"), "the history says so");
}

async fn close(fern: &Browser, path: &str, state: &str) {
    let closed = fern.post(path, &[("state", state), ("sure", "yes")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());
}
