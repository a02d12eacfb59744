//! The vault tested from inside: with its own connections and keys, as somebody who has the files would come to it.

mod addresses;
mod asked_again;
mod birthdays;
mod care_team;
mod cast;
mod checkpoints;
mod cleared;
mod connections;
mod devices;
mod doors;
mod drafts;
mod enrolment;
mod factors;
mod folder;
mod full_disk;
mod guessing;
mod leaves;
mod locks;
mod outbox;
mod plans;
mod readers;
mod recovery;
mod release;
mod replays;
mod reset;
pub(super) mod said;
mod same_work;
mod schema;
mod sent_codes;
mod sessions;
mod set_up;
mod sign_in;
mod step_up;
mod trail;
mod upgrade;
mod ways_in;
mod writer;

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::fault::Fault;
use super::keyring::Keyring;
use super::open::{self, OpenFault};
use super::trail::{Entry, Head, Origin};
use super::verify::{Verified, verify};
use super::{Cost, Opening, Threads, Vault};
use crate::kit::clock::{Clock, SignedDuration, Timestamp, instant};
use crate::kit::id::RequestId;
use crate::kit::random::Entropy;

/// A data folder and its key, at a clock that stands still.
struct Place {
    root: TempDir,
    clock: Clock,
}

/// The same, opened.
struct Clinic {
    vault: Vault,
    threads: Threads,
    clock: Clock,
}

impl Place {
    fn new() -> Self {
        Self::at(instant(1_800_000_000_000))
    }

    fn at(now: Timestamp) -> Self {
        Self { root: tempfile::tempdir().unwrap(), clock: Clock::settable(now) }
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("data")
    }

    fn database(&self) -> PathBuf {
        self.folder().join(open::DATABASE)
    }

    fn unlock_file(&self) -> PathBuf {
        self.root.path().join("data.key")
    }

    fn opening(&self) -> Opening {
        Opening {
            folder: self.folder(),
            unlock_file: self.unlock_file(),
            clock: self.clock.clone(),
            entropy: Entropy::seeded(1),
            cost: Cost::Cheap,
        }
    }

    fn open(&self) -> Clinic {
        let (vault, threads) = Vault::open(&self.opening()).unwrap();
        Clinic { vault, threads, clock: self.clock.clone() }
    }

    /// Why it does not open.
    fn refusal(&self) -> OpenFault {
        Vault::open(&self.opening()).map(|_| ()).unwrap_err()
    }

    fn verify(&self) -> Result<Verified, OpenFault> {
        verify(&self.folder(), &self.unlock_file())
    }

    fn keys(&self) -> Keyring {
        Keyring::open(&self.folder(), &self.unlock_file()).unwrap()
    }

    /// A connection that is nobody's door.
    fn connection(&self) -> Connection {
        open::connect(&self.database(), &self.keys(), open::Access::Write).unwrap()
    }

    /// Every file with a hash of what is in it.
    fn files(&self) -> Vec<(PathBuf, [u8; 32])> {
        let mut found = Vec::new();
        hash_files(self.root.path(), &mut found);
        found.sort();
        found
    }
}

fn hash_files(folder: &Path, found: &mut Vec<(PathBuf, [u8; 32])>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            hash_files(&path, found);
        } else {
            let content = std::fs::read(&path).unwrap();
            found.push((path, Sha256::digest(content).into()));
        }
    }
}

impl Clinic {
    async fn stop(self) {
        drop(self.vault);
        self.threads.stopped().await;
    }

    fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// One row on the trail; returns its number.
    async fn note(&self, detail: &'static str) -> Result<i64, Fault> {
        let origin = origin();
        let job = move |writing: &super::writer::Writing<'_>| writing.append(&origin, &event(detail));
        self.vault.writer().run(job).await
    }

    /// Where the trail stands, as a reader sees it.
    async fn head(&self) -> Head {
        self.vault.readers().run(super::trail::head).await.unwrap()
    }

    /// How many rows a statement finds.
    async fn count(&self, sql: &'static str) -> usize {
        let rows = self.vault.readers().run(move |door| door.rows(sql, &[], |_| Ok(())));
        rows.await.unwrap().len()
    }
}

fn origin() -> Origin {
    origin_at("192.0.2.0/24")
}

fn origin_at(address: &str) -> Origin {
    Origin { request: RequestId::from_bits([1; 16]), address: address.to_owned(), device: String::new() }
}

fn event(detail: &str) -> Entry<'_> {
    Entry::new("event", "test", "done").detail(detail)
}
