//! From an empty folder to the first result that a patient has read: what a clinic does on its first day.

use crate::support::{
    Browser, Login, Portal, Tab, decode_qr, make_login, one_page_pdf, print_to_images, sha256, sign_in_again, sign_out,
    target,
};

const RESULT: &str = "Chest X-ray report";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinic_goes_from_an_empty_folder_to_its_first_result() {
    let (portal, browser) = (Portal::empty().await, Browser::start().await);
    let [vera, ito, fern] = [browser.person().await, browser.person().await, browser.person().await];
    set_up(&vera, &portal).await;
    join(&vera, &ito, &portal, "Dr. Hana Ito", "Clinician").await;
    join(&vera, &fern, &portal, "Fern Walsh", "Front desk").await;

    shows_images_after_review(&vera, &portal).await;
    register(&fern).await;
    let code = activation_sheet(&fern, &portal).await;
    let maya = browser.person().await;
    let mut login = activate(&maya, &portal, &code).await;

    let file = one_page_pdf("Maya Ortiz, born May 3, 1958. The lungs are clear.");
    release_result(&ito, &file).await;
    read_result(&maya, &portal, &file).await;
    sees_who_opened_the_record(&maya, &portal).await;
    sign_out(&maya, &portal, RESULT).await;

    // Once more, with script switched off: Back is the browser's own then.
    maya.script(false).await;
    sign_in_again(&maya, &portal, &mut login).await;
    read_result(&maya, &portal, &file).await;
    sign_out(&maya, &portal, RESULT).await;
    for tab in [&vera, &ito, &fern, &maya] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

async fn set_up(vera: &Tab, portal: &Portal) {
    let link = portal.set_up_link.as_deref().expect("a set-up link");
    vera.goto(link).await;
    vera.click("Begin").await;
    vera.fill("Clinic name", "Elm Street Clinic").await;
    vera.fill("Phone number for patients", "(555) 010-0142").await;
    vera.fill("Postal address", "12 Elm Street\nSpringfield").await;
    vera.click("Continue").await;
    make_login(vera, "vera", Some("Vera Lindqvist"), false).await;
    vera.goto(link).await;
    vera.shows("does not work any more").await;
}

/// The manager invites somebody, who joins in a browser of their own.
async fn join(vera: &Tab, newcomer: &Tab, portal: &Portal, name: &str, role: &str) {
    vera.goto(&portal.at("/staff/people")).await;
    vera.click("Invite").await;
    vera.fill("Name", name).await;
    vera.check(role).await;
    vera.click("Invite").await;
    let code = vera.string("document.querySelector('main .code').innerText").await;
    newcomer.goto(&portal.at("/join")).await;
    newcomer.fill("Code", &code).await;
    newcomer.click("Continue").await;
    let username = name.split(' ').next_back().unwrap_or(name).to_lowercase();
    make_login(newcomer, &username, None, false).await;
}

/// The manager has a clinician look first.
async fn shows_images_after_review(vera: &Tab, portal: &Portal) {
    vera.goto(&portal.at("/staff/settings")).await;
    vera.eval("document.querySelector('input[name=\"results.release_imaging\"][value=review]').click()").await;
    vera.click("Save the settings").await;
}

async fn register(fern: &Tab) {
    fern.click("Patients").await;
    fern.click("Register a patient").await;
    fern.fill("Given name", "Maya").await;
    fern.fill("Family name", "Ortiz").await;
    birth_date(fern, "May", "3", "1958").await;
    fern.fill("Chart number", "10017").await;
    fern.check("English").await;
    fern.click("Register").await;
    fern.shows("Not offered yet").await;
}

/// Prints the sheet and reads the square off the paper; the code in it.
async fn activation_sheet(fern: &Tab, portal: &Portal) -> String {
    fern.click("Print an activation sheet").await;
    let typed = fern.string("document.querySelector('.code').innerText").await;
    let paper = target("screenshots").join("activation-sheet.pdf");
    std::fs::write(&paper, fern.print().await).expect("the printed sheet is kept");
    let pages = print_to_images(&paper).await;
    assert_eq!(pages.len(), 1, "the sheet fits on a page");
    let said = decode_qr(&pages[0]).await;
    let address = portal.at("/activate#");
    let code = said.first().and_then(|said| said.strip_prefix(&address));
    let code = code.unwrap_or_else(|| panic!("{said:?} does not start with {address}")).to_owned();
    assert_eq!(letters(&code), letters(&typed), "the square and the typed code differ");
    fern.goto(&portal.at("/staff/patients")).await;
    code
}

/// The way of the square: the page finds the code behind the address; the patient adds the birth date.
async fn activate(maya: &Tab, portal: &Portal, code: &str) -> Login {
    maya.goto(&portal.at(&format!("/activate#{code}"))).await;
    let filled = maya.string("document.querySelector('#code').value").await;
    assert_eq!(letters(&filled), letters(code), "the page takes the code from behind its address");
    birth_date(maya, "May", "3", "1958").await;
    maya.click("Continue").await;
    let login = make_login(maya, "maya", None, true).await;
    maya.goto(&portal.at("/enrol/code")).await;
    maya.hides(&login.recovery[0]).await;
    maya.goto(&portal.at("/")).await;
    assert!(maya.requests().iter().all(|url| !url.contains(code)), "the code reached the server in an address");
    login
}

async fn release_result(ito: &Tab, file: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let paper = folder.path().join("chest.pdf");
    std::fs::write(&paper, file).expect("a file to upload");
    ito.click("Patients").await;
    ito.fill("Name", "ort").await;
    ito.click("Find").await;
    ito.click("Ortiz, Maya").await;
    ito.click("Results").await;
    ito.click("Upload results").await;
    two_identifiers(ito).await;
    ito.upload("files", &paper).await;
    ito.click("Upload").await;
    two_identifiers(ito).await;
    ito.shows("Name and birth date are in the file").await;
    ito.fill("Title", RESULT).await;
    ito.select("Kind", "X-ray or scan").await;
    birth_date(ito, "January", "12", "2026").await;
    ito.click("Add to the record").await;
    ito.shows("Waiting for release").await;
    two_identifiers(ito).await;
    // Nobody signs a file that they have not opened; its link leads to a tab of its own.
    assert_eq!(ito.string("fetch(document.querySelector('#file').href).then(it => String(it.status))").await, "200");
    ito.click("Release to Maya Ortiz, born May 3, 1958").await;
    ito.shows("The patient can read it now").await;
}

async fn two_identifiers(tab: &Tab) {
    tab.shows("Maya Ortiz").await;
    tab.shows("May 3, 1958").await;
}

async fn read_result(maya: &Tab, portal: &Portal, file: &[u8]) {
    maya.goto(&portal.at("/")).await;
    maya.click("Test results").await;
    maya.click(RESULT).await;
    assert_eq!(maya.heading().await, RESULT);
    maya.shows("Dr. Hana Ito").await;
    assert_eq!(sha256(&maya.download("Save the file").await), sha256(file), "the file comes back byte for byte");
}

async fn sees_who_opened_the_record(maya: &Tab, portal: &Portal) {
    maya.goto(&portal.at("/")).await;
    maya.click("Who opened my record").await;
    for sentence in [
        "Fern Walsh (front desk) began your record.",
        "Fern Walsh (front desk) printed an activation sheet for you.",
        "You made a login with your activation sheet.",
        "Dr. Hana Ito (clinician) added a result to your record.",
        "Dr. Hana Ito (clinician) released a result to you.",
        "You opened a result.",
    ] {
        maya.shows(sentence).await;
    }
    maya.screenshot("first-result-openings").await;
}

async fn birth_date(tab: &Tab, month: &str, day: &str, year: &str) {
    tab.select("Month", month).await;
    tab.fill("Day", day).await;
    tab.fill("Year", year).await;
}

fn letters(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}
