//! What a feature's store functions are handed: statements for one purpose, and the way to record a change.

use std::marker::PhantomData;
use std::ops::Deref;

use super::actor::{Actor, Kind as ActorKind, Relation};
use super::caller::Leave;
use super::doors::Door;
use super::fault::Fault;
use super::purpose::{Act, Changes, Purpose};
use super::settings::Settings;
use super::sql::{Named, Row, Sql};
use super::trail::{Entry, Origin};
use super::writer::Writing;
use crate::kit::clock::Timestamp;
use crate::kit::id::{AccountId, Id, PatientId};
use crate::kit::random::Entropy;

/// Statements for one purpose, inside one transaction.
pub struct Tx<'c, P> {
    sql: Sql<'c>,
    now: Timestamp,
    leave: &'c Leave,
    entropy: &'c Entropy,
    writing: Option<&'c Writing<'c>>,
    purpose: PhantomData<fn() -> P>,
}

/// Statements on one patient's chart: `:patient` is bound already, and a statement without it is refused.
pub type ChartTx<'c, P> = Tx<'c, P>;
/// Statements on lists across patients.
pub type PanelTx<'c, P> = Tx<'c, P>;
/// Statements on the clinic itself.
pub type DeskTx<'c, P> = Tx<'c, P>;

impl<'c, P: Purpose> Tx<'c, P> {
    pub(super) fn reading(sql: Sql<'c>, now: Timestamp, leave: &'c Leave, entropy: &'c Entropy) -> Self {
        Self { sql, now, leave, entropy, writing: None, purpose: PhantomData }
    }

    pub(super) fn writing(sql: Sql<'c>, writing: &'c Writing<'c>, leave: &'c Leave, entropy: &'c Entropy) -> Self {
        Self { sql, now: writing.now, leave, entropy, writing: Some(writing), purpose: PhantomData }
    }

    /// Every row.
    pub fn rows<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        self.sql.rows(sql, named, read)
    }

    /// The first row, if there is one.
    pub fn maybe<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        self.sql.maybe(sql, named, read)
    }

    /// The one row; without it, [`Fault::NotFound`].
    pub fn one<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        self.sql.one(sql, named, read)
    }

    /// The same snapshot past the doors: for the vault's own lists, never for a feature.
    pub(super) fn past_doors(&self) -> Sql<'c> {
        self.sql.past_doors()
    }

    /// The instant of this transaction.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// A fresh random id.
    pub fn fresh<K>(&self) -> Id<K> {
        Id::random(self.entropy)
    }

    /// Looks through the same door at one patient's chart.
    pub(super) fn looking_at<T>(
        &self,
        patient: PatientId,
        store: impl FnOnce(&Tx<'_, P>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let leave = Leave { patient: Some(patient), ..self.leave.clone() };
        let sql = self.sql.of_patient(patient.bits(), &self.leave.actor, self.leave.relation);
        store(&Tx::reading(sql, self.now, &leave, self.entropy))
    }

    /// What the asker is to the patient.
    pub const fn relation(&self) -> Relation {
        self.leave.relation
    }

    /// The patient whose chart these statements reach.
    pub fn patient(&self) -> Result<PatientId, Fault> {
        self.leave.patient.ok_or(Fault::Broken("leave for a chart names no patient"))
    }

    /// What the clinic has set, in this transaction.
    pub fn settings(&self) -> Result<Settings, Fault> {
        Settings::load(self.past_doors())
    }

    /// Every row of what the clinic says of itself, on no patient.
    pub fn of_clinic<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        self.past_doors().through(Door::Desk).rows(sql, named, read)
    }

    /// Whether the asker was given leave for this act on a thing since then.
    pub fn has_done<K>(&self, act: Act, (patient, thing): (PatientId, Id<K>), since: Timestamp) -> Result<bool, Fault> {
        let found = self.past_doors().maybe(
            "select 1 as one from trail
              where trail.patient_id = :of and object_id = :thing and act = :act and outcome = 'granted'
                and account_id = :reader and at >= :since
              limit 1",
            &[
                (":of", &patient),
                (":thing", &thing),
                (":act", &act.word()),
                (":reader", &self.account()),
                (":since", &since.as_millisecond()),
            ],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }

    /// Where on the trail the newest thing stands that was done in this chart. What was read of it stays true for as long
    /// as that is the same.
    pub fn newest_change(&self) -> Result<Option<i64>, Fault> {
        self.past_doors().maybe(
            "select seq from trail where trail.patient_id = :of and entry <> 'leave' order by seq desc limit 1",
            &[(":of", &self.patient()?)],
            |row| row.get("seq"),
        )
    }

    /// The login that acts.
    pub fn account(&self) -> Option<AccountId> {
        self.leave.actor.account()
    }
}

impl<P: Changes> Tx<'_, P> {
    /// Inserts, updates or deletes; returns how many rows.
    pub fn change(&self, sql: &str, named: Named<'_>) -> Result<usize, Fault> {
        self.sql.change(sql, named)
    }

    /// Changes exactly one row. Where none fits, somebody changed it meanwhile: [`Fault::Stale`].
    pub fn change_one(&self, sql: &str, named: Named<'_>) -> Result<(), Fault> {
        if self.change(sql, named)? == 1 { Ok(()) } else { Err(Fault::Stale) }
    }

    /// What follows from a change of a chart by the clinic's rules: in the same transaction, in the name of the job whose
    /// rules they are, whoever made the change.
    pub fn by_rule<T>(
        &self,
        job: &'static str,
        follow: impl FnOnce(&Tx<'_, P>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let (writing, patient) = (self.vault()?, self.patient()?);
        let leave = Leave { actor: Actor(ActorKind::Job(job)), relation: Relation::None, ..self.leave.clone() };
        let sql = self.sql.of_patient(patient.bits(), &leave.actor, leave.relation);
        follow(&Tx::writing(sql, writing, &leave, self.entropy))
    }

    /// Writes on the trail what a rule did. Whoever acts themselves [records](Self::record) a change.
    pub fn note<K>(&self, act: &'static str, object: Id<K>, detail: &str) -> Result<(), Fault> {
        let actor = &self.leave.actor;
        if !matches!(actor.0, ActorKind::Job(_)) {
            return Err(Fault::Broken("only a rule notes what it did"));
        }
        let entry = Entry {
            patient: self.leave.patient,
            object: Some(*object.bits()),
            ..Entry::new("event", act, "done").by(actor).detail(detail)
        };
        self.vault()?.append(&self.leave.origin, &entry).map(|_| ())
    }

    /// The same transaction on one patient's chart.
    pub(super) fn of_patient<T>(
        &self,
        patient: PatientId,
        store: impl FnOnce(&Tx<'_, P>) -> Result<Recorded<T>, Fault>,
    ) -> Result<Recorded<T>, Fault> {
        let leave = Leave { patient: Some(patient), ..self.leave.clone() };
        let (writing, entropy) = (self.vault()?, self.entropy);
        store(&Tx::writing(self.sql.of_patient(patient.bits(), &leave.actor, leave.relation), writing, &leave, entropy))
    }

    /// The transaction itself, past the doors: for the vault's own acts, never for a feature.
    pub(super) fn vault(&self) -> Result<&Writing<'_>, Fault> {
        self.writing.ok_or(Fault::Broken("a change was made while only reading"))
    }

    /// The request that the change comes from.
    pub fn origin(&self) -> &Origin {
        &self.leave.origin
    }

    /// Writes the change on the trail, in this transaction. The only way to a [`Recorded`].
    pub fn record<T>(&self, change: &Change, value: T) -> Result<Recorded<T>, Fault> {
        let writing = self.writing.ok_or(Fault::Broken("a change was recorded while only reading"))?;
        let leave = self.leave;
        let entry = Entry {
            patient: leave.patient,
            object: change.object.or(leave.object),
            leave: leave.seq,
            relation: leave.relation.word(),
            ..Entry::new("change", P::ACT.word(), "done").by(&leave.actor).detail(&change.detail)
        };
        writing.append(&leave.origin, &entry)?;
        Ok(Recorded(value))
    }
}

/// What changed, for the trail: the object's id, and words that hold no health data.
#[derive(Clone, Debug, Default)]
pub struct Change {
    object: Option<[u8; 16]>,
    detail: String,
}

impl Change {
    /// A change to this object.
    pub fn of<K>(object: Id<K>) -> Self {
        Self { object: Some(*object.bits()), detail: String::new() }
    }

    /// With words: which setting, from what to what. No name, no health data.
    #[must_use]
    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }
}

/// Proof that the change behind this value is on the trail.
#[must_use]
#[derive(Debug)]
pub struct Recorded<T>(T);

impl<T> Recorded<T> {
    pub(super) fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Recorded<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
