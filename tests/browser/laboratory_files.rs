//! A nurse brings laboratories' files by hand, reads what became of each, looks at the paper inside a message that waits,
//! and sets trials aside. With a mouse, by keyboard alone, and with script switched off.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anteroom::demo::paper;
use data_encoding::BASE64;

use crate::keyboard::reach;
use crate::support::{Browser, Portal, Scheme, Tab, sign_in};

/// What lies on the nurse's computer.
struct Sent {
    folder: tempfile::TempDir,
}

impl Sent {
    fn new() -> Self {
        let sent = Self { folder: tempfile::tempdir().expect("a folder") };
        let maya = "E1001^^^CLINIC^MR||Okafor^Maya||19580314|F";
        sent.write("monday.hl7", &[report("1", maya, "OBX|2|NM|2951-2^Sodium^LN||140|mmol/L|136-145||||F")]);
        let paper = paper::pdf("Northside", &["Whose it is stands here".to_owned()]);
        let inside = format!("OBX|2|ED|PDF^Report||L^IM^PDF^Base64^{}||||||F", BASE64.encode(&paper));
        let trials = ["2", "3"].map(|control| report(control, "X-1||Trial^Some||20010101|F", &inside));
        sent.write("tuesday.hl7", &trials);
        std::fs::write(sent.path("scan.pdf"), &paper).expect("a file");
        sent
    }

    fn write(&self, file: &str, messages: &[String]) {
        std::fs::write(self.path(file), messages.join("\r")).expect("a file");
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }
}

fn report(control: &str, patient: &str, line: &str) -> String {
    [
        &format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{control}|P|2.5.1"),
        &format!("PID|1||{patient}"),
        &format!("OBR|1||N-{control}|24326-1^Salts^LN|||202605010730|||||||||||||||||CH|F"),
        "OBX|1|NM|2823-3^Potassium^LN||4.3|mmol/L|3.5-5.1||||F",
        line,
    ]
    .join("\r")
}

/// Opens the page for files.
async fn at_the_files(portal: &Portal, browser: &Browser) -> Tab {
    let noor = browser.person().await;
    sign_in(&noor, portal, portal.person("nurse")).await;
    noor.click("From laboratories").await;
    noor.click("Upload laboratory files").await;
    noor
}

/// Waits until the script shows it.
async fn comes_to_show(tab: &Tab, words: &str) {
    let begin = Instant::now();
    while !tab.text().await.contains(words) {
        assert!(begin.elapsed() < Duration::from_secs(20), "“{words}” never came:\n{}", tab.describe().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn both_are_taken(noor: &Tab) {
    comes_to_show(noor, "tuesday.hl7").await;
    for words in ["monday.hl7", "Nothing waits.", "2 messages wait for you", "No chart has the number that it names."] {
        noor.shows(words).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nurse_brings_files_and_looks_into_what_waits() {
    let (portal, browser, sent) = (Portal::demo().await, Browser::start().await, Sent::new());
    let noor = at_the_files(&portal, &browser).await;
    noor.upload_all("files", &[sent.path("scan.pdf"), sent.path("monday.hl7"), sent.path("tuesday.hl7")]).await;
    noor.touch("Upload").await;
    comes_to_show(&noor, "Done. Taken: 2.").await;
    noor.shows("It holds no HL7 message").await;
    assert!(noor.focus().await.starts_with("scan.pdf"), "the focus is where the fault is: {}", noor.focus().await);
    noor.click("See what became of the files that were taken").await;
    both_are_taken(&noor).await;
    assert_eq!([noor.axe().await, noor.sideways().await].concat(), Vec::<String>::new());
    for (scheme, width, name) in [
        (Scheme::Light, 1200, "laboratory-files"),
        (Scheme::Dark, 1200, "laboratory-files-dark"),
        (Scheme::Light, 390, "laboratory-files-narrow"),
        (Scheme::Dark, 390, "laboratory-files-narrow-dark"),
    ] {
        noor.scheme(scheme).await;
        noor.viewport(width).await;
        noor.screenshot(name).await;
    }
    noor.viewport(1200).await;
    noor.click("tuesday.hl7").await;
    noor.shows("2 messages wait for you").await;
    noor.click("Some Trial").await;
    let link = "document.querySelector('a[target=_blank]')";
    assert_eq!(noor.string(&format!("{link}.rel")).await, "noopener");
    let kind = format!("fetch({link}.href).then(r => r.headers.get('content-type') + ' ' + r.status)");
    assert_eq!(noor.string(&kind).await, "application/pdf 200");
    assert_eq!(noor.foreign(&portal.url), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nurse_sets_trials_aside_without_a_mouse() {
    let (portal, browser, sent) = (Portal::demo().await, Browser::start().await, Sent::new());
    let noor = at_the_files(&portal, &browser).await;
    // The system's own window for files is not ours to drive.
    noor.upload_all("files", &[sent.path("monday.hl7"), sent.path("tuesday.hl7")]).await;
    reach(&noor, "Upload").await;
    noor.press_and_leave("Enter").await;
    both_are_taken(&noor).await;
    reach(&noor, "From laboratories").await;
    noor.press_and_leave("Enter").await;
    for _ in 0..2 {
        reach(&noor, "Choose the message for Some Trial").await;
        noor.press(" ").await;
    }
    reach(&noor, "Why the chosen are set aside").await;
    noor.type_text("A trial of the interface").await;
    noor.press_and_leave("Enter").await;
    noor.shows("Set 2 messages aside?").await;
    noor.shows("Some Trial").await;
    assert_eq!([noor.axe().await, noor.sideways().await].concat(), Vec::<String>::new());
    reach(&noor, "Set 2 messages aside").await;
    noor.press_and_leave("Enter").await;
    noor.shows("Nothing waits").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_script_the_same_form_brings_them_all_at_once() {
    let (portal, browser, sent) = (Portal::demo().await, Browser::start().await, Sent::new());
    let noor = at_the_files(&portal, &browser).await;
    noor.upload_all("files", &[sent.path("monday.hl7"), sent.path("tuesday.hl7")]).await;
    noor.script(false).await;
    noor.click("Upload").await;
    noor.shows("Taken in. What became of each file stands below.").await;
    both_are_taken(&noor).await;
}
