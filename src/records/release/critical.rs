//! Values that cannot wait: a clinician hears of them at once, without content, and again until somebody has them.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::contents::Value;
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AlertId, LaboratoryMessageId, ResultId};
use crate::vault::Fault;
use crate::vault::outbox::{Kind, NoticeEnd, Post};
use crate::vault::purpose::{Changes, OfChart};
use crate::vault::{ChartTx, Tx};

/// After a day nobody is told again: the queue still says that it is overdue.
pub(super) const TOLD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Says that somebody has it: whoever waits for that is told no more. Returns whether anything was open.
pub fn acknowledge<P: OfChart + Changes>(tx: &ChartTx<'_, P>, result: ResultId) -> Result<bool, Fault> {
    let open: Vec<AlertId> = tx.rows(
        "select id from critical_alerts
          where patient_id = :patient and result_id = :result and acknowledged_at is null",
        &[(":result", &result)],
        |row| row.get("id"),
    )?;
    tx.change(
        "update critical_alerts set acknowledged_at = :now, acknowledged_by = :account
          where patient_id = :patient and result_id = :result and acknowledged_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":result", &result)],
    )?;
    open.iter().try_for_each(|alert| tx.end_notices(*alert.bits(), NoticeEnd::Seen))?;
    Ok(!open.is_empty())
}

/// Tells whoever covers. The same values are told of once, however often they are sent.
pub(super) fn raise<P: Changes>(tx: &Tx<'_, P>, result: ResultId, danger: &[Value]) -> Result<(), Fault> {
    new(tx, result, (fingerprint(danger), false))
}

/// Tells whoever covers that nobody can say what something of a result means: until somebody decides, what it may mean is
/// out of sight. Once for the same, however often it is said.
pub fn raise_undecided<P: Changes>(tx: &Tx<'_, P>, result: ResultId, asked: &BTreeSet<String>) -> Result<(), Fault> {
    let mut hash = Sha256::new();
    for said in asked {
        hash.update(said);
        hash.update([0]);
    }
    new(tx, result, (hash.finalize().into(), true))
}

/// Somebody, or a later message, has decided: nobody is told of it any more.
pub fn decided<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let open: Vec<AlertId> = tx.rows(
        "select id from critical_alerts
          where patient_id = :patient and result_id = :result and is_undecided = 1",
        &[(":result", &result)],
        |row| row.get("id"),
    )?;
    open.iter().try_for_each(|alert| tx.end_notices(*alert.bits(), NoticeEnd::Stopped))?;
    tx.change(
        "delete from critical_alerts where patient_id = :patient and result_id = :result and is_undecided = 1",
        &[(":result", &result)],
    )?;
    Ok(())
}

/// What nobody has been told of yet is told.
fn new<P: Changes>(tx: &Tx<'_, P>, result: ResultId, (about, is_undecided): ([u8; 32], bool)) -> Result<(), Fault> {
    let id: AlertId = tx.fresh();
    let raised = tx.change(
        "insert into critical_alerts (patient_id, id, result_id, about, raised_at, alerted_at, is_undecided)
         select :patient, :id, :result, :about, :now, :now, :undecided
          where not exists (select 1 from critical_alerts
                             where patient_id = :patient and result_id = :result and about = :about)",
        &[
            (":id", &id),
            (":result", &result),
            (":about", &about),
            (":now", &tx.now().as_millisecond()),
            (":undecided", &is_undecided),
        ],
    )?;
    if raised == 0 {
        return Ok(());
    }
    send(tx, id, false)
}

/// Tells whoever covers, once, of a message that nobody can place and that keeps nothing out of sight.
pub fn tell_undecided<P: Changes>(tx: &Tx<'_, P>, message: LaboratoryMessageId) -> Result<(), Fault> {
    send(tx, AlertId::from_bits(*message.bits()), false)
}

/// Tells of it again, and more people.
pub(super) fn escalate<P: Changes>(tx: &Tx<'_, P>, id: AlertId) -> Result<(), Fault> {
    tx.change(
        "update critical_alerts set alerted_at = :now, times = times + 1 where patient_id = :patient and id = :id",
        &[(":now", &tx.now().as_millisecond()), (":id", &id)],
    )?;
    send(tx, id, true)
}

fn fingerprint(danger: &[Value]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for value in danger {
        for part in [&value.series, &value.says, &value.flag] {
            hash.update(part);
            hash.update([0]);
        }
    }
    hash.finalize().into()
}

/// A clinician, and how near they are.
struct Clinician {
    account: AccountId,
    covers: bool,
    treats: bool,
}

/// Those who cover, and for each who is away the colleague who covers for them; where nobody does, or nobody of them has
/// an address, those who treat the patient; then everybody. `wide` tells everybody at once. The alert keeps how many
/// messages were queued; what left of them it learns as they leave.
fn send<P: Changes>(tx: &Tx<'_, P>, alert: AlertId, wide: bool) -> Result<(), Fault> {
    let all = clinicians(tx)?;
    let near: [fn(&Clinician) -> bool; 3] = [|one| one.covers, |one| one.treats, |_| true];
    for circle in near.into_iter().skip(if wide { 2 } else { 0 }) {
        let mut addresses = 0;
        for one in all.iter().filter(|one| circle(one)) {
            let post = Post { about: Some(*alert.bits()), ..Post::to_account(Kind::UrgentResult, one.account) };
            addresses += tx.notify_counted(&post)?;
        }
        if addresses > 0 {
            let queued = "update critical_alerts set queued = queued + :more where patient_id = :patient and id = :id";
            tx.change(queued, &[(":more", &i64::try_from(addresses).unwrap_or(i64::MAX)), (":id", &alert)])?;
            break;
        }
    }
    Ok(())
}

fn clinicians<P: Changes>(tx: &Tx<'_, P>) -> Result<Vec<Clinician>, Fault> {
    tx.rows(
        "with instead as (
             select absences.account_id, covered_by
               from absences
               join accounts as other on other.id = covered_by and other.state = 'active' and other.is_clinician = 1
              where ended_at is null and from_at <= :now and until_at > :now)
         select id,
                exists (select 1 from cover left join instead on instead.account_id = cover.account_id
                         where coalesce(covered_by, cover.account_id) = accounts.id and ended_at is null
                           and from_at <= :now and (until_at is null or until_at > :now)) as covers,
                exists (select 1 from care_team left join instead on instead.account_id = care_team.account_id
                         where care_team.patient_id = :patient
                           and coalesce(covered_by, care_team.account_id) = accounts.id) as treats
           from accounts
          where kind = 'staff' and state = 'active' and is_clinician = 1",
        &[(":now", &tx.now().as_millisecond())],
        |row| Ok(Clinician { account: row.get("id")?, covers: row.get("covers")?, treats: row.get("treats")? }),
    )
}
