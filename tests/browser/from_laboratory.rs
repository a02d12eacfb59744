//! A laboratory's file comes to lie in the watched folder. One message finds its chart; the other waits until a nurse,
//! who never takes a hand off the keyboard, has found its patient; a clinician says something about the result and
//! releases it; the patient reads it. The clinician and the patient with a finger, by keyboard, and without script.

use std::time::{Duration, Instant};

use anteroom::demo::enrol::Login as Member;
use anteroom::kit::date::Date;
use anteroom::vault::actor::Role;

use crate::critical::somebody;
use crate::support::{Browser, ClockedPortal, Hand, How, Inbox, Tab};

const JOURNEY: &str = "from-laboratory";
const PANEL: &str = "Salts in the blood";
const NOTE: &str = "A little high. Eat fewer bananas and potatoes for now.";
const NEXT: &str = "We test it again in two weeks.";
const STAFF: &str = "seven paper lanterns glow";
const PATIENT: &str = "blue kettle sunday garden";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_laboratory_sends_reaches_the_patient_whom_a_nurse_has_found() {
    journey(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_does_it_by_keyboard_alone() {
    journey(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clinician_and_patient_do_it_without_script() {
    journey(How::WithoutScript).await;
}

async fn journey(how: How) {
    let (ward, browser) = (Ward::open().await, Browser::start().await);
    let [nurse, clinician, patient] = [browser.person().await, browser.person().await, browser.person().await];
    ward.a_file_comes().await;

    ward.signs_in(&nurse, "noor", STAFF, &ward.noor).await;
    let mut noor = Hand::of(&nurse, How::Keyboard, 1200, JOURNEY).await;
    ward.finds_the_patient(&mut noor).await;
    ward.signs_in(&clinician, "ito", STAFF, &ward.ito).await;
    releases(&mut Hand::of(&clinician, how, 1200, JOURNEY).await).await;
    ward.signs_in(&patient, "maya", PATIENT, &ward.maya).await;
    reads(&mut Hand::of(&patient, how, 390, JOURNEY).await).await;
    for tab in [&nurse, &clinician, &patient] {
        assert_eq!(tab.foreign(&ward.portal.url), Vec::<String>::new());
    }
}

/// Potassium of two patients: of one under the number of the chart, of the other under the laboratory's own.
fn day() -> String {
    let report = |control: &str, patient: &str, value: &str| {
        [
            format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{control}|P|2.5.1"),
            format!("PID|1||{patient}|F"),
            format!("OBR|1||{control}|24326-1^{PANEL}^LN|||202605010730|||||||||||||||||CH|F"),
            format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1|H|||F"),
        ]
        .join("\r")
    };
    let nils = report("N-1", "E1003^^^CLINIC^MR||Lund^Nils||19490730", "5.6");
    let maya = report("N-2", "L-55^^^Northside Lab^PI||Okafor^Maya||19580314", "5.3");
    [nils, maya].join("\r")
}

/// A clinic whose clinicians look before its patients do, and which watches a folder.
struct Ward {
    portal: ClockedPortal,
    inbox: Inbox,
    noor: Member,
    ito: Member,
    maya: Member,
}

impl Ward {
    async fn open() -> Self {
        let portal = ClockedPortal::start().await;
        let door = portal.doorway();
        let vera = door.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
        let join =
            async |name, role, username| door.join(&vera, (name, &[role]), username, STAFF).await.expect("a colleague");
        let noor = join("Noor Haddad", Role::Nurse, "noor").await;
        let ito = join("Dr. Hana Ito", Role::Clinician, "ito").await;
        let fern = join("Fern Walsh", Role::FrontDesk, "fern").await;
        let born = Date::constant(1958, 3, 14);
        let chart = door.register(&fern, somebody("Maya", "Okafor", born, "E1001")).await.expect("a patient");
        let nils = somebody("Nils", "Lund", Date::constant(1949, 7, 30), "E1003");
        door.register(&fern, nils).await.expect("another patient");
        let code = door.issue(&fern, chart).await.expect("a sheet");
        let maya = door.activate(code, born, "maya", PATIENT).await.expect("a login");
        drop(door);
        let inbox = portal.watch_a_folder();
        Self { portal, inbox, noor, ito, maya }
    }

    async fn signs_in(&self, tab: &Tab, username: &str, password: &str, who: &Member) {
        self.portal.sign_in(tab, username, password, &who.totp).await;
    }

    /// The file is taken by itself, and answered.
    async fn a_file_comes(&self) {
        self.inbox.put("lund-okafor.hl7", &day());
        let begin = Instant::now();
        while self.inbox.holds("lund-okafor.hl7") {
            assert!(begin.elapsed() < Duration::from_mins(1), "it is not taken");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let (receipt, answer) = (self.inbox.paper("done"), self.inbox.paper("ack"));
        assert!(receipt.contains("Put in charts:  1\nWait for staff: 1\n"), "{receipt}");
        assert!(answer.contains("\rMSA|AA|N-1\r") && answer.contains("\rMSA|AA|N-2\r"), "{answer}");
        for word in ["Okafor", "Lund", "Potassium", "1958"] {
            assert!(!receipt.contains(word) && !answer.contains(word), "{word}: {receipt} {answer}");
        }
    }

    /// The nurse finds whose it is, compares, and files it.
    async fn finds_the_patient(&self, noor: &mut Hand<'_>) {
        noor.go("From laboratories").await;
        noor.tab.shows("No chart has the number that it names.").await;
        noor.looks_right("queue").await;
        noor.go("Maya Okafor").await;
        noor.tab.shows("A name alone proves nothing.").await;
        noor.tab.shows("birth date, name").await;
        noor.looks_right("message").await;
        noor.go("Maya Okafor").await;
        noor.tab.shows("E1001").await;
        noor.tab.shows("L-55").await;
        noor.looks_right("compared").await;
        assert_eq!(noor.tab.axe().await, Vec::<String>::new());
        noor.tick("I compared name and birth date: it is this patient.").await;
        noor.go("File in this chart").await;
        noor.tab.shows("The message is in this chart.").await;
        noor.go("From laboratories").await;
        noor.tab.shows("Nothing waits").await;
        noor.looks_right("done").await;
    }
}

async fn releases(ito: &mut Hand<'_>) {
    ito.go("Results").await;
    // What found its chart by itself waits for her too.
    ito.tab.shows("Nils Lund").await;
    ito.go("Maya Okafor").await;
    ito.tab.shows(PANEL).await;
    ito.fill("Note to the patient", NOTE).await;
    ito.fill("What happens next", NEXT).await;
    ito.looks_right("review").await;
    ito.go("Release to Maya Okafor, born March 14, 1958").await;
    ito.tab.shows("The patient can read it now").await;
}

async fn reads(maya: &mut Hand<'_>) {
    maya.go("Test results").await;
    maya.go(PANEL).await;
    for said in ["Potassium", "5.3", "Reviewed by Dr. Hana Ito", NOTE, NEXT] {
        maya.tab.shows(said).await;
    }
    maya.looks_right("read").await;
    if maya.how != How::WithoutScript {
        assert_eq!(maya.tab.axe().await, Vec::<String>::new());
    }
}
