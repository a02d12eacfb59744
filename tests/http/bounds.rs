//! What one request may cost: no body is read before leave is judged, and none that is typed beyond a form.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anteroom::kit::clock::SignedDuration;
use anteroom::routes;
use anteroom::web::body::FORM;
use anteroom::web::route::Gate;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};

use crate::support::{Browser, Member, TestPortal};

/// What arrives at a time.
const PIECE: usize = 4 * 1024;
const TYPED: &str = "application/x-www-form-urlencoded";
const FILES: &str = "multipart/form-data; boundary=limit";

/// Forms of nothing but a button, which end the session.
const ENDS: [&str; 2] = ["/sign-out", "/account/not-me"];

/// A body of so many bytes behind these, and how much of it was pulled in.
fn counted(head: &str, length: usize) -> (Body, Arc<AtomicUsize>) {
    let pulled = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&pulled);
    let head = Bytes::from(head.to_owned());
    let pieces = std::iter::once(head).chain((0..length / PIECE).map(|_| Bytes::from(vec![b'x'; PIECE])));
    let pieces = pieces.map(move |piece| {
        count.fetch_add(piece.len(), Ordering::SeqCst);
        Ok::<_, std::io::Error>(piece)
    });
    (Body::from_stream(futures::stream::iter(pieces)), pulled)
}

/// Sends a large body; how it was answered, and how much of it was read.
async fn sends(browser: &Browser, path: &str, kind: &str, head: &str) -> (StatusCode, usize) {
    let (body, pulled) = counted(head, 1 << 20);
    let request = Request::post(path).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
    let answer = browser.send(request, body).await;
    (answer.status, pulled.load(Ordering::SeqCst))
}

/// Every form of the portal, with ids of the cast.
fn forms(portal: &TestPortal) -> Vec<(Gate, String)> {
    let cast = &portal.cast;
    let forms = routes::table().into_iter().filter(|route| route.method == "POST");
    forms
        .map(|route| {
            let path = route.path.replace("{patient}", &cast.nils.to_string());
            let path =
                path.replace("{result}", &cast.waiting.to_string()).replace("{lab_message}", &cast.waiting.to_string());
            (route.gate, path.replace("{account}", &cast.login(Member::Quin).account.to_string()))
        })
        .collect()
}

#[tokio::test]
async fn no_body_is_read_before_leave_is_judged_and_no_typed_one_beyond_a_form() {
    let portal = TestPortal::open().await;
    let (mut unread, mut forms_read) = (0, 0);
    for member in [None, Some(Member::Maya), Some(Member::Fern), Some(Member::Vera)] {
        portal.wait(SignedDuration::from_secs(31));
        let browser = portal.as_(member.unwrap_or(Member::Anonymous)).await;
        for (gate, path) in forms(&portal).into_iter().filter(|(_, path)| !ENDS.contains(&path.as_str())) {
            for (kind, head) in [(TYPED, "a="), (FILES, "--limit\r\nContent-Disposition: form-data; name=\"")] {
                let (status, read) = sends(&browser, &path, kind, head).await;
                assert!(read <= 2 * FORM + 2 * PIECE, "{member:?} {path} {kind}: {read} bytes were read");
                assert!(kind == FILES || read <= FORM + 2 * PIECE, "{member:?} {path}: {read} typed bytes were read");
                let is_refused =
                    matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND);
                if is_refused && !matches!(gate, Gate::Anyone) {
                    assert_eq!(read, 0, "{member:?} {path} {kind}: {status}");
                    unread += 1;
                }
                forms_read += usize::from(read > 0);
            }
            let home = browser.get("/session/left").await.status;
            assert_eq!(home == StatusCode::OK, member.is_some(), "{member:?} is signed out by {path}: name it in ENDS");
        }
    }
    println!("{unread} bodies were refused unread, {forms_read} read as far as a form goes");
    assert!(unread > 300 && forms_read > 50, "{unread} {forms_read}");
}

#[tokio::test]
async fn of_a_session_that_is_over_no_more_is_read_than_a_form_and_nothing_large_is_kept() {
    let portal = TestPortal::open().await;
    let noor = portal.as_(Member::Noor).await;
    portal.wait(SignedDuration::from_mins(15));
    let upload = format!("/staff/patients/{}/results/new", portal.cast.maya);
    let file = "--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
    let text = "--limit\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n";
    for (path, kind, head, status) in [
        (upload.as_str(), TYPED, "title=", StatusCode::UNAUTHORIZED),
        ("/staff/laboratory/files", TYPED, "a=", StatusCode::UNAUTHORIZED),
        (&upload, FILES, file, StatusCode::SEE_OTHER),
        (&upload, FILES, text, StatusCode::SEE_OTHER),
    ] {
        let (answered, read) = sends(&noor, path, kind, head).await;
        assert_eq!(answered, status, "{path} {head}");
        assert!(read <= FORM + 2 * PIECE, "{path}: {read}");
        assert!(head != file || read <= 2 * PIECE, "a file is not read: {read}");
    }
    let page = portal.as_(Member::Noor).await.get(&upload).await.text();
    assert!(!page.contains("It is not sent yet."), "what is no form is not kept");
}

#[tokio::test]
async fn one_login_opens_three_hundred_pages_at_once_and_the_rest_leave_no_row() {
    let portal = TestPortal::paced(300).await;
    let (maya, nils) = (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await);
    // Coming in cost a few; after three minutes the bucket is full whatever it cost.
    portal.wait(SignedDuration::from_mins(3));
    let results = format!("/patients/{}/results", portal.cast.maya);
    for number in 0..300 {
        assert_eq!(maya.get(&results).await.status, StatusCode::OK, "{number}");
    }
    let refused = maya.send(Request::get("/help"), Body::empty()).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.header("retry-after"), "2");
    assert!(refused.text().contains("Wait a minute and try again"), "{}", refused.text());
    assert_eq!(portal.rows_of(&refused), 0);
    let style = refused.text().split("href=\"/assets/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(maya.get(format!("/assets/{style}")).await.status, StatusCode::OK, "assets aside");
    assert_eq!(nils.get("/help").await.status, StatusCode::OK, "and others");
    portal.wait(SignedDuration::from_secs(1));
    let after = [maya.get("/help").await, maya.get("/help").await, maya.get("/help").await];
    assert_eq!(after.map(|answer| answer.status.as_u16()), [200, 200, 429]);
}
