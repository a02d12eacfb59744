//! After a change to a way in: what was issued before it is dead, and everybody who should know is told.

use super::{Lobby, Of, Token, Visitor};
use crate::kit::id::{AccountId, DeviceId, SessionId};
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Kind, Post};
use crate::vault::{Fault, ToSql};

/// What goes on after a change to a way in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spared {
    /// The session in which the change was made.
    pub session: Option<SessionId>,
    /// The trusted device in which it was made.
    pub device: Option<DeviceId>,
}

/// A change that somebody signed in made to a way into their own login.
pub(super) struct Changed {
    /// As the trail calls it.
    pub act: &'static str,
    /// What of it the trail says beside that.
    pub detail: &'static str,
    /// What the owner is told.
    pub notice: Kind,
}

impl Lobby<'_> {
    /// What every such change ends with: everything issued before is dead, the trail has its row, the owner's old and
    /// new addresses are told, and the session in which it was made goes on under a new token.
    pub(super) fn changed(&self, writing: &Writing<'_>, by: &Visitor, change: &Changed) -> Result<Token, Fault> {
        end_what_came_before(writing, by.account, Spared { session: Some(by.session), device: by.device })?;
        let of =
            Of { actor: Some(by.caller.actor()), account: Some(by.account), detail: change.detail, ..Of::default() };
        self.event(writing, change.act, "done", of)?;
        outbox::queue(writing, &Post::to_account(change.notice, by.account))?;
        rotate(writing, by.session)
    }
}

/// Ends every session, trusted device, mailed link, sent code, begun ceremony and begun recovery of a login but
/// for what is spared. The links of "this was not me" and of stopping a recovery live on: they are what the owner
/// has left when somebody else made the change.
pub(super) fn end_what_came_before(writing: &Writing<'_>, account: AccountId, spared: Spared) -> Result<(), Fault> {
    let now = writing.now.as_millisecond();
    let (sql, by_now) = (writing.sql, (":now", &now as &dyn ToSql));
    sql.change(
        "update sessions set ended_at = :now, ended_how = 'changed'
          where account_id = :account and ended_at is null and id is not :session",
        &[by_now, (":account", &account), (":session", &spared.session)],
    )?;
    sql.change(
        "update devices set trusted_until = null
          where account_id = :account and trusted_until is not null and id is not :device",
        &[(":account", &account), (":device", &spared.device)],
    )?;
    sql.change(
        "update links set ended_at = :now, ended_how = 'voided'
          where account_id = :account and ended_at is null and purpose in ('reset', 'address')",
        &[by_now, (":account", &account)],
    )?;
    sql.change(
        "update sent_codes set used_at = :now where account_id = :account and used_at is null",
        &[by_now, (":account", &account)],
    )?;
    sql.change(
        "update recoveries set ended_at = :now, ended_how = 'replaced'
          where account_id = :account and ended_at is null",
        &[by_now, (":account", &account)],
    )?;
    sql.change("delete from enrolments where account_id = :account", &[(":account", &account)])?;
    sql.change("delete from resets where account_id = :account", &[(":account", &account)])?;
    sql.change("delete from ceremonies where account_id = :account", &[(":account", &account)])?;
    Ok(())
}

/// Ends every known device of a login but for the one in which its password was changed: who had learned the old one
/// from such a device must not have tries of their own at the new one.
pub(super) fn forget_devices(writing: &Writing<'_>, account: AccountId, spared: Option<DeviceId>) -> Result<(), Fault> {
    writing.sql.change(
        "update devices set ended_at = :now where account_id = :account and ended_at is null and id is not :device",
        &[(":now", &writing.now.as_millisecond()), (":account", &account), (":device", &spared)],
    )?;
    Ok(())
}

/// Gives a session that stays a new token: whoever knew the old one holds nothing.
fn rotate(writing: &Writing<'_>, session: SessionId) -> Result<Token, Fault> {
    let token = Token::fresh(writing.entropy);
    let rotated = writing.sql.change(
        "update sessions set token_hash = :hash where id = :id and ended_at is null",
        &[(":hash", &token.hash()), (":id", &session)],
    )?;
    if rotated == 1 { Ok(token) } else { Err(Fault::Stale) }
}
