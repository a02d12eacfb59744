//! Back in for those who lost everything: the clinic makes sure who they are and hands out a code of its own kind.
//!
//! A patient's code comes from the front desk: two things told that the chart knows, then the person with a photo id,
//! or a call to a number that was on file before. Staff need two managers, or the server's terminal. The code opens no
//! session: with it new ways in are made, and the old ones end. Unless it was handed over in person it waits a
//! day, and every channel that the clinic knows got a link that stops it. Nobody at the clinic sees or sets a password.

mod begin;
mod cancel;
mod contact;
mod desk;
mod finish;
mod identity;
mod issue;
mod managers;
mod on_file;
mod terminal;

use super::{Code, FreshCode, Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{AccountId, RecoveryId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::Fault;
use crate::vault::lobby::Writing;

pub use begin::RecoverRefusal;
pub use contact::{Contact, StillTheirs};
pub use desk::{Blocked, Matched, RecoverableChart, RecoverableLogin};
pub use identity::{Claimed, IdentityRefusal};
pub use issue::{IssueRefusal, SeenBy};
pub use managers::{Pending, StaffRecovery};
pub use terminal::TerminalRefusal;

/// How long after a match, or a manager's proposal, the code must be made.
const MATCH: SignedDuration = SignedDuration::from_hours(1);
const PROPOSAL: SignedDuration = SignedDuration::from_hours(24);
/// How long a code waits that was not handed over in person.
const WAIT: SignedDuration = SignedDuration::from_hours(24);
/// How long a code works once it does.
const CODE: SignedDuration = SignedDuration::from_hours(48);
/// Contact data younger than this proves nothing (SECURITY §7.8).
const PROVES_AFTER: SignedDuration = SignedDuration::from_hours(72);
/// The rule that says that another code begins with the same four letters.
const SELECTOR_TAKEN: &str = "recoveries.selector";
/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// A code that was made: shown once.
#[derive(Clone, Debug)]
pub struct Recovering {
    pub code: Code,
    pub name: Phi,
    pub language: Language,
    pub open_from: Timestamp,
    pub until: Timestamp,
}

/// Makes the code of a recovery that was matched or agreed on; the one before stops working.
fn make_code(
    writing: &Writing<'_>,
    recovery: RecoveryId,
    account: AccountId,
    how: &str,
    fresh: &FreshCode,
) -> Result<Recovering, Fault> {
    let now = writing.now;
    let open_from = if how == "call_back" { now + WAIT } else { now };
    let until = open_from + CODE;
    end_open(writing, account, "replaced")?;
    let made = writing.sql.change(
        "update recoveries
            set how = :how, selector = :selector, code_hash = :hash, open_from = :open_from, expires_at = :until
          where account_id = :account and id = :id and ended_at is null and selector is null and expires_at > :now",
        &[
            (":how", &how),
            (":selector", &fresh.selector),
            (":hash", &fresh.verifier_hash),
            (":open_from", &open_from.as_millisecond()),
            (":until", &until.as_millisecond()),
            (":account", &account),
            (":id", &recovery),
            (":now", &now.as_millisecond()),
        ],
    )?;
    if made == 0 {
        return Err(Fault::Stale);
    }
    let (name, language) = writing.sql.one(
        "select name, language from accounts where id = :account",
        &[(":account", &account)],
        |row| Ok((Phi::new(row.get("name")?), row.get::<_, String>("language")?)),
    )?;
    let language = Language::from_tag(&language).unwrap_or_default();
    Ok(Recovering { code: fresh.code.clone(), name, language, open_from, until })
}

/// Ends the recovery whose code is out, with everything that was begun with it.
fn end_open(writing: &Writing<'_>, account: AccountId, how: &str) -> Result<usize, Fault> {
    writing.sql.change(
        "delete from enrolments where account_id = :account and purpose = 'recovery'",
        &[(":account", &account)],
    )?;
    writing.sql.change(
        "update recoveries set ended_at = :now, ended_how = :how
          where account_id = :account and ended_at is null and selector is not null",
        &[(":now", &writing.now.as_millisecond()), (":how", &how), (":account", &account)],
    )
}
