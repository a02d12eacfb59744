//! The only door to stored data.
//!
//! A page asks the vault for leave: [`Chart`] for one patient, [`Panel`] for a list across patients, [`Intake`] for a
//! file of many patients, [`Desk`] for the clinic itself, [`Round`] for the clock's work; logins, for those who are not
//! signed in yet, come through [`lobby`]. The vault finds out who asks, decides by [`policy`], writes the answer on the
//! trail, and only then hands out the leave. Database connections never leave this folder.

pub mod actor;
mod caller;
mod chart;
mod checkpoint;
mod desk;
mod doors;
mod fault;
mod hasher;
mod idle;
mod intake;
mod keyring;
mod limiter;
pub mod lobby;
pub mod matter;
mod migrate;
mod objects;
mod open;
pub mod outbox;
mod panel;
pub mod policy;
pub mod purpose;
mod readers;
pub mod relations;
mod round;
mod sealed;
pub mod settings;
mod sql;
mod staged;
mod stop;
mod terms;
#[cfg(test)]
pub(crate) mod tests;
mod trail;
mod tx;
mod verify;
mod workers;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::watch;

use crate::kit::clock::{Clock, Timestamp};
use crate::kit::id::RequestId;
use crate::kit::random::Entropy;

pub use caller::{Caller, Target};
pub use chart::{Chart, Either, Identity};
pub use desk::Desk;
pub use doors::FILED;
pub use fault::Fault;
pub use hasher::Cost;
pub use intake::{Intake, IntakeTx, Pace};
pub use keyring::KeyFault;
pub use migrate::{MIGRATIONS, MigrateFault};
pub use objects::{Incoming, Objects, Opened, Stored};
pub use open::OpenFault;
pub use panel::{NamesPatient, Panel};
pub use round::{CHARTS, Round, RoundTx};
pub use rusqlite::ToSql;
pub use sql::{FromRow, Named, Row, at, day, word};
pub use staged::STAGED_FOR;
pub use trail::{Break, Origin};
pub use tx::{Change, ChartTx, DeskTx, PanelTx, Recorded, Tx};
pub use verify::{Verified, verify, verify_each};
use workers::Running;
pub use workers::Workers;

use actor::Actor;
use settings::Settings;
use trail::Entry;

/// An opened data folder, shared by everything that serves it.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

/// What to open, and with what.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The data folder.
    pub folder: PathBuf,
    /// The unlock key's file, outside that folder.
    pub unlock_file: PathBuf,
    /// Tells the time.
    pub clock: Clock,
    /// Gives randomness.
    pub entropy: Entropy,
    /// How hard passwords are hashed.
    pub cost: Cost,
}

struct Inner {
    writer: writer::Writer,
    readers: readers::Readers,
    hasher: hasher::Hasher,
    keys: Arc<keyring::Keyring>,
    objects: Objects,
    limiter: limiter::Limiter,
    held: lobby::HeldSessions,
    set_up: lobby::SetUpLink,
    settings: RwLock<Arc<Settings>>,
    clock: Clock,
    entropy: Entropy,
}

impl Vault {
    /// Opens a data folder, or makes one of an empty folder. To be called inside a tokio runtime.
    pub fn open(opening: &Opening) -> Result<(Self, Workers), OpenFault> {
        let other = |fault: Fault| OpenFault::Other(opening.folder.clone(), fault);
        let opened = open::open(&opening.folder, &opening.unlock_file, &opening.entropy)?;
        let keys = Arc::new(opened.keys);
        let (database, opens) = (opened.database, Arc::clone(&keys));
        let connect = move || sql::Doored::new(open::connect(&database, &opens, open::Access::Read)?);
        let doored = sql::Doored::new(opened.writer).map_err(other)?;
        let head = trail::head(doored.sql()).map_err(other)?;
        let settings = Settings::load(doored.sql()).map_err(other)?;
        let counted = limiter::load(doored.sql()).map_err(other)?;
        let limiter = limiter::Limiter::new(keys.limit_key(), counted);
        terms::begin(doored.sql(), opening.clock.now()).map_err(other)?;
        let io = |error: std::io::Error| OpenFault::Other(opening.folder.clone(), error.into());
        let (clock, entropy) = (opening.clock.clone(), opening.entropy.clone());
        let checkpoints =
            checkpoint::Checkpoints::open(&opening.folder, keys.signing_key(), opened.signed).map_err(io)?;
        let tools = writer::Tools { clock, keys: Arc::clone(&keys), entropy, checkpoints: checkpoints.clone() };
        let (writer, thread) = writer::Writer::start(doored, head, tools).map_err(io)?;
        let (readers, reading) = readers::Readers::start(connect).map_err(other)?;
        let (following, lock) = (checkpoints.follow(writer.weak(), writer.heads(), opening.clock.clone()), opened.lock);
        // The folder is ours until the last job is durable and signed, however early the vault itself is dropped.
        let checkpoints = tokio::spawn(async move {
            following.await;
            drop(lock);
        });
        let (readers_too, writer_too) = (readers.clone(), writer.clone());
        let running = Running { readers: (readers_too, reading), writer: (writer_too, thread), checkpoints };
        let vault = Self(Arc::new(Inner {
            writer,
            readers,
            hasher: hasher::Hasher::new(opening.cost, opening.entropy.clone()).map_err(other)?,
            keys,
            objects: Objects::open(&opening.folder).map_err(io)?,
            limiter,
            held: lobby::HeldSessions::default(),
            set_up: lobby::SetUpLink::default(),
            settings: RwLock::new(Arc::new(settings)),
            clock: opening.clock.clone(),
            entropy: opening.entropy.clone(),
        }));
        Ok((vault, Workers::new(running)))
    }

    /// Whether a folder holds a vault already.
    pub fn exists(folder: &Path) -> bool {
        keyring::Keyring::exists(folder)
    }

    /// The instant.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Unguessable bytes.
    pub fn entropy(&self) -> &Entropy {
        &self.0.entropy
    }

    /// What the clinic has set.
    pub fn settings(&self) -> Arc<Settings> {
        Arc::clone(&self.0.settings.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the clinic has set about who may open whose chart, as it is now.
    pub fn rules(&self) -> relations::Rules {
        relations::Rules::of(&self.settings(), self.now())
    }

    /// The attachments.
    pub fn objects(&self) -> &Objects {
        &self.0.objects
    }

    /// Turns true when the disk has failed and nothing more can be written: time to stop.
    pub fn failed(&self) -> watch::Receiver<bool> {
        self.0.writer.failed()
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        let read = self.readers().run(|sql| sql.one("select 1 as one from settings limit 1", &[], |_| Ok(())));
        matches!(read.await, Ok(()) | Err(Fault::NotFound))
    }

    /// Removes attachments that no row has named for a week. Returns how many.
    pub async fn collect_orphans(&self) -> Result<usize, Fault> {
        let named = self.readers().run(objects::named);
        let named: std::collections::HashSet<String> = named.await?.into_iter().map(|id| id.to_string()).collect();
        let objects = self.0.objects.clone();
        let week = std::time::Duration::from_hours(7 * 24);
        let collect = tokio::task::spawn_blocking(move || objects.collect(week, |name| named.contains(name)));
        let collected = collect.await.map_err(|_| Fault::Broken("collecting attachments panicked"))??;
        if collected > 0 {
            let (job, origin) = (Actor(actor::Kind::Job("orphans")), self.origin_of_the_terminal());
            let detail = format!("{} removed {collected}", job.name());
            let write = self.writer().run(move |writing| {
                writing.append(&origin, &Entry::new("event", "objects.collect", "done").by(&job).detail(&detail))
            });
            write.await?;
        }
        Ok(collected)
    }

    fn writer(&self) -> &writer::Writer {
        &self.0.writer
    }

    fn readers(&self) -> &readers::Readers {
        &self.0.readers
    }

    fn hasher(&self) -> &hasher::Hasher {
        &self.0.hasher
    }

    fn keys(&self) -> &keyring::Keyring {
        &self.0.keys
    }

    fn limiter(&self) -> &limiter::Limiter {
        &self.0.limiter
    }

    async fn reload_settings(&self) -> Result<(), Fault> {
        let settings = self.readers().run(Settings::load).await?;
        *self.0.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
        Ok(())
    }

    /// Writes a refusal that names no patient.
    async fn note_refusal(&self, caller: &Caller, act: purpose::Act, outcome: &'static str) -> Result<(), Fault> {
        let caller = caller.clone();
        let write = self.writer().note(move |writing| {
            writing.append(&caller.origin, &Entry::new("leave", act.word(), outcome).by(&caller.actor))
        });
        write.await.map(|_| ())
    }

    /// A request id for work that no browser asked for.
    pub fn origin_of_the_terminal(&self) -> Origin {
        Origin { request: RequestId::random(self.entropy()), address: String::new(), device: String::new() }
    }
}
