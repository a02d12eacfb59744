//! What laboratories send, from the file to the patient's page.

mod ahead;
mod as_read;
mod beside;
mod came_from;
mod documents;
mod files;
mod folder;
mod kinds;
mod queue;
mod samples;
mod several;
mod statuses;
mod undecided;
mod unfinished;
mod whose;

use anteroom::demo::paper;
use anteroom::features::laboratory::{File, Reason, Taken, Via, dry_run, take_in};
use anteroom::links;
use axum::http::StatusCode;
use data_encoding::BASE64;

use crate::support::{Browser, Member, TestPortal};

/// One message for Maya, number E1001, born March 14, 1958.
fn message(control: &str, lines: &[&str]) -> String {
    of("PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F", control, lines)
}

fn of(patient: &str, control: &str, lines: &[&str]) -> String {
    let head = format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{control}|P|2.5.1");
    [&[head.as_str(), patient], lines].concat().join("\r")
}

const POTASSIUM: [&str; 2] = [
    "OBR|1||N-77|24323-8^Metabolic panel^LN|||202605010730|||||||||||||||||CH|F",
    "OBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F",
];

/// A clinic whose results are shown as soon as they come.
pub async fn open() -> TestPortal {
    let portal = TestPortal::open().await;
    portal.set("results.release_laboratory", "at_once").await;
    portal
}

async fn took(portal: &TestPortal, text: &str) -> Taken {
    let file = File { name: "day.hl7".to_owned(), bytes: text.as_bytes().to_vec(), via: Via::Folder };
    let vault = &portal.portal.vault;
    take_in(vault, &portal.portal.parser, &vault.laboratory_watch(), file).await.expect("the file is taken in")
}

/// The pages of the messages that wait, in the order of the queue.
async fn waiting(browser: &Browser) -> Vec<String> {
    let list = browser.get(links::LABORATORY).await.text();
    let places = list.split("href=\"/staff/laboratory/messages/").skip(1).filter_map(|rest| rest.split('"').next());
    places.map(|id| format!("{}/messages/{id}", links::LABORATORY)).collect()
}

/// How many values came, stand in a chart, and wait.
fn counts(taken: &Taken) -> (usize, usize, usize) {
    (taken.values_in(), taken.values_shown(), taken.values_waiting())
}

/// The one page of Maya's newest result of this name.
async fn result_page(portal: &TestPortal, browser: &Browser, title: &str) -> String {
    let list = browser.get(links::results(portal.cast.maya)).await.text();
    let before = list.split(title).next().expect("a list");
    assert!(list.contains(title), "{title} is not in the list: {list}");
    let place = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).expect("a link");
    place.to_owned()
}

#[tokio::test]
async fn a_message_with_number_and_birth_date_is_filed_and_the_patient_sees_it() {
    let portal = open().await;
    let taken = took(&portal, &message("1", &POTASSIUM)).await;
    assert_eq!((counts(&taken), taken.waiting_because().len(), taken.trouble), ((1, 1, 0), 0, None));
    let maya = portal.as_(Member::Maya).await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("Potassium") && page.contains("5.3"), "{page}");
    let openings = maya.get(links::openings(portal.cast.maya)).await.text();
    assert!(openings.contains("put results from a lab into your record"), "{openings}");
}

#[tokio::test]
async fn the_same_message_twice_changes_nothing() {
    let portal = open().await;
    let text = message("1", &POTASSIUM);
    took(&portal, &text).await;
    let maya = portal.as_(Member::Maya).await;
    let before = maya.get(links::results(portal.cast.maya)).await.text().matches("Metabolic panel").count();
    let again = took(&portal, &text).await;
    assert_eq!((again.repeated(), counts(&again)), (1, (1, 1, 0)));
    // Sent anew, under another number and at another time: the values are the same ones.
    let anew = took(&portal, &message("2", &POTASSIUM)).await;
    assert_eq!((anew.repeated(), counts(&anew)), (0, (1, 1, 0)));
    let both = took(&portal, &[text.as_str(), &text].join("\r")).await;
    assert_eq!((both.messages(), both.repeated()), (2, 2));
    let after = maya.get(links::results(portal.cast.maya)).await.text().matches("Metabolic panel").count();
    assert_eq!((before, after), (1, 1));
}

#[tokio::test]
async fn other_content_under_the_same_number_is_not_swallowed() {
    let portal = open().await;
    took(&portal, &message("1", &POTASSIUM)).await;
    let other = ["OBR|1||N-78|LIP^Lipids|||20260501", "OBX|1|NM|2093-3^Cholesterol^LN||180|mg/dL|<200||||F"];
    let taken = took(&portal, &message("1", &other)).await;
    assert_eq!((taken.repeated(), counts(&taken)), (0, (1, 1, 0)));
    let maya = portal.as_(Member::Maya).await;
    result_page(&portal, &maya, "Lipids").await;
}

#[tokio::test]
async fn whatever_does_not_fit_waits_and_says_why() {
    let portal = open().await;
    let cases = [
        ("PID|1||||Okafor^Maya||19580314", Reason::NoNumber),
        ("PID|1||E9999||Okafor^Maya||19580314", Reason::NoSuchNumber),
        ("PID|1||E1001||Okafor^Maya||", Reason::NoBirthDate),
        ("PID|1||E1001||Okafor^Maya||1958", Reason::NoBirthDate),
        ("PID|1||E1001||Okafor^Maya||19850314", Reason::BirthDateDiffers),
        ("PID|1||E1001||Xu^Li||19580314", Reason::NameDiffers),
        ("NTE|1||no patient at all", Reason::NoNumber),
    ];
    for (at, (patient, reason)) in cases.into_iter().enumerate() {
        let taken = took(&portal, &of(patient, &at.to_string(), &POTASSIUM)).await;
        assert_eq!((counts(&taken), taken.outcomes[0].reason), ((1, 0, 1), Some(reason)), "{patient}");
    }
    let others = [
        ("MSH|^~\\&|A|B|||1||ADT^A08|9\rPID|1||E1001||Okafor^Maya||19580314\rOBX|1|NM|W||70", Reason::NotAResult, None),
        (
            "MSH|^~\\&|A|B|||1||ORU^R01|9|T\rPID|1||E1001||Okafor^Maya||19580314\rOBX|1|NM|W||70\r",
            Reason::TestMessage,
            None,
        ),
        ("PID|1||E1001\rOBX|1|NM|W||70", Reason::Unreadable, Some("unreadable")),
    ];
    for (text, reason, trouble) in others {
        let taken = took(&portal, text).await;
        assert_eq!(taken.outcomes[0].reason, Some(reason));
        assert_eq!(
            (counts(&taken), taken.trouble.map(anteroom::features::laboratory::FileRefusal::word)),
            ((1, 0, 1), trouble)
        );
    }
    portal.set("laboratory.authorities", "Elm Street, ESC").await;
    let foreign = took(&portal, &message("20", &POTASSIUM)).await;
    assert_eq!(foreign.outcomes[0].reason, Some(Reason::OtherAuthority));
    let ours = of("PID|1||E1001^^^esc^MR||Okafor^Maya||19580314", "21", &POTASSIUM);
    assert_eq!(counts(&took(&portal, &ours).await), (1, 1, 0));
}

#[tokio::test]
async fn a_batch_is_taken_in_message_by_message() {
    let portal = open().await;
    let nils = of("PID|1||E1003||Lund^Nils||19490730", "2", &POTASSIUM);
    let nobody = of("PID|1||E9||Nobody^Known||20000101", "3", &POTASSIUM);
    let text =
        ["FHS|^~\\&|CORE", "BHS|^~\\&|CORE", &message("1", &POTASSIUM), &nils, &nobody, "BTS|3", "FTS|1"].join("\r");
    let (vault, bytes) = (&portal.portal.vault, text.clone().into_bytes());
    let dry = dry_run(vault, &portal.portal.parser, &vault.laboratory_terminal(), bytes).await.expect("a dry run");
    assert_eq!(counts(&dry), (3, 2, 1));
    let maya = portal.as_(Member::Maya).await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic"), "a dry run keeps nothing");
    let taken = took(&portal, &text).await;
    assert_eq!((taken.messages(), counts(&taken)), (3, (3, 2, 1)));
    for (member, chart) in [(Member::Maya, portal.cast.maya), (Member::Nils, portal.cast.nils)] {
        let page = portal.as_(member).await.get(links::results(chart)).await.text();
        assert_eq!(page.matches("Metabolic panel").count().min(1), 1, "{page}");
    }
}

#[tokio::test]
async fn a_document_inside_is_decoded_checked_and_handed_out_byte_for_byte() {
    let portal = open().await;
    let pdf = paper::pdf("Northside", &["Potassium 5.3".to_owned()]);
    let inside = |data: &str| format!("OBX|1|ED|PDF^Laboratory report||L^IM^PDF^Base64^{data}||||||F");
    let order = "OBR|1||N-80|ClinicalPDFReport1^Report from Northside|||20260501";
    let text = message("1", &[order, &inside(&BASE64.encode(&pdf))]);
    let taken = took(&portal, &text).await;
    assert_eq!((counts(&taken), taken.documents()), ((1, 1, 0), 1));
    let maya = portal.as_(Member::Maya).await;
    let place = result_page(&portal, &maya, "Report from Northside").await;
    assert_eq!(maya.get(format!("{place}/download")).await.bytes, pdf);
    // The same report in a message of another number is the same report.
    let again = took(&portal, &message("2", &[order, &inside(&BASE64.encode(&pdf))])).await;
    assert_eq!((counts(&again), again.documents()), ((1, 1, 0), 1));
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert_eq!(list.matches("Report from Northside").count(), 1, "{list}");
    // What cannot be decoded, or is no document that we accept, is held with its reason.
    for (control, data) in [("3", "!!".to_owned()), ("4", BASE64.encode(b"MZ\x90\0 a program"))] {
        let held = took(&portal, &message(control, &["OBR|1||N-81|X", &inside(&data), POTASSIUM[1]])).await;
        assert_eq!((counts(&held), held.outcomes[0].reason), ((2, 1, 1), Some(Reason::DocumentHeld)), "{control}");
    }
}

#[tokio::test]
async fn nobody_but_clinical_staff_the_terminal_and_the_watch_brings_files() {
    let portal = open().await;
    let vault = &portal.portal.vault;
    let file = || File { name: String::new(), bytes: message("1", &POTASSIUM).into_bytes(), via: Via::Command };
    assert!(take_in(vault, &portal.portal.parser, &vault.laboratory_terminal(), file()).await.is_ok());
    let maya = portal.as_(Member::Maya).await;
    assert_eq!(maya.get(links::WAITING_RESULTS).await.status, StatusCode::NOT_FOUND);
}
