//! Who hears of new results: those who can see one of them and have not, both when the notice is queued and when it
//! leaves. Between the two may lie a night.

use super::queue::{Recipient, recipient};
use crate::kit::channel::Channel;
use crate::kit::id::{AccountId, NoticeId, PatientId};
use crate::kit::notices::Kind;
use crate::vault::actor::{Scope, Scopes};
use crate::vault::fault::Fault;
use crate::vault::relations::{Granted, Rules};
use crate::vault::settings::Settings;
use crate::vault::sql::{FromRow, Row};
use crate::vault::writer::Writing;

/// The patient, and proxies, each where one of these results and papers goes by what their grant covers today and they
/// have not opened it yet; of them `only` one login, where it is given. Nobody to whom such a notice is on its way.
pub(super) fn of_readers(
    writing: &Writing<'_>,
    patient: PatientId,
    batch: [u8; 16],
    only: Option<AccountId>,
) -> Result<Vec<Recipient>, Fault> {
    let rules = Rules::of(&Settings::load(writing.sql)?, writing.now);
    let found = writing.sql.rows(
        "select addresses.channel, address, accounts.language as language, addresses.account_id as account_id,
                grants.kind = 'oneself' as is_own, reason, by_patient, granted_at, ends_at, birth_date,
                grants.results, appointments, medicines, messages, documents, own_threads,
                (select group_concat(distinct goes_by) from results
                  where results.patient_id = :patient and announced_in = :batch and is_shown = 1
                    and not exists (select 1 from trail
                                     where trail.patient_id = :patient and object_id = results.id
                                       and act in ('result.read', 'document.read')
                                       and trail.account_id = grants.account_id and outcome = 'granted'
                                       and at >= came_at)) as unopened
           from grants join patients on patients.id = grants.patient_id
                join accounts on accounts.id = grants.account_id
                join addresses on addresses.account_id = grants.account_id
          where grants.patient_id = :patient and accounts.state = 'active' and grants.account_id = coalesce(:only, grants.account_id)
            and reaches and ended_at is null
            and coalesce((select wanted from notice_choices
                           where notice_choices.account_id = addresses.account_id and kind = :kind
                             and notice_choices.channel = addresses.channel), 1)
            and not exists (select 1 from notices
                             where notices.patient_id = :patient and notices.kind = :kind and ended_at is null
                               and notices.address = addresses.address)
            and unopened is not null",
        &[(":patient", &patient), (":batch", &batch), (":kind", &Kind::NewResult.word()), (":only", &only)],
        |row| {
            let unopened: String = row.get("unopened")?;
            let is_told = row.get("is_own")? || covers(rules.scopes(&Granted::read(row)?), &unopened);
            Ok(if is_told { Some(recipient(row)?) } else { None })
        },
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// Whether a grant covers one of what these go by.
fn covers(grant: Option<Scopes>, goes_by: &str) -> bool {
    let scopes = grant.unwrap_or_default();
    goes_by.split(',').filter_map(Scope::from_word).any(|scope| scopes.has(scope))
}

/// Ends the notices of new results that are due and have nothing left to say to their recipient: each of the results was
/// opened by that login, taken back, held, hidden from proxies, or is no longer for them to see.
pub(super) fn end_what_is_known(writing: &Writing<'_>, rules: &Rules, channel: Channel) -> Result<(), Fault> {
    let due = writing.sql.rows(
        "select notices.id, grants.kind = 'oneself' as is_own, reason, by_patient, granted_at, ends_at, birth_date,
                grants.results, appointments, medicines, messages, documents, own_threads,
                (select group_concat(distinct goes_by) from results
                  where results.patient_id = notices.patient_id and announced_in = notices.about and is_shown = 1) as shown,
                (select group_concat(distinct goes_by) from results
                  where results.patient_id = notices.patient_id and announced_in = notices.about and is_shown = 1
                    and not exists (select 1 from trail
                                     where trail.patient_id = notices.patient_id and object_id = results.id
                                       and act in ('result.read', 'document.read')
                                       and trail.account_id = notices.account_id and outcome = 'granted'
                                       and at >= came_at)) as unopened
           from notices join patients on patients.id = notices.patient_id
                left join grants on grants.patient_id = notices.patient_id and grants.account_id = notices.account_id
          where channel = :channel and notices.ended_at is null and due_at <= :now and notices.kind = :kind
            and about is not null and notices.account_id is not null",
        &[(":channel", &channel.word()), (":now", &writing.now.as_millisecond()), (":kind", &Kind::NewResult.word())],
        |row| Ok((row.get("id")?, ending(row, rules)?)),
    )?;
    for how in ["seen", "stopped"] {
        let ended: Vec<NoticeId> = due.iter().filter(|(_, one)| *one == Some(how)).map(|(id, _)| *id).collect();
        end(writing, &ended, how)?;
    }
    Ok(())
}

/// How a notice ends that is not to leave; nothing for one that is.
fn ending(row: &Row<'_>, rules: &Rules) -> FromRow<Option<&'static str>> {
    let (shown, unopened): (Option<String>, Option<String>) = (row.get("shown")?, row.get("unopened")?);
    let is_own: Option<bool> = row.get("is_own")?;
    let grant = if is_own == Some(false) { rules.scopes(&Granted::read(row)?) } else { None };
    let sees = |goes_by: Option<String>| goes_by.is_some_and(|goes_by| is_own == Some(true) || covers(grant, &goes_by));
    Ok(match (sees(shown), sees(unopened)) {
        (false, _) => Some("stopped"),
        (true, false) => Some("seen"),
        (true, true) => None,
    })
}

fn end(writing: &Writing<'_>, notices: &[NoticeId], how: &'static str) -> Result<(), Fault> {
    if notices.is_empty() {
        return Ok(());
    }
    let named: Vec<String> =
        notices.iter().map(|id| format!("\"{}\"", data_encoding::HEXUPPER.encode(id.bits()))).collect();
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = :how
          where id in (select unhex(value) from json_each(:ended)) and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":how", &how), (":ended", &format!("[{}]", named.join(",")))],
    )?;
    Ok(())
}
