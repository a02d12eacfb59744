//! What the trail holds about one chart.

use super::model::{Appearance, Deed, Duty, Ending, Entry, Stretch, Who, Why};
use crate::kit::id::AccountId;
use crate::kit::scopes::{Scope, Scopes};
use crate::vault::purpose::{Act, ReadOpenings};
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
    Ok(Entry {
        seq: row.get("seq")?,
        at: at(row, "at")?,
        who: who(row, reader, ending)?,
        deed: about(
            deed(row.get_ref("act")?.as_str()?, row.get_ref("detail")?.as_str()?),
            row.get_ref("matter")?.as_str()?,
        ),
        ending,
        leave: row.get("leave_seq")?,
    })
}

fn ending(row: &Row<'_>) -> FromRow<Ending> {
    let (entry, act) = (row.get_ref("entry")?.as_str()?, row.get_ref("act")?.as_str()?);
    let changes = Act::from_name(act).is_some_and(changes);
    Ok(match row.get_ref("outcome")?.as_str()? {
        "granted" if entry == "leave" && changes => Ending::Begun,
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
fn duty(roles: &str) -> Option<Duty> {
    match roles.split(' ').next()? {
        "clinician" => Some(Duty::Clinician),
        "nurse" => Some(Duty::Nurse),
        "front_desk" => Some(Duty::FrontDesk),
        "manager" => Some(Duty::Manager),
        _ => None,
    }
}

/// What an act or event is to the patient. Acts are listed one by one, so that a new one does not compile until
/// somebody has found its sentence.
fn deed(name: &str, detail: &str) -> Deed {
    match Act::from_name(name) {
        Some(act) => act_of(act, detail),
        None => of_event(name),
    }
}

/// Of letters and other papers it is said what they are.
fn about(deed: Deed, matter: &str) -> Deed {
    match (deed, matter) {
        (Deed::ReadResult, "paper") => Deed::ReadPaper,
        (Deed::ReadDocument, "paper") => Deed::ReadPaperFile,
        (deed, _) => deed,
    }
}

/// Whether a list was shown to somebody, or as to somebody, whose scopes hold no results.
fn has_no_results(scopes: &str) -> bool {
    scopes.parse::<Scopes>().is_ok_and(|scopes| !scopes.has(Scope::Results))
}

fn act_of(act: Act, detail: &str) -> Deed {
    match act {
        Act::ReadHome => Deed::ReadHome,
        // What it was is not shown: it is a line of the list on a page of its own.
        Act::ReadResults if has_no_results(detail) => Deed::ReadPapers,
        Act::ReadResults | Act::ReadRetraction => Deed::ReadResults,
        Act::ReadResult => Deed::ReadResult,
        Act::ReadDocument => Deed::ReadDocument,
        Act::ReadTrend => Deed::ReadTrend,
        Act::SetGoal => Deed::SetGoal,
        Act::ReadOpenings => Deed::ReadOpenings,
        Act::KeepDraft => Deed::KeepDraft,
        Act::OpenCard => Deed::OpenCard,
        Act::RegisterPatient => Deed::RegisterPatient,
        Act::IssueActivation | Act::RevokeActivation | Act::LockLogin | Act::RecoverLogin | Act::SendReset => {
            way_in(act)
        }
        Act::CorrectPatient => Deed::CorrectPatient,
        Act::ChangeChartState => Deed::ChangeChartState,
        Act::ChangePharmacy => Deed::ChangePharmacy,
        Act::ListProxies | Act::ReadOwnGrant | Act::PreviewGrant => Deed::ReadProxies,
        Act::InviteProxy | Act::RevokeProxyInvitation | Act::ChangeGrant | Act::EndGrant | Act::StepBack => proxy(act),
        Act::KeepPrivate => Deed::KeepPrivate,
        Act::WithholdResult => Deed::WithholdResult,
        Act::ReadCareTeam | Act::ChangeCareTeam => Deed::CareTeam,
        Act::AskToBreakGlass | Act::BreakGlass => Deed::BreakGlass(why(detail)),
        Act::ReviewBreakGlass => Deed::ReviewBreakGlass,
        Act::ReviewResults | Act::BeginResultChange | Act::ReviewDocument | Act::StageFile | Act::FindInFile => {
            review(act)
        }
        Act::SignResult if detail == "released" => Deed::ReleaseResult,
        Act::UploadResult
        | Act::EnterValues
        | Act::ReleaseResult
        | Act::RetractResult
        | Act::SignResult
        | Act::HoldResult
        | Act::TakeOnCritical => result(act),
        Act::TakeInLabFile | Act::FileLabMessage => Deed::FileLabMessage,
        Act::ReadLabMessages | Act::CompareLabMessage | Act::SetAsideLabMessage | Act::OpenLabMessageDocument => {
            Deed::ReadLabMessages
        }
        Act::ReadWishes | Act::ChangeWishes => Deed::Wishes,
        Act::ReleaseDue | Act::KeepBirthdays | Act::TellOfCritical | Act::TellOfResults => by_clock(act, detail),
        Act::FindPatients
        | Act::ListActivations
        | Act::ListWithoutTeam
        | Act::ListWaitingResults
        | Act::ListUnopenedResults
        | Act::CompareFile
        | Act::ListBreakGlass
        | Act::ListLabMessages
        | Act::MatchLabMessage => Deed::SeeInList,
        Act::SetUpClinic
        | Act::ReadSettings
        | Act::ChangeSettings
        | Act::ReadTerms
        | Act::ChangeTerms
        | Act::ReadServers
        | Act::ReadTestNames
        | Act::ChangeTestNames
        | Act::ReadHeldTests
        | Act::ChangeHeldTests
        | Act::ReadCover
        | Act::ChangeCover
        | Act::ListNotices
        | Act::ManageNotices
        | Act::ChangeServers
        | Act::ListStaff
        | Act::InviteStaff
        | Act::CloseStaff
        | Act::RecoverStaff
        | Act::ChangeSecurity => Deed::Other,
    }
}

/// What was done about the patient's own way in.
fn way_in(act: Act) -> Deed {
    match act {
        Act::IssueActivation => Deed::IssueActivation,
        Act::RevokeActivation => Deed::RevokeActivation,
        Act::LockLogin => Deed::LockLogin,
        Act::SendReset => Deed::SendReset,
        _ => Deed::RecoverLogin,
    }
}

/// What was done about somebody who acts for the patient.
fn proxy(act: Act) -> Deed {
    match act {
        Act::InviteProxy => Deed::InviteProxy,
        Act::RevokeProxyInvitation => Deed::RevokeProxyInvitation,
        Act::ChangeGrant => Deed::ChangeGrant,
        Act::EndGrant => Deed::EndGrant,
        _ => Deed::StepBack,
    }
}

/// What came by itself.
fn by_clock(act: Act, detail: &str) -> Deed {
    match (act, detail) {
        (Act::ReleaseDue, "later") => Deed::HoldResult,
        (Act::ReleaseDue, _) => Deed::ReleaseResult,
        (Act::KeepBirthdays, "narrows") => Deed::BirthdayNarrows,
        (Act::KeepBirthdays, "ends") => Deed::BirthdayEnds,
        (Act::TellOfCritical, _) => Deed::TellClinicians,
        _ => Deed::Other,
    }
}

/// What staff looked at, or brought to look at.
fn review(act: Act) -> Deed {
    match act {
        Act::ReviewDocument => Deed::ReviewDocument,
        Act::StageFile => Deed::StageFile,
        Act::FindInFile => Deed::FindInFile,
        _ => Deed::ReviewResults,
    }
}

/// What staff did with a result.
fn result(act: Act) -> Deed {
    match act {
        Act::UploadResult | Act::EnterValues => Deed::UploadResult,
        Act::ReleaseResult => Deed::ReleaseResult,
        Act::SignResult => Deed::SignResult,
        Act::HoldResult => Deed::HoldResult,
        Act::TakeOnCritical => Deed::TakeOnCritical,
        _ => Deed::RetractResult,
    }
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

/// The kind of reason that the trail keeps.
fn why(detail: &str) -> Why {
    match detail {
        "emergency" => Why::Emergency,
        "cover" => Why::Cover,
        "asked" => Why::Asked,
        _ => Why::Other,
    }
}

/// Whether leave for the act is only the beginning: what came of it is a row of its own.
const fn changes(act: Act) -> bool {
    matches!(
        act,
        Act::RegisterPatient
            | Act::IssueActivation
            | Act::RevokeActivation
            | Act::CorrectPatient
            | Act::ChangeChartState
            | Act::ChangePharmacy
            | Act::LockLogin
            | Act::StageFile
            | Act::UploadResult
            | Act::EnterValues
            | Act::SetGoal
            | Act::ReleaseResult
            | Act::RetractResult
            | Act::SignResult
            | Act::HoldResult
            | Act::TakeOnCritical
            | Act::ChangeWishes
            | Act::FileLabMessage
            | Act::TakeInLabFile
            | Act::InviteProxy
            | Act::RevokeProxyInvitation
            | Act::ChangeGrant
            | Act::EndGrant
            | Act::StepBack
            | Act::KeepPrivate
            | Act::WithholdResult
            | Act::ChangeCareTeam
            | Act::AskToBreakGlass
            | Act::BreakGlass
            | Act::ReviewBreakGlass
    )
}

#[cfg(test)]
mod tests;
