//! A clinic of a given size: so many patients, 64 of them signed in, each of those with twenty released results.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anteroom::demo::enrol::{Doorway, Login};
use anteroom::features::people::{self, model::NewPatient};
use anteroom::features::results;
use anteroom::features::results::upload::model::NewResult;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::date::{Date, TimeZone};
use anteroom::kit::id::{ObjectId, PatientId};
use anteroom::kit::phi::Phi;
use anteroom::kit::random::Entropy;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::logins::{Found, Token};
use anteroom::records::documents::NewFile;
use anteroom::vault::actor::Role;
use anteroom::vault::purpose::{ReadResults, RegisterPatient, ReleaseResult, UploadResult};
use anteroom::vault::{Caller, Cost, Opening, Stored, Target, Vault, Workers};

const SIGNED_IN: usize = 64;
const RESULTS: usize = 20;

/// A seeded folder.
pub struct Clinic {
    /// One session for each of the signed-in patients.
    pub tokens: Vec<String>,
    patients: Vec<PatientId>,
    place: tempfile::TempDir,
}

impl Clinic {
    /// Seeds a folder.
    pub async fn of(size: usize) -> Self {
        let place = tempfile::tempdir().expect("a temporary folder");
        // The staff's sign-ins move the clock on by a code's life each; the patients' come last, and just now.
        let clock = Clock::settable(Clock::system().now() - SignedDuration::from_mins(5));
        let mut clinic = Self { tokens: Vec::new(), patients: Vec::new(), place };
        let (vault, threads) = Vault::open(&clinic.opening(&clock)).expect("an empty folder opens");
        clinic.fill(&vault, &clock, size).await;
        drop(vault);
        threads.stopped().await;
        clinic
    }

    async fn fill(&mut self, vault: &Vault, clock: &Clock, size: usize) {
        let doorway = Doorway::new(vault, clock);
        let vera = doorway.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
        let staff = [("Fern Walsh", Role::FrontDesk, "fern"), ("Dr. Hana Ito", Role::Clinician, "ito")];
        let mut joined: Vec<Login> = Vec::new();
        for (name, role, username) in staff {
            joined.push(
                doorway.join(&vera, (name, &[role]), username, "seven paper lanterns glow").await.expect("joins"),
            );
        }
        let (fern, ito) =
            (doorway.caller(&joined[0]).await.expect("Fern"), doorway.caller(&joined[1]).await.expect("Ito"));
        let patients = register(vault, &fern, size).await;
        let born = Date::new(1958, 3, 14).expect("a day");
        let mut logins = Vec::new();
        for (index, patient) in patients.into_iter().take(SIGNED_IN).enumerate() {
            add_results(vault, &ito, patient).await;
            let code = doorway.issue(&joined[0], patient).await.expect("a sheet");
            let (username, password) = (format!("patient{index}"), "blue kettle sunday garden");
            logins.push(doorway.activate(code, born, &username, password).await.expect("a login"));
            self.patients.push(patient);
        }
        clock.advance(Clock::system().now().duration_since(clock.now()));
        for login in &logins {
            self.tokens.push(doorway.enter(login).await.expect("a session").0.reveal().to_owned());
        }
    }

    /// The results page of each signed-in patient.
    pub fn result_pages(&self) -> Vec<String> {
        self.patients.iter().map(|patient| links::results(*patient)).collect()
    }

    /// The page's statements alone, in as many loops: session, leave with its durable row, results. Rounds per second.
    pub async fn queries_alone(&self, loops: usize, warm_up: Duration, run: Duration) -> f64 {
        let (vault, threads) = self.open();
        let begin = Instant::now() + warm_up;
        let (end, rounds) = (begin + run, Arc::new(AtomicUsize::new(0)));
        let mut tasks = Vec::new();
        for index in 0..loops {
            let (vault, rounds) = (vault.clone(), Arc::clone(&rounds));
            let token = Token::from_text(&self.tokens[index % self.tokens.len()]).expect("a token");
            let patient = self.patients[index % self.patients.len()];
            tasks.push(tokio::spawn(async move {
                while Instant::now() < end {
                    let counts = Instant::now() >= begin;
                    page(&vault, &token, patient).await;
                    rounds.fetch_add(usize::from(counts), Ordering::Relaxed);
                }
            }));
        }
        for task in tasks {
            task.await.expect("a loop");
        }
        drop(vault);
        threads.stopped().await;
        super::client::count(rounds.load(Ordering::Relaxed)) / run.as_secs_f64()
    }

    /// Opens the folder without a server.
    pub fn open(&self) -> (Vault, Workers) {
        Vault::open(&self.opening(&Clock::system())).expect("the folder opens")
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.place.path().join("data")
    }

    /// The unlock key's file.
    pub fn key_file(&self) -> PathBuf {
        self.place.path().join("key")
    }

    fn opening(&self, clock: &Clock) -> Opening {
        Opening {
            folder: self.data(),
            unlock_file: self.key_file(),
            clock: clock.clone(),
            entropy: Entropy::system(),
            cost: Cost::Cheap,
        }
    }
}

async fn page(vault: &Vault, token: &Token, patient: PatientId) {
    let origin = vault.origin_of_the_terminal();
    let Found::Live(visitor) = vault.lobby(origin).visitor(token).await.expect("the session is read") else {
        panic!("the session has run out");
    };
    let chart = vault.chart::<ReadResults>(&visitor.caller, Target::chart(patient)).await.expect("leave");
    let list = chart
        .read(|tx| results::reading::store::released(tx, results::reading::model::ListPage::default(), &TimeZone::UTC));
    let (lines, has_more) = list.await.expect("results");
    // The page is full, and there is another behind it.
    assert!(has_more && lines.len() < RESULTS);
}

/// Registers so many patients, many at once so that they share commits.
pub async fn register(vault: &Vault, fern: &Caller, size: usize) -> Vec<PatientId> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut tasks = Vec::new();
    for _ in 0..256 {
        let (vault, fern, next) = (vault.clone(), fern.clone(), Arc::clone(&next));
        tasks.push(tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                if index >= size {
                    return mine;
                }
                let chart = vault.new_chart::<RegisterPatient>(&fern).await.expect("leave");
                let new = invented(index);
                chart.write(move |tx| people::store::register(tx, &new)).await.expect("a patient");
                mine.push(chart.patient());
            }
        }));
    }
    let mut patients = Vec::new();
    for task in tasks {
        patients.extend(task.await.expect("a registration"));
    }
    patients
}

/// Gives a patient as many released results as they all have here.
pub async fn add_results(vault: &Vault, ito: &Caller, patient: PatientId) {
    for index in 0..RESULTS {
        let chart = vault.chart::<UploadResult>(ito, Target::chart(patient)).await.expect("leave");
        let collected_on = Date::new(2026, 1, i8::try_from(index + 1).unwrap_or(1)).expect("a day");
        let new =
            NewResult { title: Phi::from("Kidney function"), kind: results::model::Kind::Laboratory, collected_on };
        // The page never opens the file, so that none is written.
        let stored =
            Stored { id: ObjectId::random(vault.entropy()), key: Secret::new("none"), size: 1, sha256: [0; 32] };
        let file = NewFile { stored, name: Phi::from("a.pdf"), media_type: "application/pdf", pages: 1, active: false };
        let result = chart.write(move |tx| results::upload::store::add(tx, &new, &file)).await.expect("a result");
        let release = vault.chart::<ReleaseResult>(ito, Target::thing(patient, result)).await.expect("leave");
        release.write(move |tx| results::review::store::release(tx, result)).await.expect("a release");
    }
}

fn invented(index: usize) -> NewPatient {
    NewPatient {
        given: Phi::new(format!("Given{index}")),
        family: Phi::new(format!("Family{}", index % 5_000)),
        born: Phi::new(Date::new(1958, 3, 14).expect("a day")),
        number: Phi::new(format!("B{index}")),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    }
}
