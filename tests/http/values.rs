//! Values: typed by staff, read by patients, over time, with names and goals of the clinic's.

use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::date::Date;
use anteroom::kit::id::{PatientId, ResultId};
use anteroom::kit::phi::Phi;
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const HEAD: [(&str, &str); 5] = [
    ("laboratory", "Elm Labs"),
    ("title", "Kidney function"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "4"),
];

const POTASSIUM: [(&str, &str); 4] =
    [("test_0", "Potassium"), ("value_0", "5.20"), ("unit_0", "mmol/L"), ("range_0", "3.50-5.10")];

/// Sends the form to be looked at, or with another of its buttons.
async fn check(browser: &Browser, patient: PatientId, fields: &[(&str, &str)]) -> Answer {
    browser.post(links::check_values(patient), fields).await
}

/// Types a result in and releases it.
async fn typed(portal: &TestPortal, patient: PatientId, day: i8, values: &[(&str, &str)]) -> ResultId {
    let (doorway, ito) = (portal.doorway(), portal.cast.login(Member::Ito));
    let read = |(test, value): &(&str, &str)| Entered::read(test, value, "mmol/L", "3.5-5.1", None);
    let entry = Entry {
        title: Phi::from("Kidney function"),
        laboratory: "Elm Labs".to_owned(),
        collected_on: Date::constant(2026, 4, day),
        values: values.iter().map(read).collect(),
    };
    let result = doorway.type_values(ito, patient, entry).await.expect("a result");
    doorway.release(ito, patient, result).await.expect("a release");
    result
}

#[tokio::test]
async fn what_a_nurse_types_is_checked_kept_released_and_read_in_plain_words() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let page = noor.get(links::enter_values(patient)).await.text();
    assert!(page.contains("Maya Okafor") && page.contains("March 14, 1958"), "two identifiers are on screen");
    let fields = [&HEAD[..], &POTASSIUM, &[("test_1", "Sodium"), ("do", "check")]].concat();
    let looked = check(&noor, patient, &fields).await;
    assert_eq!(looked.status, StatusCode::OK);
    let looked = looked.text();
    assert!(looked.contains("A little above the usual range") && looked.contains("March 14, 1958"), "{looked}");
    assert!(looked.contains("so they are left out: Sodium"), "{looked}");
    assert!(
        noor.get(links::review(patient)).await.text().matches("Kidney function").count() == 1,
        "nothing is kept yet"
    );
    let saved = noor.post(links::enter_values(patient), &fields[..9]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let place = saved.location().to_owned();
    let result: ResultId = place.rsplit('/').next().unwrap().parse().unwrap();
    assert!(noor.get(&place).await.text().contains("3.50-5.10 mmol/L"), "staff sees the values that are released");
    let (maya, reading) = (portal.as_(Member::Maya).await, links::result(patient, result));
    assert_eq!(maya.get(&reading).await.status, StatusCode::NOT_FOUND, "it waits");
    let ito = portal.as_(Member::Ito).await;
    ito.post(links::release(patient, result), &[]).await;
    let read = maya.get(&reading).await.text();
    for words in [
        "Potassium: a little above the usual range.",
        "5.20",
        "Usual range: 3.50 to 5.10 mmol/L",
        "This mineral helps your heart and muscles to work.",
        "Many healthy people have a value outside the usual range.",
    ] {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(!read.to_lowercase().contains("abnormal") && !read.contains(">H<"));
}

#[tokio::test]
async fn a_panel_brings_its_tests_and_what_its_laboratory_was_seen_to_use() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let fill = [("laboratory", "elm labs"), ("template", "bmp"), ("do", "fill")];
    let filled = check(&noor, patient, &fill).await.text();
    assert!(filled.contains(r#"value="Potassium""#) && !filled.contains("3.5-5.1"), "{filled}");
    typed(&portal, portal.cast.nils, 3, &[("Potassium", "4.4")]).await;
    let filled = check(&noor, patient, &fill).await.text();
    assert!(filled.contains(r#"value="3.5-5.1""#) && filled.contains("autofocus"), "{filled}");
    let more = check(&noor, patient, &[("do", "more"), ("test_0", "Zinc"), ("value_0", "7")]).await.text();
    assert!(more.contains(r#"value="Zinc""#) && more.contains(r#"name="test_7""#), "{more}");
}

#[tokio::test]
async fn a_wrong_form_comes_back_as_it_was_typed_with_words_on_each_field() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let wrong =
        [&HEAD[..3], &[("value_2", "5.2"), ("range_2", "5.1-3.5"), ("test_3", "Zinc"), ("value_3", "9")]].concat();
    for answer in [check(&noor, patient, &wrong).await, noor.post(links::enter_values(patient), &wrong).await] {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(
            text.contains("<title>Error: ") && text.contains(r##"<a href="#test_2">Enter the test that 5.2"##),
            "{text}"
        );
        assert!(text.contains(r#"value="Zinc""#) && text.contains(r#"value="5.1-3.5""#), "{text}");
    }
    let early =
        [&HEAD[..2], &[("collected_year", "1950"), ("collected_month", "5"), ("collected_day", "4")], &POTASSIUM]
            .concat();
    assert!(check(&noor, patient, &early).await.text().contains("before the patient"));
    assert_eq!(noor.get(links::review(patient)).await.text().matches("Waiting for release").count(), 1);
}

#[tokio::test]
async fn what_was_typed_too_late_is_back_on_the_form() {
    let portal = TestPortal::open().await;
    let (noor, patient) = (portal.as_(Member::Noor).await, portal.cast.maya);
    portal.wait(anteroom::kit::clock::SignedDuration::from_mins(15));
    let fields = [&HEAD[..], &POTASSIUM].concat();
    let late = check(&noor, patient, &fields).await;
    assert_eq!(late.location(), format!("/sign-in?next={}", links::enter_values(patient)));
    noor.sign_in(&portal, portal.cast.login(Member::Noor)).await;
    let back = noor.get(links::enter_values(patient)).await.text();
    assert!(back.contains(r#"value="5.20""#) && back.contains("It is not sent yet."), "{back}");
}

#[tokio::test]
async fn a_test_over_time_is_a_drawing_with_a_sentence_and_a_table() {
    let portal = TestPortal::open().await;
    let (maya, patient) = (portal.as_(Member::Maya).await, portal.cast.maya);
    typed(&portal, patient, 1, &[("Potassium", "4.1")]).await;
    let last = typed(&portal, patient, 20, &[("Potassium", "5.2"), ("Sodium", "139")]).await;
    let page = maya.get(links::result(patient, last)).await.text();
    assert_eq!(page.matches("See it over time").count(), 1, "sodium has one value");
    let href =
        page.split("href=\"").find(|href| href.contains("/trend/")).unwrap().split('"').next().unwrap().to_owned();
    let trend = maya.get(&href).await.text();
    let says = "2 values from April 1, 2026 to April 20, 2026: lowest 4.1, highest 5.2 mmol/L, 1 outside.";
    assert_eq!(trend.matches(says).count(), 2, "on the page and for who hears the drawing: {trend}");
    assert!(trend.contains(r#"<svg class="chart" viewBox="0 0 340"#) && trend.contains("<details>"), "{trend}");
    assert!(maya.get(links::openings(patient)).await.text().contains("You looked at one test over time."));
    let quin = portal.as_(Member::Quin).await;
    assert_eq!(quin.get(&href).await.status, StatusCode::FORBIDDEN, "a proxy for visits only");
}

#[tokio::test]
async fn the_clinic_calls_a_test_by_a_name_of_its_own_and_takes_it_back() {
    let portal = TestPortal::open().await;
    let (maya, vera, patient) = (portal.as_(Member::Maya).await, portal.as_(Member::Vera).await, portal.cast.maya);
    let page = links::result(patient, typed(&portal, patient, 20, &[("POTASSIUM, SERUM", "4.4")]).await);
    assert!(maya.get(&page).await.text().contains("The lab calls it: POTASSIUM, SERUM"));
    let named = [("known", "potassium"), ("name_en", "Potassium (a salt)"), ("about_en", "It is in bananas.")];
    assert_eq!(vera.post(links::TEST_NAMES, &named).await.location(), links::TEST_NAMES);
    let read = maya.get(&page).await.text();
    assert!(
        read.contains("Potassium (a salt)") && read.contains("It is in bananas.") && read.contains("POTASSIUM, SERUM")
    );
    vera.post(links::TEST_NAMES, &[("known", "potassium")]).await;
    assert!(!maya.get(&page).await.text().contains("bananas"));
    let wrong = vera.post(links::TEST_NAMES, &[]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("Choose a test or enter its name")
    );
}

#[tokio::test]
async fn a_clinicians_goal_replaces_the_range_on_the_patients_bar_and_is_on_the_trail() {
    let portal = TestPortal::open().await;
    let (maya, ito, patient) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await, portal.cast.maya);
    let page = links::result(patient, typed(&portal, patient, 20, &[("Potassium", "5.2")]).await);
    let goals = links::goals(patient);
    let since = [("since_year", "2026"), ("since_month", "4"), ("since_day", "1")];
    let goal = [&[("known", "potassium"), ("range", "4.0-5.5"), ("unit", "mmol/L")][..], &since].concat();
    assert_eq!(ito.post(&goals, &goal).await.location(), goals);
    let read = maya.get(&page).await.text();
    assert!(
        read.contains("Potassium: inside your goal.")
            && read.contains("Your goal: 4.0 to 5.5 mmol/L. Dr. Hana Ito set it"),
        "{read}"
    );
    assert!(read.contains("It counts instead of the lab’s usual range: 3.5-5.1 mmol/L"));
    assert!(maya.get(links::openings(patient)).await.text().contains("set or ended a goal for one of your tests"));
    let noor = portal.as_(Member::Noor).await;
    let seen = noor.get(&goals).await.text();
    assert!(seen.contains("It counts for Potassium in mmol/L."), "{seen}");
    assert!(seen.contains("4.0-5.5 mmol/L") && !seen.contains("Set the goal"), "nurses read goals");
    let listed = ito.get(&goals).await.text();
    let end = listed.split("action=\"").find(|href| href.contains("/end\"")).unwrap().split('"').next().unwrap();
    assert_eq!(ito.post(end, &[]).await.location(), goals);
    assert!(ito.get(&goals).await.text().contains("Over"));
    assert!(maya.get(&page).await.text().contains("inside your goal"), "it counted on that day");
}

#[tokio::test]
async fn where_somebody_acts_is_a_line_on_the_patients_bar_that_changes_no_range() {
    let portal = TestPortal::open().await;
    let (maya, ito, patient) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await, portal.cast.maya);
    let near = links::result(patient, typed(&portal, patient, 20, &[("Potassium", "5.2")]).await);
    let over = links::result(patient, typed(&portal, patient, 21, &[("Potassium", "5.8")]).await);
    assert!(!maya.get(&near).await.text().contains("your care team acts"), "off until somebody draws it");
    let (goals, draw) = (links::goals(patient), links::act_marks(patient));
    let line = |point| [("act_known", "potassium"), ("act_above", point), ("act_unit", "mmol/L")];
    assert_eq!(ito.post(&draw, &line("5.0")).await.location(), goals);
    assert_eq!(ito.post(&draw, &line("5.50")).await.location(), goals);
    let listed = ito.get(&goals).await.text();
    assert!(listed.contains("we act above 5.50 mmol/L") && !listed.contains("5.0 mmol/L"), "the last counts: {listed}");
    let read = maya.get(&near).await.text();
    for said in
        ["Above 5.50 mmol/L, your care team acts. The dashed line", "Your value is not above it.", "Many healthy"]
    {
        assert!(read.contains(said), "{said}: {read}");
    }
    assert!(read.contains("class=\"act\"") && read.contains("Usual range: 3.5 to 5.1 mmol/L"), "{read}");
    let read = maya.get(&over).await.text();
    assert!(read.contains("Your value is above it.") && !read.contains("Many healthy"), "{read}");
    assert!(maya.get(links::openings(patient)).await.text().contains("set or ended a goal for one of your tests"));
    let other = links::result(portal.cast.nils, typed(&portal, portal.cast.nils, 20, &[("Potassium", "5.8")]).await);
    let nils = portal.as_(Member::Nils).await.get(&other).await.text();
    assert!(nils.contains("Potassium") && !nils.contains("your care team acts"), "{nils}");
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    let wrong = ito.post(&draw, &line(">5.5")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Enter one number, such as 5.5"));
    let noor = portal.as_(Member::Noor).await;
    let seen = noor.get(&goals).await.text();
    assert!(seen.contains("we act above 5.50 mmol/L") && !seen.contains("Draw the line"), "nurses read it");
    assert_eq!(noor.post(&draw, &line("6")).await.status, StatusCode::FORBIDDEN);
    let end = listed.split("action=\"").find(|href| href.contains("/act/")).unwrap().split('"').next().unwrap();
    let anothers = end.replace(&patient.to_string(), &portal.cast.nils.to_string());
    assert_eq!(ito.post(anothers, &[]).await.status, StatusCode::NOT_FOUND, "of another chart");
    assert_eq!(ito.post(end, &[]).await.location(), goals);
    assert_eq!(ito.post(end, &[]).await.status, StatusCode::CONFLICT, "once");
    assert!(!maya.get(&over).await.text().contains("your care team acts"));
}

/// The list's page is what patients open first; it must not grow with the years.
#[tokio::test]
async fn the_list_of_somebody_with_two_thousand_values_is_as_long_as_that_of_somebody_with_fifty() {
    let portal = TestPortal::open().await;
    let four = [("Potassium", "4.4"), ("Sodium", "5"), ("Chloride", "5"), ("Calcium", "4")];
    for (patient, results) in [(portal.cast.nils, 13), (portal.cast.maya, 500)] {
        for day in (1..=28).cycle().take(results) {
            typed(&portal, patient, day, &four).await;
        }
    }
    let length = async |member, patient| {
        let browser = portal.as_(member).await;
        let page = browser.get(links::results(patient)).await;
        assert_eq!(page.text().matches(r#"<span class="badge">"#).count(), 12, "a full page");
        page.bytes.len()
    };
    let (few, many) = (length(Member::Nils, portal.cast.nils).await, length(Member::Maya, portal.cast.maya).await);
    assert!(many * 2 <= few * 3, "{many} bytes for 2,000 values, {few} for 52");
}
