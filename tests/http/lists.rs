//! Every list across patients, and what it counts, with charts kept to care teams: staff outside a team read there what
//! they would if its patient had no result at all. The lists are found in the table of routes: a new one is asked too.

use std::collections::{BTreeMap, BTreeSet};

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::PatientId;
use anteroom::links;
use anteroom::routes;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

/// Pages that tell everybody who treats of what came, whoever's it is: what the file was, and no patient's name.
const TELL_OF_FILES: [&str; 2] = ["/staff/laboratory", "/staff/laboratory/files"];

/// Parts of lists, beside the lists themselves.
const PARTS: [&str; 8] = [
    "/staff/results?show=mine",
    "/staff/results?show=critical",
    "/staff/results?show=held",
    "/staff/results?kind=laboratory",
    "/staff/reports/waiting?kind=laboratory",
    "/staff/reports/waiting?team=nobody",
    "/staff/reports/unopened?show=call",
    "/staff/laboratory?show=whose",
];

/// What nobody outside reads of Maya.
const HERS: [&str; 4] = ["Okafor", "E1001", "March 14, 1958", "Her salts"];

/// A laboratory sends a potassium.
async fn comes(portal: &TestPortal, control: u32, patient: &str, title: &str, value: &str, flag: &str) {
    let text = [
        format!("MSH|^~\\&|CORE|Northside Lab|||2026050{control}||ORU^R01^ORU_R01|{control}|P|2.5.1"),
        patient.to_owned(),
        format!("OBR|1||N-{control}|24326-1^{title}^LN|||202605010730|||||||||||||||2026050{control}||CH|F"),
        format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1|{flag}|||F"),
    ]
    .join("\r");
    let (vault, file) =
        (&portal.portal.vault, File { name: "day.hl7".to_owned(), bytes: text.into_bytes(), via: Via::Folder });
    take_in(vault, &portal.portal.parser, &vault.laboratory_watch(), file).await.expect("it is taken in");
}

const MAYA: &str = "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F";
const NILS: &str = "PID|1||E1003^^^CLINIC^MR||Lund^Nils||19490730|M";

/// A clinic that keeps charts to teams: Ito treats Maya, nobody Nils. Results of both wait, and some were released and
/// nobody has opened them; of Maya only `with_hers`.
async fn clinic(with_hers: bool) -> TestPortal {
    let portal = TestPortal::open().await;
    let (doorway, ito) = (portal.doorway(), portal.cast.login(Member::Ito));
    if with_hers {
        doorway.release(ito, portal.cast.maya, portal.cast.waiting).await.expect("a release");
    }
    portal.set("results.release_laboratory", "review").await;
    portal.set("results.unopened_days", "3").await;
    portal.set("access.charts", "team").await;
    let account = ito.account.to_string();
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &account)]).await;
    comes(&portal, 1, NILS, "His salts", "4.4", "").await;
    if with_hers {
        comes(&portal, 2, MAYA, "Her salts", "4.4", "").await;
    }
    portal.wait(SignedDuration::from_hours(24 * 5));
    portal
}

/// The lists: staff's pages that are about no patient.
fn lists() -> Vec<String> {
    let routes = routes::table();
    let paths =
        routes.iter().filter(|route| route.method == "GET" && !route.path.contains('{')).map(|route| route.path);
    let lists: Vec<String> =
        paths.filter(|path| path.starts_with("/staff/") || *path == "/").map(str::to_owned).collect();
    assert!(lists.len() > 15, "the table names the lists: {lists:?}");
    lists.into_iter().chain(PARTS.map(str::to_owned)).collect()
}

/// What they read of each list, without ids.
async fn read(portal: &TestPortal, member: Member) -> BTreeMap<String, String> {
    let (browser, mut read) = (portal.as_(member).await, BTreeMap::new());
    for path in lists() {
        let answer = browser.get(&path).await;
        if answer.status == StatusCode::OK {
            read.insert(path, without_ids(&answer.masked()));
        }
    }
    assert!(read.len() > 8, "{member:?} opens {:?}", read.keys());
    read
}

/// Ids are random: words of 26 signs and more.
fn without_ids(text: &str) -> String {
    let words = text.split_inclusive(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '_');
    words.map(|word| if word.len() > 26 && !word.contains(' ') { "…" } else { word }).collect()
}

#[tokio::test]
async fn outside_the_team_no_list_and_no_count_tells_of_a_patient() {
    let (without, with) = (clinic(false).await, clinic(true).await);
    for member in [Member::Sand, Member::Noor] {
        let (before, after) = (read(&without, member).await, read(&with, member).await);
        assert!(
            after["/staff/results"].contains("Nils Lund"),
            "nobody's patients are on it: {}",
            after["/staff/results"]
        );
        for (path, text) in &after {
            let told: Vec<_> = HERS.iter().filter(|word| text.contains(**word)).collect();
            assert!(told.is_empty(), "{member:?} reads {told:?} on {path}: {text}");
            let is_of_files = TELL_OF_FILES.iter().any(|one| path.split('?').next() == Some(*one));
            assert!(
                is_of_files || before.get(path) == Some(text),
                "{member:?} on {path}:\n{:?}\n{text}",
                before.get(path)
            );
        }
    }
    let (before, after) = (read(&without, Member::Ito).await, read(&with, Member::Ito).await);
    let differ: Vec<&String> = after.keys().filter(|path| before.get(*path) != after.get(*path)).collect();
    for path in ["/staff/results", links::REPORT_WAITING, links::REPORT_UNOPENED] {
        assert!(differ.iter().any(|one| *one == path), "those who treat her read of it on {path}: {differ:?}");
    }
}

/// How many lines a part of the queue has, and how many it says.
async fn part(browser: &Browser, show: &str) -> (usize, usize) {
    let page = browser.get(format!("/staff/results?show={show}")).await;
    let tabs = page.between("<ul class=\"tabs\">", "</ul>");
    let said = tabs.split("aria-current=\"page\"").nth(1).unwrap_or_default();
    let said = said.split("<span class=\"hint\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    let lines = page.text().matches("<tr role=\"row\">").count().saturating_sub(1);
    (lines, said.trim().parse().unwrap_or_else(|_| panic!("{said}")))
}

#[tokio::test]
async fn each_part_of_the_queue_has_as_many_lines_as_it_says() {
    let portal = clinic(true).await;
    portal.prove_email(&portal.as_(Member::Ito).await, "ito@example.org").await;
    comes(&portal, 3, MAYA, "Her danger", "6.9", "HH").await;
    comes(&portal, 4, NILS, "His danger", "6.9", "HH").await;
    for member in [Member::Ito, Member::Sand, Member::Noor] {
        let browser = portal.as_(member).await;
        let mut all = Vec::new();
        for show in ["", "mine", "critical", "held"] {
            let (lines, said) = part(&browser, show).await;
            assert_eq!(lines, said, "{member:?} {show:?}");
            all.push(lines);
        }
        // What cannot wait is every clinician's; a nurse outside the team hears of nobody's alone.
        let critical = if member == Member::Noor { 1 } else { 2 };
        assert_eq!(all[2], critical, "{member:?}: {all:?}");
    }
}

/// The message of a laboratory that a person has to look at, on the list that everybody who treats has.
async fn doubtful(portal: &TestPortal, browser: &Browser) -> String {
    let queue = browser.get(links::LABORATORY).await;
    let begins = links::laboratory_message(anteroom::kit::id::LaboratoryMessageId::from_bits([0; 16]));
    let (folder, _) = begins.rsplit_once('/').expect("a path");
    let path = queue.between(&format!("href=\"{folder}/"), "\"");
    assert!(!path.is_empty(), "{}", portal.cast.maya);
    format!("{folder}/{path}")
}

#[tokio::test]
async fn what_a_laboratory_sent_for_a_chart_opens_to_its_team_and_to_others_with_a_reason() {
    let portal = clinic(true).await;
    let correction = [
        "MSH|^~\\&|CORE|Northside Lab|||20260509||ORU^R01^ORU_R01|9|P|2.5.1",
        MAYA,
        "OBR|1||N-2|24326-1^Her salts^LN|||202605010730|||||||||||||||20260509||CH|C",
        "OBX|1|NM|9999-9^Else^LN||7.7|mmol/L|3.5-5.1||||C",
    ]
    .join("\r");
    let (vault, file) =
        (&portal.portal.vault, File { name: "c.hl7".to_owned(), bytes: correction.into_bytes(), via: Via::Folder });
    take_in(vault, &portal.portal.parser, &vault.laboratory_watch(), file).await.expect("it is taken in");
    let (ito, noor, maya): (_, _, PatientId) =
        (portal.as_(Member::Ito).await, portal.as_(Member::Noor).await, portal.cast.maya);
    let (message, why) = (doubtful(&portal, &ito).await, links::break_glass(maya));
    assert!(ito.get(links::LABORATORY).await.text().contains("Okafor"));
    assert!(ito.get(&message).await.text().contains("7.7"));
    let list = noor.get(links::LABORATORY).await.text();
    assert!(
        list.contains("Another care team's patient") && !list.contains("Okafor") && !list.contains("E1001"),
        "{list}"
    );
    assert!(list.contains(&message), "nothing is lost: it stands there");
    assert_eq!(noor.get(&message).await.location(), why);
    assert_eq!(noor.post(format!("{message}/found"), &[("name", "okafor")]).await.location(), why);
    assert_eq!(noor.post(format!("{message}/aside"), &[("why", "seen")]).await.location(), why);
    let pick = message.rsplit('/').next().unwrap_or_default();
    noor.post(links::LABORATORY_ASIDE, &[("pick", pick), ("why", "seen"), ("sure", "yes")]).await;
    assert!(ito.get(links::LABORATORY).await.text().contains("Okafor"), "nobody outside has settled it");
}

#[tokio::test]
async fn every_page_that_names_a_patient_across_charts_leaves_a_row_that_she_reads_of() {
    let portal = TestPortal::open().await;
    let routes = routes::table();
    let lists = || routes.iter().filter(|route| route.method == "GET" && !route.path.contains('{'));
    let mut named = BTreeSet::new();
    for member in [Member::Ito, Member::Noor, Member::Fern, Member::Vera] {
        let browser = portal.as_(member).await;
        for list in lists() {
            let answer = browser.get(list.path).await;
            if answer.text().contains("Okafor") {
                assert!(portal.rows_of(&answer) > 0, "{member:?} read of her on {}: no row says so", list.path);
                named.insert(list.path);
            }
        }
        let found = browser.post(links::FIND_PATIENTS, &[("name", "okafor")]).await;
        assert!(!found.text().contains("E1001") || portal.rows_of(&found) > 0, "{member:?} found her");
    }
    assert!(named.contains("/staff/results") && named.len() > 2, "{named:?}");
    let page = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    for role in ["clinician", "nurse", "front desk"] {
        let told = page.split("<li").filter(|line| line.contains(role));
        assert!({ told }.any(|line| line.contains("in a list") || line.contains("in lists")), "{role}: {page}");
    }
}
