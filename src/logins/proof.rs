//! Proof of who somebody is, judged but not yet used up: each counts once.

use super::session::Method;
use crate::kit::id::{AccountId, FactorId};
use crate::vault::Fault;
use crate::vault::lobby::Writing;

/// What came of looking at what somebody showed.
#[derive(Clone, Debug)]
pub(super) enum Verdict {
    /// It proves who they are, once.
    Proves(Proof),
    /// It does not.
    Wrong,
    /// It is a passkey whose counter went back: somebody may hold a copy.
    Copied,
    /// No tries are left for codes that were sent.
    Spent,
}

impl From<Option<Proof>> for Verdict {
    fn from(proof: Option<Proof>) -> Self {
        proof.map_or(Self::Wrong, Self::Proves)
    }
}

/// What was shown.
#[derive(Clone, Debug)]
pub(super) enum Proof {
    /// The password, where nothing stronger is there.
    Password,
    /// An authenticator's code, by its step.
    Totp(FactorId, i64),
    /// The recovery code of this number.
    Recovery(u8),
    /// A passkey: its row as it was read, and as it is from now on.
    Passkey {
        id: FactorId,
        /// The sealed key as it was when it was judged.
        before: Vec<u8>,
        /// The same with its counter moved on.
        renewed: Vec<u8>,
    },
    /// A code that was sent, by its row.
    Sent([u8; 16]),
}

impl Proof {
    /// What a session is begun with that rests on it.
    pub const fn method(&self) -> Method {
        match self {
            Self::Password => Method::Password,
            Self::Totp(..) => Method::Authenticator,
            Self::Recovery(_) => Method::RecoveryCode,
            Self::Passkey { .. } => Method::Passkey,
            Self::Sent(_) => Method::SentCode,
        }
    }

    /// Uses it up; 0 when another request was faster.
    pub fn use_up(&self, writing: &Writing<'_>, account: AccountId) -> Result<usize, Fault> {
        let now = writing.now.as_millisecond();
        match self {
            Self::Password => Ok(1),
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
            Self::Passkey { id, before, renewed } => writing.sql.change(
                "update factors set secret = :renewed, used_at = :now
                  where account_id = :account and id = :id and secret = :before and ended_at is null",
                &[(":renewed", renewed), (":now", &now), (":account", &account), (":id", id), (":before", before)],
            ),
            Self::Sent(id) => writing.sql.change(
                "update sent_codes set used_at = :now where id = :id and account_id = :account and used_at is null",
                &[(":now", &now), (":id", id), (":account", &account)],
            ),
        }
    }
}
