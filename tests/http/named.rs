//! Every page of staff that changes something of one person says whose it is: a patient by name and birth date, a colleague
//! by name. The pages are found in the table of routes: a new one is asked too.

use anteroom::kit::id::{PatientId, ResultId};
use anteroom::routes;
use anteroom::web::route::Route;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

/// Who opens pages of staff on a patient.
const STAFF: [Member; 4] = [Member::Fern, Member::Ito, Member::Noor, Member::Vera];

/// Nothing is typed, so that nothing is changed; but these change something all the same, and take its page away.
const NOT_SENT: [&str; 2] = ["/lock", "/release"];

/// Where the person is asked for their birth date, which the portal compares with the chart: whoever asks must not read it
/// there.
const COMPARES: [&str; 1] = ["/recovery"];

fn is_of(route: &Route, begins: &str) -> bool {
    route.path.starts_with(begins)
}

#[tokio::test]
async fn every_page_that_changes_something_of_a_patient_names_them_and_their_birth_date() {
    let portal = TestPortal::open().await;
    // With something in it that waits to be described.
    portal.as_(Member::Noor).await.bring(portal.cast.maya, &[("report.txt", b"All is well.")]).await;
    let (mut opened, mut refused) = (Vec::new(), Vec::new());
    for member in STAFF {
        let browser = portal.as_(member).await;
        for route in routes::table().iter().filter(|route| is_of(route, "/staff/patients/{patient}")) {
            for path in paths(&portal, route) {
                let answer = ask(&browser, route, &path).await;
                if !changes(&answer, portal.cast.maya) {
                    continue;
                }
                let text = answer.text();
                let visible = text.split("<main").nth(1).expect("a page has a main part");
                let compares = COMPARES.iter().any(|end| path.ends_with(end));
                for words in ["Maya Okafor", "March 14, 1958"].into_iter().take(if compares { 1 } else { 2 }) {
                    assert!(visible.contains(words), "{member:?} reads no {words} on {} {path}: {text}", route.method);
                }
                if route.method == "GET" { &mut opened } else { &mut refused }.push(route.path);
            }
        }
    }
    for pages in [&mut opened, &mut refused] {
        pages.sort_unstable();
        pages.dedup();
    }
    assert!(opened.len() >= 9 && refused.len() >= 4, "opened: {opened:?}; refused: {refused:?}");
}

#[tokio::test]
async fn every_page_of_staff_on_a_colleague_names_them() {
    let portal = TestPortal::open().await;
    let (vera, routes, mut opened) = (portal.as_(Member::Vera).await, routes::table(), 0);
    for route in routes.iter().filter(|route| is_of(route, "/staff/") && route.path.contains("{account}")) {
        let path = route.path.replace("{account}", &portal.cast.login(Member::Noor).account.to_string());
        let answer = vera.get(&path).await;
        if answer.status == StatusCode::OK {
            opened += 1;
            assert!(answer.text().contains("Noor Haddad"), "{path}: {}", answer.text());
        }
    }
    assert!(opened > 0, "{opened} pages were opened");
}

/// The addresses of a route in Maya's chart: of a result that waits and of one that is released, where it is of one.
fn paths(portal: &TestPortal, route: &Route) -> Vec<String> {
    let path = route.path.replace("{patient}", &portal.cast.maya.to_string());
    let of = |result: ResultId| path.replace("{result}", &result.to_string());
    let mut paths = vec![of(portal.cast.waiting), of(portal.cast.released)];
    paths.dedup();
    paths.retain(|path| !path.contains('{'));
    paths
}

/// The page itself; or, for an act, its page as it comes back when nothing was typed.
async fn ask(browser: &Browser, route: &Route, path: &str) -> Answer {
    match route.method {
        "POST" if !NOT_SENT.iter().any(|end| path.ends_with(end)) => browser.post(path, &[]).await,
        _ => browser.get(path).await,
    }
}

/// Whether this is a page with a form that changes something of this patient.
fn changes(answer: &Answer, patient: PatientId) -> bool {
    let is_page = [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY].contains(&answer.status)
        && answer.header("content-type").starts_with("text/html");
    is_page && answer.text().contains(&format!("action=\"/staff/patients/{patient}"))
}
