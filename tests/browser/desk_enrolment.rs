//! Three minutes at the desk: the front desk registers an older patient and prints the sheet; on a phone the patient
//! types the code and is in. With a finger, by keyboard alone, and with script switched off. The test prints how many
//! pages the patient sees and how many fields they fill.

use crate::support::{Browser, Hand, How, Portal, code_now, print_to_images, sign_in, target};

const JOURNEY: &str = "desk-enrolment";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_patient_is_enrolled_at_the_desk() {
    enrolled(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_patient_is_enrolled_by_keyboard_alone() {
    enrolled(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_patient_is_enrolled_without_script() {
    enrolled(How::WithoutScript).await;
}

async fn enrolled(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (desk, phone) = (browser.person().await, browser.person().await);
    sign_in(&desk, &portal, portal.person("front_desk")).await;
    let mut fern = Hand::of(&desk, how, 1200, JOURNEY).await;
    let code = register(&mut fern, &portal).await;
    let mut edith = Hand::of(&phone, how, 390, JOURNEY).await;
    activate(&mut edith, &portal, &code).await;
    println!(
        "desk enrolment ({how:?}): the front desk sees {} pages and fills {} fields; the patient sees {} pages, fills {} \
         fields and ticks {} boxes",
        fern.pages, fern.fields, edith.pages, edith.fields, edith.ticks
    );
    assert!(edith.pages <= 6 && edith.fields <= 7, "the patient is asked too much");
    arrives_on_the_card(&mut fern, &portal).await;
    for tab in [&desk, &phone] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

/// Registers the patient, prints the sheet, and reads the code off it.
async fn register(fern: &mut Hand<'_>, portal: &Portal) -> String {
    fern.open(&portal.at("/staff/patients/new")).await;
    fern.fill("Given name", "Edith").await;
    fern.fill("Family name", "Marlowe").await;
    fern.birth_date(("May", 5), "3", "1937").await;
    fern.fill("Chart number", "E9001").await;
    fern.go("Register").await;
    fern.tab.shows("Not offered yet").await;
    fern.looks_right("card").await;
    fern.go("Print an activation sheet").await;
    let code = fern.tab.string("document.querySelector('.code').innerText").await;
    fern.tab.shows("We never ask for this code").await;
    fern.tab.shows("/help").await;
    let paper = target("screenshots").join(format!("desk-enrolment-{:?}.pdf", fern.how).to_lowercase());
    std::fs::write(&paper, fern.tab.print().await).expect("the printed sheet is kept");
    assert_eq!(print_to_images(&paper).await.len(), 1, "the sheet fits on a page");
    code
}

async fn activate(edith: &mut Hand<'_>, portal: &Portal, code: &str) {
    edith.open(&portal.at("/activate")).await;
    edith.looks_right("code").await;
    edith.fill("Code", code).await;
    edith.birth_date(("May", 5), "3", "1937").await;
    edith.go("Continue").await;
    edith.tab.shows("Edith Marlowe").await;
    edith.looks_right("name").await;
    edith.fill("User name", "edith.marlowe").await;
    edith.tick("Use these words as my password").await;
    edith.tick("I accept the terms").await;
    edith.go("Continue").await;
    edith.looks_right("app").await;
    let secret = edith.tab.string("document.querySelector('#secret').textContent").await;
    edith.fill("Code from the app", &code_now(&secret)).await;
    edith.go("Continue").await;
    edith.tab.shows("Backup codes").await;
    edith.looks_right("recovery").await;
    edith.go("I have kept them").await;
    edith.tab.shows("Record of Edith Marlowe").await;
    edith.looks_right("home").await;
}

async fn arrives_on_the_card(fern: &mut Hand<'_>, portal: &Portal) {
    fern.open(&portal.at("/staff/patients/activations?state=active")).await;
    fern.looks_right("list").await;
    fern.go("Marlowe, Edith").await;
    fern.tab.shows("The patient can sign in.").await;
}
