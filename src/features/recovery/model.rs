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
    /// The login.
    pub account: AccountId,
    /// Whose it is.
    pub name: Phi,
    /// Whether it is the patient's own; otherwise a proxy's.
    pub is_own: bool,
    /// Whether it is locked.
    pub is_locked: bool,
    /// Until when a code that is out works.
    pub waiting: Option<Timestamp>,
}

/// The first half at the front desk.
pub struct Chart {
    /// The chart.
    pub patient: PatientId,
    /// The logins.
    pub logins: Vec<Login>,
    /// Whether the reader changed contact data of this patient a moment ago.
    pub is_blocked: bool,
    /// The clinic's zone.
    pub zone: TimeZone,
}

/// The second half: somebody who matched.
pub struct Matched {
    /// The chart.
    pub patient: PatientId,
    /// The recovery.
    pub recovery: RecoveryId,
    /// Whose login it is.
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
    /// The mobile number.
    pub mobile: Option<String>,
}

/// What a sheet says.
pub struct Sheet {
    /// Whose login it is.
    pub name: Phi,
    /// Their language.
    pub language: Language,
    /// The code.
    pub code: Secret,
    /// From when it works, where it does not work at once.
    pub from: Option<Timestamp>,
    /// Until when it works.
    pub until: Timestamp,
    /// Which page takes it.
    pub whose: Whose,
    /// The portal's address.
    pub url: String,
    /// The clinic's name.
    pub clinic: String,
    /// The clinic's phone.
    pub phone: String,
    /// The clinic's zone.
    pub zone: TimeZone,
}

/// A colleague's login, for a manager.
pub struct Colleague {
    /// The login.
    pub account: AccountId,
    /// Whose it is.
    pub name: Phi,
    /// Whether it is locked.
    pub is_locked: bool,
    /// Whether it is the reader's own.
    pub is_own: bool,
    /// Whether there are two managers for it.
    pub has_managers: bool,
    /// What a manager proposed: who, and whether that was the reader.
    pub proposed: Option<(Phi, bool)>,
}
