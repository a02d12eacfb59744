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
mod visible;

use std::marker::PhantomData;
use std::sync::Arc;

pub use self::either::Either;
use self::visible::{Asker, is_visible};
use super::Vault;
use super::actor::{Actor, Relation};
use super::caller::{Caller, Leave, Target};
use super::fault::Fault;
use super::matter::Matter;
use super::policy::{Verdict, judge};
use super::purpose::{Act, Changes, OfChart};
use super::relations::Rules;
use super::sql::{Row, Sql, day};
use super::trail::Entry;
use super::tx::{ChartTx, Recorded, Tx};
use super::writer::{Noting, Writing};
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

/// What the trail says of a patient or a result that the asker could not have found.
const NOTHING_THERE: &str = "nothing there";

type Outcome<T> = Result<T, Fault>;

/// Finds the relation, decides, and writes the row: one transaction, so that no grant ends in between.
fn decide_and_record<P: OfChart>(
    writing: &Noting<'_>,
    caller: Caller,
    target: Target,
    rules: &Rules,
) -> Result<Outcome<(Leave, Identity)>, Fault> {
    let found = find(writing, &caller, target, rules)?;
    let Some((identity, about)) = found else {
        return Ok(record_leave::<P>(writing, caller, target, Relation::None, None)?.and(Err(Fault::NotFound)));
    };
    let verdict = decide::<P>(writing, &caller, target, about)?;
    Ok(record_leave::<P>(writing, caller, target, about.0, verdict)?.map(|leave| (leave, identity)))
}

/// For how long whoever has taken on a critical result opens it without a reason, in milliseconds: a day.
const TAKEN_ON_FOR: i64 = 24 * 3_600_000;

/// What the asker is to the patient, and what they ask for.
type About = (Relation, Matter);

/// The patient, and what there is to decide on; nothing where there is no such patient.
fn find(
    writing: &Noting<'_>,
    caller: &Caller,
    target: Target,
    rules: &Rules,
) -> Result<Option<(Identity, About)>, Fault> {
    writing.maybe(
        "select full_name as name, birth_date, number, grants.kind, reason, by_patient,
                granted_at, ends_at, results, appointments, medicines, messages, documents, own_threads,
                exists (select 1 from care_team
                         where care_team.patient_id = :patient and care_team.account_id = :account) as in_team,
                (select max(until) from break_glass
                  where break_glass.patient_id = :patient and break_glass.account_id = :account
                    and until > :now) as open_until,
                exists (select 1 from critical_alerts
                         where critical_alerts.patient_id = :patient and result_id = :object
                           and (acknowledged_at is null
                             or (acknowledged_by = :account and acknowledged_at > :day_ago))) as cannot_wait,
                (select matter from results
                  where results.patient_id = :patient and results.id = :object) as matter
           from patients
           left join grants on grants.patient_id = patients.id and grants.account_id = :account
          where patients.id = :patient",
        &[
            (":patient", &target.patient),
            (":account", &caller.actor.account()),
            (":object", &target.object),
            (":now", &writing.now()),
            (":day_ago", &(writing.now() - TAKEN_ON_FOR)),
        ],
        |row| {
            let matter = Matter::from_word(row.get_ref("matter")?.as_str_or_null()?);
            Ok((identity(row)?, (rules.relation(&caller.actor, row, target.seen_as)?, matter)))
        },
    )
}

/// What the policy says; nothing where the act would find no such result for the asker.
fn decide<P: OfChart>(
    writing: &Noting<'_>,
    caller: &Caller,
    target: Target,
    (relation, matter): About,
) -> Result<Option<Verdict>, Fault> {
    let verdict = judge(&caller.actor, caller.shown, relation, matter, P::ACT);
    let asker = Asker { account: caller.actor.account(), relation };
    let is_visible = match target.object {
        Some(object) if verdict == Verdict::Allow => is_visible(writing, P::ACT, (target.patient, object), &asker)?,
        _ => true,
    };
    Ok(is_visible.then_some(verdict))
}

fn identity(row: &Row<'_>) -> rusqlite::Result<Identity> {
    Ok(Identity {
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        number: Phi::new(row.get("number")?),
    })
}

/// Which parts of the chart could be seen, where that is less than all and the act itself does not say it.
fn parts(act: Act, target: &Target, relation: Relation) -> String {
    match (relation, target.seen_as) {
        (Relation::Proxy(scopes), _) if act == Act::ReadResults => scopes.words(),
        (_, Some(scopes)) => scopes.words(),
        _ => String::new(),
    }
}

/// Writes the row. `verdict` is `None` where there is no such patient, or no such result for the asker: to them that is
/// the same as concealed, to the reader of the trail it is not.
fn record_leave<P: OfChart>(
    writing: &Noting<'_>,
    caller: Caller,
    target: Target,
    relation: Relation,
    verdict: Option<Verdict>,
) -> Result<Outcome<Leave>, Fault> {
    let seen = parts(P::ACT, &target, relation);
    let (outcome, detail) = match verdict {
        Some(Verdict::Allow) => ("granted", seen.as_str()),
        Some(Verdict::StepUp) => ("step_up", ""),
        Some(Verdict::AskWhy) => ("step_up", "reason"),
        Some(Verdict::Refuse) => ("refused", ""),
        Some(Verdict::Conceal) => ("concealed", ""),
        None => ("concealed", NOTHING_THERE),
    };
    let entry = Entry {
        relation: relation.word(),
        patient: Some(target.patient),
        object: target.object,
        ..Entry::new("leave", P::ACT.word(), outcome).by(&caller.actor).detail(detail)
    };
    let seq = writing.append(&caller.origin, &entry)?;
    Ok(match verdict {
        Some(Verdict::Allow) => Ok(Leave {
            seq: Some(seq),
            actor: caller.actor,
            origin: caller.origin,
            relation,
            patient: Some(target.patient),
            object: target.object,
        }),
        Some(Verdict::StepUp) => Err(Fault::StepUp),
        Some(Verdict::AskWhy) => Err(Fault::NeedsReason(target.patient)),
        Some(Verdict::Refuse) => Err(Fault::NotAllowed),
        Some(Verdict::Conceal) | None => Err(Fault::NotFound),
    })
}
