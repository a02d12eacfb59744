//! Who acts for whom: the two sides of a grant, the codes that lead to one, and what it never gives.

mod codes;

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::{PatientId, ProxyInvitationId};
use anteroom::kit::scopes::{Scope, Scopes};
use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Answer, Member, TestPortal};

/// What the patient types to invite somebody.
const INVITED: [(&str, &str); 5] =
    [("name", "Nils Lund"), ("reason", "carer"), ("scopes", "results"), ("language", "en"), ("sure", "yes")];

/// What came back, but for the page's own address, which it names for the switch of languages.
fn bytes(answer: &Answer, path: &str) -> String {
    answer.masked().replace(path, "PATH")
}

#[tokio::test]
async fn ones_own_access_ends_only_after_it_was_asked() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.cast.maya, portal.as_(Member::Omar).await);
    let page = omar.get(links::own_access(maya)).await.text();
    let button = format!("action=\"{}\"", links::step_back(maya));
    assert!(page.contains(&format!("href=\"{}\"", links::step_back(maya))) && !page.contains(&button), "{page}");
    let asks = omar.get(links::step_back(maya)).await.text();
    assert!(asks.contains("End your access?") && asks.contains("Maya Okafor") && asks.contains(&button), "{asks}");
    assert_eq!(omar.get(links::chart(maya)).await.status, StatusCode::OK, "asking ends nothing");
    omar.post(links::step_back(maya), &[]).await;
    assert_eq!(omar.get(links::chart(maya)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_grantee_changes_nothing_of_the_grant() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.cast.maya, portal.as_(Member::Omar).await);
    let own = portal.cast.login(Member::Omar).account;
    let everything = [("scopes", "all"), ("by_patient", "1"), ("patient_id", "x")];
    for path in [links::proxy(maya, own), links::invite_proxy(maya), links::end_proxy(maya, own)] {
        assert_eq!(omar.post(&path, &everything).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(omar.get(links::proxy(maya, own)).await.status, StatusCode::FORBIDDEN);
    let revoke = links::revoke_proxy_invitation(maya, portal.cast.invitation);
    assert_eq!(omar.post(&revoke, &[]).await.status, StatusCode::FORBIDDEN);
    let scopes = "results-appointments-medicines-messages-documents".parse::<Scopes>().expect("scopes");
    assert_eq!(omar.get(links::preview(maya, scopes)).await.status, StatusCode::NOT_FOUND);
    let access = omar.get(links::own_access(maya)).await.text();
    assert!(access.contains("Test results") && access.contains("Visits") && !access.contains("Medicines"), "{access}");
}

#[tokio::test]
async fn what_belongs_to_another_chart_is_not_found_with_equal_bytes() {
    let portal = TestPortal::open().await;
    let (nils, own) = (portal.as_(Member::Nils).await, portal.cast.nils);
    let (pia, absent) = (portal.cast.login(Member::Pia).account, portal.cast.newcomer);
    let of_maya = portal.cast.invitation;
    let nobodys = ProxyInvitationId::from_bits([7; 16]);
    let pairs = [
        (links::revoke_proxy_invitation(own, of_maya), links::revoke_proxy_invitation(own, nobodys)),
        (links::end_proxy(own, pia), links::end_proxy(own, absent)),
    ];
    for (foreign, nothing) in pairs {
        let answers = (nils.post(&foreign, &[]).await, nils.post(&nothing, &[]).await);
        assert_eq!((answers.0.status, answers.1.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(bytes(&answers.0, &foreign), bytes(&answers.1, &nothing));
    }
    let terms = [("scopes", "results")];
    assert_eq!(nils.post(links::proxy(own, pia), &terms).await.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.as_(Member::Pia).await.get(links::results(portal.cast.maya)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_side_ends_a_grant_with_the_next_request() {
    let portal = TestPortal::open().await;
    let maya = portal.cast.maya;
    for (proxy, by) in [(Member::Omar, Member::Maya), (Member::Pia, Member::Fern), (Member::Quin, Member::Quin)] {
        let browser = portal.as_(proxy).await;
        assert_eq!(browser.get(links::chart(maya)).await.status, StatusCode::OK);
        let path = match by {
            Member::Quin => links::step_back(maya),
            _ => links::end_proxy(maya, portal.cast.login(proxy).account),
        };
        let ends =
            if by == proxy { browser.post(&path, &[]).await } else { portal.as_(by).await.post(&path, &[]).await };
        assert_eq!(ends.status, StatusCode::SEE_OTHER, "{proxy:?}: {}", ends.text());
        // The next page says once what was done.
        browser.get("/account").await;
        let (own, nobodys) = (links::chart(maya), links::chart(PatientId::from_bits([9; 16])));
        let (after, nothing) = (browser.get(&own).await, browser.get(&nobodys).await);
        assert_eq!(after.status, StatusCode::NOT_FOUND, "{proxy:?}");
        assert_eq!(bytes(&after, &own), bytes(&nothing, &nobodys), "{proxy:?}");
    }
    let told = portal.as_(Member::Maya).await.get(links::openings(maya)).await.text();
    assert!(told.contains("You ended somebody&#39;s access") || told.contains("You ended somebody's access"), "{told}");
    assert!(told.contains("Fern Walsh (front desk) ended somebody"), "{told}");
}

#[tokio::test]
async fn the_patient_narrows_and_dates_a_grant() {
    let portal = TestPortal::open().await;
    let (maya, patient) = (portal.cast.maya, portal.as_(Member::Maya).await);
    let omar = portal.as_(Member::Omar).await;
    let path = links::proxy(maya, portal.cast.login(Member::Omar).account);
    let terms = [("scopes", "appointments"), ("ends_year", "2026"), ("ends_month", "5"), ("ends_day", "13")];
    assert_eq!(patient.post(&path, &terms).await.location(), links::proxies(maya));
    assert_eq!(omar.get(links::results(maya)).await.status, StatusCode::FORBIDDEN, "at once");
    assert!(omar.get(links::own_access(maya)).await.text().contains("May 13, 2026"));
    assert_eq!(patient.post(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing at all is no grant");
    portal.wait(SignedDuration::from_hours(35));
    let omar = portal.as_(Member::Omar).await;
    assert_eq!(omar.get(links::chart(maya)).await.status, StatusCode::OK, "until midnight");
    portal.wait(SignedDuration::from_hours(1));
    let omar = portal.as_(Member::Omar).await;
    assert_eq!(omar.get(links::chart(maya)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn giving_access_asks_again_who_it_is() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let path = links::invite_proxy(portal.cast.maya);
    assert_eq!(maya.get(&path).await.status, StatusCode::OK);
    portal.wait(SignedDuration::from_mins(11));
    assert!(maya.get(&path).await.location().starts_with(links::STEP_UP));
    assert!(maya.post(&path, &INVITED).await.location().starts_with(links::STEP_UP));
    let proxy = links::proxy(portal.cast.maya, portal.cast.login(Member::Omar).account);
    assert!(maya.post(&proxy, &[("scopes", "results")]).await.location().starts_with(links::STEP_UP));
}

#[tokio::test]
async fn staff_says_that_they_saw_the_paper_and_looks_before_the_code_is_made() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let path = links::invite_proxy(portal.cast.maya);
    let typed = [("name", "Ines Okafor"), ("reason", "guardian"), ("scopes", "all"), ("language", "es")];
    let refused = fern.post(&path, &typed).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains("Look at the paper"));
    let seen = [&typed[..], &[("paper", "yes")]].concat();
    let check = fern.post(&path, &seen).await.text();
    assert!(check.contains("Please check") && check.contains("Guardian named by a court"), "{check}");
    assert!(check.contains("/staff/patients/"), "staff looks at the links alone");
    let sheet = fern.post(&path, &[&seen[..], &[("sure", "yes")]].concat()).await;
    assert!(sheet.text().contains(r#"lang="es""#) && sheet.text().contains("Maya Okafor"));
    assert!(!sheet.text().contains("E1001"), "no chart number on a sheet");
    let parent = [("name", "Ines"), ("reason", "parent"), ("scopes", "all"), ("language", "en"), ("paper", "yes")];
    assert!(fern.post(&path, &parent).await.text().contains("The patient is grown up"));
}

#[tokio::test]
async fn a_preview_shows_what_the_proxy_sees_and_nothing_more() {
    let portal = TestPortal::open().await;
    let (maya, patient) = (portal.cast.maya, portal.as_(Member::Maya).await);
    let omar: Scopes = [Scope::Results, Scope::Appointments].into_iter().collect();
    let preview = patient.get(links::preview(maya, omar)).await.text();
    assert!(preview.contains("This is a preview") && preview.contains("Test results"), "{preview}");
    assert!(!preview.contains("Who opened my record"), "no proxy sees that");
    let results = patient.get(links::preview_results(maya, omar)).await.text();
    assert!(results.contains("Blood count"));
    let visits = Scopes::NONE.with(Scope::Appointments);
    assert_eq!(patient.get(links::preview_results(maya, visits)).await.status, StatusCode::FORBIDDEN);
    patient.post(links::keep_private(maya, portal.cast.released), &[("hidden", "yes")]).await;
    assert!(!patient.get(links::preview_results(maya, omar)).await.text().contains("Blood count"));
    let fern = portal.as_(Member::Fern).await;
    let desk = fern.get(links::staff_preview(maya, omar)).await.text();
    assert!(desk.contains("Test results") && !desk.contains("Blood count") && !desk.contains(&links::results(maya)));
}

#[tokio::test]
async fn a_mother_loses_results_on_the_twelfth_birthday_until_the_child_gives_them_again() {
    let portal = TestPortal::open().await;
    let (theo, result) = (portal.cast.theo, portal.cast.of_theo);
    let tara = portal.as_(Member::Tara).await;
    let home = tara.get(links::chart(theo)).await.text();
    assert!(home.contains("You are acting for Theo Lang.") && !home.contains("Test results"));
    for path in [links::results(theo), links::result(theo, result), links::document(theo, result)] {
        assert_eq!(tara.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert!(tara.get(links::own_access(theo)).await.text().contains("birthday took some parts away"));

    let doorway = portal.doorway();
    let code = doorway.issue_own(portal.cast.login(Member::Fern), theo).await.expect("a sheet");
    let born = "2014-05-01".parse().expect("a day");
    let child = doorway.activate(code, born, "theo", "blue kettle sunday garden").await.expect("Theo makes a login");
    let browser = portal.browser();
    browser.sign_in(&portal, &child).await;
    let again = [("scopes", "appointments"), ("scopes", "own_threads"), ("scopes", "results")];
    let given = browser.post(links::proxy(theo, portal.cast.login(Member::Tara).account), &again).await;
    assert_eq!(given.location(), links::proxies(theo), "{}", given.text());
    assert!(tara.get(links::results(theo)).await.text().contains("Allergy test"));
}

#[tokio::test]
async fn a_child_s_sheet_makes_a_parent_of_a_login_and_a_grown_up_s_sheet_an_own_chart() {
    let portal = TestPortal::open().await;
    let (theo, fern) = (portal.cast.theo, portal.cast.login(Member::Fern).clone());
    let doorway = portal.doorway();
    let code = doorway.issue(&fern, theo).await.expect("a sheet").grouped();
    let omar = portal.as_(Member::Omar).await;
    omar.type_code(code.reveal(), ("2014", "5", "1")).await;
    assert!(omar.get(links::ENROL_ADD).await.text().contains("Are you a parent of this child?"));
    assert_eq!(omar.post(links::ENROL_ADD, &[]).await.location(), links::chart(theo));
    let page = omar.get(links::chart(theo)).await.text();
    assert!(page.contains("You are acting for Theo Lang."), "never as the child");
    assert_eq!(omar.get(links::openings(theo)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(omar.get(links::results(theo)).await.status, StatusCode::FORBIDDEN, "Theo has turned twelve");

    let ada = portal.cast.open_code.reveal().to_owned();
    let pia = portal.as_(Member::Pia).await;
    pia.type_code(&ada, portal.cast.open_born).await;
    assert!(pia.get(links::ENROL_ADD).await.text().contains("Is this your own record?"));
    assert_eq!(pia.post(links::ENROL_ADD, &[]).await.location(), links::chart(portal.cast.ada));
    assert!(!pia.get(links::chart(portal.cast.ada)).await.text().contains("You are acting for"));
    let second =
        doorway.register(&fern, crate::support::patient("Ida", "Okafor", (1950, 1, 2), "E9")).await.expect("Ida");
    let code = doorway.issue(&fern, second).await.expect("a sheet").grouped();
    pia.type_code(code.reveal(), ("1950", "1", "2")).await;
    assert_eq!(pia.post(links::ENROL_ADD, &[]).await.status, StatusCode::CONFLICT, "a login has one chart of its own");
}

#[tokio::test]
async fn a_withheld_result_answers_proxies_as_if_it_did_not_exist() {
    let portal = TestPortal::open().await;
    let (maya, released, waiting) = (portal.cast.maya, portal.cast.released, portal.cast.waiting);
    let (omar, noor) = (portal.as_(Member::Omar).await, portal.as_(Member::Noor).await);
    let patient = portal.as_(Member::Maya).await;
    assert!(omar.get(links::chart(maya)).await.text().contains("1 new"));
    for (browser, path) in [(&noor, links::withhold(maya, released)), (&patient, links::keep_private(maya, released))] {
        assert_eq!(browser.post(&path, &[("hidden", "yes")]).await.status, StatusCode::SEE_OTHER);
        assert!(!omar.get(links::results(maya)).await.text().contains("Blood count"));
        let absent = links::result(maya, waiting);
        let nothing = omar.get(&absent).await;
        for path in [links::result(maya, released), links::document(maya, released), links::download(maya, released)] {
            let answer = omar.get(&path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(bytes(&answer, &path), bytes(&nothing, &absent));
        }
        let told = noor.get(links::review(maya)).await.text();
        assert!(!told.contains("By a proxy"), "what was not seen was not opened");
        let home = omar.get(links::chart(maya)).await;
        assert!(!home.text().contains("1 new"), "nor does a number tell of it");
        assert!(patient.get(links::result(maya, released)).await.text().contains("Blood count"));
        let other = if path.ends_with("withhold") { &patient } else { &noor };
        let path_of_other = if path.ends_with("withhold") {
            links::keep_private(maya, released)
        } else {
            links::withhold(maya, released)
        };
        assert_eq!(
            other.post(&path_of_other, &[("hidden", "no")]).await.status,
            StatusCode::CONFLICT,
            "not theirs to give back"
        );
        assert_eq!(browser.post(&path, &[("hidden", "no")]).await.status, StatusCode::SEE_OTHER);
        assert!(omar.get(links::results(maya)).await.text().contains("Blood count"));
    }
    let foreign = noor.post(links::withhold(maya, portal.cast.of_nils), &[("hidden", "yes")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let waits = patient.post(links::keep_private(maya, waiting), &[("hidden", "yes")]).await;
    assert_eq!(waits.status, StatusCode::NOT_FOUND, "what is not released does not exist for the patient");
}

#[tokio::test]
async fn every_page_of_another_s_chart_says_for_whom_one_acts() {
    let portal = TestPortal::open().await;
    let (maya, omar) = (portal.cast.maya, portal.as_(Member::Omar).await);
    let pages =
        [links::chart(maya), links::results(maya), links::result(maya, portal.cast.released), links::own_access(maya)];
    for page in pages {
        let text = omar.get(&page).await.text();
        assert!(
            text.contains(r#"<p class="acting" role="note">"#) && text.contains("You are acting for Maya Okafor."),
            "{page}"
        );
    }
    for page in [links::chart(portal.cast.omar), links::results(portal.cast.omar)] {
        assert!(!omar.get(&page).await.text().contains("You are acting for"), "{page}");
    }
    omar.post("/language", &[("language", "es"), ("back", "/")]).await;
    assert!(omar.get(links::results(maya)).await.text().contains("Usted actúa en nombre de Maya Okafor."));
}
