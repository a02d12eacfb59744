//! A nurse brings three papers for one patient, and the guard catches the one that is somebody else's. With a mouse, by
//! keyboard alone, and with script switched off.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anteroom::demo::paper;

use crate::keyboard::reach;
use crate::support::{Browser, Portal, Scheme, Tab, sha256, sign_in};

/// What lies on the nurse's computer.
struct Papers {
    folder: tempfile::TempDir,
}

impl Papers {
    fn new() -> Self {
        let papers = Self { folder: tempfile::tempdir().expect("a folder") };
        papers.write("kidney_panel.pdf", "OKAFOR, MAYA", "03/14/1958");
        papers.write("blood count.pdf", "Maya Okafor", "March 14, 1958");
        papers.write("cholesterol.pdf", "Nils Lund", "7/30/1949");
        papers
    }

    fn write(&self, file: &str, name: &str, born: &str) {
        let lines = [
            format!("Patient: {name}   DOB: {born}"),
            "Collected: 05/04/2026 by Elm Street Laboratory".to_owned(),
            format!("All values of {file} are inside the usual range"),
        ];
        std::fs::write(self.path(file), paper::pdf("Result", &lines)).expect("a paper");
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    fn all(&self) -> Vec<PathBuf> {
        ["kidney_panel.pdf", "blood count.pdf", "cholesterol.pdf"].map(|file| self.path(file)).into()
    }
}

/// Opens Maya's page for files.
async fn at_mayas(portal: &Portal, browser: &Browser) -> Tab {
    let noor = browser.person().await;
    sign_in(&noor, portal, portal.person("nurse")).await;
    noor.click("Patients").await;
    noor.fill("Name", "okafor").await;
    noor.click("Find").await;
    noor.click("Okafor, Maya").await;
    noor.click("Results").await;
    noor.click("Upload results").await;
    two_identifiers(&noor).await;
    noor
}

async fn two_identifiers(tab: &Tab) {
    tab.shows("Maya Okafor").await;
    tab.shows("March 14, 1958").await;
}

/// The ids of the files that wait, by name.
async fn id_of(tab: &Tab, file: &str) -> String {
    let ids = format!(
        "[...document.querySelectorAll('h3[id^=file-]')].find(h => h.innerText === '{file}')?.id.slice(5) ?? ''"
    );
    tab.string(&ids).await
}

/// Waits until the script shows it.
async fn comes_to_show(tab: &Tab, words: &str) {
    let begin = Instant::now();
    while !tab.text().await.contains(words) {
        assert!(begin.elapsed() < Duration::from_secs(20), "“{words}” never came:\n{}", tab.describe().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn caught(tab: &Tab) {
    two_identifiers(tab).await;
    tab.shows("This may be another patient's file").await;
    tab.shows("They belong to Nils Lund, born July 30, 1949").await;
    let agree = tab.text().await.matches("Name and birth date are in the file").count();
    assert_eq!(agree, 2, "{}", tab.describe().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nurse_uploads_three_papers_and_the_guard_catches_a_wrong_one() {
    let (portal, browser, papers) = (Portal::demo().await, Browser::start().await, Papers::new());
    let noor = at_mayas(&portal, &browser).await;
    noor.upload_all("files", &papers.all()).await;
    noor.shows("kidney_panel.pdf").await;
    noor.click("Upload").await;
    caught(&noor).await;
    assert_eq!([noor.axe().await, noor.sideways().await].concat(), Vec::<String>::new());
    for (scheme, width, name) in
        [(Scheme::Light, 1200, "uploads"), (Scheme::Dark, 1200, "uploads-dark"), (Scheme::Light, 320, "uploads-narrow")]
    {
        noor.scheme(scheme).await;
        noor.viewport(width).await;
        noor.screenshot(name).await;
    }
    noor.viewport(1200).await;
    noor.click("Remove cholesterol.pdf").await;
    noor.hides("cholesterol.pdf").await;
    for (file, title) in [("kidney_panel.pdf", "Kidney panel"), ("blood count.pdf", "Blood count")] {
        let id = id_of(&noor, file).await;
        assert_eq!(noor.string(&format!("document.getElementById('title-{id}').value")).await, title);
        noor.select(&format!("kind-{id}"), "Lab test").await;
        noor.select(&format!("collected-{id}_month"), "May").await;
        noor.fill(&format!("collected-{id}_day"), "4").await;
        noor.fill(&format!("collected-{id}_year"), "2026").await;
    }
    noor.click("Add 2 files to the record").await;
    noor.shows("The results were added.").await;
    noor.click("Kidney panel").await;
    two_identifiers(&noor).await;
    assert_eq!(noor.foreign(&portal.url), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nurse_does_the_same_without_a_mouse() {
    let (portal, browser, papers) = (Portal::demo().await, Browser::start().await, Papers::new());
    let noor = at_mayas(&portal, &browser).await;
    // The system's own window for files is not ours to drive.
    noor.upload_all("files", &papers.all()).await;
    reach(&noor, "Upload").await;
    noor.press_and_leave("Enter").await;
    caught(&noor).await;
    reach(&noor, "Remove\ncholesterol.pdf").await;
    noor.press_and_leave("Enter").await;
    noor.hides("cholesterol.pdf").await;
    reach(&noor, "Remove\nblood count.pdf").await;
    noor.press_and_leave("Enter").await;
    reach(&noor, "Title").await;
    // Return adds the file, or says what is missing; it takes nothing away.
    noor.press_and_leave("Enter").await;
    noor.shows("Choose what kind of result it is").await;
    noor.shows("kidney_panel.pdf").await;
    reach(&noor, "Kind").await;
    noor.press("ArrowDown").await;
    reach(&noor, "Month").await;
    for _ in 0..5 {
        noor.press("ArrowDown").await;
    }
    reach(&noor, "Day").await;
    noor.type_text("4").await;
    reach(&noor, "Year").await;
    noor.type_text("2026").await;
    noor.press_and_leave("Enter").await;
    noor.shows("Waiting for release").await;
    noor.shows("kidney_panel.pdf").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_script_the_same_form_brings_them_all_at_once() {
    let (portal, browser, papers) = (Portal::demo().await, Browser::start().await, Papers::new());
    let noor = at_mayas(&portal, &browser).await;
    noor.upload_all("files", &papers.all()).await;
    noor.script(false).await;
    noor.click("Upload").await;
    caught(&noor).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_is_said_beside_its_name_while_the_others_go_on() {
    let (portal, browser, papers) = (Portal::demo().await, Browser::start().await, Papers::new());
    std::fs::write(papers.path("letter.pdf"), b"<html><script>alert(1)</script></html>").expect("a paper");
    let noor = at_mayas(&portal, &browser).await;
    noor.upload_all("files", &[papers.path("letter.pdf"), papers.path("kidney_panel.pdf")]).await;
    noor.touch("Upload").await;
    comes_to_show(&noor, "Done. Taken: 1.").await;
    noor.shows("Its name says PDF, but it is something else").await;
    assert!(noor.focus().await.starts_with("letter.pdf"), "the focus is where the fault is: {}", noor.focus().await);
    assert_eq!([noor.axe().await, noor.sideways().await].concat(), Vec::<String>::new());
    noor.screenshot("uploads-refused").await;
    noor.click("Go on with the files that were taken").await;
    noor.shows("Name and birth date are in the file").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_opens_in_a_tab_of_its_own_or_is_saved_as_it_was() {
    let (portal, browser, papers) = (Portal::demo().await, Browser::start().await, Papers::new());
    let noor = at_mayas(&portal, &browser).await;
    noor.upload_all("files", &[papers.path("kidney_panel.pdf")]).await;
    noor.click("Upload").await;
    let link = "document.querySelector('a[target=_blank]')";
    assert_eq!(noor.string(&format!("{link}.rel")).await, "noopener");
    let fetched = format!(
        "fetch({link}.href).then(r => r.arrayBuffer()).then(b => crypto.subtle.digest('SHA-256', b))
            .then(d => [...new Uint8Array(d)].map(b => b.toString(16).padStart(2, '0')).join(''))"
    );
    let sent = std::fs::read(papers.path("kidney_panel.pdf")).expect("a paper");
    assert_eq!(noor.string(&fetched).await, sha256(&sent), "the same bytes come back");
}
