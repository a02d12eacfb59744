//! What a nurse types and the portal doubts: asked about once, and kept as typed when somebody has looked.

use anteroom::kit::id::{PatientId, ResultId};
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const HEAD: [(&str, &str); 6] = [
    ("laboratory", "Elm Labs"),
    ("title", "Sugar"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "4"),
    ("taken_at", "7:45 am"),
];

const GLUCOSE: [(&str, &str); 4] =
    [("test_0", "Glucose"), ("value_0", "410"), ("unit_0", "mmol/L"), ("note_0", "Taken after a meal.")];

fn form(rows: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [&HEAD[..], rows].concat()
}

async fn save(browser: &Browser, patient: PatientId, fields: &[(&str, &str)]) -> Answer {
    browser.post(links::enter_values(patient), fields).await
}

#[tokio::test]
async fn a_value_that_nobody_has_is_asked_about_once_and_kept_when_somebody_has_looked() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let asks = "Glucose: is 410 mmol/L right?";
    let looked = noor.post(links::check_values(patient), &form(&GLUCOSE)).await.text();
    assert!(looked.contains(asks) && looked.contains("7:45 am"), "{looked}");
    let unsure = save(&noor, patient, &form(&GLUCOSE)).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = unsure.text();
    assert!(text.contains("<title>Error: ") && text.contains(r##"<a href="#sure">"##) && text.contains(asks), "{text}");
    assert!(text.contains(r#"name="value_0" value="410""#), "nothing typed is lost: {text}");
    assert!(!noor.get(links::review(patient)).await.text().contains("Sugar"), "nothing is kept yet");
    let saved = save(&noor, patient, &[&form(&GLUCOSE)[..], &[("sure", "yes")]].concat()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let result: ResultId = saved.location().rsplit('/').next().unwrap().parse().unwrap();
    let ito = portal.cast.login(Member::Ito);
    portal.doorway().release(ito, patient, result).await.expect("a release");
    let read = portal.as_(Member::Maya).await.get(links::result(patient, result)).await.text();
    assert!(read.contains("410") && read.contains("Taken after a meal."), "{read}");
    assert!(!read.contains("right?"), "patients read no doubts");
}

#[tokio::test]
async fn every_sort_of_slip_is_asked_about_in_words_of_its_own() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let slips = form(&[
        ("test_0", "Creatinine"),
        ("value_0", "1,2"),
        ("unit_0", "mg/dL"),
        ("test_1", "Potassium"),
        ("value_1", "4.1"),
        ("unit_1", "mg/dL"),
        ("test_2", "Sodium"),
        ("value_2", "139 H"),
        ("test_3", "Zinc"),
        ("value_3", "880"),
        ("range_3", "60-120"),
        ("test_4", "Calcium"),
        ("value_4", "9.4"),
        ("range_4", "8.5 10.5"),
    ]);
    let looked = noor.post(links::check_values(patient), &slips).await.text();
    for asked in [
        "Creatinine: does “1,2” mean 1.2?",
        "Potassium: is mg/dL right? Most laboratories use mmol/L.",
        "Sodium: “139 H” is not read as a number.",
        "Zinc: is 880 right? It is far outside the range.",
        "Calcium: the range “8.5 10.5” is not read as numbers",
    ] {
        assert!(looked.contains(asked), "{asked}: {looked}");
    }
    let change = [&slips[..], &[("sure", "yes"), ("do", "change")]].concat();
    let changed = noor.post(links::check_values(patient), &change).await.text();
    assert!(!changed.contains(r#"name="sure""#), "whoever changes something is asked again");
}

#[tokio::test]
async fn the_patient_reads_who_typed_values_in_both_languages() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let saved = save(&noor, patient, &form(&[("test_0", "Zinc"), ("value_0", "88")])).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let maya = portal.as_(Member::Maya).await;
    let english = maya.get(links::openings(patient)).await.text();
    assert!(english.contains("(nurse) added a result to your record."), "{english}");
    maya.post("/language", &[("language", "es"), ("back", "/")]).await;
    let spanish = maya.get(links::openings(patient)).await.text();
    assert!(spanish.contains("agregó un resultado a su historial."), "{spanish}");
}

#[tokio::test]
async fn nobody_types_into_the_chart_of_somebody_else_by_its_id() {
    let portal = TestPortal::open().await;
    let fields = form(&[("test_0", "Zinc"), ("value_0", "88")]);
    let fern = portal.as_(Member::Fern).await;
    assert_eq!(save(&fern, portal.cast.maya, &fields).await.status, StatusCode::FORBIDDEN);
    let (nils, unknown) = (portal.as_(Member::Nils).await, PatientId::from_bits([7; 16]));
    let answers = [save(&nils, portal.cast.maya, &fields).await, save(&nils, unknown, &fields).await];
    assert!(answers.iter().all(|answer| answer.status == StatusCode::NOT_FOUND));
    let review = portal.as_(Member::Noor).await.get(links::review(portal.cast.maya)).await.text();
    assert!(!review.contains("Sugar"), "{review}");
}
