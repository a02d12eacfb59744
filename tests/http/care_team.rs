//! Charts kept to care teams, and those that were opened for a reason.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const WHY: [(&str, &str); 2] = [("why", "cover"), ("says", "Standing in for Dr. Ito tonight")];

/// A clinic that keeps charts to care teams.
async fn kept() -> TestPortal {
    let portal = TestPortal::open().await;
    let saved = portal
        .as_(Member::Vera)
        .await
        .post(links::SETTINGS, &[("access.charts", "team"), ("without_team", "yes")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    portal
}

/// Puts somebody into Maya's care team.
async fn add(portal: &TestPortal, by: &Browser, member: Member) -> StatusCode {
    let member = portal.cast.login(member).account.to_string();
    by.post(links::care_team(portal.cast.maya), &[("member", &member)]).await.status
}

#[tokio::test]
async fn a_chart_opens_to_its_care_team_and_to_nobody_else_without_a_reason() {
    let portal = kept().await;
    let maya = portal.cast.maya;
    let (fern, ito, sand) =
        (portal.as_(Member::Fern).await, portal.as_(Member::Ito).await, portal.as_(Member::Sand).await);
    assert_eq!(ito.get(links::review(maya)).await.location(), links::break_glass(maya));
    assert_eq!(add(&portal, &fern, Member::Ito).await, StatusCode::SEE_OTHER);
    assert_eq!(ito.get(links::review(maya)).await.status, StatusCode::OK, "with the next request");
    for path in [links::card(maya), links::review(maya), links::review_result(maya, portal.cast.released)] {
        assert_eq!(sand.get(&path).await.location(), links::break_glass(maya), "{path}");
    }
    assert_eq!(sand.get(links::review_document(maya, portal.cast.released)).await.location(), links::break_glass(maya));
    let release = sand.post(links::release(maya, portal.cast.waiting), &[]).await;
    assert_eq!(release.location(), links::break_glass(maya), "nor is anything changed");
    assert_eq!(fern.get(links::card(maya)).await.status, StatusCode::OK, "the front desk sees no health data anyway");
    let search = sand.post(links::FIND_PATIENTS, &[("name", "okafor")]).await.text();
    assert!(search.contains("Maya") && search.contains("E1001"), "a patient can still be found");
}

#[tokio::test]
async fn a_team_adds_colleagues_and_nobody_adds_themselves() {
    let portal = kept().await;
    let (fern, ito, noor) =
        (portal.as_(Member::Fern).await, portal.as_(Member::Ito).await, portal.as_(Member::Noor).await);
    assert_eq!(add(&portal, &noor, Member::Noor).await, StatusCode::FORBIDDEN, "from outside");
    add(&portal, &fern, Member::Ito).await;
    assert_eq!(add(&portal, &ito, Member::Ito).await, StatusCode::FORBIDDEN, "nobody themselves");
    assert_eq!(add(&portal, &ito, Member::Noor).await, StatusCode::SEE_OTHER, "a colleague");
    assert_eq!(add(&portal, &ito, Member::Noor).await, StatusCode::CONFLICT, "once");
    assert_eq!(add(&portal, &ito, Member::Maya).await, StatusCode::CONFLICT, "no patient");
    assert_eq!(add(&portal, &ito, Member::Vera).await, StatusCode::CONFLICT, "nobody who does not treat");
    let page = noor.get(links::care_team(portal.cast.maya)).await.text();
    assert!(page.contains("Dr. Hana Ito") && page.contains("Noor Haddad"), "{page}");
    let out = links::leave_care_team(portal.cast.maya, portal.cast.login(Member::Noor).account);
    assert_eq!(ito.post(&out, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(noor.get(links::review(portal.cast.maya)).await.location(), links::break_glass(portal.cast.maya));
}

#[tokio::test]
async fn a_reason_opens_a_chart_for_an_hour_and_gives_nothing_beyond() {
    let portal = kept().await;
    let (maya, sand) = (portal.cast.maya, portal.as_(Member::Sand).await);
    let ask = sand.get(links::break_glass(maya)).await.text();
    assert!(ask.contains("Maya Okafor") && ask.contains("March 14, 1958"), "two identifiers");
    let short = sand.post(links::break_glass(maya), &[("why", "cover"), ("says", "because")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sand.post(links::break_glass(maya), &WHY).await.location(), links::card(maya));
    for path in [links::card(maya), links::review(maya), links::review_result(maya, portal.cast.released)] {
        let text = sand.get(&path).await.text();
        assert!(text.contains("You opened this chart with a reason"), "the bar on {path}");
    }
    assert_eq!(sand.post(links::break_glass(maya), &WHY).await.status, StatusCode::FORBIDDEN, "no second hour");
    assert_eq!(add(&portal, &sand, Member::Noor).await, StatusCode::FORBIDDEN);
    let withhold = sand.post(links::withhold(maya, portal.cast.released), &[("hidden", "yes")]).await;
    assert_eq!(withhold.status, StatusCode::FORBIDDEN);
    assert_eq!(sand.get(links::review(portal.cast.nils)).await.location(), links::break_glass(portal.cast.nils));
    portal.wait(SignedDuration::from_hours(1));
    let sand = portal.as_(Member::Sand).await;
    assert_eq!(sand.get(links::review(maya)).await.location(), links::break_glass(maya), "the hour is over");
}

#[tokio::test]
async fn a_reason_takes_a_step_up_and_a_clinical_role() {
    let portal = kept().await;
    let (maya, sand) = (portal.cast.maya, portal.as_(Member::Sand).await);
    portal.wait(SignedDuration::from_mins(11));
    assert!(sand.get(links::break_glass(maya)).await.location().starts_with(links::STEP_UP));
    assert!(sand.post(links::break_glass(maya), &WHY).await.location().starts_with(links::STEP_UP));
    for member in [Member::Fern, Member::Vera] {
        let answer = portal.as_(member).await.post(links::break_glass(maya), &WHY).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{member:?}");
    }
    assert_eq!(portal.as_(Member::Omar).await.post(links::break_glass(maya), &WHY).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn managers_sign_what_was_opened_and_the_patient_reads_of_it() {
    let portal = kept().await;
    let (maya, sand, vera) = (portal.cast.maya, portal.as_(Member::Sand).await, portal.as_(Member::Vera).await);
    sand.post(links::break_glass(maya), &WHY).await;
    let list = vera.get(links::OPENINGS_FOR_A_REASON).await.text();
    assert!(list.contains("Dr. Paul Sand") && list.contains("E1001") && list.contains("Standing in for Dr. Ito"));
    assert!(!list.contains("Maya") && !list.contains("Blood count"), "a number, no name and no health data");
    let sign = list.split("action=\"").find(|rest| rest.contains("/review\"")).and_then(|rest| rest.split('"').next());
    let sign = sign.expect("a button that signs").to_owned();
    assert_eq!(sand.post(&sign, &[]).await.status, StatusCode::FORBIDDEN);
    let foreign = sign.replace(&maya.to_string(), &portal.cast.nils.to_string());
    assert_eq!(vera.post(&foreign, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(vera.post(&sign, &[]).await.location(), links::OPENINGS_FOR_A_REASON);
    assert_eq!(vera.post(&sign, &[]).await.status, StatusCode::CONFLICT, "signed once");
    assert!(vera.get(links::OPENINGS_FOR_A_REASON).await.text().contains("Nothing to look at"));
    let told = portal.as_(Member::Maya).await.get(links::openings(maya)).await.text();
    let sentence = "opened your record without being of your care team. Reason: standing in for somebody.";
    assert!(told.contains(sentence) && told.contains("Dr. Paul Sand (clinician)"), "{told}");
}

#[tokio::test]
async fn the_queue_shows_one_s_own_patients_and_loses_nobody() {
    let portal = kept().await;
    let (fern, ito, sand) =
        (portal.as_(Member::Fern).await, portal.as_(Member::Ito).await, portal.as_(Member::Sand).await);
    let unclaimed = sand.get(links::WAITING_RESULTS).await.text();
    assert!(unclaimed.contains("No care team yet") && !unclaimed.contains("Kidney function"), "{unclaimed}");
    add(&portal, &fern, Member::Ito).await;
    assert!(ito.get(links::WAITING_RESULTS).await.text().contains("Kidney function"));
    let others = sand.get(links::WAITING_RESULTS).await.text();
    assert!(!others.contains("Kidney function") && !others.contains("Maya Okafor"), "{others}");
}

#[tokio::test]
async fn without_care_teams_every_chart_is_open_and_no_reason_is_asked_for() {
    let portal = TestPortal::open().await;
    let sand = portal.as_(Member::Sand).await;
    assert_eq!(sand.get(links::review(portal.cast.maya)).await.status, StatusCode::OK);
    assert_eq!(sand.get(links::break_glass(portal.cast.maya)).await.status, StatusCode::FORBIDDEN);
}
