//! A patient is registered with an email, says on her phone with one tap that it is hers, and gets her notice when a result
//! is released. With a finger, and with script switched off.

use anteroom::demo::enrol::Login;
use anteroom::demo::paper;
use anteroom::features::results::model::Kind as ResultKind;
use anteroom::features::results::upload::model::NewResult;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::Date;
use anteroom::kit::id::PatientId;
use anteroom::kit::phi::Phi;
use anteroom::logins::TotpSecret;
use anteroom::outside::Letter;
use anteroom::vault::actor::Role;
use anteroom::vault::outbox::Kind;

use crate::support::{Browser, ClockedPortal, Hand, How};

const JOURNEY: &str = "gets-her-notice";
const STAFF: &str = "seven paper lanterns glow";
const EMAIL: &str = "edith@example.org";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_registered_with_an_email_gets_her_notice() {
    told(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_registered_with_an_email_gets_her_notice_without_script() {
    told(How::WithoutScript).await;
}

async fn told(how: How) {
    let (portal, browser) = (ClockedPortal::start().await, Browser::start().await);
    let [fern, ito] = staff(&portal).await;
    let (desk, phone) = (browser.person().await, browser.person().await);
    portal.sign_in(&desk, "fern", STAFF, &fern.totp).await;
    let mut desk = Hand::of(&desk, how, 1200, JOURNEY).await;
    let (chart, code) = registers(&mut desk, &portal).await;
    let mut edith = Hand::of(&phone, how, 390, JOURNEY).await;
    activates(&mut edith, &portal, &code).await;
    portal.post().await;
    edith.tab.shows("Is this your email?").await;
    edith.tab.shows(EMAIL).await;
    edith.looks_right("asked").await;
    edith.go("Yes, write to me there").await;
    edith.tab.shows("From now on we write to you there.").await;
    edith.looks_right("home").await;
    assert!(portal.post().await.iter().any(|letter| letter.to == EMAIL), "she hears that her address is in use");

    releases(&portal, &ito, chart).await;
    let letter = notice(&portal).await;
    assert_eq!(letter.to, EMAIL);
    assert!(letter.body.contains(&portal.at("/")), "{}", letter.body);
    assert!(!letter.body.contains("Edith") && !letter.body.contains("Blood"), "{}", letter.body);
    assert_eq!(phone.foreign(&portal.url), Vec::<String>::new());
}

async fn staff(portal: &ClockedPortal) -> [Login; 2] {
    let door = portal.doorway();
    let vera = door.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
    let join =
        async |name, role, username| door.join(&vera, (name, &[role]), username, STAFF).await.expect("a colleague");
    [join("Fern Walsh", Role::FrontDesk, "fern").await, join("Dr. Hana Ito", Role::Clinician, "ito").await]
}

/// The front desk registers her with her address, and prints the sheet.
async fn registers(fern: &mut Hand<'_>, portal: &ClockedPortal) -> (PatientId, String) {
    fern.open(&portal.at("/staff/patients/new")).await;
    fern.fill("Given name", "Edith").await;
    fern.fill("Family name", "Marlowe").await;
    fern.birth_date(("May", 5), "3", "1937").await;
    fern.fill("Chart number", "E9001").await;
    fern.fill("E-mail", EMAIL).await;
    fern.go("Register").await;
    fern.tab.shows("Not offered yet").await;
    let card = fern.tab.string("location.pathname").await;
    let chart = card.rsplit('/').next().and_then(|id| id.parse().ok()).expect("the card's address names the chart");
    fern.go("Print an activation sheet").await;
    (chart, fern.tab.string("document.querySelector('.code').innerText").await)
}

async fn activates(edith: &mut Hand<'_>, portal: &ClockedPortal, code: &str) {
    edith.open(&portal.at("/activate")).await;
    edith.fill("Code", code).await;
    edith.birth_date(("May", 5), "3", "1937").await;
    edith.go("Continue").await;
    edith.fill("User name", "edith.marlowe").await;
    edith.tick("Use these words as my password").await;
    edith.tick("I accept the terms").await;
    edith.go("Continue").await;
    let secret = edith.tab.string("document.querySelector('#secret').textContent").await;
    let secret = TotpSecret::from_typed(&secret).expect("a secret");
    edith.fill("Code from the app", secret.code(portal.vault.now()).expect("a code").reveal()).await;
    edith.go("Continue").await;
    edith.go("I have kept them").await;
}

async fn releases(portal: &ClockedPortal, ito: &Login, chart: PatientId) {
    let door = portal.doorway();
    let file = paper::pdf("Blood count", &["Hemoglobin 13.1 g/dL".to_owned()]);
    let new = NewResult {
        title: Phi::from("Blood count"),
        kind: ResultKind::Laboratory,
        collected_on: Date::constant(2026, 5, 3),
    };
    let result = door.upload(ito, chart, new, &file).await.expect("a result");
    door.release(ito, chart, result).await.expect("it is released");
}

/// What has come of it, in the morning at the latest.
async fn notice(portal: &ClockedPortal) -> Letter {
    portal.wait(SignedDuration::from_mins(15));
    anteroom::records::release::tell_of_results(&portal.vault).await.expect("notices are queued");
    let of_result = |letters: Vec<Letter>| letters.into_iter().find(|letter| letter.kind == Kind::NewResult);
    if let Some(letter) = of_result(portal.post().await) {
        return letter;
    }
    portal.wait(SignedDuration::from_hours(12));
    of_result(portal.post().await).expect("the notice of the new result")
}
