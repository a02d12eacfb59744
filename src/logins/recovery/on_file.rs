//! What the clinic knew before anybody called: the contact data that a caller can be matched against, and reached by.

use super::PROVES_AFTER;
use crate::kit::id::{AccountId, PatientId};
use crate::kit::phi::Phi;
use crate::vault::Fault;
use crate::vault::lobby::Sql;

/// The contact data of a login: the chart's own where the login is the patient's, and its verified addresses.
#[derive(Debug, Default)]
pub(super) struct OnFile {
    pub emails: Vec<String>,
    pub numbers: Vec<String>,
    /// Numbers that have been on file long enough to be called back.
    pub old_enough: Vec<Phi>,
}

/// One address as it stands: which channel, and whether it is old enough.
struct Known {
    channel: String,
    address: String,
    is_old_enough: bool,
}

pub(super) fn on_file(sql: Sql<'_>, patient: PatientId, account: AccountId, now: i64) -> Result<OnFile, Fault> {
    let since = now - i64::try_from(PROVES_AFTER.as_millis()).unwrap_or(i64::MAX);
    let known = sql.rows(
        "select channel, address, added_at <= :since as is_old_enough from addresses
          where account_id = :account and verified_at is not null and ended_at is null
         union all
         select contacts.channel, contacts.address,
                not exists (select 1 from corrections
                             where corrections.patient_id = :patient and field = contacts.field
                               and changed_at > :since) as is_old_enough
           from (select 'email' as channel, 'email' as field, email as address from patients where id = :patient
                 union all
                 select 'text', 'mobile', mobile from patients where id = :patient) as contacts
          where contacts.address is not null
            and exists (select 1 from grants
                         where grants.patient_id = :patient and account_id = :account and kind = 'oneself')",
        &[(":account", &account), (":patient", &patient), (":since", &since)],
        |row| {
            Ok(Known {
                channel: row.get("channel")?,
                address: row.get("address")?,
                is_old_enough: row.get("is_old_enough")?,
            })
        },
    )?;
    let mut file = OnFile::default();
    for Known { channel, address, is_old_enough } in known {
        if channel == "email" {
            file.emails.push(address.to_lowercase());
            continue;
        }
        if is_old_enough && !file.old_enough.iter().any(|number| *number.reveal() == address) {
            file.old_enough.push(Phi::new(address.clone()));
        }
        file.numbers.push(address);
    }
    Ok(file)
}
