//! Files on their way out: whole, in parts, under their right names.

use anteroom::demo::paper;
use anteroom::links;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, Browser, Member, TestPortal};

async fn ask(browser: &Browser, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request = Request::builder().method(method).uri(path);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    browser.send(request, Body::empty()).await
}

#[tokio::test]
async fn a_file_comes_whole_or_in_the_part_that_is_wanted() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let path = links::download(portal.cast.maya, portal.cast.released);
    let whole = maya.get(&path).await;
    let (tag, bytes) = (whole.header("etag").to_owned(), whole.bytes.clone());
    assert_eq!(whole.header("accept-ranges"), "bytes");
    assert_eq!(whole.header("content-length"), bytes.len().to_string());
    assert_eq!(Sha256::digest(&bytes), Sha256::digest(paper::pdf("Blood count", &["Hemoglobin 13.1 g/dL".to_owned()])));

    let part = ask(&maya, Method::GET, &path, &[("range", "bytes=10-99")]).await;
    assert_eq!((part.status, part.bytes.as_slice()), (StatusCode::PARTIAL_CONTENT, &bytes[10..100]));
    assert_eq!(part.header("content-range"), format!("bytes 10-99/{}", bytes.len()));
    let tail = ask(&maya, Method::GET, &path, &[("range", "bytes=-20"), ("if-range", &tag)]).await;
    assert_eq!(tail.bytes, bytes[bytes.len() - 20..]);
    let other = ask(&maya, Method::GET, &path, &[("range", "bytes=0-9"), ("if-range", "\"other\"")]).await;
    assert_eq!((other.status, other.bytes.len()), (StatusCode::OK, bytes.len()));
    let outside = ask(&maya, Method::GET, &path, &[("range", "bytes=999999-")]).await;
    assert_eq!(outside.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(outside.header("content-range"), format!("bytes */{}", bytes.len()));
    let head = ask(&maya, Method::HEAD, &path, &[]).await;
    assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0));
    assert_eq!(head.header("content-length"), bytes.len().to_string());
}

#[tokio::test]
async fn a_part_is_nobody_elses_either() {
    let portal = TestPortal::open().await;
    let path = links::download(portal.cast.maya, portal.cast.released);
    let unreleased = links::download(portal.cast.maya, portal.cast.waiting);
    for (member, path) in [(Member::Nils, &path), (Member::Quin, &path), (Member::Maya, &unreleased)] {
        let part = ask(&portal.as_(member).await, Method::GET, path, &[("range", "bytes=0-9")]).await;
        assert!(matches!(part.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN), "{member:?}");
    }
}

#[tokio::test]
async fn pictures_and_texts_go_out_as_what_they_are_under_their_names() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let text = "Análisis: potasio 5.2 mmol/L";
    noor.bring(maya, &[("análisis \"mayo\".txt", text.as_bytes())]).await;
    let file = format!("{}/{}", links::staged(maya), noor.waiting(maya).await[0]);
    let answer = noor.get(&file).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.bytes, text.as_bytes());
    let disposition = answer.header("content-disposition");
    assert!(disposition.starts_with("inline; filename=\"an_lisis"), "{disposition}");
    assert!(disposition.contains("filename*=UTF-8''an%C3%A1lisis"), "{disposition}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_damaged_file_gets_a_page_and_none_of_its_bytes() {
    let portal = TestPortal::open().await;
    let noor = portal.as_(Member::Noor).await;
    let text = b"Potassium 5.2 mmol/L\n".repeat(20_000);
    let before = portal.objects();
    noor.bring(portal.cast.maya, &[("large.txt", &text)]).await;
    let path = format!("{}/{}", links::staged(portal.cast.maya), noor.waiting(portal.cast.maya).await[0]);
    let stored = portal.objects().into_iter().find(|file| !before.contains(file)).expect("a stored file");
    let mut sealed = std::fs::read(&stored).expect("it can be read");
    let middle = sealed.len() / 2;
    sealed[middle] ^= 1;
    std::fs::write(&stored, sealed).expect("it can be written");
    let answer = noor.get(&path).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!answer.text().contains("Potassium"));
}
