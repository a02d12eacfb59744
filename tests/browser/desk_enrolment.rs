//! Three minutes at the desk: the front desk registers an older patient and prints the sheet; on a phone the patient
//! types the code and is in. With a finger, by keyboard alone, and with script switched off. The test prints how many
//! pages the patient sees and how many fields they fill.

use crate::support::{Browser, Portal, Tab, code_now, print_to_images, sign_in, target};

/// How somebody works a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Finger,
    Keyboard,
    WithoutScript,
}

/// Somebody at a page, and what it costs them.
struct Hand<'t> {
    tab: &'t Tab,
    how: How,
    pages: usize,
    fields: usize,
    ticks: usize,
}

impl<'t> Hand<'t> {
    async fn of(tab: &'t Tab, how: How, width: u32) -> Self {
        tab.viewport(width).await;
        if how == How::WithoutScript {
            tab.script(false).await;
        }
        Self { tab, how, pages: 0, fields: 0, ticks: 0 }
    }

    async fn fill(&mut self, label: &str, value: &str) {
        self.fields += 1;
        if self.how == How::Keyboard {
            reach(self.tab, label).await;
            self.tab.type_text(value).await;
        } else {
            self.tab.fill(label, value).await;
        }
    }

    /// May 3, 1937.
    async fn birth_date(&mut self) {
        self.fields += 1;
        if self.how == How::Keyboard {
            reach(self.tab, "Month").await;
            for _ in 0..5 {
                self.tab.press("ArrowDown").await;
            }
        } else {
            self.tab.select("Month", "May").await;
        }
        self.fill("Day", "3").await;
        self.fill("Year", "1937").await;
    }

    async fn tick(&mut self, words: &str) {
        self.ticks += 1;
        if self.how == How::Keyboard {
            reach(self.tab, words).await;
            self.tab.press(" ").await;
        } else {
            self.tab.check(words).await;
        }
    }

    async fn go(&mut self, words: &str) {
        self.pages += 1;
        if self.how == How::Keyboard {
            reach(self.tab, words).await;
            self.tab.press_and_leave("Enter").await;
        } else {
            self.tab.click(words).await;
        }
    }

    async fn open(&mut self, address: &str) {
        self.pages += 1;
        self.tab.goto(address).await;
    }

    async fn looks_right(&self, name: &str) {
        assert_eq!(self.tab.sideways().await, Vec::<String>::new(), "{name} scrolls sideways");
        self.tab.screenshot(&format!("desk-enrolment-{:?}-{name}", self.how).to_lowercase()).await;
    }
}

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
    let mut fern = Hand::of(&desk, how, 1200).await;
    let code = register(&mut fern, &portal).await;
    let mut edith = Hand::of(&phone, how, 390).await;
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
    fern.birth_date().await;
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
    edith.birth_date().await;
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
    edith.tab.shows("Recovery codes").await;
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

/// Presses Tab until the focus is there.
async fn reach(tab: &Tab, words: &str) {
    let mut stops = Vec::new();
    for _ in 0..60 {
        tab.press("Tab").await;
        let stop = tab.focus().await;
        if stop.starts_with(words) {
            return;
        }
        stops.push(stop);
    }
    panic!("Tab never reaches “{words}”, only {stops:?}");
}
