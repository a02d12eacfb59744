//! Random sequences of messages through the database: in whatever order they come, however often, in whatever files,
//! and with one of them filed by hand later, the pages end the same. The cases are made here and stand in no file.

mod sent;

use std::collections::BTreeSet;

use anteroom::demo::enrol::Login;
use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::id::PatientId;
use anteroom::links;

use super::{main_part, places, words};
use crate::support::{Browser, Member, TestPortal, patient};
use sent::{Dice, Sent};

/// One chart, and whoever reads it.
struct Chart<'p> {
    portal: &'p TestPortal,
    staff: &'p Browser,
    id: PatientId,
    login: Login,
    family: String,
}

/// What is compared: the pages of the patient and of staff, the documents, and the rows of the queue.
#[derive(Debug, PartialEq, Eq)]
struct Page {
    patient: Vec<String>,
    staff: Vec<String>,
    documents: BTreeSet<Vec<u8>>,
    queue: BTreeSet<String>,
}

impl Page {
    /// Where two differ.
    fn beside(&self, other: &Self) -> String {
        let [own, others] = [self, other].map(|page| {
            let texts = page.patient.iter().chain(&page.staff).chain(&page.queue).cloned();
            texts.chain([format!("{} documents", page.documents.len())]).collect::<BTreeSet<_>>()
        });
        let only = |some: &BTreeSet<String>, others| some.difference(others).cloned().collect::<Vec<_>>().join("\n  ");
        format!("in order:\n  {}\notherwise:\n  {}", only(&own, &others), only(&others, &own))
    }
}

impl<'p> Chart<'p> {
    async fn open(portal: &'p TestPortal, staff: &'p Browser, name: &str) -> Self {
        let (doorway, family) = (portal.doorway(), format!("Sample{name}"));
        let fern = portal.cast.login(Member::Fern);
        let new = || patient("Pat", &family, (1970, 1, 2), &format!("HO{name}"));
        let id = doorway.register(fern, new()).await.expect("a patient");
        let code = doorway.issue(fern, id).await.expect("a sheet");
        let born = new().born.reveal().to_owned();
        let login = doorway.activate(code, born, &format!("reader{name}"), "blue kettle sunday garden").await;
        Self { portal, staff, id, login: login.expect("a login"), family }
    }

    fn who(&self, number: &str) -> String {
        format!("PID|1||{number}||{}^Pat||19700102|F", self.family)
    }

    fn number(&self) -> String {
        format!("{}^^^CLINIC^MR", self.family.replace("Sample", "HO"))
    }

    async fn take(&self, texts: &[String]) {
        let (vault, parser) = (&self.portal.portal.vault, &self.portal.portal.parser);
        let file =
            File { name: "day.hl7".to_owned(), bytes: (texts.join("\r") + "\r").into_bytes(), via: Via::Command };
        take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("the file is taken in");
    }

    /// One message after the other, each in a file of its own.
    async fn plainly(&self, messages: &[Sent]) {
        for (at, one) in messages.iter().enumerate() {
            self.take(&[one.text(&at.to_string(), &self.who(&self.number()))]).await;
        }
    }

    /// In another order, some of them twice, several in a file, and one that a person files in the end.
    async fn otherwise(&self, messages: &[Sent], dice: &mut Dice) -> String {
        let mut turns: Vec<usize> = (0..messages.len()).collect();
        turns.extend((0..messages.len()).filter(|_| dice.of(3) == 0));
        dice.shuffle(&mut turns);
        let by_hand = if dice.of(2) == 0 { Some(dice.of(messages.len())) } else { None };
        let (mut file, mut how) = (Vec::new(), String::new());
        for (place, at) in turns.iter().enumerate() {
            let again = turns[..place].contains(at) && dice.of(2) == 0;
            let control = if again { format!("{at}-again-{place}") } else { at.to_string() };
            let number = if by_hand == Some(*at) { String::new() } else { self.number() };
            how.push_str(&format!(" {control}{}", if number.is_empty() { " (waits)" } else { "" }));
            file.push(messages[*at].text(&control, &self.who(&number)));
            if dice.of(2) == 0 {
                self.take(&std::mem::take(&mut file)).await;
                how.push_str(" |");
                if dice.of(2) == 0 {
                    self.file_by_hand().await;
                    how.push_str(" filed");
                }
            }
        }
        if !file.is_empty() {
            self.take(&file).await;
        }
        self.file_by_hand().await;
        how
    }

    /// Files everything of this chart that waits for a person to say whose it is.
    async fn file_by_hand(&self) {
        for row in self.rows("whose").await {
            let id = row.split("/staff/laboratory/messages/").nth(1).and_then(|rest| rest.split('"').next());
            let place = links::compare_message(self.id, id.expect("a message").parse().expect("its id"));
            let filed = self.staff.post(&place, &[("compared", "yes")]).await;
            assert_eq!(filed.location(), links::review(self.id), "{}", filed.text());
        }
    }

    /// The rows of a part of the queue that name this patient.
    async fn rows(&self, part: &str) -> Vec<String> {
        let mut rows = Vec::new();
        for page in 1.. {
            let text = self.staff.get(links::laboratory_queue(part, page)).await.text();
            let own = text.split("<tr").filter(|row| row.contains(&self.family));
            rows.extend(own.map(|row| row.split("</tr>").next().unwrap_or_default().to_owned()));
            if !text.contains(&links::laboratory_queue(part, page + 1).replace('&', "&amp;")) {
                break;
            }
        }
        rows
    }

    async fn page(&self) -> Page {
        let (staff, _) = self.results(self.staff, &links::review(self.id)).await;
        let patient = self.portal.browser();
        patient.sign_in(self.portal, &self.login).await;
        let (seen, own) = self.results(&patient, &links::results(self.id)).await;
        let mut documents = BTreeSet::new();
        for place in &own {
            let answer = patient.get(format!("{place}/download")).await;
            if answer.status.is_success() {
                documents.insert(answer.bytes);
            }
        }
        let row =
            |row: &String| words(&row.replace(&self.family, "Sample")).split_once('>').map(|row| row.1.to_owned());
        Page { patient: seen, staff, documents, queue: self.rows("first").await.iter().filter_map(row).collect() }
    }

    /// What the pages of the results on a list say, in no order: which came first is no part of it.
    async fn results(&self, browser: &Browser, list: &str) -> (Vec<String>, Vec<String>) {
        let places = places(&browser.get(list).await.text(), list);
        let mut pages = Vec::new();
        for place in &places {
            let text = words(main_part(&browser.get(place).await.text()));
            pages.push(without_history(&text).replace(&self.family, "Sample"));
        }
        pages.sort();
        (pages, places)
    }
}

/// A page without what tells how it came about: who filed it and when, the release, and the messages in their order.
fn without_history(text: &str) -> String {
    let facts_end = [" We can't tell", " The patient does not see", " Values Test", " File ", " Open the file"];
    let page_end =
        [" Review The patient can", " Review What you write", " Hold The patient", " What the laboratory sent "];
    let text = without(text, " Chart number ", &[" Result "]);
    let text = without(&text, " Shared with you on ", &[". "]);
    let text = without(&text, " Uploaded by ", &[&facts_end[..], &page_end[..]].concat());
    let end = page_end.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    let lines = text[..end].replace(" pm", " pm\n").replace(" Message from ", "\n Message from ");
    lines
        .lines()
        .filter(|line| !line.contains("Message from"))
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text without what begins here, until the first of these.
fn without(text: &str, from: &str, until: &[&str]) -> String {
    let Some((before, rest)) = text.split_once(from) else { return text.to_owned() };
    let end = until.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    format!("{before} {}", &rest[end..])
}

/// How many sequences each of these tests looks at: two hundred in all, side by side.
const EACH: u64 = 50;

/// Sequences from this seed on, in one portal: each comes to two charts, once in its order and once otherwise.
async fn end_the_same(from: u64) {
    let portal = crate::laboratory::open().await;
    let staff = portal.as_(Member::Ito).await;
    let (mut seen, mut differing) = ([0; 3], Vec::new());
    for seed in from..from + EACH {
        let mut dice = Dice(seed);
        let mut messages: Vec<Sent> = (0..2 + dice.of(4)).map(|_| Sent::random(&mut dice)).collect();
        if dice.of(3) == 0 {
            messages.push(messages[dice.of(messages.len())].corrected());
        }
        let letters = |chart: char| {
            seed.to_string().chars().map(|sign| char::from(sign as u8 + 49)).chain([chart]).collect::<String>()
        };
        let (plain, other) =
            (Chart::open(&portal, &staff, &letters('x')).await, Chart::open(&portal, &staff, &letters('y')).await);
        plain.plainly(&messages).await;
        let how = other.otherwise(&messages, &mut dice).await;
        let (plain, other) = (plain.page().await, other.page().await);
        if plain != other {
            differing.push(format!("seed {seed}:{how} {messages:#?}\n{}", plain.beside(&other)));
        }
        seen[0] += plain.patient.len();
        seen[1] += plain.documents.len();
        seen[2] += plain.queue.len();
    }
    assert!(differing.is_empty(), "{} of {EACH} sequences:\n{}", differing.len(), differing.join("\n=== "));
    assert!(seen.iter().all(|count| *count > 0), "the sequences hold too little: {seen:?}");
}

#[tokio::test]
async fn sequences_end_in_the_same_pages() {
    end_the_same(0).await;
}

#[tokio::test]
async fn more_sequences_end_in_the_same_pages() {
    end_the_same(EACH).await;
}

#[tokio::test]
async fn still_more_sequences_end_in_the_same_pages() {
    end_the_same(2 * EACH).await;
}

#[tokio::test]
async fn the_last_of_two_hundred_sequences_end_in_the_same_pages() {
    end_the_same(3 * EACH).await;
}
