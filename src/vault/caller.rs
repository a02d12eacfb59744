//! One request by one actor: what every leave is asked with, and the leave itself.

use super::actor::{Actor, Relation, Scopes};
use super::trail::Origin;
use crate::kit::id::{Id, PatientId};

/// How lately an actor showed who they are (SECURITY §7.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Not lately enough for anything that asks again.
    LongAgo,
    /// Within the hour, with a passkey or a code.
    ThisHour,
    /// Within ten minutes.
    JustNow,
}

/// Somebody's request, ready to ask for leave. Only the vault knows actors, so only the vault makes one.
#[derive(Clone, Debug)]
pub struct Caller {
    pub(super) actor: Actor,
    pub(super) origin: Origin,
    pub(super) shown: Shown,
}

impl Caller {
    pub(super) const fn new(actor: Actor, origin: Origin, shown: Shown) -> Self {
        Self { actor, origin, shown }
    }

    /// The same, as if they had shown who they are long ago.
    #[must_use]
    pub fn shown_long_ago(self) -> Self {
        Self { shown: Shown::LongAgo, ..self }
    }

    /// Who is asking.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// What leave is asked for: a patient, and perhaps one thing in the chart.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub(super) patient: PatientId,
    pub(super) object: Option<[u8; 16]>,
    pub(super) seen_as: Option<Scopes>,
}

impl Target {
    /// The chart.
    pub const fn chart(patient: PatientId) -> Self {
        Self { patient, object: None, seen_as: None }
    }

    /// One thing in the chart; the trail names it.
    pub const fn thing<K>(patient: PatientId, object: Id<K>) -> Self {
        Self { patient, object: Some(*object.bits()), seen_as: None }
    }

    /// The same as a proxy with these scopes sees it. Only the patient may look so.
    #[must_use]
    pub const fn seen_as(self, scopes: Scopes) -> Self {
        Self { seen_as: Some(scopes), ..self }
    }
}

/// The receipt: granted, and on the trail.
#[derive(Clone, Debug)]
pub(super) struct Leave {
    pub seq: Option<i64>,
    pub actor: Actor,
    pub origin: Origin,
    pub relation: Relation,
    pub patient: Option<PatientId>,
    pub object: Option<[u8; 16]>,
}
