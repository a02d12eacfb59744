//! Leave to take in a file of many patients, or to act on a message whose patient nobody knows yet.
//!
//! What comes is staged first, in short transactions that reach no chart: SQLite lets this door write the laboratory's
//! tables alone. Then one transaction makes all of it live, or none. On the trail that is one leave for the file, and
//! one change for each patient whose chart it reached.

use std::marker::PhantomData;
use std::sync::Arc;

use tokio::sync::{Mutex, MutexGuard};

use super::Vault;
use super::actor::{Actor, Kind, Relation};
use super::fault::Fault;
use super::policy::{Verdict, judge};
use super::purpose::{Changes, OfIntake};
use super::sql::{Door, Sql};
use super::trail::Entry;
use super::tx::{Recorded, Tx};
use super::visit::{Leave, Shown, Visit};
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

impl Vault {
    /// Asks for leave. The answer, granted or not, is on the trail before it is given; it names the file or message.
    pub async fn intake<P: OfIntake, K>(&self, visit: &Visit, thing: Id<K>) -> Result<Intake<P>, Fault> {
        let (asked, object) = (visit.clone(), Some(*thing.bits()));
        let (outcome, refusal) = match judge(&asked.actor, asked.shown, Relation::None, P::ACT) {
            Verdict::Allow => ("granted", None),
            Verdict::StepUp => ("step_up", Some(Fault::StepUp)),
            Verdict::Refuse | Verdict::AskWhy => ("refused", Some(Fault::NotAllowed)),
            Verdict::Conceal => ("concealed", Some(Fault::NotFound)),
        };
        let seq = self.writer().note(move |writing| {
            let entry = Entry { object, ..Entry::new("leave", P::ACT.name(), outcome).by(&asked.actor) };
            writing.append(&asked.origin, &entry)
        });
        let (seq, visit) = (seq.await?, visit.clone());
        let leave = Leave {
            seq: Some(seq),
            actor: visit.actor,
            origin: visit.origin,
            relation: Relation::None,
            patient: None,
            object,
        };
        match refusal {
            Some(refusal) => Err(refusal),
            None => Ok(Intake { vault: self.clone(), leave: Arc::new(leave), purpose: PhantomData }),
        }
    }

    /// Removes what an intake left behind that ended in the middle: nobody ever saw it, and nobody was told that it came.
    /// Returns how many files went.
    pub async fn forget_unfinished(&self) -> Result<usize, Fault> {
        let _turn = TURN.lock().await;
        let (job, origin) = (Actor(Kind::Job("laboratory")), self.origin_of_the_terminal());
        let write = self.writer().run(move |writing| {
            let gone: Vec<ObjectId> = writing.sql.rows(
                "select object_id from laboratory_files where live_at is null and came_at <= :now",
                &[(":now", &writing.now.as_millisecond())],
                |row| row.get("object_id"),
            )?;
            if gone.is_empty() {
                return Ok(gone);
            }
            let messages = "delete from laboratory_messages
                             where file_id in (select id from laboratory_files where live_at is null)";
            writing.sql.change(messages, &[])?;
            writing.sql.change("delete from laboratory_files where live_at is null", &[])?;
            let detail = format!("{} removed {}", job.name(), gone.len());
            writing.append(&origin, &Entry::new("event", "laboratory.forget", "done").by(&job).detail(&detail))?;
            Ok(gone)
        });
        let gone = write.await?;
        for id in &gone {
            self.objects().remove(*id);
        }
        Ok(gone.len())
    }

    /// The visit of the watch over the laboratory's folder.
    pub fn laboratory_watch(&self) -> Visit {
        Visit::new(Actor(Kind::Job("laboratory")), self.origin_of_the_terminal(), Shown::JustNow)
    }

    /// The visit of whoever holds the terminal, who brings a laboratory's file.
    pub fn laboratory_terminal(&self) -> Visit {
        Visit::new(Actor(Kind::Operator), self.origin_of_the_terminal(), Shown::JustNow)
    }
}

impl<P: OfIntake> Intake<P> {
    /// Waits until no other file is being taken in.
    pub async fn turn(&self) -> MutexGuard<'static, ()> {
        TURN.lock().await
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

    /// Runs the store function that makes it live, in one transaction; answers once that is durable.
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
