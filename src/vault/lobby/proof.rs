//! Proof of who somebody is, judged but not yet used up: each counts once.

use super::session::Method;
use crate::kit::id::{AccountId, FactorId};
use crate::vault::fault::Fault;
use crate::vault::writer::Writing;

/// What was shown.
#[derive(Clone, Debug)]
pub(super) enum Proof {
    /// An authenticator's code, by its step.
    Totp(FactorId, i64),
    /// The recovery code of this number.
    Recovery(u8),
}

impl Proof {
    /// What a session is begun with that rests on it.
    pub const fn method(&self) -> Method {
        match self {
            Self::Totp(..) => Method::Authenticator,
            Self::Recovery(_) => Method::RecoveryCode,
        }
    }

    /// For the trail.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Totp(..) => "authenticator",
            Self::Recovery(_) => "recovery code",
        }
    }

    /// Uses it up; 0 when another request was faster.
    pub fn use_up(&self, writing: &Writing<'_>, account: AccountId) -> Result<usize, Fault> {
        let now = writing.now.as_millisecond();
        match self {
            Self::Totp(id, step) => writing.sql.change(
                "update factors set step = :step, used_at = :now
                  where account_id = :account and id = :id and step < :step and ended_at is null",
                &[(":step", step), (":now", &now), (":account", &account), (":id", id)],
            ),
            Self::Recovery(number) => writing.sql.change(
                "update recovery_codes set used_at = :now
                  where account_id = :account and number = :number and used_at is null",
                &[(":now", &now), (":account", &account), (":number", number)],
            ),
        }
    }
}
