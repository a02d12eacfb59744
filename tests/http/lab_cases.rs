//! Files of the kinds that went wrong elsewhere, replayed: each is taken in with its patient registered, and its pages
//! say what is right. The files lie beside this one.

mod identity;
mod random;
mod reading;
mod sequences;

use std::path::Path;

use anteroom::demo::enrol::Login;
use anteroom::features::laboratory::{File, Taken, Via, take_in};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::PatientId;
use anteroom::links;

use crate::support::{Browser, Member, TestPortal, patient};

/// A clinic in New York in December 2026, whose results are shown as soon as they come.
struct Clinic {
    portal: TestPortal,
}

/// Whoever the files of a case name, with what they and Dr. Ito see.
struct Case<'c> {
    clinic: &'c Clinic,
    chart: PatientId,
    login: Login,
}

impl Clinic {
    async fn open() -> Self {
        let portal = super::laboratory::open().await;
        portal.set("clinic.zone", "America/New_York").await;
        portal.wait(SignedDuration::from_hours(24 * 205));
        Self { portal }
    }

    /// The person of a case whose files begin with these three signs.
    async fn case(&self, name: &str) -> Case<'_> {
        let (given, family, born, number) = if name.starts_with('A') {
            ("Pat", "Sample", (1970, 1, 2), format!("HO-{name}"))
        } else {
            ("Rosa", "Quintana", (1971, 6, 9), "C1001".to_owned())
        };
        let doorway = self.portal.doorway();
        let fern = self.portal.cast.login(Member::Fern).clone();
        let chart = doorway.register(&fern, patient(given, family, born, &number)).await.expect("a patient");
        let code = doorway.issue(&fern, chart).await.expect("a sheet");
        let born = patient(given, family, born, &number).born.reveal().to_owned();
        let username = format!("reader-{}", name.to_lowercase());
        let login = doorway.activate(code, born, &username, "blue kettle sunday garden").await.expect("a login");
        Case { clinic: self, chart, login }
    }

    async fn import(&self, file: &str) -> Taken {
        self.take(file, bytes(file)).await
    }

    async fn take(&self, name: &str, bytes: Vec<u8>) -> Taken {
        let (vault, parser) = (&self.portal.portal.vault, &self.portal.portal.parser);
        let file = File { name: name.to_owned(), bytes, via: Via::Command };
        take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("the file is taken in")
    }

    /// The queue of what waits for a person, in words.
    async fn queue(&self) -> String {
        words(&self.portal.as_(Member::Ito).await.get(links::LABORATORY).await.text())
    }
}

impl Case<'_> {
    /// The patient's list and every page that it leads to, as read.
    async fn patient(&self) -> String {
        let browser = self.clinic.portal.browser();
        browser.sign_in(&self.clinic.portal, &self.login).await;
        words(&everything(&browser, &links::results(self.chart)).await)
    }

    /// The same for Dr. Ito.
    async fn staff(&self) -> String {
        let browser = self.clinic.portal.as_(Member::Ito).await;
        words(&everything(&browser, &links::review(self.chart)).await)
    }

    /// How many results the patient's list holds.
    async fn count(&self) -> usize {
        let browser = self.clinic.portal.browser();
        browser.sign_in(&self.clinic.portal, &self.login).await;
        places(&browser.get(links::results(self.chart)).await.text(), &links::results(self.chart)).len()
    }

    /// The documents that the patient can open, as bytes.
    async fn documents(&self) -> Vec<Vec<u8>> {
        let browser = self.clinic.portal.browser();
        browser.sign_in(&self.clinic.portal, &self.login).await;
        let mut documents = Vec::new();
        for place in places(&browser.get(links::results(self.chart)).await.text(), &links::results(self.chart)) {
            let answer = browser.get(format!("{place}/download")).await;
            if answer.status.is_success() {
                documents.push(answer.bytes);
            }
        }
        documents
    }
}

fn bytes(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/lab_cases/files");
    std::fs::read(folder.join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

/// A list and the pages of its results, one after the other.
async fn everything(browser: &Browser, list: &str) -> String {
    let list_page = browser.get(list).await.text();
    let mut pages = main_part(&list_page).to_owned();
    for place in places(&list_page, list) {
        pages.push_str(main_part(&browser.get(&place).await.text()));
    }
    pages
}

/// What a page says of its own, without what frames every page.
fn main_part(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").expect("a page has a main part");
    rest.split_once("</main>").expect("and it ends").0
}

/// Where a list's results stand, each once.
fn places(list: &str, at: &str) -> Vec<String> {
    let chart = at.trim_end_matches("/results");
    let hrefs = list.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next());
    let mut places: Vec<String> = Vec::new();
    for href in hrefs.filter(|href| href.strip_prefix(chart).is_some_and(is_result)) {
        if !places.iter().any(|place| place == href) {
            places.push(href.to_owned());
        }
    }
    places
}

/// `/results/` and an id, nothing behind it.
fn is_result(rest: &str) -> bool {
    rest.strip_prefix("/results/").is_some_and(|id| id.len() > 20 && !id.contains('/'))
}

/// A page as it is read: without tags, entities as their signs, blanks as one, but for what is laid out in lines.
fn words(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut inside = false;
    for sign in page.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(sign),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    let text = text.replace("&amp;", "&").replace('\u{a0}', " ").replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_file_is_replayed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/lab_cases");
    let tests: String = ["identity.rs", "reading.rs", "sequences.rs"]
        .map(|name| std::fs::read_to_string(folder.join(name)).expect("a file of tests"))
        .concat();
    for file in std::fs::read_dir(folder.join("files")).expect("the files") {
        let name = file.expect("a file").file_name().to_string_lossy().into_owned();
        assert!(tests.contains(&name), "{name} is replayed by no test");
    }
}
