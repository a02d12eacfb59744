//! Charts without a care team: who is told before the clinic keeps charts to teams, and how they get one.

use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal, patient};

const CHARTS: (&str, &str) = ("access.charts", "team");
const ANYWAY: (&str, &str) = ("without_team", "yes");

fn account(portal: &TestPortal, member: Member) -> String {
    portal.cast.login(member).account.to_string()
}

/// How the list says how many there are.
async fn counted(fern: &Browser) -> String {
    fern.get(links::WITHOUT_TEAM).await.between("<p class=\"lead\">", "</p>")
}

/// The choices on a page of the list, none of them made.
async fn choices(fern: &Browser, page: u32) -> Vec<String> {
    let text = fern.get(links::without_team(page)).await.text();
    text.split("<select name=\"of_")
        .skip(1)
        .map(|rest| format!("of_{}", rest.split('"').next().unwrap_or_default()))
        .collect()
}

#[tokio::test]
async fn charts_are_kept_to_teams_that_are_missing_only_when_a_manager_says_so() {
    let portal = TestPortal::open().await;
    let (vera, sand) = (portal.as_(Member::Vera).await, portal.as_(Member::Sand).await);
    let all = choices(&portal.as_(Member::Fern).await, 1).await.len();
    let says = format!("{all} of {all} charts have no care team");
    let page = vera.get(links::SETTINGS).await.text();
    assert!(page.contains(&says) && page.contains("Someone with the front desk role"), "{page}");
    assert!(!page.contains("Okafor"), "a manager reads numbers");
    let refused = vera.post(links::SETTINGS, &[CHARTS]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains(&says) && refused.text().contains("or check the box to switch anyway"));
    assert_eq!(sand.get(links::review(portal.cast.maya)).await.status, StatusCode::OK, "nothing was switched");
    let other = vera.post(links::SETTINGS, &[("clinic.name", "Alder Practice")]).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "anything else is saved as ever");
    assert_eq!(vera.post(links::SETTINGS, &[CHARTS, ANYWAY]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sand.get(links::review(portal.cast.maya)).await.location(), links::break_glass(portal.cast.maya));
    assert!(!vera.get(links::SETTINGS).await.text().contains("charts have no care team"), "it is done");
}

#[tokio::test]
async fn a_page_of_charts_gets_its_teams_at_once_and_each_may_have_its_own() {
    let portal = TestPortal::open().await;
    for number in 0..101 {
        let new = patient("Tess", "Zeller", (1990, 1, 2), &format!("T{number:03}"));
        portal.doorway().register(portal.cast.login(Member::Fern), new).await.expect("a patient");
    }
    let (fern, vera) = (portal.as_(Member::Fern).await, portal.as_(Member::Vera).await);
    let (first, second) = (choices(&fern, 1).await, choices(&fern, 2).await);
    let all = first.len() + second.len();
    assert_eq!((first.len(), counted(&fern).await), (100, format!("{all} of {all} charts have no care team.")));
    assert_eq!(choices(&fern, 9).await, second, "no page is behind the last");
    assert!(second.iter().all(|one| !first.contains(one)));

    let (ito, sand, noor) =
        (account(&portal, Member::Ito), account(&portal, Member::Sand), account(&portal, Member::Noor));
    let none: Vec<(&str, &str)> = first.iter().map(|name| (name.as_str(), "")).collect();
    let refused = fern.post(links::WITHOUT_TEAM, &none).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Choose someone for one patient"), "{}", refused.text());

    let of_maya = format!("of_{}", portal.cast.maya);
    let mut chosen: Vec<(&str, &str)> = none.iter().filter(|(name, _)| *name != of_maya).copied().collect();
    chosen.extend([(of_maya.as_str(), sand.as_str()), ("the_rest", ito.as_str()), ("page", "1")]);
    let saved = fern.post(links::WITHOUT_TEAM, &chosen).await;
    assert_eq!(saved.location(), links::without_team(1), "{}", saved.text());
    assert!(fern.get(links::WITHOUT_TEAM).await.text().contains("The care teams were saved."));
    assert_eq!(counted(&fern).await, format!("{} of {all} charts have no care team.", second.len()));
    let left = choices(&fern, 1).await;
    assert_eq!(left, second);

    let vera_is_no_clinician = account(&portal, Member::Vera);
    let with_one_wrong = [(left[0].as_str(), vera_is_no_clinician.as_str()), (left[1].as_str(), noor.as_str())];
    fern.post(links::WITHOUT_TEAM, &with_one_wrong).await;
    let page = fern.get(links::WITHOUT_TEAM).await.text();
    assert!(page.contains("Some care teams were not saved"), "{page}");
    assert!(page.contains(&left[0]) && !page.contains(&left[1]), "the other one has its team");

    assert_eq!(vera.post(links::SETTINGS, &[CHARTS, ANYWAY]).await.status, StatusCode::SEE_OTHER);
    let opens = async |member: Member, patient| portal.as_(member).await.get(links::review(patient)).await.status;
    assert_eq!(opens(Member::Sand, portal.cast.maya).await, StatusCode::OK, "her own choice");
    assert_ne!(opens(Member::Ito, portal.cast.maya).await, StatusCode::OK);
    assert_eq!(opens(Member::Ito, portal.cast.nils).await, StatusCode::OK, "one of the rest");
    let openings = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    assert!(openings.contains("looked at your care team, or changed it"), "{openings}");
}

#[tokio::test]
async fn a_team_whose_members_have_left_is_none_and_loses_no_result() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let (maya, sand) = (portal.cast.maya, account(&portal, Member::Sand));
    fern.post(links::care_team(maya), &[("member", &sand)]).await;
    portal.set("access.charts", "team").await;
    let queue = async || portal.as_(Member::Ito).await.get(links::WAITING_RESULTS).await.text();
    let report = async || portal.as_(Member::Ito).await.get(links::REPORT_WAITING).await.text();
    assert!(!queue().await.contains("Okafor") && !report().await.contains("Okafor"), "they are another's");
    let closed =
        portal.as_(Member::Vera).await.post(links::close_staff(portal.cast.login(Member::Sand).account), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());
    assert!(queue().await.contains("Okafor"), "nobody treats her any more: everybody finds what waits");
    assert!(report().await.contains("Okafor"));
    assert!(choices(&fern, 1).await.contains(&format!("of_{maya}")));
}
