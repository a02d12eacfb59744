//! Every statement on who is away.

use super::model::{Absence, Asked, Colleague, Misfit};
use crate::kit::clock::instant;
use crate::kit::id::{AbsenceId, AccountId};
use crate::vault::actor::Role;
use crate::vault::purpose::{ChangeAway, Purpose, ReadAway};
use crate::vault::relations::roles;
use crate::vault::{Change, DeskTx, Fault, FromRow, Recorded, Row, at, outbox};

/// Who is away now or later, by when it begins, and who works here.
pub fn page(tx: &DeskTx<'_, ReadAway>) -> Result<(Vec<Absence>, Vec<Colleague>), Fault> {
    let colleagues = colleagues(tx)?;
    Ok((absences(tx, &colleagues)?, colleagues))
}

/// Who works here and can sign in.
pub fn colleagues<P: Purpose>(tx: &DeskTx<'_, P>) -> Result<Vec<Colleague>, Fault> {
    tx.rows(
        "select id, name, is_clinician, is_nurse, is_front_desk, is_manager
           from accounts where kind = 'staff' and state = 'active' order by name",
        &[],
        |row| Ok(Colleague { account: row.get("id")?, name: row.get("name")?, roles: roles(row)? }),
    )
}

/// Absences of those who work here that are not over. One whose cover has left covers nothing any more.
fn absences<P: Purpose>(tx: &DeskTx<'_, P>, here: &[Colleague]) -> Result<Vec<Absence>, Fault> {
    let rows = tx.rows(
        "select id, account_id, covered_by, from_at, until_at, answer_en, answer_es
           from absences where ended_at is null and until_at > :now order by from_at, until_at",
        &[(":now", &tx.now().as_millisecond())],
        |row| absence(row, here),
    )?;
    Ok(rows.into_iter().flatten().collect())
}

fn absence(row: &Row<'_>, here: &[Colleague]) -> FromRow<Option<Absence>> {
    let found = |account: AccountId| here.iter().find(|one| one.account == account).cloned();
    let people = found(row.get("account_id")?).zip(found(row.get("covered_by")?));
    let (id, from, until) = (row.get("id")?, at(row, "from_at")?, instant(row.get("until_at")?));
    let answers = [row.get("answer_en")?, row.get("answer_es")?];
    Ok(people.map(|(who, cover)| Absence { id, who, cover, from, until, answers }))
}

/// Has somebody be away, if that fits beside what stands; else says why not.
pub fn add(tx: &DeskTx<'_, ChangeAway>, asked: &Asked) -> Result<Recorded<Option<Misfit>>, Fault> {
    let here = colleagues(tx)?;
    if !here.contains(&asked.who) || !here.contains(&asked.cover) {
        return Err(Fault::Stale);
    }
    let mut misfit = asked.misfit(&absences(tx, &here)?);
    // What cannot wait has to reach who covers.
    if misfit.is_none() && asked.who.roles.has(Role::Clinician) && !outbox::is_reachable(tx, asked.cover.account)? {
        misfit = Some(Misfit::Unreachable);
    }
    if misfit.is_some() {
        return tx.record(&Change::of(asked.who.account).saying("does not fit: not set"), misfit);
    }
    let id: AbsenceId = tx.fresh();
    tx.change_one(
        "insert into absences (id, account_id, covered_by, from_at, until_at, answer_en, answer_es, set_at, set_by)
         values (:id, :who, :cover, :from, :until, :english, :spanish, :now, :setter)",
        &[
            (":id", &id),
            (":who", &asked.who.account),
            (":cover", &asked.cover.account),
            (":from", &asked.from.as_millisecond()),
            (":until", &asked.until.as_millisecond()),
            (":english", &asked.answers[0]),
            (":spanish", &asked.answers[1]),
            (":now", &tx.now().as_millisecond()),
            (":setter", &tx.account()),
        ],
    )?;
    let says = format!("away from {} until {}, covered by {}", asked.from, asked.until, asked.cover.account);
    tx.record(&Change::of(asked.who.account).saying(says), None)
}

/// Ends an absence: one's own, or as a manager anybody's.
///
/// # Errors
/// [`Fault::NotFound`] when there is none such, [`Fault::NotAllowed`] when it is another's, [`Fault::Stale`] when
/// somebody has ended it.
pub fn end(tx: &DeskTx<'_, ChangeAway>, id: AbsenceId, of_anybody: bool) -> Result<Recorded<()>, Fault> {
    let whose: AccountId =
        tx.one("select account_id from absences where id = :id", &[(":id", &id)], |row| row.get("account_id"))?;
    if !of_anybody && tx.account() != Some(whose) {
        return Err(Fault::NotAllowed);
    }
    tx.change_one(
        "update absences set ended_at = :now, ended_by = :setter where id = :id and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":setter", &tx.account()), (":id", &id)],
    )?;
    tx.record(&Change::of(whose).saying("back"), ())
}
