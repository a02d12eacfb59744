//! What a patient says about when they want to see results, the tests that the clinic holds, and who covers.

use anteroom::features::results::model::Flag;
use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::Date;
use anteroom::kit::id::ResultId;
use anteroom::kit::phi::Phi;
use anteroom::links;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const LABORATORY: &str = "results.release_laboratory";
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A clinic that shows laboratory results at once.
async fn at_once() -> TestPortal {
    let portal = TestPortal::open().await;
    portal.set(LABORATORY, "at_once").await;
    portal
}

/// A potassium of Maya's comes, with this flag.
async fn comes(portal: &TestPortal, flag: Option<Flag>) -> ResultId {
    let entry = Entry {
        title: Phi::from("Electrolytes"),
        laboratory: "Elm Labs".to_owned(),
        collected_on: Date::constant(2026, 5, 3),
        values: vec![Entered::read("Potassium", "6.9", "mmol/L", "3.5-5.1", flag)],
    };
    let (doorway, noor) = (portal.doorway(), portal.cast.login(Member::Noor));
    doorway.type_values(noor, portal.cast.maya, entry).await.expect("a result")
}

/// The clock goes on by so many days, and its work is done.
async fn after(portal: &TestPortal, time: SignedDuration) {
    portal.wait(time);
    anteroom::records::release::release_due(&portal.portal.vault).await.expect("what is due is released");
    anteroom::records::release::tell_of_results(&portal.portal.vault).await.expect("and told of");
}

async fn is_seen(portal: &TestPortal, result: ResultId) -> bool {
    let page = portal.as_(Member::Maya).await.get(links::result(portal.cast.maya, result)).await;
    page.status == StatusCode::OK
}

async fn wishes(maya: &Browser, portal: &TestPortal, wish: &str) {
    let saved = maya.post(links::wish(portal.cast.maya, "laboratory"), &[("wish", wish)]).await;
    assert_eq!(saved.location(), links::wishes(portal.cast.maya), "{}", saved.text());
}

#[tokio::test]
async fn a_patient_waits_as_long_as_they_wish_and_staff_reads_it_with_its_date() {
    let portal = at_once().await;
    let maya = portal.as_(Member::Maya).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(list.contains(&links::wishes(portal.cast.maya)), "the list of results leads there");
    assert!(maya.get(links::wishes(portal.cast.maya)).await.text().contains("You have not chosen."));
    assert!(is_seen(&portal, comes(&portal, None).await).await, "as the clinic does it");
    wishes(&maya, &portal, "3").await;
    let page = maya.get(links::wishes(portal.cast.maya)).await.text();
    assert!(page.contains("3 days after they come in") && page.contains("You chose this on May 12, 2026."), "{page}");
    let waiting = comes(&portal, None).await;
    after(&portal, DAY * 3 - SignedDuration::from_mins(10)).await;
    assert!(!is_seen(&portal, waiting).await);
    after(&portal, SignedDuration::from_mins(10)).await;
    assert!(is_seen(&portal, waiting).await);
}

#[tokio::test]
async fn a_wish_that_changes_counts_for_what_waits_and_takes_nothing_away() {
    let portal = at_once().await;
    let maya = portal.as_(Member::Maya).await;
    let seen = comes(&portal, None).await;
    wishes(&maya, &portal, "review").await;
    assert!(is_seen(&portal, seen).await, "what could be seen stays");
    let waiting = comes(&portal, None).await;
    wishes(&maya, &portal, "2").await;
    after(&portal, DAY).await;
    assert!(!is_seen(&portal, waiting).await);
    let maya = portal.as_(Member::Maya).await;
    wishes(&maya, &portal, "7").await;
    after(&portal, DAY * 2).await;
    assert!(!is_seen(&portal, waiting).await, "it waits longer now");
    let maya = portal.as_(Member::Maya).await;
    wishes(&maya, &portal, "clinic").await;
    assert!(is_seen(&portal, waiting).await, "and no longer at all");
    assert!(maya.get(links::wishes(portal.cast.maya)).await.text().matches("You have not chosen.").count() == 5);
}

#[tokio::test]
async fn only_after_a_clinician_has_looked_means_a_clinician_of_this_clinic_within_its_bounds() {
    let portal = at_once().await;
    portal.set("results.wish_days", "5").await;
    let maya = portal.as_(Member::Maya).await;
    let form = links::wish(portal.cast.maya, "laboratory");
    let page = maya.get(&form).await.text();
    assert!(page.contains("5 days after they come in") && !page.contains("7 days after they come in"));
    assert!(page.contains("before anybody has talked to you about it"));
    for wrong in [[("wish", "14")], [("wish", "0")], [("wish", "soon")], [("other", "")]] {
        let refused = maya.post(&form, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert!(refused.text().contains("Choose one of the answers."));
    }
    assert_eq!(maya.get(links::wish(portal.cast.maya, "horoscope")).await.status, StatusCode::NOT_FOUND);
    wishes(&maya, &portal, "review").await;
    let (first, second) = (comes(&portal, None).await, comes(&portal, None).await);
    let ito = portal.as_(Member::Ito).await;
    ito.post(links::release(portal.cast.maya, first), &[]).await;
    assert!(is_seen(&portal, first).await && !is_seen(&portal, second).await);
    after(&portal, DAY * 5).await;
    assert!(is_seen(&portal, second).await, "nothing is lost");
}

#[tokio::test]
async fn nobody_but_the_patient_sets_a_wish_and_the_trail_tells_the_patient_of_it() {
    let portal = at_once().await;
    let form = links::wish(portal.cast.maya, "laboratory");
    let answers = [
        (Member::Pia, StatusCode::FORBIDDEN),
        (Member::Omar, StatusCode::FORBIDDEN),
        (Member::Nils, StatusCode::NOT_FOUND),
        (Member::Ito, StatusCode::NOT_FOUND),
        (Member::Vera, StatusCode::NOT_FOUND),
    ];
    for (member, status) in answers {
        let browser = portal.as_(member).await;
        assert_eq!(browser.post(&form, &[("wish", "7")]).await.status, status, "{member:?}");
        assert_eq!(browser.get(&form).await.status, status, "{member:?}");
        let list = browser.get(links::results(portal.cast.maya)).await.text();
        assert!(!list.contains(&links::wishes(portal.cast.maya)), "{member:?} is not led there");
    }
    let maya = portal.as_(Member::Maya).await;
    assert!(maya.get(links::wishes(portal.cast.maya)).await.text().matches("You have not chosen.").count() == 5);
    wishes(&maya, &portal, "7").await;
    assert!(maya.get(links::openings(portal.cast.maya)).await.text().contains("when you see results"));
}

#[tokio::test]
async fn a_test_on_the_list_waits_for_its_days_and_not_for_longer_than_the_clinic_lets_it() {
    let portal = at_once().await;
    portal.set("results.held_days", "4").await;
    let vera = portal.as_(Member::Vera).await;
    let fields = |days| [("name", "potassium"), ("why", "We call first"), ("days", days)];
    for days in ["5", "0", "", "many"] {
        let refused = vera.post(links::HELD_TESTS, &fields(days)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{days}");
        assert!(refused.text().contains("Choose from 1 to 4 days."), "{}", refused.text());
    }
    assert_eq!(vera.post(links::HELD_TESTS, &fields("2")).await.location(), links::HELD_TESTS);
    assert!(vera.post(links::HELD_TESTS, &fields("3")).await.text().contains("on the list already"));
    let held = comes(&portal, None).await;
    after(&portal, DAY * 2 - SignedDuration::from_mins(10)).await;
    assert!(!is_seen(&portal, held).await);
    after(&portal, SignedDuration::from_mins(10)).await;
    assert!(is_seen(&portal, held).await);
    let ito = portal.as_(Member::Ito).await;
    let page = ito.get(links::HELD_TESTS).await;
    assert!(page.text().contains("We call first") && page.text().contains("Vera Lindqvist"), "{}", page.text());
    let end = page.between("action=\"/staff/held-tests/", "/end");
    assert_eq!(ito.post(format!("/staff/held-tests/{end}/end"), &[]).await.location(), links::HELD_TESTS);
    assert_eq!(ito.post(format!("/staff/held-tests/{end}/end"), &[]).await.status, StatusCode::CONFLICT);
    assert!(is_seen(&portal, comes(&portal, None).await).await, "off the list");
    let page = ito.get(links::HELD_TESTS).await.text();
    assert!(page.contains("Taken off the list") && page.contains("Dr. Hana Ito"), "{page}");
    assert_eq!(portal.as_(Member::Noor).await.get(links::HELD_TESTS).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_covers_hears_first_and_the_page_says_when_nobody_does() {
    let portal = at_once().await;
    for (member, address) in [(Member::Ito, "ito@example.org"), (Member::Sand, "sand@example.org")] {
        let browser = portal.as_(member).await;
        portal.prove_email(&browser, address).await;
    }
    portal.post().await;
    let told = async || -> Vec<String> {
        let post = portal.post().await.into_iter().filter(|letter| letter.kind == Kind::UrgentResult);
        let mut told: Vec<String> = post.map(|letter| letter.to).collect();
        told.sort();
        told
    };
    let (vera, noor) = (portal.as_(Member::Vera).await, portal.as_(Member::Noor).await);
    assert!(noor.get(links::COVER).await.text().contains("Nobody covers now"));
    assert!(!noor.get(links::COVER).await.text().contains("<form method=\"post\" action=\"/staff/cover\""));
    comes(&portal, Some(Flag::CriticalHigh)).await;
    assert_eq!(told().await, ["ito@example.org", "sand@example.org"], "nobody covers: all clinicians");
    let sand = portal.cast.login(Member::Sand).account.to_string();
    let until = [("clinician", sand.as_str()), ("until_year", "2026"), ("until_month", "5"), ("until_day", "13")];
    assert_eq!(noor.post(links::COVER, &until).await.status, StatusCode::FORBIDDEN);
    assert_eq!(vera.post(links::COVER, &until).await.location(), links::COVER);
    let page = vera.get(links::COVER).await.text();
    assert!(
        page.contains("Dr. Paul Sand") && page.contains("May 13, 2026") && page.contains("Vera Lindqvist"),
        "{page}"
    );
    assert!(page.contains("Nobody covers from"), "there is a gap ahead: {page}");
    comes(&portal, Some(Flag::CriticalLow)).await;
    assert_eq!(told().await, ["sand@example.org"]);
    portal.wait(DAY * 2);
    assert!(portal.as_(Member::Vera).await.get(links::COVER).await.text().contains("Nobody covers now"), "it is over");
    told().await;
    comes(&portal, Some(Flag::CriticalHigh)).await;
    assert_eq!(told().await, ["ito@example.org", "sand@example.org"]);
}

#[tokio::test]
async fn whom_no_message_reaches_does_not_count_as_cover_and_who_is_no_clinician_cannot() {
    let portal = at_once().await;
    let ito = portal.as_(Member::Ito).await;
    let account = |member| portal.cast.login(member).account.to_string();
    for member in [Member::Noor, Member::Maya, Member::Vera] {
        let id = account(member);
        assert_eq!(ito.post(links::COVER, &[("clinician", &id)]).await.status, StatusCode::CONFLICT, "{member:?}");
    }
    let sand = account(Member::Sand);
    let refused = ito.post(links::COVER, &[("clinician", &sand)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "whom no message reaches is refused");
    let browser = portal.as_(Member::Sand).await;
    portal.prove_email(&browser, "sand@example.org").await;
    assert_eq!(ito.post(links::COVER, &[("clinician", &sand)]).await.location(), links::COVER);
    assert_eq!(browser.post(links::DETAILS_REMOVE, &[("way", "email")]).await.location(), links::DETAILS);
    portal.prove_email(&ito, "ito@example.org").await;
    let page = ito.get(links::COVER).await.text();
    assert!(page.contains("Nobody covers now") && page.contains("No address: hears of nothing"), "{page}");
    portal.prove_email(&browser, "sand@example.org").await;
    let page = ito.get(links::COVER).await;
    assert!(!page.text().contains("Nobody covers"), "{}", page.text());
    let end = page.between("action=\"/staff/cover/", "/end");
    assert_eq!(ito.post(format!("/staff/cover/{end}/end"), &[]).await.location(), links::COVER);
    assert_eq!(ito.post(format!("/staff/cover/{end}/end"), &[]).await.status, StatusCode::CONFLICT);
    assert!(ito.get(links::COVER).await.text().contains("Nobody covers now"));
}
