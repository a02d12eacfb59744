//! The SQL of staff: who works here, who is invited, who has left.

use crate::features::clinic::model::{Member, MemberState};
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::id::{AccountId, InvitationId};
use crate::logins::FreshCode;
use crate::vault::actor::{Role, Roles};
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::{ChangeRoles, Changes, CloseStaff, InviteStaff, ListStaff, OfDesk};
use crate::vault::relations::roles;
use crate::vault::{Change, DeskTx, Fault, FromRow, Recorded, Row};

/// The rule that says that another code begins with the same four letters.
pub const SELECTOR_TAKEN: &str = "invitations.selector";
/// The rule that says that a clinic keeps a manager.
pub const LAST_MANAGER: &str = "a_clinic_has_a_manager";

/// How long an invitation works.
const INVITATION: SignedDuration = SignedDuration::from_hours(24);

/// Everybody, those who left at the end.
pub fn staff(tx: &DeskTx<'_, ListStaff>) -> Result<Vec<Member>, Fault> {
    let now = tx.now();
    let sql = format!("{MEMBER} where kind = 'staff' order by state = 'closed', name");
    tx.rows(&sql, &[], |row| member(row, now))
}

/// Somebody whose login is not closed.
///
/// # Errors
/// [`Fault::NotFound`] when there is nobody; [`Fault::Stale`] when it is closed.
pub fn member_here<P: OfDesk>(tx: &DeskTx<'_, P>, account: AccountId) -> Result<Member, Fault> {
    let now = tx.now();
    let found =
        tx.one(&format!("{MEMBER} where kind = 'staff' and id = :id"), &[(":id", &account)], |row| member(row, now))?;
    if found.state == MemberState::Closed { Err(Fault::Stale) } else { Ok(found) }
}

const MEMBER: &str = "select id, name, is_clinician, is_nurse, is_front_desk, is_manager, state,
            (select expires_at from invitations where account_id = accounts.id and ended_at is null) as until
       from accounts";

fn member(row: &Row<'_>, now: Timestamp) -> FromRow<Member> {
    let until: Option<i64> = row.get("until")?;
    let state = match row.get_ref("state")?.as_str()? {
        "active" => MemberState::Active,
        "invited" => MemberState::Invited(until.map(instant).filter(|until| *until > now)),
        "locked" => MemberState::Locked,
        _ => MemberState::Closed,
    };
    Ok(Member { id: row.get("id")?, name: row.get("name")?, roles: roles(row)?, state })
}

/// Invites somebody: a login that cannot be used until its owner has proven the code.
///
/// # Errors
/// [`Fault::Rule`] [`SELECTOR_TAKEN`] when another code is needed.
pub fn invite(
    tx: &DeskTx<'_, InviteStaff>,
    name: &str,
    roles: Roles,
    code: &FreshCode,
) -> Result<Recorded<(AccountId, InvitationId)>, Fault> {
    let account: AccountId = tx.fresh();
    tx.change_one(
        "insert into accounts (id, kind, state, name, language, is_clinician, is_nurse, is_front_desk, is_manager,
                               created_at)
         values (:id, 'staff', 'invited', :name, 'en', :clinician, :nurse, :front_desk, :manager, :now)",
        &[
            (":id", &account),
            (":name", &name),
            (":clinician", &roles.has(Role::Clinician)),
            (":nurse", &roles.has(Role::Nurse)),
            (":front_desk", &roles.has(Role::FrontDesk)),
            (":manager", &roles.has(Role::Manager)),
            (":now", &tx.now().as_millisecond()),
        ],
    )?;
    let invitation = add_invitation(tx, account, code)?;
    if roles.has(Role::Manager) {
        tell_other_managers(tx, account)?;
    }
    let words = roles.words();
    tx.record(&Change::of(account).saying(words), (account, invitation))
}

/// Gives somebody who has not joined yet a new code; the one before stops working.
///
/// # Errors
/// [`Fault::Stale`] when they have joined or left; [`Fault::Rule`] [`SELECTOR_TAKEN`] when another code is needed.
pub fn reinvite(
    tx: &DeskTx<'_, InviteStaff>,
    account: AccountId,
    code: &FreshCode,
) -> Result<Recorded<(AccountId, InvitationId)>, Fault> {
    let invited = "select 1 as one from accounts where id = :id and kind = 'staff' and state = 'invited'";
    tx.maybe(invited, &[(":id", &account)], |_| Ok(()))?.ok_or(Fault::Stale)?;
    tx.change(
        "update invitations set ended_at = :now, ended_how = 'replaced' where account_id = :account and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &account)],
    )?;
    let invitation = add_invitation(tx, account, code)?;
    tx.record(&Change::of(account).saying("again"), (account, invitation))
}

fn add_invitation(tx: &DeskTx<'_, InviteStaff>, account: AccountId, code: &FreshCode) -> Result<InvitationId, Fault> {
    let (id, until): (InvitationId, _) = (tx.fresh(), tx.now() + INVITATION);
    tx.change_one(
        "insert into invitations (id, account_id, selector, verifier_hash, issued_at, expires_at)
         values (:id, :account, :selector, :verifier, :now, :until)",
        &[
            (":id", &id),
            (":account", &account),
            (":selector", &code.selector),
            (":verifier", &code.verifier_hash),
            (":now", &tx.now().as_millisecond()),
            (":until", &until.as_millisecond()),
        ],
    )?;
    Ok(id)
}

/// The invitation of somebody that is out.
pub fn invitation(tx: &DeskTx<'_, ListStaff>, account: AccountId) -> Result<Option<InvitationId>, Fault> {
    let out = "select id from invitations where account_id = :account and ended_at is null";
    tx.maybe(out, &[(":account", &account)], |row| row.get("id"))
}

/// Gives somebody other roles. They count from the next request on, in open sessions too: each request reads them. The
/// trail names those before and those after, and the other managers are told of a role that was given.
///
/// # Errors
/// [`Fault::Rule`] [`LAST_MANAGER`] when nobody else could manage the clinic; as [`member_here`].
pub fn change_roles(tx: &DeskTx<'_, ChangeRoles>, account: AccountId, roles: Roles) -> Result<Recorded<()>, Fault> {
    let before = member_here(tx, account)?.roles;
    if !roles.has(Role::Manager) {
        refuse_last_manager(tx, account)?;
    }
    tx.change_one(
        "update accounts
            set is_clinician = :clinician, is_nurse = :nurse, is_front_desk = :front_desk, is_manager = :manager
          where id = :id and kind = 'staff' and state <> 'closed'",
        &[
            (":id", &account),
            (":clinician", &roles.has(Role::Clinician)),
            (":nurse", &roles.has(Role::Nurse)),
            (":front_desk", &roles.has(Role::FrontDesk)),
            (":manager", &roles.has(Role::Manager)),
        ],
    )?;
    if roles.iter().any(|role| !before.has(role)) {
        tell_other_managers(tx, account)?;
    }
    tx.record(&Change::of(account).saying(format!("{} → {}", before.words(), roles.words())), ())
}

/// Closes a login for good. Its sessions need no ending here: the lobby admits nobody whose login is not active, so
/// they are over with this transaction. The other managers are told.
///
/// # Errors
/// [`Fault::Rule`] [`LAST_MANAGER`] when nobody else could manage the clinic; [`Fault::Stale`] when it is closed
/// already.
pub fn close(tx: &DeskTx<'_, CloseStaff>, account: AccountId) -> Result<Recorded<()>, Fault> {
    refuse_last_manager(tx, account)?;
    tx.change_one(
        "update accounts set state = 'closed' where id = :id and kind = 'staff' and state <> 'closed'",
        &[(":id", &account)],
    )?;
    tx.change(
        "update invitations set ended_at = :now, ended_how = 'revoked' where account_id = :account and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &account)],
    )?;
    tell_other_managers(tx, account)?;
    tx.record(&Change::of(account), ())
}

fn refuse_last_manager<P: OfDesk>(tx: &DeskTx<'_, P>, account: AccountId) -> Result<(), Fault> {
    let is_last: bool = tx.one(
        "select exists (select 1 from accounts where id = :id and is_manager = 1 and state = 'active')
                and not exists (select 1 from accounts where id <> :id and is_manager = 1 and state = 'active') as is_last",
        &[(":id", &account)],
        |row| row.get("is_last"),
    )?;
    if is_last { Err(Fault::Rule(LAST_MANAGER.to_owned())) } else { Ok(()) }
}

/// Tells every manager but the one who does it, and the one it is done to.
fn tell_other_managers<P: Changes + OfDesk>(tx: &DeskTx<'_, P>, account: AccountId) -> Result<(), Fault> {
    let others: Vec<AccountId> = tx.rows(
        "select id from accounts
          where kind = 'staff' and is_manager = 1 and state = 'active' and id is not :me and id <> :account",
        &[(":me", &tx.account()), (":account", &account)],
        |row| row.get("id"),
    )?;
    others.into_iter().try_for_each(|manager| tx.notify(&Post::to_account(Kind::StaffAlert, manager)))
}
