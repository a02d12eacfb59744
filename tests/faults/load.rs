//! Staff at work, and what the server told them it had done.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::thread;

use crate::process::people::pdf;
use crate::process::{Browser, Person, Server};

/// Something that the server said it had done.
pub enum Done {
    /// A patient has this card, with this number on it.
    Registered { card: String, number: String },
    /// An activation sheet for this card is out.
    Issued { card: String },
    /// A result with this title can be reviewed here.
    Uploaded { at: String, title: String },
    /// The result that can be reviewed here is released.
    Released { at: String },
    /// Somebody of this name is invited.
    Invited { name: String },
    /// This browser has given the right password.
    SignedIn { browser: Browser },
}

impl Done {
    /// What it is, for counting.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Registered { .. } => "registered",
            Self::Issued { .. } => "issued",
            Self::Uploaded { .. } => "uploaded",
            Self::Released { .. } => "released",
            Self::Invited { .. } => "invited",
            Self::SignedIn { .. } => "signed in",
        }
    }
}

/// How often each kind of thing was done.
pub fn counts(done: &[Done]) -> BTreeMap<&'static str, usize> {
    done.iter().fold(BTreeMap::new(), |mut counts, done| {
        *counts.entry(done.kind()).or_default() += 1;
        counts
    })
}

/// A clinic's staff, each with a browser, and one patient.
pub struct Staff {
    manager: Person,
    desk: Person,
    clinician: Person,
    nurse: Person,
    card: String,
    number: usize,
}

impl Staff {
    /// The staff of a clinic that is being set up.
    pub fn of(server: &mut Server) -> Self {
        let mut manager = Person::manager(server);
        // A clinician releases here; by default nobody would have to.
        let reviewed =
            ["laboratory", "imaging", "pathology", "letter", "other"].map(|kind| format!("results.release_{kind}"));
        let rules: Vec<_> = reviewed.iter().map(|name| (name.as_str(), "review")).collect();
        crate::process::people::done(&manager.browser.post("/staff/settings", &rules).expect("an answer"))
            .expect("rules");
        let mut desk = manager.colleague(server.address, "Fern Hall", "front_desk");
        let clinician = manager.colleague(server.address, "Kenji Ito", "clinician");
        let nurse = manager.colleague(server.address, "Noor Aziz", "nurse");
        let card = desk.register("first").expect("a patient");
        Self { manager, desk, clinician, nurse, card, number: 0 }
    }

    /// The server was started again.
    pub fn move_to(&mut self, address: SocketAddr) {
        for person in [&mut self.manager, &mut self.desk, &mut self.clinician, &mut self.nurse] {
            person.browser.move_to(address);
        }
    }

    /// The card of the one patient that was there first.
    pub fn card(&self) -> &str {
        &self.card
    }

    /// The front desk.
    pub const fn desk(&mut self) -> &mut Person {
        &mut self.desk
    }

    /// Everybody works until the server is gone; returns what it acknowledged.
    pub fn work(&mut self, address: SocketAddr) -> Vec<Done> {
        self.number += 1;
        let (number, card) = (self.number, self.card.as_str());
        let Self { manager, desk, clinician, nurse, .. } = self;
        thread::scope(|scope| {
            let workers = [
                scope.spawn(move || until_gone(number, |name, done| register(desk, name, done))),
                scope.spawn(move || until_gone(number, |name, done| upload(clinician, card, name, done))),
                scope.spawn(move || until_gone(number, |name, done| invite(manager, name, done))),
                scope.spawn(move || until_gone(number, |_, done| sign_in(nurse, address, done))),
            ];
            workers.into_iter().flat_map(|worker| worker.join().expect("the work did not panic")).collect()
        })
    }

    /// Whether everything that was acknowledged is there.
    pub fn check(&mut self, done: &mut [Done]) {
        let staff = self.manager.browser.get("/staff/people").expect("an answer").text();
        for done in done {
            match done {
                Done::Registered { card, number } => {
                    assert!(page(&mut self.desk, card).contains(number.as_str()), "{number} is lost");
                }
                Done::Issued { card } => {
                    assert!(page(&mut self.desk, card).contains("/activation/revoke"), "the sheet of {card} is lost");
                }
                Done::Uploaded { at, title } => {
                    assert!(page(&mut self.clinician, at).contains(title.as_str()), "{title} is lost");
                    let file = self.clinician.browser.get(&format!("{at}/file")).expect("an answer");
                    assert_eq!(file.body, pdf(title), "the file of {title} is lost");
                }
                Done::Released { at } => {
                    let release = format!("action=\"{at}/release\"");
                    assert!(!page(&mut self.clinician, at).contains(&release), "the release of {at} is lost");
                }
                Done::Invited { name } => assert!(staff.contains(name.as_str()), "the invitation of {name} is lost"),
                // Only the newest of somebody's sessions need to be there; see below.
                Done::SignedIn { .. } => {}
            }
        }
    }

    /// Whether the last of these sign-ins is there; earlier ones may have been ended by later ones.
    pub fn check_last_sign_in(done: &mut [Done], address: SocketAddr) {
        let last = done.iter_mut().rev().find_map(|done| match done {
            Done::SignedIn { browser } => Some(browser),
            _ => None,
        });
        if let Some(browser) = last {
            browser.move_to(address);
            assert_eq!(browser.get("/sign-in/code").expect("an answer").status, 200, "a sign-in is lost");
        }
    }
}

/// Repeats the work, each time under another name, until an answer does not come.
fn until_gone(number: usize, mut work: impl FnMut(&str, &mut Vec<Done>) -> io::Result<()>) -> Vec<Done> {
    let mut done = Vec::new();
    for turn in 0.. {
        if work(&format!("N{number}T{turn}E"), &mut done).is_err() {
            break;
        }
    }
    done
}

fn register(desk: &mut Person, number: &str, done: &mut Vec<Done>) -> io::Result<()> {
    let card = desk.register(number)?;
    done.push(Done::Registered { card: card.clone(), number: number.to_owned() });
    let sheet = desk.browser.post(&format!("{card}/activation"), &[])?;
    crate::process::people::done(&sheet)?;
    done.push(Done::Issued { card });
    Ok(())
}

fn upload(clinician: &mut Person, card: &str, title: &str, done: &mut Vec<Done>) -> io::Result<()> {
    let at = clinician.upload(card, title)?;
    done.push(Done::Uploaded { at: at.clone(), title: title.to_owned() });
    crate::process::people::done(&clinician.browser.post(&format!("{at}/release"), &[])?)?;
    done.push(Done::Released { at });
    Ok(())
}

fn invite(manager: &mut Person, name: &str, done: &mut Vec<Done>) -> io::Result<()> {
    crate::process::people::done(&manager.browser.post("/staff/people/new", &[("name", name), ("roles", "nurse")])?)?;
    done.push(Done::Invited { name: name.to_owned() });
    Ok(())
}

fn sign_in(nurse: &Person, address: SocketAddr, done: &mut Vec<Done>) -> io::Result<()> {
    let browser = nurse.sign_in(address)?;
    done.push(Done::SignedIn { browser });
    Ok(())
}

fn page(person: &mut Person, path: &str) -> String {
    let page = person.browser.get(path).expect("an answer");
    assert_eq!(page.status, 200, "{path}: {}", page.text());
    page.text()
}
