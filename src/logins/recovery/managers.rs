//! Staff who lost everything: one manager proposes, another agrees, and neither is the person. The code goes from hand
//! to hand, so it works at once.

use super::issue::tell;
use super::{PROPOSAL, Recovering, SELECTOR_TAKEN, TRIES, make_code};
use crate::kit::clock::Timestamp;
use crate::kit::id::{AccountId, RecoveryId};
use crate::kit::phi::Phi;
use crate::logins::FreshCode;
use crate::vault::lobby::{Door, Sql, Writing, within};
use crate::vault::outbox::{self, Kind, Post};
use crate::vault::purpose::RecoverStaff;
use crate::vault::{Change, Desk, DeskTx, Fault, Recorded, at};

/// How many managers it takes.
const MANAGERS: usize = 2;

/// A colleague's login, as a manager sees it who wants to help them back in.
#[derive(Clone, Debug)]
pub struct StaffRecovery {
    pub account: AccountId,
    pub name: Phi,
    pub is_locked: bool,
    /// Whether it is the asker's own: nobody lets themselves in.
    pub is_own: bool,
    /// Managers who could propose or agree.
    pub eligible: usize,
    /// What one of them proposed.
    pub pending: Option<Pending>,
}

impl StaffRecovery {
    /// Whether the portal can do it at all; otherwise the terminal of the server can.
    pub const fn has_enough_managers(&self) -> bool {
        self.eligible >= MANAGERS
    }
}

/// A proposal that waits for a second manager.
#[derive(Clone, Debug)]
pub struct Pending {
    pub recovery: RecoveryId,
    /// Who proposed it.
    pub by: Phi,
    /// Whether that was the asker.
    pub is_mine: bool,
    pub at: Timestamp,
}

impl Desk<RecoverStaff> {
    /// How it stands with a colleague's login.
    pub async fn staff_recovery(&self, account: AccountId) -> Result<StaffRecovery, Fault> {
        let (me, now) = (self.actor().account(), self.now().as_millisecond());
        Door::of_desk(self).read(move |sql| staff_recovery(sql, account, me, now)).await
    }

    /// Proposes it.
    ///
    /// # Errors
    /// [`Fault::NotAllowed`] for one's own login, or where there are too few managers; [`Fault::Stale`] where somebody
    /// was faster.
    pub async fn propose(&self, account: AccountId) -> Result<(), Fault> {
        self.write(move |tx| propose(tx, account)).await
    }

    /// Agrees to what another manager proposed, and makes the code.
    ///
    /// # Errors
    /// [`Fault::NotAllowed`] for one's own login or proposal; [`Fault::Stale`] where nothing is proposed.
    pub async fn agree(&self, account: AccountId) -> Result<Recovering, Fault> {
        for _ in 0..TRIES {
            let fresh = Door::of_desk(self).vault().fresh_desk_code().await?;
            match self.write(move |tx| agree(tx, account, &fresh)).await {
                Err(fault) if fault.is_rule(SELECTOR_TAKEN) => {}
                answer => return answer,
            }
        }
        Err(Fault::Busy)
    }

    /// Takes a proposal back, or says no to it.
    pub async fn withdraw(&self, account: AccountId) -> Result<(), Fault> {
        self.write(move |tx| withdraw(tx, account)).await
    }
}

fn staff_recovery(sql: Sql<'_>, account: AccountId, me: Option<AccountId>, now: i64) -> Result<StaffRecovery, Fault> {
    let (name, is_locked) = sql.one(
        "select name, state = 'locked' as is_locked from accounts
          where id = :account and kind = 'staff' and state in ('active', 'locked')",
        &[(":account", &account)],
        |row| Ok((Phi::new(row.get("name")?), row.get("is_locked")?)),
    )?;
    let eligible = eligible(sql, account)?;
    let pending = sql.maybe(
        "select recoveries.id as recovery_id, begun_by, begun_at, name
           from recoveries join accounts on accounts.id = begun_by
          where account_id = :account and selector is null and ended_at is null and expires_at > :now
          order by begun_at limit 1",
        &[(":account", &account), (":now", &now)],
        |row| {
            Ok(Pending {
                recovery: row.get("recovery_id")?,
                by: Phi::new(row.get("name")?),
                is_mine: me == row.get("begun_by")?,
                at: at(row, "begun_at")?,
            })
        },
    )?;
    Ok(StaffRecovery { account, name, is_locked, is_own: me == Some(account), eligible: eligible.len(), pending })
}

/// The managers who may have a say: signed up, not locked, and not the person.
pub(super) fn eligible(sql: Sql<'_>, account: AccountId) -> Result<Vec<AccountId>, Fault> {
    sql.rows(
        "select id from accounts
          where kind = 'staff' and is_manager = 1 and state = 'active' and id <> :account",
        &[(":account", &account)],
        |row| row.get("id"),
    )
}

/// What stands now, for somebody who may have a say in it.
fn open(tx: &DeskTx<'_, RecoverStaff>, account: AccountId) -> Result<StaffRecovery, Fault> {
    let found = staff_recovery(within(tx)?.sql, account, tx.account(), tx.now().as_millisecond())?;
    if found.is_own || !found.has_enough_managers() { Err(Fault::NotAllowed) } else { Ok(found) }
}

fn propose(tx: &DeskTx<'_, RecoverStaff>, account: AccountId) -> Result<Recorded<()>, Fault> {
    if open(tx, account)?.pending.is_some() {
        return Err(Fault::Stale);
    }
    let (writing, recovery): (_, RecoveryId) = (&within(tx)?, tx.fresh());
    writing.sql.change(
        "insert into recoveries (account_id, id, how, proof, begun_at, begun_by, expires_at)
         values (:account, :id, 'two_people', '', :now, :me, :until)",
        &[
            (":account", &account),
            (":id", &recovery),
            (":now", &tx.now().as_millisecond()),
            (":me", &tx.account()),
            (":until", &(tx.now() + PROPOSAL).as_millisecond()),
        ],
    )?;
    tell(writing, account, recovery, None)?;
    alert(writing, account, tx.account())?;
    tx.record(&Change::of(account).saying("proposed"), ())
}

fn agree(tx: &DeskTx<'_, RecoverStaff>, account: AccountId, fresh: &FreshCode) -> Result<Recorded<Recovering>, Fault> {
    let pending = open(tx, account)?.pending.ok_or(Fault::Stale)?;
    if pending.is_mine {
        return Err(Fault::NotAllowed);
    }
    let writing = &within(tx)?;
    let made = make_code(writing, pending.recovery, account, "two_people", fresh)?;
    writing.sql.change(
        "update recoveries set agreed_by = :me, agreed_at = :now where account_id = :account and id = :id",
        &[
            (":me", &tx.account()),
            (":now", &tx.now().as_millisecond()),
            (":account", &account),
            (":id", &pending.recovery),
        ],
    )?;
    alert(writing, account, tx.account())?;
    tx.record(&Change::of(account).saying("agreed"), made)
}

fn withdraw(tx: &DeskTx<'_, RecoverStaff>, account: AccountId) -> Result<Recorded<()>, Fault> {
    let pending = open(tx, account)?.pending.ok_or(Fault::Stale)?;
    within(tx)?.sql.change(
        "update recoveries set ended_at = :now, ended_how = 'cancelled' where account_id = :account and id = :id",
        &[(":now", &tx.now().as_millisecond()), (":account", &account), (":id", &pending.recovery)],
    )?;
    tx.record(&Change::of(account).saying("withdrawn"), ())
}

/// Tells the other managers.
pub(super) fn alert(writing: &Writing<'_>, account: AccountId, me: Option<AccountId>) -> Result<(), Fault> {
    let others = eligible(writing.sql, account)?.into_iter().filter(|manager| Some(*manager) != me);
    others
        .into_iter()
        .try_for_each(|manager| outbox::queue(writing, &Post::to_account(Kind::StaffAlert, manager)).map(|_| ()))
}
