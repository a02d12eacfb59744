//! Every page of staff that changes something of one person says whose it is, by two identifiers where it is a patient's. The
//! pages are found in the table of routes: a new one is asked too.

use anteroom::routes;
use anteroom::web::router::Route;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

/// Who opens pages of staff.
const STAFF: [Member; 4] = [Member::Fern, Member::Ito, Member::Noor, Member::Vera];

/// Pages on a patient that lead on to another one, or hand out a file.
const NO_PAGES: [&str; 3] = ["/file", "/staged/{staged}", "/original"];

fn is_of(route: &Route, begins: &str) -> bool {
    route.method == "GET" && route.path.starts_with(begins) && !NO_PAGES.iter().any(|end| route.path.ends_with(end))
}

#[tokio::test]
async fn every_page_that_changes_something_of_a_patient_names_them_and_their_day_of_birth() {
    let portal = TestPortal::open().await;
    let (maya, mut opened) = (portal.cast.maya, 0);
    let routes = routes::table();
    let pages: Vec<&Route> = routes.iter().filter(|route| is_of(route, "/staff/patients/{patient}")).collect();
    for member in STAFF {
        let browser = portal.as_(member).await;
        for route in &pages {
            let path = route.path.replace("{patient}", &maya.to_string()).replace("{scopes}", "results-messages");
            for result in [portal.cast.waiting, portal.cast.released] {
                let path = path.replace("{result}", &result.to_string());
                if path.contains('{') {
                    continue;
                }
                let answer = browser.get(&path).await;
                let text = answer.text();
                if answer.status != StatusCode::OK || !text.contains(&format!("action=\"/staff/patients/{maya}")) {
                    continue;
                }
                opened += 1;
                for words in ["Maya Okafor", "March 14, 1958"] {
                    assert!(text.contains(words), "{member:?} reads no {words} on {path}: {text}");
                }
            }
        }
    }
    assert!(opened > 20, "{opened} pages were opened");
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
