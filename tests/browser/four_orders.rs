//! An early report, a correction, the original that comes late, and a withdrawal: in four orders they end in the same
//! page, for the patient and for the clinician.

use anteroom::demo::enrol::Login as Member;
use anteroom::kit::date::Date;
use anteroom::kit::id::{PatientId, ResultId};
use anteroom::links;
use anteroom::vault::actor::Role;

use crate::critical::somebody;
use crate::support::{Browser, ClockedPortal, Hand, How, Tab};

const JOURNEY: &str = "four-orders";
const STAFF: &str = "seven paper lanterns glow";
const PATIENT: &str = "blue kettle sunday garden";

/// In which order the four messages come to each of the patients.
const ORDERS: [[usize; 4]; 4] = [[0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0], [1, 2, 0, 3]];

/// Two panels under one number: the potassium of one is corrected, the sugar of the other was another patient's.
fn message(which: usize, number: &str, day: i8) -> String {
    let (sent, status, potassium, sugar) = [
        ("202605011000", "P", Some("5.1"), Some("F")),
        ("202605021000", "C", Some("4.2"), None),
        ("202605011500", "F", Some("7.4"), None),
        ("202605021100", "F", None, Some("W")),
    ][which];
    let mut lines = vec![
        format!("MSH|^~\\&|CORE|Northside Lab|||{sent}||ORU^R01^ORU_R01|{number}-{which}|P|2.5.1"),
        format!("PID|1||{number}^^^CLINIC^MR||Okafor^Maya||195803{day}|F"),
    ];
    if let Some(value) = potassium {
        lines.push(format!("OBR|1||N-7|24326-1^Salts in the blood^LN|||202605010730|||||||||||||||||CH|{status}"));
        lines.push(format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1||||{status}"));
    }
    if let Some(status) = sugar {
        lines.push(format!("OBR|2||N-7|2345-7^Sugar in the blood^LN|||202605010730|||||||||||||||||CH|{status}"));
        lines.push(format!("OBX|1|NM|2345-7^Glucose^LN||183|mg/dL|70-99||||{status}"));
    }
    lines.join("\r")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn four_messages_in_four_orders_end_in_the_same_page() {
    let (portal, browser) = (ClockedPortal::start().await, Browser::start().await);
    let (ito, patients) = people(&portal).await;
    for ((_, _, number), (order, day)) in patients.iter().zip(ORDERS.iter().zip(14..)) {
        for which in order {
            portal.laboratory_brings(&message(*which, number, day)).await;
        }
    }
    let [clinician, patient] = [browser.person().await, browser.person().await];
    portal.sign_in(&clinician, "ito", STAFF, &ito.totp).await;
    let hand = Hand::of(&clinician, How::Finger, 1200, JOURNEY).await;
    let (mut staff_pages, mut results) = (Vec::new(), Vec::new());
    for (chart, ..) in &patients {
        let result = only_result(&portal, &clinician, *chart).await;
        staff_pages.push(tables(&clinician).await);
        results.push(result);
    }
    hand.looks_right("as-the-clinician-reads-it").await;
    for says in ["4.2", "7.4", "183", "Taken back by the lab"] {
        assert!(staff_pages[0].contains(says), "{says}: {}", staff_pages[0]);
    }
    for ((chart, ..), result) in patients.iter().zip(&results) {
        portal.doorway().release(&ito, *chart, *result).await.expect("it is released");
    }
    let hand = Hand::of(&patient, How::Finger, 390, JOURNEY).await;
    let mut pages = Vec::new();
    for ((chart, login, number), result) in patients.iter().zip(&results) {
        portal.sign_in(&patient, &number.to_lowercase(), PATIENT, &login.totp).await;
        patient.goto(&portal.at(&links::result(*chart, *result))).await;
        pages.push(said(&patient, "document.querySelector('main').innerText").await);
        hand.looks_right("as-the-patient-reads-it").await;
        patient.goto(&portal.at("/")).await;
        patient.click("Sign out").await;
    }
    for says in ["4.2 mmol/L", "It was 7.4 mmol/L before", "took back part of this result"] {
        assert!(pages[0].contains(says), "{says}: {}", pages[0]);
    }
    assert!(!pages[0].contains("183") && !pages[0].contains("Glucose"), "{}", pages[0]);
    for other in 1..ORDERS.len() {
        assert_eq!(pages[other], pages[0], "the patient's page after {:?}", ORDERS[other]);
        assert_eq!(staff_pages[other], staff_pages[0], "the clinician's page after {:?}", ORDERS[other]);
    }
}

/// A clinician, and a patient for each order with a login.
async fn people(portal: &ClockedPortal) -> (Member, Vec<(PatientId, Member, String)>) {
    let door = portal.doorway();
    let vera = door.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
    let join =
        async |name, role, username| door.join(&vera, (name, &[role]), username, STAFF).await.expect("a colleague");
    let ito = join("Dr. Hana Ito", Role::Clinician, "ito").await;
    let fern = join("Fern Walsh", Role::FrontDesk, "fern").await;
    let mut patients = Vec::new();
    for day in 14..18 {
        let (born, number) = (Date::constant(1958, 3, day), format!("E10{day}"));
        let chart = door.register(&fern, somebody("Maya", "Okafor", born, &number)).await.expect("a patient");
        let code = door.issue(&fern, chart).await.expect("a sheet");
        let login = door.activate(code, born, &number.to_lowercase(), PATIENT).await.expect("a login");
        patients.push((chart, login, number));
    }
    (ito, patients)
}

/// Opens the one result of a chart as staff.
async fn only_result(portal: &ClockedPortal, tab: &Tab, chart: PatientId) -> ResultId {
    tab.goto(&portal.at(&links::review(chart))).await;
    let list = links::review(chart);
    let hrefs = said(
        tab,
        "[...new Set([...document.querySelectorAll('main table a')].map(a => a.getAttribute('href')))].join(' ')",
    );
    let hrefs = hrefs.await;
    let ids: Vec<&str> = hrefs.split(' ').filter_map(|href| href.strip_prefix(&format!("{list}/"))).collect();
    assert_eq!(ids.len(), 1, "one result for one order: {hrefs}");
    tab.goto(&portal.at(&format!("{list}/{}", ids[0]))).await;
    ids[0].parse().expect("a result's id")
}

/// What the tables of the page say, but for the list of messages.
async fn tables(tab: &Tab) -> String {
    let all =
        "[...document.querySelectorAll('main table')].map(t => t.innerText).filter(t => !t.includes('Northside'))";
    let taken_back =
        "document.querySelector('main').innerText.includes('Taken back by the lab') ? 'Taken back by the lab' : ''";
    said(tab, &format!("{all}.concat([{taken_back}]).join('\\n')")).await
}

async fn said(tab: &Tab, expression: &str) -> String {
    tab.eval(expression).await.as_str().expect("a text").to_owned()
}
