//! The watched folder: files that lie in it are taken in by themselves, and answered there.
//!
//! A file is taken once it has not changed for a while. It is in the vault, durably, before anything is said of it; then
//! `ack/` gets an answer for each message, and `done/` a receipt or `failed/` a reason; each is whole under its name, or
//! not there. The file itself is removed last. Whatever happens between two of these steps, the next look finds the file,
//! knows it by its content, and goes on: nothing is taken twice, nothing is lost. Only a file over which the program
//! itself ended, before it was in the vault, is not tried again before a person says so.
//!
//! Whoever can write here is a stranger: no symbolic link is followed, nothing but a plain file is opened, and no name
//! that somebody else chose is written anywhere but into the vault.

mod answer;
mod entry;
mod looked;
mod looks;
mod opened;
mod paper;
mod stopped;
mod watched;

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use entry::Entry;
use looks::{Held, Looks};
use opened::{Found, Opened};
use paper::Paper;
use stopped::Stopped;

use super::model::Watched;
use super::{Came, File, Lying, Once, Via, take_in_once};
use crate::hostile::{LARGEST, ParseWorker};
use crate::vault::{Fault, Vault};

pub use looked::Looked;
pub use watched::{FolderFault, WatchedFolder};

/// The watch over the folder.
pub struct Watch {
    vault: Vault,
    parser: ParseWorker,
    watched: WatchedFolder,
    looks: Looks,
    said: BTreeSet<Warned>,
    looked: Looked,
    stopped: Stopped,
}

/// What is said in the log once, until it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Warned {
    Folder,
    Strange,
    Held(Held),
}

/// For how many seconds the end of half a file may still come; then it is not taken, and whoever sent it is told.
const HALF: i64 = 10 * 60;

/// Why a file stays where it is, for now.
enum Stays {
    /// It changed meanwhile, or is gone.
    Changed,
    /// Its end is missing, and may still come.
    Half,
    /// Something here cannot be read, written or removed.
    Here(Held, io::Error),
    /// The vault cannot take it.
    NotTaken(Fault),
}

impl Watch {
    /// Over this folder.
    pub fn new(vault: Vault, parser: ParseWorker, watched: WatchedFolder) -> Self {
        Self {
            vault,
            parser,
            watched,
            looks: Looks::default(),
            said: BTreeSet::new(),
            looked: Looked::default(),
            stopped: Stopped::default(),
        }
    }

    /// What the last look found, whenever somebody asks.
    pub fn looked(&self) -> Looked {
        self.looked.clone()
    }

    /// Looks once, and takes what is complete; between two files it stops where `goes_on` says no.
    pub async fn look(&mut self, goes_on: impl Fn() -> bool) {
        let watched = self.watched.clone();
        let seen = blocking(move || {
            let opened = watched.open()?;
            let (seen, set_aside) = (opened.entries()?, opened.names_set_aside()?);
            Ok((Arc::new(opened), seen, set_aside))
        });
        let mut found = Watched { at: self.vault.now(), is_open: true, stay: 0, too_large: 0, stopped: 0 };
        match seen.await {
            Ok((opened, (entries, strange), (too_large, stopped))) => {
                self.said.remove(&Warned::Folder);
                self.of_strange(strange);
                self.of_stopped(&opened, &stopped).await;
                self.take_complete(&opened, entries, goes_on).await;
                let stopped = self.stopped.count();
                found = Watched { at: self.vault.now(), too_large: too_large.len(), stopped, ..found };
            }
            Err(error) => {
                self.warn(Warned::Folder, &error);
                found.is_open = false;
            }
        }
        self.looked.say(Watched { stay: self.looks.stay(), ..found });
    }

    async fn take_complete(&mut self, opened: &Arc<Opened>, entries: Vec<Entry>, goes_on: impl Fn() -> bool) {
        let complete = self.looks.complete(entries, self.vault.now());
        let held = self.looks.held();
        self.said.retain(|warned| !matches!(warned, Warned::Held(one) if !held.contains(one)));
        for entry in complete {
            if !goes_on() {
                return;
            }
            match self.take(opened, &entry).await {
                Ok(()) | Err(Stays::Changed) => {}
                Err(Stays::Half) => self.looks.rest(&entry),
                Err(Stays::Here(held, error)) => {
                    self.looks.put_off(&entry, held);
                    self.warn(Warned::Held(held), &error);
                }
                Err(Stays::NotTaken(fault)) => {
                    self.warn(Warned::Held(Held::NotTaken), &fault);
                    match fault {
                        // Of this file, not of the others.
                        Fault::Broken(_) | Fault::Rule(_) => self.looks.put_off(&entry, Held::NotTaken),
                        _ => return self.looks.put_all_off(Held::NotTaken),
                    }
                }
            }
        }
    }

    /// One file, from the folder into the vault.
    async fn take(&mut self, opened: &Arc<Opened>, entry: &Entry) -> Result<(), Stays> {
        let (from, wanted) = (Arc::clone(opened), entry.clone());
        match blocking(move || from.read(&wanted)).await.map_err(unreadable)? {
            Found::Changed => Err(Stays::Changed),
            Found::TooLarge => self.set_aside(opened, entry).await,
            Found::Whole { bytes, sha256 } => {
                let paper = Paper { sha256, bytes: bytes.len() };
                let may_grow = !entry.seen().is_complete(HALF, self.vault.now());
                let file = File { name: entry.shown(), bytes, via: Via::Folder };
                let lying = Lying { file, sha256, may_grow, own: self.stopped.begin(sha256) };
                let caller = self.vault.laboratory_watch();
                let once = take_in_once(&self.vault, &self.parser, &caller, lying).await.map_err(Stays::NotTaken)?;
                self.stopped.end(sha256);
                match once {
                    Once::Came(came) => self.answer(opened, entry, (*came, paper)).await,
                    Once::Half => Err(Stays::Half),
                    Once::Stopped => self.put_aside(opened, entry, &paper).await,
                }
            }
        }
    }

    /// What is said of a file that is in the vault; then it goes.
    async fn answer(&self, opened: &Arc<Opened>, entry: &Entry, (came, paper): (Came, Paper)) -> Result<(), Stays> {
        let (folder, entry) = (Arc::clone(opened), entry.clone());
        let written = blocking(move || {
            if let Some(answer) = answer::written(&came) {
                folder.acknowledge(&came.id.to_string(), answer.as_bytes())?;
            }
            match came.taken.trouble {
                None => folder.receipt(&came.id.to_string(), paper.receipt(&came).as_bytes())?,
                Some(warned) => folder.reason(&came.id.to_string(), paper.reason(&came, warned).as_bytes())?,
            }
            folder.remove(&entry)
        });
        written.await.map_err(not_answered)
    }

    /// A file that is too large for the vault is kept beside the reason, under a name that says nothing.
    async fn set_aside(&self, opened: &Arc<Opened>, entry: &Entry) -> Result<(), Stays> {
        let (folder, entry, now) = (Arc::clone(opened), entry.clone(), self.vault.now());
        let moved = blocking(move || {
            let name = entry.other_name();
            folder.reason(&name, paper::too_large(&name, entry.size(), LARGEST, now).as_bytes())?;
            folder.set_aside(&entry, &name)
        });
        moved.await.map_err(not_answered)?;
        tracing::warn!("a laboratory's file is too large; it lies in failed/ beside the reason");
        Ok(())
    }

    /// Links, folders, pipes and devices stay where they are.
    fn of_strange(&mut self, strange: usize) {
        if strange == 0 {
            self.said.remove(&Warned::Strange);
        } else if self.said.insert(Warned::Strange) {
            tracing::warn!(strange, "the folder of laboratory files holds what is no file; it is left alone");
        }
    }

    /// Says it once. What it is about is not named: a file's name may be a patient's.
    fn warn(&mut self, warned: Warned, error: &dyn std::error::Error) {
        let what = match warned {
            Warned::Folder | Warned::Strange => "the folder of laboratory files cannot be used",
            Warned::Held(Held::Unreadable) => "a laboratory's file cannot be read; it stays in the folder",
            Warned::Held(Held::NotTaken) => "a laboratory's file cannot be taken in; it stays in the folder",
            Warned::Held(Held::NotAnswered) => "a laboratory's file cannot be answered; it stays in the folder",
        };
        if self.said.insert(warned) {
            tracing::warn!(%error, "{what}");
        }
    }
}

fn unreadable(error: io::Error) -> Stays {
    Stays::Here(Held::Unreadable, error)
}

fn not_answered(error: io::Error) -> Stays {
    Stays::Here(Held::NotAnswered, error)
}

/// What waits for a disk runs on a thread of its own.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
