//! The queue of results: which part of it somebody works through, and what comes after each act.

use anteroom::features::results::model::Flag;
use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::date::Date;
use anteroom::kit::id::ResultId;
use anteroom::kit::phi::Phi;
use anteroom::links;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::support::{Browser, Member, TestPortal};

/// The part that is worked through in these tests.
const PART: &str = "?show=critical&kind=laboratory";

/// A dangerous value comes into Maya's chart.
async fn comes(portal: &TestPortal, title: &str) -> ResultId {
    let entry = Entry {
        title: Phi::from(title),
        laboratory: "Elm Labs".to_owned(),
        collected_on: Date::constant(2026, 5, 3),
        values: vec![Entered::read("Potassium", "6.9", "mmol/L", "3.5-5.1", Some(Flag::CriticalHigh))],
    };
    let (doorway, noor) = (portal.doorway(), portal.cast.login(Member::Noor));
    doorway.type_values(noor, portal.cast.maya, entry).await.expect("a result")
}

async fn came(browser: &Browser, page: &str) -> String {
    browser.get(page).await.between("name=\"came\" value=\"", "\"")
}

#[tokio::test]
async fn the_part_that_somebody_works_through_survives_every_act() {
    let portal = TestPortal::open().await;
    let (patient, result) = (portal.cast.maya, comes(&portal, "Salts").await);
    let ito = portal.as_(Member::Ito).await;
    let queue = ito.get(format!("{}{PART}", links::WAITING_RESULTS)).await.text();
    let here = format!("{}{PART}", links::review_result(patient, result));
    assert!(queue.contains(&here.replace('&', "&amp;")), "{queue}");
    let way_back = format!("href=\"{}{}\"", links::WAITING_RESULTS, PART.replace('&', "&amp;"));
    assert!(ito.get(&here).await.text().contains(&way_back), "and so does the way back");
    let acts = [links::take_on(patient, result), links::withhold(patient, result), links::withhold(patient, result)];
    let fields: [&[(&str, &str)]; 3] = [&[], &[("hidden", "yes")], &[("hidden", "no")]];
    for (act, fields) in acts.iter().zip(fields) {
        let page = ito.get(&here).await.text();
        assert!(page.contains(&format!("action=\"{act}{}\"", PART.replace('&', "&amp;"))), "{act}: {page}");
        assert_eq!(ito.post(format!("{act}{PART}"), fields).await.location(), here, "{act}");
    }
    let hold = format!("{}{PART}", links::hold(patient, result));
    let whole = [
        ("why", "I call her first"),
        ("until_year", "2026"),
        ("until_month", "5"),
        ("until_day", "20"),
        ("then", "wait"),
    ];
    assert!(ito.get(&hold).await.text().contains(&PART.replace('&', "&amp;")));
    assert_eq!(ito.post(&hold, &whole).await.location(), here);
    assert_eq!(ito.post(format!("{}{PART}", links::end_hold(patient, result)), &[]).await.location(), here);
    let words = [("came", &*came(&ito, &here).await), ("note", "We talked."), ("then", "release")];
    let signed = ito.post(format!("{}{PART}", links::sign(patient, result)), &words).await;
    assert_eq!(signed.location(), format!("{}{PART}#next", links::WAITING_RESULTS));
    let retract = format!("{}{PART}", links::retract(patient, result));
    assert_eq!(ito.post(&retract, &[("reason", "other")]).await.location(), here);
}

#[tokio::test]
async fn what_is_no_part_of_the_queue_goes_nowhere() {
    let portal = TestPortal::open().await;
    let (patient, result) = (portal.cast.maya, comes(&portal, "Salts").await);
    let ito = portal.as_(Member::Ito).await;
    let strange = format!("{}?show=%22%3E%3Cscript%3E&kind=//evil.example", links::take_on(patient, result));
    assert_eq!(ito.post(strange, &[]).await.location(), links::review_result(patient, result));
}

#[tokio::test]
async fn after_an_act_the_line_that_comes_next_is_one_key_away() {
    let portal = TestPortal::open().await;
    let (first, second) = (comes(&portal, "Salts").await, comes(&portal, "More salts").await);
    let (ito, patient) = (portal.as_(Member::Ito).await, portal.cast.maya);
    let next = async |browser: &Browser| browser.get(links::WAITING_RESULTS).await.between("id=\"next\" href=\"", "\"");
    assert_eq!(next(&ito).await, links::review_result(patient, first));
    let words = [("came", &*came(&ito, &links::review_result(patient, first)).await), ("then", "release")];
    let place = ito.post(links::sign(patient, first), &words).await.location().to_owned();
    assert_eq!(place, format!("{}#next", links::WAITING_RESULTS));
    assert_eq!(next(&ito).await, links::review_result(patient, second));
}

#[tokio::test]
async fn several_are_chosen_within_a_part_and_a_choice_of_nothing_is_told() {
    let portal = TestPortal::open().await;
    let ito = portal.as_(Member::Ito).await;
    let part = format!("{}?kind=laboratory", links::WAITING_RESULTS);
    let act = ito.get(&part).await.between("action=\"/staff/results/reviewed", "\"");
    assert_eq!(act, "?kind=laboratory");
    let several = format!("{}{act}", links::REVIEW_SEVERAL);
    let none = ito.post(&several, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = none.text();
    assert!(text.contains("<a href=\"#pick\">Choose at least one result</a>"), "{text}");
    assert!(text.contains("id=\"pick\"") && text.contains("<title>Error: "), "{text}");
    assert_eq!(ito.post(&several, &[("pick", "nonsense")]).await.status, StatusCode::CONFLICT);
    let pick = ito.get(&part).await.between("name=\"pick\" value=\"", "\"");
    let told = ito.post(&several, &[("pick", &pick)]).await.text();
    assert!(told.contains("Released without a review"), "{told}");
    assert!(told.contains(&format!("href=\"{part}#next\"")), "{told}");
}

#[tokio::test]
async fn several_are_signed_only_as_far_as_they_were_seen() {
    let portal = TestPortal::open().await;
    let (patient, file) = (portal.cast.maya, portal.cast.waiting);
    let (ito, maya) = (portal.as_(Member::Ito).await, portal.as_(Member::Maya).await);
    let pick = async |id: ResultId| {
        let queue = ito.get(links::WAITING_RESULTS).await.text();
        let row = queue.split("<tr").find(|row| row.contains(&id.to_string())).unwrap_or_default().to_owned();
        let pick = row.split("name=\"pick\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        (pick.unwrap_or_else(|| panic!("{row}")).to_owned(), row)
    };
    let sign = async |pick: &str| ito.post(links::REVIEW_SEVERAL, &[("pick", pick)]).await.text();
    let (unread, row) = pick(file).await;
    assert!(row.contains("You have not opened its file"), "{row}");
    ito.get(links::review_result(patient, file)).await;
    assert!(sign(&unread).await.contains("Released without a review"), "its page is not its file");
    let read = maya.get(links::result(patient, file)).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(!read.text().contains("Reviewed by"), "{}", read.text());
    let staff = ito.get(links::review_result(patient, file)).await.text();
    assert!(staff.contains("<dt>Released</dt>") || staff.contains("Dr. Hana Ito,"), "who pressed released it: {staff}");
    assert!(!staff.contains("clinic’s rule,"), "{staff}");
    assert!(sign(&unread).await.contains("you have not seen all of it. The patient can read it already"));
    ito.get(links::review_document(patient, file)).await;
    let (unread, row) = pick(file).await;
    assert!(!row.contains("You have not opened"), "{row}");
    assert!(sign(&unread).await.contains("Reviewed. The patient can read it."));
    assert!(maya.get(links::result(patient, file)).await.text().contains("Reviewed by Dr. Hana Ito"));

    let value = |name: &str| Entered::read(name, "4.4", "mmol/L", "3.5-5.1", None);
    let typed = async |count: usize| {
        let entry = Entry {
            title: Phi::from("Salts"),
            laboratory: "Elm Labs".to_owned(),
            collected_on: Date::constant(2026, 5, 3),
            values: (0..count).map(|at| value(&format!("Salt {at}"))).collect(),
        };
        portal.doorway().type_values(portal.cast.login(Member::Noor), patient, entry).await.expect("a result")
    };
    let (few, many) = (typed(2).await, typed(7).await);
    let ((few, row), (many, long)) = (pick(few).await, pick(many).await);
    assert!(row.contains("Salt 1 4.4 mmol/L") && !long.contains("Salt 1"), "{row}{long}");
    assert!(sign(&few).await.contains("Reviewed. The patient can read it."), "all of it stood in the row");
    assert!(sign(&many).await.contains("Released without a review"), "a value that stood nowhere is not signed");
}

#[tokio::test]
async fn a_nurse_reads_who_holds_and_finds_no_form_that_she_cannot_send() {
    let portal = TestPortal::open().await;
    let form = links::hold(portal.cast.maya, portal.cast.waiting);
    let action = format!("action=\"{form}\"");
    let nurse = portal.as_(Member::Noor).await.get(&form).await.text();
    assert!(nurse.contains("Only a clinician can hold a result.") && !nurse.contains(&action), "{nurse}");
    assert!(portal.as_(Member::Ito).await.get(&form).await.text().contains(&action));
}

#[tokio::test]
async fn a_hold_without_its_reason_keeps_the_day_and_says_so() {
    let portal = TestPortal::open().await;
    let form = links::hold(portal.cast.maya, portal.cast.waiting);
    let ito = portal.as_(Member::Ito).await;
    let day = [("why", " "), ("until_year", "2026"), ("until_month", "5"), ("until_day", "20")];
    let back = ito.post(&form, &day).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = back.text();
    assert!(text.contains("Say why it is held") && text.contains("value=\"20\""), "{text}");
    let no_day = ito.post(&form, &[("why", "I call her first")]).await.text();
    assert!(no_day.contains("I call her first</textarea>"), "{no_day}");
}

#[tokio::test]
async fn a_review_leaves_one_leave_and_one_change_also_when_it_comes_back() {
    let portal = TestPortal::open().await;
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    let ito = portal.as_(Member::Ito).await;
    let came = came(&ito, &links::review_result(patient, result)).await;
    let long = "x".repeat(4001);
    let refused = ito.post(links::sign(patient, result), &[("came", &came), ("note", &long), ("then", "wait")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert!(refused.text().contains("Use at most"), "the field says why");
    ito.get(links::review_document(patient, result)).await;
    let signed = ito.post(links::sign(patient, result), &[("came", &came), ("then", "wait")]).await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER);
    let unsaid = ito.post(links::hold(patient, portal.cast.released), &[]).await;
    assert_eq!(portal.rows_of(&refused), 1, "leave alone");
    // The review, and the release that follows from it.
    assert_eq!(portal.rows_of(&signed), 3, "leave, change, release");
    assert_eq!(portal.rows_of(&unsaid), 1, "leave alone");
}

#[tokio::test]
async fn what_is_being_written_is_kept_whatever_part_of_the_queue_its_writer_comes_from() {
    let portal = TestPortal::open().await;
    let (patient, result) = (portal.cast.maya, portal.cast.waiting);
    let (ito, action) = (portal.as_(Member::Ito).await, format!("{}{PART}", links::sign(patient, result)));
    let request = Request::post("/drafts")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-form", action);
    let kept = ito.send(request, Body::from("note=We+talk+on+Monday")).await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT, "{}", kept.text());
    let page = ito.get(format!("{}{PART}", links::review_result(patient, result))).await.text();
    assert!(page.contains("We talk on Monday</textarea>"), "{page}");
}

#[tokio::test]
async fn a_file_is_signed_by_whoever_opened_it_and_a_form_that_changes_the_result_opens_nothing() {
    let portal = TestPortal::open().await;
    let (patient, file, maya) = (portal.cast.maya, portal.cast.waiting, portal.as_(Member::Maya).await);
    let (ito, sand) = (portal.as_(Member::Ito).await, portal.as_(Member::Sand).await);
    let row = async |browser: &Browser, id: ResultId| {
        let queue = browser.get(links::WAITING_RESULTS).await.text();
        queue.split("<tr").find(|row| row.contains(&id.to_string())).unwrap_or_default().to_owned()
    };
    let values = comes(&portal, "Many values").await;
    let page = ito.get(links::review_result(patient, file)).await.text();
    for words in ["Open the file before you sign", "Release without a review"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let came = came(&ito, &links::review_result(patient, file)).await;
    sand.get(links::review_document(patient, file)).await;
    for form in [links::hold(patient, file), links::retract(patient, file), links::review_result(patient, file)] {
        assert_eq!(ito.get(&form).await.status, StatusCode::OK, "{form}");
        for then in ["release", "wait"] {
            let signed = ito.post(links::sign(patient, file), &[("came", &came), ("then", then)]).await;
            assert_eq!(
                signed.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{form} is not the file, nor is another's look"
            );
        }
        assert!(row(&ito, file).await.contains("You have not opened its file"), "{form}");
    }
    assert_eq!(maya.get(links::result(patient, file)).await.status, StatusCode::NOT_FOUND, "nothing was released");
    let hold = ito.get(links::hold(patient, values)).await;
    assert!(!hold.text().contains("Potassium"), "the form shows nothing that is in it: {}", hold.text());
    let openings = maya.get(links::openings(patient)).await.text();
    assert!(openings.contains("Dr. Hana Ito"), "who began it is told all the same: {openings}");

    let released = ito.post(links::release(patient, file), &[]).await;
    assert_eq!(released.status, StatusCode::SEE_OTHER);
    assert!(!maya.get(links::result(patient, file)).await.text().contains("Reviewed by"));
    assert!(row(&ito, file).await.contains("You have not opened its file"), "it stays in the queue");
    let page = ito.get(links::review_result(patient, file)).await.text();
    assert!(!page.contains("Release without a review") && page.contains("Open the file before you sign"), "{page}");
    ito.get(links::review_document(patient, file)).await;
    let signed = ito.post(links::sign(patient, file), &[("came", &came), ("then", "wait")]).await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text());
    assert!(maya.get(links::result(patient, file)).await.text().contains("Reviewed by Dr. Hana Ito"));
}
