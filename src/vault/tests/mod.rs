//! The vault tested from inside: with its own connections and keys, as somebody who has the files would come to it.

mod asked_again;
mod care_team;
pub mod cast;
mod checkpoints;
mod connections;
mod doors;
mod folder;
mod full_disk;
mod leaves;
mod outbox;
mod plans;
mod readers;
mod round;
pub(super) mod said;
mod schema;
mod trail;
mod upgrade;
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
use super::{Cost, Opening, Vault, Workers};
use crate::kit::clock::{Clock, SignedDuration, Timestamp, instant};
use crate::kit::id::RequestId;
use crate::kit::random::Entropy;

/// A data folder and its key, at a clock that stands still.
pub struct Place {
    root: TempDir,
    clock: Clock,
}

/// The same, opened.
pub struct Clinic {
    pub vault: Vault,
    threads: Workers,
    clock: Clock,
}

impl Place {
    pub fn new() -> Self {
        Self::at(instant(1_800_000_000_000))
    }

    pub fn at(now: Timestamp) -> Self {
        Self { root: tempfile::tempdir().unwrap(), clock: Clock::settable(now) }
    }

    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
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

    pub fn open(&self) -> Clinic {
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
    pub async fn stop(self) {
        drop(self.vault);
        self.threads.stopped().await;
    }

    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// A job of the writer, past every door.
    pub async fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&super::writer::Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.vault.writer().run(job).await
    }

    /// A job of a reader, past every door.
    pub async fn read<T: Send + 'static>(
        &self,
        job: impl FnOnce(super::sql::Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.vault.readers().run(job).await
    }

    /// Takes up settings that a test has put into their rows.
    pub async fn reload(&self) -> Result<(), Fault> {
        self.vault.reload_settings().await
    }

    /// One row on the trail; returns its number.
    async fn note(&self, detail: &'static str) -> Result<i64, Fault> {
        let origin = origin();
        let job = move |writing: &super::writer::Writing<'_>| writing.append(&origin, &event(detail));
        self.vault.writer().run(job).await
    }

    /// Where the trail stands, as a reader sees it.
    pub async fn head(&self) -> Head {
        self.vault.readers().run(super::trail::head).await.unwrap()
    }

    /// How many rows a statement finds.
    pub async fn count(&self, sql: &'static str) -> usize {
        let rows = self.vault.readers().run(move |door| door.rows(sql, &[], |_| Ok(())));
        rows.await.unwrap().len()
    }
}

pub fn origin() -> Origin {
    origin_at("192.0.2.0/24")
}

pub fn origin_at(address: &str) -> Origin {
    Origin { request: RequestId::from_bits([1; 16]), address: address.to_owned(), device: String::new() }
}

fn event(detail: &str) -> Entry<'_> {
    Entry::new("event", "test", "done").detail(detail)
}
