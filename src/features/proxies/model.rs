//! Proxies, and those who are invited to become one.

use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{AccountId, PatientId, ProxyInvitationId};
use crate::kit::phi::Phi;
use crate::kit::scopes::Scopes;
use crate::kit::secret::Secret;
use crate::kit::text::Language;

closed_list! {
    /// Why somebody acts for a patient.
    pub enum Reason {
        /// A mother or a father. Only this one has birthdays.
        Parent = "parent",
        /// A guardian whom a court named.
        Guardian = "guardian",
        /// Somebody who looks after the patient.
        Carer = "carer",
        /// Somebody whom the patient gave power of attorney.
        PowerOfAttorney = "power_of_attorney",
    }
}

/// The word names no reason.
#[derive(Debug, thiserror::Error)]
#[error("not a reason of the list")]
pub struct NoReason;

/// An invitation to be, as somebody typed it.
#[derive(Clone, Debug)]
pub struct Wish {
    pub name: Phi,
    pub reason: Reason,
    /// What it covers.
    pub scopes: Scopes,
    pub last_day: Option<Date>,
    /// The language of sheet and mail.
    pub language: Language,
    /// Where the code goes by mail too.
    pub email: Option<Phi>,
}

/// An invitation that was made.
#[derive(Clone, Debug)]
pub struct Issued {
    pub id: ProxyInvitationId,
    /// Who is invited.
    pub name: Phi,
    /// The language of the sheet.
    pub language: Language,
    /// When the code stops working.
    pub until: Timestamp,
    /// Whether it went by mail too.
    pub is_sent: bool,
}

/// An invitation that nobody has used.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    pub id: ProxyInvitationId,
    pub name: Phi,
    pub reason: Reason,
    /// What it covers.
    pub scopes: Scopes,
    /// When the code stops working.
    pub until: Timestamp,
}

/// A grant as both sides see it.
#[derive(Clone, Debug)]
pub struct Grant {
    pub proxy: AccountId,
    /// The proxy's name.
    pub name: Phi,
    pub reason: Reason,
    /// What it covers today.
    pub scopes: Scopes,
    /// Whether a birthday has narrowed it.
    pub is_narrow: bool,
    /// The day on which it narrows, while that is to come.
    pub narrows_on: Option<Date>,
    pub ends_at: Option<Timestamp>,
    /// Since when it holds.
    pub granted_at: Timestamp,
    /// Who gave it.
    pub giver: Giver,
    /// When the proxy last used it.
    pub used_at: Option<Timestamp>,
}

/// Who gave a grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Giver {
    Patient,
    /// A member of staff, by name, who saw the papers.
    Staff(String),
}

/// On which side of a grant the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Patient,
    /// The front desk.
    Desk,
}

impl Side {
    /// The word by which a sentence says "you" or "the patient".
    pub const fn word(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Desk => "desk",
        }
    }
}

/// What pages about a patient's proxies need beside the proxies.
#[derive(Clone, Debug)]
pub struct About {
    pub patient: PatientId,
    pub name: Phi,
    /// Who reads.
    pub side: Side,
    pub zone: TimeZone,
}

/// What a parent's access to this patient does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Birthdays {
    /// It narrows on this day, or has done so.
    pub narrows_on: Option<Date>,
    /// It ends on this day.
    pub ends_on: Date,
}

/// Everything that stands on the sheet for a proxy to be.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub issued: Issued,
    pub patient: Phi,
    /// The code, in groups of four.
    pub code: Secret,
    /// The portal's address, with its scheme.
    pub url: String,
    pub clinic: String,
    /// The number for questions.
    pub phone: String,
    pub emergency: String,
    pub zone: TimeZone,
}
