//! Honest and hostile files, by every way in, at every way out: the same bytes come back, and what could act is saved and
//! never opened, whoever asks and from wherever.

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::ResultId;
use anteroom::links;
use axum::http::StatusCode;
use data_encoding::BASE64;

use super::fixture;
use crate::support::{Answer, Browser, Member, TestPortal};

/// A file, and whether it could act by itself.
fn files() -> [(&'static str, Vec<u8>, bool); 3] {
    [
        ("honest", fixture::valid(), false),
        ("script", fixture::javascript(), true),
        ("program", fixture::embedded(), true),
    ]
}

#[tokio::test]
async fn every_file_leaves_by_every_way_as_it_came_and_what_could_act_is_saved_alone() {
    let portal = TestPortal::open().await;
    let readers = Readers::of(&portal).await;
    for (name, bytes, acts) in files() {
        let noor = &readers.noor;
        noor.bring(portal.cast.maya, &[(&format!("{name}.pdf"), &bytes)]).await;
        let staged = noor.waiting(portal.cast.maya).await.remove(0);
        let place = format!("{}/{staged}", links::staged(portal.cast.maya));
        leaves(&noor.get(&place).await, &bytes, !acts, &format!("{name}, staged"));
        let known = ids_on(&noor.get(links::review(portal.cast.maya)).await);
        let described = noor.describe(portal.cast.maya, &described(name)).await;
        assert_eq!(described.status, StatusCode::SEE_OTHER, "{}", described.text());
        let uploaded = new_beside(noor, &portal, &known).await;
        readers.all_get(&portal, uploaded, &bytes, acts, &format!("{name}, uploaded")).await;
        let sent = by_message(&portal, noor, &bytes, name).await;
        readers.all_get(&portal, sent, &bytes, acts, &format!("{name}, in a message")).await;
    }
}

/// Whoever may open a result's file, each in a browser of their own.
struct Readers {
    maya: Browser,
    shared: Browser,
    proxy: Browser,
    noor: Browser,
    shared_noor: Browser,
}

impl Readers {
    async fn of(portal: &TestPortal) -> Self {
        Self {
            maya: portal.as_(Member::Maya).await,
            shared: on_a_shared_computer(portal, Member::Maya).await,
            proxy: portal.as_(Member::Pia).await,
            noor: portal.as_(Member::Noor).await,
            shared_noor: on_a_shared_computer(portal, Member::Noor).await,
        }
    }

    /// Every way out of one result, once it is released.
    async fn all_get(&self, portal: &TestPortal, result: ResultId, bytes: &[u8], acts: bool, what: &str) {
        let patient = portal.cast.maya;
        let (open, review) = (links::document(patient, result), links::review_document(patient, result));
        let download = links::download(patient, result);
        leaves(&self.noor.get(&review).await, bytes, !acts, &format!("{what}: to review"));
        leaves(&self.shared_noor.get(&review).await, bytes, false, &format!("{what}: to review, shared"));
        assert_ne!(self.maya.get(&open).await.status, StatusCode::OK, "{what}: it is not released");
        portal.doorway().release(portal.cast.login(Member::Ito), patient, result).await.expect("a release");
        for (who, browser, is_shared) in
            [("patient", &self.maya, false), ("shared", &self.shared, true), ("proxy", &self.proxy, false)]
        {
            leaves(&browser.get(&open).await, bytes, !acts && !is_shared, &format!("{what}: {who}"));
            leaves(&browser.get(&download).await, bytes, false, &format!("{what}: {who} saves"));
        }
    }
}

/// The bytes are those that came in, and the browser is told to keep its hands off.
fn leaves(answer: &Answer, bytes: &[u8], opens: bool, what: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{what}: {} {}", answer.location(), answer.text());
    assert!(answer.bytes == bytes, "{what}: other bytes");
    let disposition = answer.header("content-disposition");
    assert!(disposition.starts_with(if opens { "inline" } else { "attachment" }), "{what}: {disposition}");
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && (opens || policy.contains("sandbox")), "{what}: {policy}");
    let rest = ["content-type", "x-content-type-options", "cache-control"].map(|name| answer.header(name));
    assert!(
        rest[0].starts_with("application/pdf") && rest[1] == "nosniff" && rest[2].contains("no-store"),
        "{what}: {rest:?}"
    );
}

async fn on_a_shared_computer(portal: &TestPortal, member: Member) -> Browser {
    let (browser, login) = (portal.browser(), portal.cast.login(member));
    portal.wait(SignedDuration::from_secs(31));
    let fields = [("username", login.username.as_str()), ("password", login.password.reveal()), ("shared", "yes")];
    browser.post(links::SIGN_IN, &fields).await;
    let code = login.totp.code(portal.clock.now()).expect("a code");
    browser.post(links::SIGN_IN_CODE, &[("code", code.reveal())]).await;
    browser
}

/// A result that a laboratory sent with this file in it.
async fn by_message(portal: &TestPortal, noor: &Browser, bytes: &[u8], control: &str) -> ResultId {
    let maya = portal.cast.maya;
    let known = ids_on(&noor.get(links::review(maya)).await);
    let report = BASE64.encode(bytes);
    let text = format!(
        "MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01|{control}|P|2.5.1\rPID|1||E1001||Okafor^Maya||19580314|F\r\
         OBR|1||{control}|PDF^Report|||20260501\rOBX|1|ED|PDF^Report||L^IM^PDF^Base64^{report}||||||F"
    );
    let file = File { name: format!("{control}.hl7"), bytes: text.into_bytes(), via: Via::Command };
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("it is taken in");
    new_beside(noor, portal, &known).await
}

/// What a nurse says of a file.
fn described(title: &str) -> [(&'static str, &str); 6] {
    [
        ("title", title),
        ("kind", "laboratory"),
        ("collected_year", "2026"),
        ("collected_month", "5"),
        ("collected_day", "3"),
        ("year", "1958"),
    ]
}

/// The result that was not there before.
async fn new_beside(noor: &Browser, portal: &TestPortal, known: &[String]) -> ResultId {
    let now = ids_on(&noor.get(links::review(portal.cast.maya)).await);
    let fresh = now.into_iter().find(|id| !known.contains(id)).expect("a new result");
    fresh.parse().expect("an id")
}

/// The ids of results that a page of a chart links to.
fn ids_on(page: &Answer) -> Vec<String> {
    let text = page.text();
    let rest =
        text.split("/results/").skip(1).map(|rest| rest.split(['"', '/', '?']).next().unwrap_or_default().to_owned());
    rest.filter(|id| id.len() == 26).collect()
}
