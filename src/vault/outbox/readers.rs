//! Who hears of new results: those who can see one of them and have not.

use super::kind::Kind;
use super::queue::{Recipient, recipient};
use crate::kit::id::PatientId;
use crate::vault::actor::Scope;
use crate::vault::fault::Fault;
use crate::vault::kin::{Granted, Rules};
use crate::vault::settings::Settings;
use crate::vault::writer::Writing;

/// The patient, and proxies whose grant covers results today, each where one of these results is not hidden from them
/// and they have not opened it yet. Nobody to whom such a notice is on its way.
pub(super) fn of_readers(writing: &Writing<'_>, patient: PatientId, batch: [u8; 16]) -> Result<Vec<Recipient>, Fault> {
    let rules = Rules::of(&Settings::load(writing.sql)?, writing.now);
    let found = writing.sql.rows(
        "select addresses.channel, address, accounts.language as language, addresses.account_id as account_id,
                grants.kind = 'oneself' as is_own, reason, by_patient, granted_at, ends_at, birth_date,
                grants.results, appointments, medicines, messages, documents, own_threads
           from grants join patients on patients.id = grants.patient_id
                join accounts on accounts.id = grants.account_id
                join addresses on addresses.account_id = grants.account_id
          where grants.patient_id = :patient and accounts.state = 'active'
            and verified_at is not null and ended_at is null
            and (channel = 'email' or (consent_at is not null and stopped_at is null))
            and coalesce((select wanted from notice_choices
                           where notice_choices.account_id = addresses.account_id and kind = :kind
                             and notice_choices.channel = addresses.channel), 1)
            and not exists (select 1 from notices
                             where notices.patient_id = :patient and notices.kind = :kind and ended_at is null
                               and notices.address = addresses.address)
            and exists (select 1 from results
                         where results.patient_id = :patient and told_in = :batch and state = 'released'
                           and retracted_at is null
                           and (grants.kind = 'oneself' or (withheld_by is null and is_private = 0))
                           and not exists (select 1 from trail
                                            where trail.patient_id = :patient and object_id = results.id
                                              and act in ('result.read', 'document.read')
                                              and trail.account_id = grants.account_id and outcome = 'granted'
                                              and at >= came_at))",
        &[(":patient", &patient), (":batch", &batch), (":kind", &Kind::NewResult.word())],
        |row| {
            let grant = if row.get("is_own")? { None } else { Some(Granted::read(row)?) };
            Ok((recipient(row)?, grant))
        },
    )?;
    let sees = |grant: &Granted| rules.scopes(grant).is_some_and(|scopes| scopes.has(Scope::Results));
    let reached = found.into_iter().filter(|(_, grant)| grant.as_ref().is_none_or(sees));
    Ok(reached.map(|(recipient, _)| recipient).collect())
}
