//! What the pages know of a recovery.

use crate::kit::clock::Timestamp;
use crate::kit::date::TimeZone;
use crate::kit::id::{AccountId, PatientId, RecoveryId};
use crate::kit::mistake::Mistake;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Language;

/// A login that can be recovered from a chart.
pub struct Login {
    pub account: AccountId,
    pub name: Phi,
    /// Whether it is the patient's own; otherwise a proxy's.
    pub is_own: bool,
    pub is_locked: bool,
    /// Until when a code that is out works.
    pub waiting: Option<Timestamp>,
}

/// The first half at the front desk.
pub struct Chart {
    pub patient: PatientId,
    pub logins: Vec<Login>,
    /// Whether the reader changed contact data of this patient a moment ago.
    pub is_blocked: bool,
    pub zone: TimeZone,
}

/// The second half: somebody who matched.
pub struct Matched {
    pub patient: PatientId,
    pub recovery: RecoveryId,
    pub name: Phi,
    /// The numbers that may be called back.
    pub numbers: Vec<Phi>,
}

/// Why what was shown does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not fit, or too often.
    Mistaken(Mistake),
    /// The code fits, and works from then on.
    NotYet(Timestamp),
}

/// Which code is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A patient's or proxy's, with the birth date of the chart.
    Person,
    /// A member of staff's.
    Staff,
}

/// What is on file, covered.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// The e-mail address.
    pub email: Option<String>,
    pub mobile: Option<String>,
}

/// What a sheet says.
pub struct Sheet {
    pub name: Phi,
    pub language: Language,
    pub code: Secret,
    /// From when it works, where it does not work at once.
    pub from: Option<Timestamp>,
    pub until: Timestamp,
    /// Which page takes it.
    pub whose: Whose,
    /// The portal's address.
    pub url: String,
    pub clinic: String,
    pub phone: String,
    pub zone: TimeZone,
}

/// A colleague's login, for a manager.
pub struct Colleague {
    pub account: AccountId,
    pub name: Phi,
    pub is_locked: bool,
    /// Whether it is the reader's own.
    pub is_own: bool,
    /// Whether there are two managers for it.
    pub has_managers: bool,
    /// What a manager proposed: who, and whether that was the reader.
    pub proposed: Option<(Phi, bool)>,
}
