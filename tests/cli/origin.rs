//! Forms of other sites change nothing, and every reply keeps browsers strict.

use crate::process::browser::{Reply, exchange};
use crate::process::{Browser, Person, Place, Server};

fn language(browser: &mut Browser) -> String {
    let page = browser.get("/").expect("an answer");
    let page = if page.status == 303 { browser.get(page.location()).expect("an answer") } else { page };
    page.text().split_once("lang=\"").map_or(String::new(), |(_, rest)| rest[..2].to_owned())
}

#[test]
fn a_form_of_another_site_is_refused_and_changes_nothing() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut manager = Person::manager(&mut server);
    let (own, port) = (format!("http://{}", server.address), server.address.port());
    let foreign = [
        String::new(),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        "Sec-Fetch-Site: none\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: https://evil.example\r\n".to_owned(),
        format!("Origin: https://127.0.0.1:{port}\r\n"),
        "Origin: http://127.0.0.1:1\r\n".to_owned(),
        format!("Origin: {own}\r\nSec-Fetch-Site: cross-site\r\n"),
    ];
    let body = "language=es&back=%2F";
    let form = format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len());
    for site in foreign {
        for path in ["/language", "/sign-out", "/set-up/begin", "/nowhere"] {
            let request = manager.browser.head("POST", path, &format!("{site}{form}"));
            let reply = Reply::read(
                &exchange(server.address, [request.as_bytes(), body.as_bytes()].concat().as_slice()).unwrap(),
            );
            let reply = reply.expect("an answer");
            assert_eq!((reply.status, reply.header("set-cookie")), (403, ""), "{site} {path}");
        }
    }
    assert_eq!(language(&mut manager.browser), "en");
    let request = manager.browser.head("POST", "/language", &format!("Origin: {own}\r\n{form}"));
    let reply = exchange(server.address, [request.as_bytes(), body.as_bytes()].concat().as_slice()).unwrap();
    assert_eq!(Reply::read(&reply).unwrap().status, 303);
    assert_eq!(language(&mut manager.browser), "es");
}

#[test]
fn every_kind_of_reply_keeps_browsers_strict() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let ask = |method: &str, path: &str, headers: &str| {
        let head = Browser::new(server.address).head(method, path, headers);
        Reply::read(&exchange(server.address, head.as_bytes()).unwrap()).unwrap()
    };
    let (ours, form) =
        ("Sec-Fetch-Site: same-origin\r\n", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n");
    let replies = [
        (200, ask("GET", "/sign-in", "")),
        (200, ask("GET", "/healthz", "")),
        (200, ask("GET", "/favicon.svg", "")),
        (200, ask("GET", "/", "")),
        (303, ask("POST", "/sign-out", ours)),
        (303, ask("GET", "/patients/nobody", "")),
        (403, ask("POST", "/sign-in", form)),
        (404, ask("GET", "/nowhere", "")),
        (404, ask("GET", "/assets/style.css", "")),
        (405, ask("DELETE", "/sign-in", "")),
        (409, ask("POST", "/sign-in", &format!("{ours}Content-Type: text/plain\r\nContent-Length: 0\r\n"))),
        (411, ask("POST", "/sign-in", &format!("{ours}Transfer-Encoding: chunked\r\n"))),
        (422, ask("POST", "/sign-in", &format!("{ours}{form}"))),
        (
            421,
            Reply::read(
                &exchange(server.address, b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .unwrap(),
            )
            .unwrap(),
        ),
    ];
    for (status, reply) in replies {
        assert_eq!(reply.status, status, "{reply:?}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{reply:?}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{reply:?}");
        assert_eq!(reply.header("x-frame-options"), "DENY", "{reply:?}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{reply:?}");
        assert_eq!(reply.header("cross-origin-resource-policy"), "same-origin", "{reply:?}");
        assert!(reply.header("content-security-policy").starts_with("default-src 'none'"), "{reply:?}");
        assert!(!reply.header("content-security-policy").contains("unsafe"), "{reply:?}");
        assert!(reply.header("permissions-policy").contains("camera=()"), "{reply:?}");
        assert!(!reply.header("x-request-id").is_empty() && reply.header("server").is_empty(), "{reply:?}");
        let kept = reply.header("cache-control");
        assert!(kept == "no-store" || kept.starts_with("public") && reply.status == 200, "{reply:?}");
    }
}
