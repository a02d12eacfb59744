//! Every statement on who covers.

use super::model::{Clinician, Cover, NumberToCall};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{AccountId, CoverId};
use crate::vault::purpose::{ChangeCover, ReadCover};
use crate::vault::{Change, DeskTx, Fault, Recorded, at, outbox};

/// Who covers now or later, by when it begins. A clinician who can no longer sign in covers nothing.
pub fn covers(tx: &DeskTx<'_, ReadCover>) -> Result<Vec<Cover>, Fault> {
    tx.rows(
        "select cover.id, cover.account_id, accounts.name, accounts.call_at, from_at, until_at, setter.name as set_by,
                (select other.name from absences join accounts as other on other.id = covered_by
                  where absences.account_id = cover.account_id and absences.ended_at is null
                    and absences.from_at <= :now and absences.until_at > :now
                    and other.state = 'active' and other.is_clinician = 1) as instead
           from cover
           join accounts on accounts.id = cover.account_id
           join accounts as setter on setter.id = cover.set_by
          where ended_at is null and (until_at is null or until_at > :now)
            and accounts.state = 'active' and accounts.is_clinician = 1
          order by from_at, accounts.name",
        &[(":now", &tx.now().as_millisecond())],
        |row| {
            Ok(Cover {
                id: row.get("id")?,
                clinician: Clinician {
                    account: row.get("account_id")?,
                    name: row.get("name")?,
                    call_at: row.get("call_at")?,
                },
                from: at(row, "from_at")?,
                until: row.get::<_, Option<i64>>("until_at")?.map(instant),
                set_by: row.get("set_by")?,
                instead: row.get("instead")?,
            })
        },
    )
}

/// Who could cover.
pub fn clinicians(tx: &DeskTx<'_, ReadCover>) -> Result<Vec<Clinician>, Fault> {
    tx.rows(
        "select id, name, call_at from accounts
          where kind = 'staff' and state = 'active' and is_clinician = 1
          order by name",
        &[],
        |row| Ok(Clinician { account: row.get("id")?, name: row.get("name")?, call_at: row.get("call_at")? }),
    )
}

/// Has somebody cover for a time. Returns whether they do: whom no message would reach does not.
///
/// # Errors
/// [`Fault::Stale`] when they are no clinician who can sign in.
pub fn add(
    tx: &DeskTx<'_, ChangeCover>,
    account: AccountId,
    (from, until): (Timestamp, Option<Timestamp>),
) -> Result<Recorded<bool>, Fault> {
    let could = tx.maybe(
        "select 1 as one from accounts
          where id = :who and kind = 'staff' and state = 'active' and is_clinician = 1",
        &[(":who", &account)],
        |_| Ok(()),
    )?;
    could.ok_or(Fault::Stale)?;
    if !outbox::is_reachable(tx, account)? {
        return tx.record(&Change::of(account).saying("unreachable: not set"), false);
    }
    let id: CoverId = tx.fresh();
    tx.change_one(
        "insert into cover (id, account_id, from_at, until_at, set_at, set_by)
         select :id, id, :from, :until, :now, :setter
           from accounts
          where id = :who and kind = 'staff' and state = 'active' and is_clinician = 1",
        &[
            (":id", &id),
            (":who", &account),
            (":from", &from.as_millisecond()),
            (":until", &until.map(Timestamp::as_millisecond)),
            (":now", &tx.now().as_millisecond()),
            (":setter", &tx.account()),
        ],
    )?;
    let until = until.map_or_else(|| "on".to_owned(), |until| format!("until {until}"));
    tx.record(&Change::of(account).saying(format!("from {from} {until}")), true)
}

/// Says where a clinician can be called when no message reaches anybody.
///
/// # Errors
/// [`Fault::NotFound`] when they are no clinician who can sign in.
pub fn call_at(tx: &DeskTx<'_, ChangeCover>, new: &NumberToCall) -> Result<Recorded<()>, Fault> {
    let changed = tx.change(
        "update accounts set call_at = :number
          where id = :who and kind = 'staff' and state = 'active' and is_clinician = 1",
        &[(":number", &new.number), (":who", &new.account)],
    )?;
    if changed == 0 {
        return Err(Fault::NotFound);
    }
    tx.record(&Change::of(new.account).saying("number to call"), ())
}

/// Ends a time of cover.
///
/// # Errors
/// [`Fault::NotFound`] when there is none such, [`Fault::Stale`] when somebody has ended it.
pub fn end(tx: &DeskTx<'_, ChangeCover>, id: CoverId) -> Result<Recorded<()>, Fault> {
    let account: AccountId =
        tx.one("select account_id from cover where id = :id", &[(":id", &id)], |row| row.get("account_id"))?;
    tx.change_one(
        "update cover set ended_at = :now, ended_by = :setter where id = :id and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":setter", &tx.account()), (":id", &id)],
    )?;
    tx.record(&Change::of(account).saying("ended"), ())
}
