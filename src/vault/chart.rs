//! Leave to act on one patient.
//!
//! [`Chart<P>`] is a receipt: *this actor* may do *this act* `P` to *this patient*, and the trail says so. There is no
//! other way to a patient's data. What a forgotten check looks like:
//!
//! Reading with leave works.
//! ```
//! use anteroom::vault::{Chart, ChartTx, Fault, purpose::ReadResults};
//! fn titles(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<String>, Fault> {
//!     tx.rows("select title from results where patient_id = :patient", &[], |row| row.get("title"))
//! }
//! async fn page(chart: Chart<ReadResults>) -> Result<Vec<String>, Fault> {
//!     chart.read(titles).await
//! }
//! ```
//! The same without leave does not compile: the vault itself has no method that reads a chart.
//! ```compile_fail
//! use anteroom::vault::{ChartTx, Fault, Vault, purpose::ReadResults};
//! fn titles(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<String>, Fault> {
//!     tx.rows("select title from results where patient_id = :patient", &[], |row| row.get("title"))
//! }
//! async fn page(vault: Vault) -> Result<Vec<String>, Fault> {
//!     vault.read(titles).await
//! }
//! ```
//! Nor with leave for another act: "expected `ReadHome`, found `ReadResults`".
//! ```compile_fail
//! use anteroom::vault::{Chart, ChartTx, Fault, purpose::{ReadHome, ReadResults}};
//! fn titles(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<String>, Fault> {
//!     tx.rows("select title from results where patient_id = :patient", &[], |row| row.get("title"))
//! }
//! async fn page(chart: Chart<ReadHome>) -> Result<Vec<String>, Fault> {
//!     chart.read(titles).await
//! }
//! ```
//! A change with its record works.
//! ```
//! use anteroom::kit::id::ResultId;
//! use anteroom::vault::{Change, Chart, ChartTx, Fault, Recorded, purpose::ReleaseResult};
//! fn retitle(tx: &ChartTx<'_, ReleaseResult>, id: ResultId) -> Result<Recorded<()>, Fault> {
//!     tx.change_one(
//!         "update results set title = 'x' where patient_id = :patient and id = :id",
//!         &[(":id", &id)],
//!     )?;
//!     tx.record(&Change::of(id), ())
//! }
//! async fn page(chart: Chart<ReleaseResult>, id: ResultId) -> Result<(), Fault> {
//!     chart.write(move |tx| retitle(tx, id)).await
//! }
//! ```
//! Without the record it does not compile: "expected `Recorded<_>`, found `()`".
//! ```compile_fail
//! use anteroom::kit::id::ResultId;
//! use anteroom::vault::{Chart, Fault, purpose::ReleaseResult};
//! async fn page(chart: Chart<ReleaseResult>, id: ResultId) -> Result<(), Fault> {
//!     chart.write(move |tx| tx.change_one(
//!         "update results set title = 'x' where patient_id = :patient and id = :id",
//!         &[(":id", &id)],
//!     )).await
//! }
//! ```
//! Nor does a change with leave to read: "`ReadResults` is leave to read, not to change".
//! ```compile_fail
//! use anteroom::kit::id::ResultId;
//! use anteroom::vault::{ChartTx, Fault, purpose::ReadResults};
//! fn retitle(tx: &ChartTx<'_, ReadResults>, id: ResultId) -> Result<(), Fault> {
//!     tx.change_one(
//!         "update results set title = 'x' where patient_id = :patient and id = :id",
//!         &[(":id", &id)],
//!     )
//! }
//! ```
//! And nobody makes the receipt by hand: its fields are private.
//! ```compile_fail
//! use anteroom::vault::{Change, Recorded};
//! fn forged() -> Recorded<()> {
//!     Recorded(())
//! }
//! ```

mod either;
mod leave;
mod visible;

use std::marker::PhantomData;
use std::sync::Arc;

pub use self::either::Either;
use self::leave::{decide_and_record, record_leave};
use super::Vault;
use super::actor::{Actor, Relation};
use super::caller::{Caller, Leave, Target};
use super::fault::Fault;
use super::matter::Matter;
use super::policy::judge;
use super::purpose::{Changes, OfChart};
use super::sql::Sql;
use super::tx::{ChartTx, Recorded, Tx};
use super::writer::Writing;
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;

/// Leave for one act on one patient.
pub struct Chart<P> {
    vault: Vault,
    leave: Arc<Leave>,
    patient: PatientId,
    identity: Option<Identity>,
    purpose: PhantomData<fn() -> P>,
}

/// Who the patient is: what every page about a chart must show or check.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

impl Vault {
    /// Asks for leave. The answer, granted or not, is on the trail before it is given.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such patient or the asker may not know of them; [`Fault::NotAllowed`]
    /// when the asker may know but not do this.
    pub async fn chart<P: OfChart>(&self, caller: &Caller, target: Target) -> Result<Chart<P>, Fault> {
        let (asked, rules) = (caller.clone(), self.rules());
        let outcome = self.writer().note(move |writing| decide_and_record::<P>(writing, asked, target, &rules)).await?;
        let (leave, identity) = outcome?;
        Ok(Chart::of(self, target.patient, leave, identity))
    }

    /// Asks for leave to begin the chart of somebody who has none yet; the id is fresh.
    pub async fn new_chart<P: OfChart + Changes>(&self, caller: &Caller) -> Result<Chart<P>, Fault> {
        let patient = PatientId::random(self.entropy());
        let asked = caller.clone();
        let leave = self.writer().note(move |writing| {
            let verdict = judge(&asked.actor, asked.shown, Relation::None, Matter::Chart, P::ACT);
            record_leave::<P>(writing, asked, Target::chart(patient), Relation::None, Some(verdict))
        });
        let leave = leave.await??;
        Ok(Chart { vault: self.clone(), leave: Arc::new(leave), patient, identity: None, purpose: PhantomData })
    }
}

impl<P> Chart<P> {
    fn of(vault: &Vault, patient: PatientId, leave: Leave, identity: Identity) -> Self {
        let (vault, leave, identity) = (vault.clone(), Arc::new(leave), Some(identity));
        Self { vault, leave, patient, identity, purpose: PhantomData }
    }
}

impl<P: OfChart> Chart<P> {
    /// The patient.
    pub const fn patient(&self) -> PatientId {
        self.patient
    }

    /// Who the patient is; nothing for a chart that is being begun.
    pub const fn identity(&self) -> Option<&Identity> {
        self.identity.as_ref()
    }

    /// What the asker is to the patient.
    pub fn relation(&self) -> Relation {
        self.leave.relation
    }

    /// Who is asking.
    pub fn actor(&self) -> &Actor {
        &self.leave.actor
    }

    /// Runs a store function that reads, on one snapshot.
    pub async fn read<T: Send + 'static>(
        &self,
        store: impl FnOnce(&ChartTx<'_, P>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (leave, patient) = (Arc::clone(&self.leave), self.patient);
        let (now, entropy) = (self.vault.now(), self.vault.entropy().clone());
        let job = move |sql: Sql<'_>| {
            let sql = sql.of_patient(patient.bits(), &leave.actor, leave.relation);
            store(&Tx::reading(sql, now, &leave, &entropy))
        };
        self.vault.readers().run(job).await
    }

    pub(super) const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The instant.
    pub fn now(&self) -> Timestamp {
        self.vault.now()
    }

    /// Runs a store function that changes something and records it; answers once it is durable.
    pub async fn write<T: Send + 'static>(
        &self,
        store: impl FnOnce(&ChartTx<'_, P>) -> Result<Recorded<T>, Fault> + Send + 'static,
    ) -> Result<T, Fault>
    where
        P: Changes,
    {
        let (leave, patient, entropy) = (Arc::clone(&self.leave), self.patient, self.vault.entropy().clone());
        let job = move |writing: &Writing<'_>| {
            let sql = writing.sql.of_patient(patient.bits(), &leave.actor, leave.relation);
            store(&Tx::writing(sql, writing, &leave, &entropy)).map(Recorded::into_inner)
        };
        self.vault.writer().run(job).await
    }
}
