//! Leave to act on the clinic itself: its settings and its staff. No patient's data is within reach; SQLite refuses it.

use std::marker::PhantomData;
use std::sync::Arc;

use super::Vault;
use super::actor::{Actor, Relation};
use super::caller::{Caller, Leave};
use super::doors::Door;
use super::fault::Fault;
use super::idle::end_idle;
use super::matter::Matter;
use super::policy::{Verdict, judge};
use super::purpose::{Act, Changes, OfDesk};
use super::settings::IDLE_MINUTES;
use super::tx::{DeskTx, PanelTx, Recorded, Tx};
use crate::kit::clock::Timestamp;

/// Leave for one act on the clinic.
pub struct Desk<P> {
    pub(super) vault: Vault,
    pub(super) leave: Arc<Leave>,
    purpose: PhantomData<fn() -> P>,
}

impl Vault {
    /// Asks for leave. A refusal is on the trail before it is given; reading the clinic's own pages is not recorded,
    /// every change of them is.
    pub async fn desk<P: OfDesk>(&self, caller: &Caller) -> Result<Desk<P>, Fault> {
        let refused = match judge(&caller.actor, caller.shown, Relation::None, Matter::Chart, P::ACT) {
            Verdict::Allow => {
                let (actor, origin) = (caller.actor.clone(), caller.origin.clone());
                let leave = Leave { seq: None, actor, origin, relation: Relation::None, patient: None, object: None };
                return Ok(Desk { vault: self.clone(), leave: Arc::new(leave), purpose: PhantomData });
            }
            Verdict::StepUp => ("step_up", Fault::StepUp),
            Verdict::Refuse | Verdict::AskWhy => ("refused", Fault::NotAllowed),
            Verdict::Conceal => ("concealed", Fault::NotFound),
        };
        self.note_refusal(caller, P::ACT, refused.0).await?;
        Err(refused.1)
    }
}

impl<P: OfDesk> Desk<P> {
    /// Who is asking.
    pub fn actor(&self) -> &Actor {
        &self.leave.actor
    }

    pub(super) const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The instant.
    pub fn now(&self) -> Timestamp {
        self.vault.now()
    }

    /// Runs a statement of the vault's own, past the desk's door.
    pub(super) async fn reading<T: Send + 'static>(
        &self,
        job: impl FnOnce(super::sql::Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.vault.readers().run(job).await
    }

    /// Reads how many there are of each kind, across charts: numbers, which name nobody and are not recorded.
    pub async fn counts<const N: usize>(
        &self,
        store: impl FnOnce(&PanelTx<'_, P>) -> Result<[u32; N], Fault> + Send + 'static,
    ) -> Result<[u32; N], Fault> {
        let (leave, now, entropy) = (Arc::clone(&self.leave), self.vault.now(), self.vault.entropy().clone());
        let job = move |sql: super::sql::Sql<'_>| store(&Tx::reading(sql.through(Door::Panel), now, &leave, &entropy));
        self.vault.readers().run(job).await
    }

    /// Runs a store function that reads.
    pub async fn read<T: Send + 'static>(
        &self,
        store: impl FnOnce(&DeskTx<'_, P>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (leave, now, entropy) = (Arc::clone(&self.leave), self.vault.now(), self.vault.entropy().clone());
        let job = move |sql: super::sql::Sql<'_>| store(&Tx::reading(sql.through(Door::Desk), now, &leave, &entropy));
        self.vault.readers().run(job).await
    }

    /// Runs a store function that changes something and records it; answers once it is durable.
    pub async fn write<T: Send + 'static>(
        &self,
        store: impl FnOnce(&DeskTx<'_, P>) -> Result<Recorded<T>, Fault> + Send + 'static,
    ) -> Result<T, Fault>
    where
        P: Changes,
    {
        let (leave, entropy) = (Arc::clone(&self.leave), self.vault.entropy().clone());
        let idle = self.vault.settings().number(&IDLE_MINUTES);
        let job = move |writing: &super::writer::Writing<'_>| {
            if P::ACT == Act::ChangeSecurity {
                // What timed out under the limit that may be raised now is over.
                end_idle(writing, idle)?;
            }
            store(&Tx::writing(writing.sql.through(Door::Desk), writing, &leave, &entropy)).map(Recorded::into_inner)
        };
        let done = self.vault.writer().run(job).await?;
        self.vault.reload_settings().await?;
        Ok(done)
    }
}
