//! Leave to see a staff list across patients. The trail keeps which patients the list showed, once an hour for each
//! reader of the same list.

use std::marker::PhantomData;

use super::Vault;
use super::actor::Relation;
use super::caller::{Caller, Leave};
use super::doors::Door;
use super::fault::Fault;
use super::matter::Matter;
use super::policy::{Verdict, judge};
use super::purpose::OfPanel;
use super::trail::{Entry, shown_digest};
use super::tx::{PanelTx, Tx};
use super::writer::Noting;
use crate::kit::id::PatientId;

/// Leave for one kind of list.
pub struct Panel<P> {
    vault: Vault,
    caller: Caller,
    purpose: PhantomData<fn() -> P>,
}

/// A row of a list: it says whose it is, so that the trail can.
pub trait NamesPatient {
    /// The patient of this row.
    fn patient(&self) -> PatientId;
}

impl Vault {
    /// Asks for leave. A refusal is on the trail before it is given; what is granted is recorded with the list itself.
    pub async fn panel<P: OfPanel>(&self, caller: &Caller) -> Result<Panel<P>, Fault> {
        let refused = match judge(&caller.actor, caller.shown, Relation::None, Matter::Chart, P::ACT) {
            Verdict::Allow => return Ok(Panel { vault: self.clone(), caller: caller.clone(), purpose: PhantomData }),
            Verdict::StepUp => ("step_up", Fault::StepUp),
            Verdict::Refuse | Verdict::AskWhy => ("refused", Fault::NotAllowed),
            Verdict::Conceal => ("concealed", Fault::NotFound),
        };
        self.note_refusal(caller, P::ACT, refused.0).await?;
        Err(refused.1)
    }
}

impl<P: OfPanel> Panel<P> {
    /// Reads a list and records, before handing it out, whom it shows.
    pub async fn list<T: NamesPatient + Send + 'static>(
        &self,
        store: impl FnOnce(&PanelTx<'_, P>) -> Result<Vec<T>, Fault> + Send + 'static,
    ) -> Result<Vec<T>, Fault> {
        let (now, entropy, caller) = (self.vault.now(), self.vault.entropy().clone(), self.caller.clone());
        let relation = self.vault.rules().panel(&caller.actor);
        let list = self.vault.readers().run(move |sql| {
            let leave = leave(caller, relation);
            store(&Tx::reading(sql.through(Door::Panel), now, &leave, &entropy))
        });
        let list = list.await?;
        self.record(list.iter().map(NamesPatient::patient).collect()).await?;
        Ok(list)
    }

    /// Reads something that shows these patients, or none, and records before handing it out whom it shows.
    pub async fn look<T: Send + 'static>(
        &self,
        store: impl FnOnce(&PanelTx<'_, P>) -> Result<(T, Vec<PatientId>), Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (now, entropy, caller) = (self.vault.now(), self.vault.entropy().clone(), self.caller.clone());
        let relation = self.vault.rules().panel(&caller.actor);
        let read = self.vault.readers().run(move |sql| {
            let leave = leave(caller, relation);
            store(&Tx::reading(sql.through(Door::Panel), now, &leave, &entropy))
        });
        let (found, shown) = read.await?;
        self.record(shown).await?;
        Ok(found)
    }

    /// Records whom something showed. Of what showed the same patients to the same person within the hour, the row names
    /// the earlier one, which lists them.
    async fn record(&self, shown: Vec<PatientId>) -> Result<(), Fault> {
        let caller = self.caller.clone();
        let record = self.vault.writer().note(move |writing| {
            let entry = Entry::new("leave", P::ACT.word(), "granted").by(&caller.actor);
            let entry = match earlier(writing, &entry, &shown)? {
                Some(earlier) => Entry { leave: Some(earlier), ..entry },
                None => Entry { shown: &shown, ..entry },
            };
            writing.append(&caller.origin, &entry)
        });
        record.await.map(|_| ())
    }

    /// Reads how many there are of each kind: numbers, which name nobody and are not recorded.
    pub async fn counts<const N: usize>(
        &self,
        store: impl FnOnce(&PanelTx<'_, P>) -> Result<[u32; N], Fault> + Send + 'static,
    ) -> Result<[u32; N], Fault> {
        let (now, entropy, caller) = (self.vault.now(), self.vault.entropy().clone(), self.caller.clone());
        let relation = self.vault.rules().panel(&caller.actor);
        let read = self.vault.readers().run(move |sql| {
            let leave = leave(caller, relation);
            store(&Tx::reading(sql.through(Door::Panel), now, &leave, &entropy))
        });
        read.await
    }
}

/// For how long a row that lists patients stands for those that would list the same, in milliseconds.
const STANDS_FOR: i64 = 3_600_000;

/// The row of the last hour that lists these patients for the same person, in the same roles, for the same act.
fn earlier(writing: &Noting<'_>, entry: &Entry<'_>, shown: &[PatientId]) -> Result<Option<i64>, Fault> {
    if shown.is_empty() {
        return Ok(None);
    }
    writing.maybe(
        "select seq from trail
          where account_id = :account and at > :since and shown = :shown and act = :act and roles = :roles
          order by at desc limit 1",
        &[
            (":account", &entry.account),
            (":since", &(writing.now() - STANDS_FOR)),
            (":shown", &shown_digest(shown)),
            (":act", &entry.act),
            (":roles", &entry.roles),
        ],
        |row| row.get("seq"),
    )
}

fn leave(caller: Caller, relation: Relation) -> Leave {
    Leave { seq: None, actor: caller.actor, origin: caller.origin, relation, patient: None, object: None }
}
