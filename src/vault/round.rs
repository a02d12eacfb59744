//! The clock's work: it reads across patients what nobody sees, and changes chart by chart what follows from it.
//!
//! Nothing of what it reads leaves the machine by it, so that no leave is on the trail; each change is, under the name of the
//! job. A chart in which something fails keeps no other from its turn.

use std::marker::PhantomData;
use std::sync::Arc;

use super::Vault;
use super::actor::{Actor, Kind, Relation};
use super::caller::Leave;
use super::doors::Door;
use super::fault::Fault;
use super::matter::Matter;
use super::policy::{Verdict, decide};
use super::purpose::{Changes, OfRound};
use super::sql::Sql;
use super::tx::{ChartTx, Recorded, Tx};
use super::writer::Writing;
use crate::kit::id::PatientId;

/// Statements of the clock's work, across patients.
pub type RoundTx<'c, P> = Tx<'c, P>;

/// How many charts one transaction takes: far less than a quarter of a second of the writer.
pub const CHARTS: u32 = 100;

/// One job of the clock.
pub struct Round<P> {
    vault: Vault,
    leave: Arc<Leave>,
    purpose: PhantomData<fn() -> P>,
}

impl Vault {
    /// Begins a job of the clock. The origin of what it changes is this machine.
    pub fn round<P: OfRound>(&self) -> Result<Round<P>, Fault> {
        let actor = Actor(Kind::Job(P::ACT.word()));
        if decide(&actor, Relation::None, Matter::Chart, P::ACT) != Verdict::Allow {
            return Err(Fault::Broken("this is no work of the clock"));
        }
        let (origin, relation) = (self.origin_of_the_terminal(), Relation::None);
        let leave = Leave { seq: None, actor, origin, relation, patient: None, object: None };
        Ok(Round { vault: self.clone(), leave: Arc::new(leave), purpose: PhantomData })
    }
}

impl<P: OfRound> Round<P> {
    /// Runs a store function that reads across patients, on one snapshot.
    pub async fn read<T: Send + 'static>(
        &self,
        store: impl FnOnce(&RoundTx<'_, P>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (leave, now, entropy) = (Arc::clone(&self.leave), self.vault.now(), self.vault.entropy().clone());
        let job = move |sql: Sql<'_>| store(&Tx::reading(sql.through(Door::Panel), now, &leave, &entropy));
        self.vault.readers().run(job).await
    }

    /// Changes what is due, each in its chart, at most [`CHARTS`] in a transaction; answers in how many something was
    /// changed. What turns out to be no longer due is `None`.
    ///
    /// # Errors
    /// The first fault, once everything else is done.
    pub async fn each<T: Clone + Send + 'static>(
        &self,
        due: Vec<(PatientId, T)>,
        store: impl Fn(&ChartTx<'_, P>, &T) -> Result<Option<Recorded<()>>, Fault> + Clone + Send + 'static,
    ) -> Result<usize, Fault>
    where
        P: Changes,
    {
        let (mut changed, mut first) = (0, None);
        for some in due.chunks(CHARTS as usize) {
            match self.some(some.to_vec(), store.clone()).await {
                Ok(count) => changed += count,
                // Of these one is to blame: each on its own.
                Err(_) => {
                    for one in some {
                        match self.some(vec![one.clone()], store.clone()).await {
                            Ok(count) => changed += count,
                            Err(fault) => first = first.or(Some(fault)),
                        }
                    }
                }
            }
        }
        first.map_or(Ok(changed), Err)
    }

    async fn some<T: Send + 'static>(
        &self,
        due: Vec<(PatientId, T)>,
        store: impl Fn(&ChartTx<'_, P>, &T) -> Result<Option<Recorded<()>>, Fault> + Send + 'static,
    ) -> Result<usize, Fault> {
        let (leave, entropy) = (Arc::clone(&self.leave), self.vault.entropy().clone());
        let job = move |writing: &Writing<'_>| {
            let mut changed = 0;
            for (patient, what) in &due {
                let leave = Leave { patient: Some(*patient), ..(*leave).clone() };
                let sql = writing.sql.of_patient(patient.bits(), &leave.actor, leave.relation);
                let done = store(&Tx::writing(sql, writing, &leave, &entropy), what)?;
                changed += usize::from(done.map(Recorded::into_inner).is_some());
            }
            Ok(changed)
        };
        self.vault.writer().run(job).await
    }
}
