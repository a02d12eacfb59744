//! "This was not me": a login is locked. Everything that could open it is dead, and so is what came into it lately.
//! Only a recovery in person or by call-back opens it again.
//!
//! Whoever holds the login, or a mail about it, can lock it: that is wanted. A lock costs the owner a walk to the
//! front desk, the missing lock a record.

mod link;

use super::Lobby;
use super::event::{Spared, end_what_came_before};
use super::session::Visitor;
use crate::kit::id::AccountId;
use crate::kit::method::LockedBy;
use crate::vault::lobby::{Entry, Writing, within};
use crate::vault::outbox::{self, Kind, LOOK_BACK, Post};
use crate::vault::purpose::LockLogin;
use crate::vault::{Fault, Origin, ToSql, Tx};

pub use link::{NotMe, NotMeLink};

impl Lobby<'_> {
    /// Locks the visitor's own login, and so ends their session too.
    pub async fn lock_own(&self, visitor: &Visitor) -> Result<(), Fault> {
        let (origin, account) = (self.origin.clone(), visitor.account);
        let write = self.door().write(move |writing| lock(writing, &origin, account, LockedBy::Session));
        write.await.map(|_| ())
    }
}

impl Tx<'_, LockLogin> {
    /// Locks the patient's own login.
    ///
    /// # Errors
    /// [`Fault::Stale`] when the patient has none, or it is locked or closed already.
    pub fn lock_login(&self) -> Result<(), Fault> {
        let account: Option<AccountId> =
            self.maybe("select account_id from grants where patient_id = :patient and kind = 'oneself'", &[], |row| {
                row.get("account_id")
            })?;
        let account = account.ok_or(Fault::Stale)?;
        let is_locked_now = lock(&within(self)?, self.origin(), account, LockedBy::Staff)?;
        if is_locked_now { Ok(()) } else { Err(Fault::Stale) }
    }
}

/// Locks a login; `false` when it was not open.
fn lock(writing: &Writing<'_>, origin: &Origin, account: AccountId, how: LockedBy) -> Result<bool, Fault> {
    let by_account = [(":account", &account as &dyn ToSql)];
    let open = "update accounts set state = 'locked' where id = :account and state = 'active'";
    if writing.sql.change(open, &by_account)? == 0 {
        return Ok(false);
    }
    writing.sql.change(
        "insert into locks (account_id, locked_at, how) values (:account, :now, :how)",
        &[(":account", &account), (":now", &writing.now.as_millisecond()), (":how", &how.word())],
    )?;
    // Told before addresses are void: the owner's may be among them.
    outbox::queue(writing, &Post::to_account(Kind::Locked, account))?;
    tell_the_clinic(writing)?;
    end_what_came_before(writing, account, Spared::default())?;
    end_the_rest(writing, account)?;
    void_what_is_new(writing, account)?;
    let entry = Entry { account: Some(account), ..Entry::new("event", "login.lock", "done").detail(how.word()) };
    writing.append(origin, &entry)?;
    Ok(true)
}

/// Opens a locked login again, once somebody at the clinic has made sure who it is: `by` is whoever did, nobody at the
/// terminal. Its password stays void, so that only what the recovery gives opens it; what may have slipped in while it
/// was being locked is ended too.
///
/// # Errors
/// [`Fault::Stale`] when it is not locked.
pub(in crate::logins) fn unlock(
    writing: &Writing<'_>,
    origin: &Origin,
    account: AccountId,
    by: Option<AccountId>,
) -> Result<(), Fault> {
    let by_account = [(":account", &account as &dyn ToSql)];
    let closed = "update accounts set state = 'active' where id = :account and state = 'locked'";
    if writing.sql.change(closed, &by_account)? == 0 {
        return Err(Fault::Stale);
    }
    writing.sql.change(
        "update locks set ended_at = :now, ended_by = :by where account_id = :account and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":by", &by), (":account", &account)],
    )?;
    end_what_came_before(writing, account, Spared::default())?;
    let entry = Entry { account: Some(account), ..Entry::new("event", "login.unlock", "done") };
    writing.append(origin, &entry).map(|_| ())
}

/// What a change of one way in leaves alone and a lock does not: the password, recovery codes, known devices, links that
/// stop or lock, and codes that would let somebody else into the chart.
fn end_the_rest(writing: &Writing<'_>, account: AccountId) -> Result<(), Fault> {
    let now = writing.now.as_millisecond();
    let at_once = [(":account", &account as &dyn ToSql), (":now", &now)];
    let (sql, by_account) = (writing.sql, &at_once[..1]);
    sql.change("update credentials set password_hash = null where account_id = :account", by_account)?;
    sql.change("update recovery_codes set used_at = :now where account_id = :account and used_at is null", &at_once)?;
    sql.change("update devices set ended_at = :now where account_id = :account and ended_at is null", &at_once)?;
    sql.change(
        "update links set ended_at = :now, ended_how = 'voided' where account_id = :account and ended_at is null",
        &at_once,
    )?;
    sql.change(
        "update proxy_invitations set ended_at = :now, ended_how = 'revoked'
          where ended_at is null and by_patient = 1
            and patient_id in (select patient_id from grants where account_id = :account and kind = 'oneself')",
        &at_once,
    )?;
    Ok(())
}

/// Voids each factor and address that came into the login within the last 72 hours, and ends the access that was given
/// from it to anybody else in that time: whoever got in may have let a friend in. Where an address was taken out in
/// that time, the one in use before is in use again: the clinic must not write to whoever put theirs in its place.
fn void_what_is_new(writing: &Writing<'_>, account: AccountId) -> Result<(), Fault> {
    let (now, since) = (writing.now.as_millisecond(), (writing.now - LOOK_BACK).as_millisecond());
    let sql = writing.sql;
    sql.change(
        "update factors set ended_at = :now, ended_how = 'voided'
          where account_id = :account and ended_at is null and added_at > :since",
        &[(":now", &now), (":account", &account), (":since", &since)],
    )?;
    sql.change(
        "update addresses set ended_at = coalesce(ended_at, :now), voided = 1
          where account_id = :account and (added_at > :since or verified_at > :since)",
        &[(":now", &now), (":account", &account), (":since", &since)],
    )?;
    sql.change(
        "update addresses set ended_at = null
          where account_id = :account and verified_at is not null and ended_at > :since and voided = 0
            and channel not in (select channel from addresses as now
                                 where now.account_id = :account and now.verified_at is not null
                                   and now.ended_at is null)",
        &[(":account", &account), (":since", &since)],
    )?;
    sql.change(
        "update grants set ends_at = :now, ended_by = :account
          where kind = 'proxy' and by_patient = 1 and granted_at > :since and (ends_at is null or ends_at > :now)
            and patient_id in (select patient_id from grants as own
                                where own.account_id = :account and own.kind = 'oneself')",
        &[(":now", &now), (":account", &account), (":since", &since)],
    )?;
    Ok(())
}

/// Tells the front desk and the managers that a login was locked: whose it is, their list says.
fn tell_the_clinic(writing: &Writing<'_>) -> Result<(), Fault> {
    let staff: Vec<AccountId> = writing.sql.rows(
        "select id from accounts
          where kind = 'staff' and state = 'active' and (is_front_desk = 1 or is_manager = 1)",
        &[],
        |row| row.get("id"),
    )?;
    for account in staff {
        outbox::queue(writing, &Post::to_account(Kind::StaffAlert, account))?;
    }
    Ok(())
}
