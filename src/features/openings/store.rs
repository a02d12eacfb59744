//! What the trail holds about one chart.

use super::model::{Appearance, Deed, Ending, Entry, Stretch, Who};
use crate::kit::id::AccountId;
use crate::kit::roles::Role;
use crate::vault::purpose::{Act, ReadOpenings, changes};
use crate::vault::{ChartTx, Fault, FromRow, Row, at};

/// Rows of the trail on a page.
const ROWS: usize = 100;

/// The newest rows before this number, and the lists in between. Without a number, the newest of all. That a notice was
/// queued is left out: it says nothing yet of who was told. So are values written ahead, which nobody can see yet.
pub fn stretch(tx: &ChartTx<'_, ReadOpenings>, before: Option<i64>) -> Result<Stretch, Fault> {
    let before = before.unwrap_or(i64::MAX);
    let reader = tx.account();
    let mut entries = tx.rows(
        "select seq, at, entry, act, outcome, actor, account_id, name, roles, relation, leave_seq, detail,
                coalesce((select matter from results
                           where results.patient_id = :patient and results.id = object_id), '') as matter
           from trail
           left join accounts on id = account_id
          where patient_id = :patient and seq < :before and outcome <> 'step_up'
            and not (outcome = 'concealed' and detail = 'nothing there')
            and act not in ('results.tell', 'critical.escalate')
            and not (act = 'lab_file.take_in' and detail = 'ahead')
          order by seq desc
          limit 101",
        &[(":before", &before)],
        |row| entry(row, reader),
    )?;
    let has_older = entries.len() > ROWS;
    entries.truncate(ROWS);
    let older = entries.last().map(|oldest| oldest.seq).filter(|_| has_older);
    let appearances = appearances(tx, older.unwrap_or(0), before)?;
    Ok(Stretch { entries, appearances, older })
}

/// By quarters of an hour: where days begin in any zone, a quarter begins too. A list that was shown again names the row
/// that lists its patients, from the hour before; so that of a stretch the rows from an hour before it are looked through.
fn appearances(tx: &ChartTx<'_, ReadOpenings>, from: i64, before: i64) -> Result<Vec<Appearance>, Fault> {
    tx.rows(
        "with since as (
            select coalesce((select listed.seq
                               from trail_shown as listed join trail on trail.seq = listed.seq
                              where listed.patient_id = :patient and listed.seq < :from
                                and at <= (select at from trail where seq >= :from order by seq limit 1) - 3600000
                              order by listed.seq desc limit 1), 0) as seq),
         shown as (
            select at, roles from trail_shown join trail on trail.seq = trail_shown.seq
             where trail_shown.patient_id = :patient and trail_shown.seq >= :from and trail_shown.seq < :before
            union all
            select again.at, again.roles
              from trail_shown join trail as again on again.leave_seq = trail_shown.seq and again.entry = 'leave'
             where trail_shown.patient_id = :patient and trail_shown.seq >= (select seq from since)
               and trail_shown.seq < :before and again.seq >= :from and again.seq < :before)
         select min(at) as at, roles, count(*) as times from shown group by at / 900000, roles",
        &[(":from", &from), (":before", &before)],
        |row| {
            Ok(Appearance { at: at(row, "at")?, duty: duty(row.get_ref("roles")?.as_str()?), times: row.get("times")? })
        },
    )
}

fn entry(row: &Row<'_>, reader: Option<AccountId>) -> FromRow<Entry> {
    let ending = ending(row)?;
    let deed = deed(row.get_ref("act")?.as_str()?, row.get_ref("detail")?.as_str()?);
    Ok(Entry {
        seq: row.get("seq")?,
        at: at(row, "at")?,
        who: who(row, reader, ending)?,
        deed: if row.get_ref("matter")?.as_str()? == "paper" { deed.of_a_paper() } else { deed },
        ending,
        leave: row.get("leave_seq")?,
    })
}

fn ending(row: &Row<'_>) -> FromRow<Ending> {
    let (entry, act) = (row.get_ref("entry")?.as_str()?, row.get_ref("act")?.as_str()?);
    let begins = Act::from_word(act).is_some_and(begins);
    Ok(match row.get_ref("outcome")?.as_str()? {
        "granted" if entry == "leave" && begins => Ending::Begun,
        "granted" | "done" => Ending::Done,
        _ => Ending::Denied,
    })
}

/// Whoever had no permission is not named, except to themselves and where the patient knows them anyway.
fn who(row: &Row<'_>, reader: Option<AccountId>, ending: Ending) -> FromRow<Who> {
    let account: Option<AccountId> = row.get("account_id")?;
    let name = row.get::<_, Option<String>>("name")?;
    let relation = row.get_ref("relation")?.as_str()?;
    Ok(match row.get_ref("actor")?.as_str()? {
        "operator" | "job" => Who::Portal,
        "person" | "nobody" if account.is_some() && account == reader => Who::You,
        "person" if relation == "proxy" => name.map_or(Who::Somebody, Who::Proxy),
        "staff" if ending != Ending::Denied => match name {
            Some(name) => Who::Staff(name, duty(row.get_ref("roles")?.as_str()?)),
            None => Who::Somebody,
        },
        _ => Who::Somebody,
    })
}

/// The first of the roles held then.
fn duty(roles: &str) -> Option<Role> {
    roles.split(' ').next().and_then(Role::from_word)
}

/// What an act or event is to the patient.
fn deed(name: &str, detail: &str) -> Deed {
    Act::from_word(name).map_or_else(|| of_event(name), |act| Deed::of(act, detail))
}

/// What an event is to the patient.
fn of_event(name: &str) -> Deed {
    match name {
        "enrolment.begin" => Deed::BeginActivation,
        "activation.claim" => Deed::FinishActivation,
        "activation.add" => Deed::AddChart,
        "proxy.begin" => Deed::BeginProxy,
        "proxy.accept" => Deed::BecomeProxy,
        "critical.tell" | "critical.tell_again" => Deed::TellClinicians,
        _ => Deed::Other,
    }
}

/// Whether leave for the act is only the beginning: what came of it is a row of its own. Being asked for a reason begins
/// what the reason opens; of a way in the leave says all.
const fn begins(act: Act) -> bool {
    match act {
        Act::AskToBreakGlass => true,
        Act::RecoverLogin | Act::SendReset => false,
        _ => changes(act),
    }
}

#[cfg(test)]
mod tests;
