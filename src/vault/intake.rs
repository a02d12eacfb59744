//! Leave to take in a file of many patients, or to act on a message whose patient nobody knows yet.
//!
//! What comes is staged first, in short transactions that reach no chart: SQLite lets this door write the laboratory's
//! tables alone. With all of it there the file is live: from now on it is certain that every message reaches its chart.
//! They do so in chunks, so that nobody else waits long for the writer; after a stop the next start goes on with what
//! is left. On the trail that is one leave for the file, and in each chunk one change for each patient whose chart it
//! reached.

use std::cell::Cell;
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, MutexGuard};

use super::Vault;
use super::actor::{Actor, Kind, Relation};
use super::caller::{Caller, Leave, Shown};
use super::doors::Door;
use super::fault::Fault;
use super::matter::Matter;
use super::policy::{Verdict, judge};
use super::purpose::{Changes, OfIntake};
use super::sql::Sql;
use super::trail::Entry;
use super::tx::{Recorded, Tx};
use super::writer::Writing;
use crate::kit::id::{Id, ObjectId, PatientId};

/// Statements on what laboratories sent.
pub type IntakeTx<'c, P> = Tx<'c, P>;

/// Leave for one file, or for one message.
pub struct Intake<P> {
    vault: Vault,
    leave: Arc<Leave>,
    purpose: PhantomData<fn() -> P>,
}

/// One file at a time: two with the same messages would each find that the other is not there yet.
static TURN: Mutex<()> = Mutex::const_new(());

/// How long a chunk works at most: with its commit, and whatever is committed with it, nobody waits a quarter of a second.
const CHUNK: Duration = Duration::from_millis(60);

/// How many messages are forgotten in one transaction.
const FORGOTTEN_AT_ONCE: u16 = 250;

/// Says whether a chunk goes on: its first piece is always done, and further ones while there is time.
pub struct Pace {
    began: Instant,
    has_begun: Cell<bool>,
}

impl Pace {
    fn begin() -> Self {
        Self { began: Instant::now(), has_begun: Cell::new(false) }
    }

    /// Whether the next piece is done in this chunk.
    pub fn goes_on(&self) -> bool {
        !self.has_begun.replace(true) || self.began.elapsed() < CHUNK
    }
}

impl Vault {
    /// Asks for leave. The answer, granted or not, is on the trail before it is given; it names the file or message.
    pub async fn intake<P: OfIntake, K>(&self, caller: &Caller, thing: Id<K>) -> Result<Intake<P>, Fault> {
        let (asked, object) = (caller.clone(), Some(*thing.bits()));
        let (outcome, refusal) = match judge(&asked.actor, asked.shown, Relation::None, Matter::Chart, P::ACT) {
            Verdict::Allow => ("granted", None),
            Verdict::StepUp => ("step_up", Some(Fault::StepUp)),
            Verdict::Refuse | Verdict::AskWhy => ("refused", Some(Fault::NotAllowed)),
            Verdict::Conceal => ("concealed", Some(Fault::NotFound)),
        };
        let seq = self.writer().note(move |writing| {
            let entry = Entry { object, ..Entry::new("leave", P::ACT.word(), outcome).by(&asked.actor) };
            writing.append(&asked.origin, &entry)
        });
        let (seq, caller) = (seq.await?, caller.clone());
        let leave = Leave {
            seq: Some(seq),
            actor: caller.actor,
            origin: caller.origin,
            relation: Relation::None,
            patient: None,
            object,
        };
        match refusal {
            Some(refusal) => Err(refusal),
            None => Ok(Intake { vault: self.clone(), leave: Arc::new(leave), purpose: PhantomData }),
        }
    }

    /// Removes what an intake left behind that ended before any of it was live: nobody ever saw it, and nobody was told
    /// that it came. Returns how many files went.
    pub async fn forget_unfinished(&self) -> Result<usize, Fault> {
        let _turn = TURN.lock().await;
        self.forget_staged_intake().await
    }

    /// The same, for whoever has the turn already.
    async fn forget_staged_intake(&self) -> Result<usize, Fault> {
        let (job, origin) = (Actor(Kind::Job("laboratory")), self.origin_of_the_terminal());
        while self.writer().run(|writing| forget_some(writing.sql)).await? == usize::from(FORGOTTEN_AT_ONCE) {}
        let write = self.writer().run(move |writing| {
            let files = "delete from laboratory_files where live_at is null returning object_id";
            let gone: Vec<ObjectId> = writing.sql.rows(files, &[], |row| row.get("object_id"))?;
            if !gone.is_empty() {
                let detail = format!("{} removed {}", job.name(), gone.len());
                writing.append(&origin, &Entry::new("event", "lab_file.forget", "done").by(&job).detail(&detail))?;
            }
            Ok(gone)
        });
        let gone = write.await?;
        for id in &gone {
            self.objects().remove(*id);
        }
        Ok(gone.len())
    }

    /// Whether everything that came in a live file has reached its chart.
    pub async fn intake_is_whole(&self) -> Result<bool, Fault> {
        let left = "select 1 as one from laboratory_to_file limit 1";
        self.readers().run(move |sql| Ok(sql.maybe(left, &[], |_| Ok(()))?.is_none())).await
    }

    /// The watch over the laboratory's folder.
    pub fn laboratory_watch(&self) -> Caller {
        Caller::new(Actor(Kind::Job("laboratory")), self.origin_of_the_terminal(), Shown::JustNow)
    }

    /// Whoever holds the terminal and brings a laboratory's file.
    pub fn laboratory_terminal(&self) -> Caller {
        Caller::new(Actor(Kind::Operator), self.origin_of_the_terminal(), Shown::JustNow)
    }
}

impl<P: OfIntake> Intake<P> {
    /// Waits until no other file is being taken in.
    pub async fn turn(&self) -> MutexGuard<'static, ()> {
        TURN.lock().await
    }

    /// Clears away what an earlier intake left behind that never was live. To be called by whoever has the turn.
    pub async fn clear(&self) -> Result<(), Fault> {
        self.vault.forget_staged_intake().await.map(|_| ())
    }

    /// Runs a store function that reads.
    pub async fn read<T: Send + 'static>(
        &self,
        store: impl FnOnce(&IntakeTx<'_, P>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (leave, now, entropy) = (Arc::clone(&self.leave), self.vault.now(), self.vault.entropy().clone());
        let job = move |sql: Sql<'_>| store(&Tx::reading(sql.through(Door::Intake), now, &leave, &entropy));
        self.vault.readers().run(job).await
    }

    /// Runs a store function that stages: it writes what nobody sees before it is live, and so records nothing.
    pub async fn stage<T: Send + 'static>(
        &self,
        store: impl FnOnce(&IntakeTx<'_, P>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault>
    where
        P: Changes,
    {
        let (leave, entropy) = (Arc::clone(&self.leave), self.vault.entropy().clone());
        let job = move |writing: &Writing<'_>| {
            store(&Tx::writing(writing.sql.through(Door::Intake), writing, &leave, &entropy))
        };
        self.vault.writer().run(job).await
    }

    /// Runs a store function that works through a list, as much of it at a time as its [`Pace`] allows: each chunk is a
    /// transaction, and others have theirs in between. It answers with what is left, and is done once that is nothing.
    pub async fn write_in_chunks<T: Send + 'static>(
        &self,
        mut left: VecDeque<T>,
        store: impl Fn(&IntakeTx<'_, P>, VecDeque<T>, &Pace) -> Result<Recorded<VecDeque<T>>, Fault>
        + Clone
        + Send
        + 'static,
    ) -> Result<(), Fault>
    where
        P: Changes,
    {
        while !left.is_empty() {
            let (store, chunk) = (store.clone(), std::mem::take(&mut left));
            left = self.write(move |tx| store(tx, chunk, &Pace::begin())).await?;
        }
        Ok(())
    }

    /// Runs a store function that changes what can be seen, in one transaction; answers once that is durable.
    pub async fn write<T: Send + 'static>(
        &self,
        store: impl FnOnce(&IntakeTx<'_, P>) -> Result<Recorded<T>, Fault> + Send + 'static,
    ) -> Result<T, Fault>
    where
        P: Changes,
    {
        self.stage(move |tx| store(tx).map(Recorded::into_inner)).await
    }
}

/// Removes some messages of files that never were live; says how many.
fn forget_some(sql: Sql<'_>) -> Result<usize, Fault> {
    let meant =
        "delete from laboratory_to_file where file_id in (select id from laboratory_files where live_at is null)";
    sql.change(meant, &[])?;
    sql.change(
        "delete from laboratory_messages
          where id in (select laboratory_messages.id
                         from laboratory_files join laboratory_messages on file_id = laboratory_files.id
                        where live_at is null
                        limit :most)",
        &[(":most", &FORGOTTEN_AT_ONCE)],
    )
}

impl<P: OfIntake> Tx<'_, P> {
    /// Looks into one patient's chart, for what comes for them.
    pub fn look<T>(&self, patient: PatientId, store: impl FnOnce(&Tx<'_, P>) -> Result<T, Fault>) -> Result<T, Fault> {
        self.looking_at(patient, store)
    }
}

impl<P: OfIntake + Changes> Tx<'_, P> {
    /// Reaches one patient's chart, for what came for them; the change is on the trail under the file's leave.
    pub fn chart<T>(
        &self,
        patient: PatientId,
        store: impl FnOnce(&Tx<'_, P>) -> Result<Recorded<T>, Fault>,
    ) -> Result<T, Fault> {
        self.of_patient(patient, store).map(Recorded::into_inner)
    }
}
