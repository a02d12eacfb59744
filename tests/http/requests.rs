//! What every request and every answer must be, whichever route.

use std::io::Write as _;

use anteroom::routes;
use anteroom::web::route::Gate;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::support::{Browser, Member, TestPortal};

async fn refused(browser: &Browser, path: &str, headers: &[(&str, &str)]) -> StatusCode {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    browser.send(request, Body::empty()).await.status
}

#[tokio::test]
async fn no_form_of_another_site_reaches_a_handler() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let foreign: [&[(&str, &str)]; 7] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("origin", "null")],
        &[("origin", "https://evil.example")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://portal.elm.example")],
    ];
    for route in routes::table().iter().filter(|route| route.method == "POST" && route.gate != Gate::Machine) {
        let path = route.path.replace("{patient}", &portal.cast.maya.to_string());
        let path = path.replace("{result}", &portal.cast.waiting.to_string());
        let path = path.replace("{staged}", &portal.cast.waiting.to_string());
        let path = path.replace("{account}", &portal.cast.newcomer.to_string());
        for headers in foreign {
            assert_eq!(refused(&vera, &path, headers).await, StatusCode::FORBIDDEN, "{path} with {headers:?}");
        }
    }
}

#[tokio::test]
async fn a_request_for_another_host_is_not_for_us() {
    let portal = TestPortal::open().await;
    let request = Request::get("/sign-in").header(header::HOST, "evil.example");
    let answer = portal.browser().send(request, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
    assert!(answer.text().contains("https://portal.elm.example"), "it says where the portal is: {}", answer.text());
}

#[tokio::test]
async fn every_answer_carries_the_strict_headers() {
    let portal = TestPortal::open().await;
    let (maya, home) = (portal.as_(Member::Maya).await, format!("/patients/{}", portal.cast.maya));
    let download = format!("{home}/results/{}/download", portal.cast.released);
    for path in [home.as_str(), &download, "/nowhere", "/sign-in", "/favicon.svg", "/healthz"] {
        let answer = maya.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age=31536000"), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-eval") && !policy.contains("script-src 'unsafe"), "{path}: {policy}");
        let is_asset = path == "/favicon.svg";
        assert_eq!(answer.header("cache-control") == "no-store", !is_asset, "{path}");
    }
}

#[tokio::test]
async fn cookies_are_bound_to_this_host_and_out_of_scripts_reach() {
    let portal = TestPortal::open().await;
    let login = portal.cast.login(Member::Nils);
    let fields = [("username", login.username.as_str()), ("password", login.password.reveal())];
    let answer = portal.browser().post("/sign-in", &fields).await;
    for cookie in answer.headers.get_all(header::SET_COOKIE) {
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.starts_with("__Host-anteroom"), "{cookie}");
        for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
    }
}

#[tokio::test]
async fn an_unknown_method_is_refused() {
    let portal = TestPortal::open().await;
    for method in [Method::PUT, Method::DELETE, Method::TRACE] {
        let request = Request::builder().method(method).uri("/sign-in").header("sec-fetch-site", "same-origin");
        assert_eq!(portal.browser().send(request, Body::empty()).await.status, StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[tokio::test]
async fn another_patients_page_answers_like_one_that_does_not_exist() {
    let portal = TestPortal::open().await;
    let nils = portal.as_(Member::Nils).await;
    let ids = [
        portal.cast.maya.to_string(),
        "zzzzzzzzzzzzzzzzzzzzzzzzzz".to_owned(),
        "0000000000000000000000000g".to_owned(),
    ];
    let mut pages = Vec::new();
    for id in &ids {
        let answer = nils.get(format!("/patients/{id}/results")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        pages.push(answer.masked().replace(id, "ID"));
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
}

#[tokio::test]
async fn a_field_that_comes_twice_is_nobodys_honest_form() {
    let portal = TestPortal::open().await;
    let fields = [("username", "maya"), ("username", "vera"), ("password", "x")];
    assert_eq!(portal.browser().post("/sign-in", &fields).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_error_page_keeps_the_readers_name_and_says_what_to_do_next() {
    let portal = TestPortal::open().await;
    let answer = portal.as_(Member::Maya).await.get("/nowhere").await;
    assert!(answer.text().contains("This page is not here") && answer.text().contains("Maya Okafor"));
    assert!(answer.text().contains("Go to the first page"));
}

#[tokio::test]
async fn a_page_whose_address_holds_a_secret_loads_nothing_else() {
    let portal = TestPortal::open().await;
    let pages: Vec<_> = routes::table().into_iter().filter(|route| route.path.contains("{token}")).collect();
    assert!(pages.len() > 8, "{}", pages.len());
    for route in pages.iter().filter(|route| route.gate == Gate::Anyone) {
        let path = route.path.replace("{token}", "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c");
        let browser = portal.browser();
        let answer = if route.method == "GET" { browser.get(&path).await } else { browser.post(&path, &[]).await };
        let text = answer.text();
        assert!(text.contains("<style") && answer.status != StatusCode::NOT_FOUND, "{path}: {}", answer.status);
        for loads in [" src=", "rel=\"stylesheet\"", "/favicon", "rel=\"manifest\""] {
            assert!(!text.contains(loads), "{} {path} loads something: {loads}", route.method);
        }
    }
}

#[test]
fn scripts_and_stylesheet_stay_small_when_compressed() {
    for (name, most) in [("script.js", 4_096), ("passkey.js", 4_096), ("staff.js", 4_096), ("style.css", 9_216)] {
        let text = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/").to_owned() + name).expect("an asset");
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&text).expect("memory takes it");
        let size = packed.finish().expect("memory takes it").len();
        assert!(size <= most, "{name} weighs {size} bytes, at most {most}: leave something out");
    }
}
