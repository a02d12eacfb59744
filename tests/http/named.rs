//! Every page of staff on a colleague names them: nothing changes their state from a page that does not. The pages are found
//! in the table of routes: a new one is asked too.

use anteroom::routes;
use anteroom::web::router::Route;
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

fn is_of(route: &Route, begins: &str) -> bool {
    route.method == "GET" && route.path.starts_with(begins)
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
