//! The last step of a recovery, in the transaction in which the new factor is first used: the code is used up, the old
//! ways in end, a lock opens, and everybody is told.

use super::{Lobby, Of};
use crate::kit::id::{AccountId, RecoveryId};
use crate::logins::address::keep_proven;
use crate::logins::event::{Spared, end_what_came_before};
use crate::logins::lock::unlock;
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Channel, Kind, Post};

impl Lobby<'_> {
    /// `enrolment` is the hash of the token with which the new ways in were chosen.
    pub(in crate::logins) fn finish_recovery(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        recovery: RecoveryId,
        enrolment: &[u8; 32],
    ) -> Result<(), Fault> {
        use_up(writing, account, recovery)?;
        renew_credentials(writing, account, enrolment)?;
        drop_addresses(writing, account, enrolment)?;
        keep_confirmed(writing, account, enrolment)?;
        let (now, sql) = (writing.now.as_millisecond(), writing.sql);
        sql.change(
            "update factors set ended_at = :now, ended_how = 'recovered'
              where account_id = :account and ended_at is null",
            &[(":now", &now), (":account", &account)],
        )?;
        let by = sql.one(
            "select begun_by from recoveries where account_id = :account and id = :id",
            &[(":account", &account), (":id", &recovery)],
            |row| row.get("begun_by"),
        )?;
        match unlock(writing, &self.origin, account, by) {
            // Most logins that are recovered were never locked.
            Ok(()) | Err(Fault::Stale) => {}
            Err(fault) => return Err(fault),
        }
        end_what_came_before(writing, account, Spared::default())?;
        self.event(writing, "recovery.finish", "done", Of { account: Some(account), ..Of::default() })?;
        outbox::queue(writing, &Post::to_account(Kind::RecoveryDone, account)).map(|_| ())
    }
}

/// A code that was stopped, replaced or has run out since is no longer there.
fn use_up(writing: &Writing<'_>, account: AccountId, recovery: RecoveryId) -> Result<(), Fault> {
    let used = writing.sql.change(
        "update recoveries set ended_at = :now, ended_how = 'used'
          where account_id = :account and id = :id and ended_at is null and selector is not null
            and open_from <= :now and expires_at > :now",
        &[(":now", &writing.now.as_millisecond()), (":account", &account), (":id", &recovery)],
    )?;
    writing.sql.change(
        "update links set ended_at = :now, ended_how = 'voided'
          where account_id = :account and purpose = 'cancel_recovery' and subject = :id and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":account", &account), (":id", &recovery)],
    )?;
    if used == 1 { Ok(()) } else { Err(Fault::Stale) }
}

fn renew_credentials(writing: &Writing<'_>, account: AccountId, enrolment: &[u8; 32]) -> Result<(), Fault> {
    let renewed = writing.sql.change(
        "update credentials
            set username = chosen.username, password_hash = chosen.password_hash, wrong_in_row = 0, changed_at = :now
           from enrolments as chosen
          where credentials.account_id = :account and chosen.token_hash = :hash and chosen.username is not null
            and chosen.contact_at is not null",
        &[(":now", &writing.now.as_millisecond()), (":account", &account), (":hash", enrolment)],
    )?;
    if renewed == 1 { Ok(()) } else { Err(Fault::Stale) }
}

fn drop_addresses(writing: &Writing<'_>, account: AccountId, enrolment: &[u8; 32]) -> Result<(), Fault> {
    writing.sql.change(
        "update addresses set ended_at = :now
          where account_id = :account and ended_at is null
            and exists (select 1 from enrolments
                         where token_hash = :hash
                           and ((channel = 'email' and drops_email = 1) or (channel = 'text' and drops_text = 1)))",
        &[(":now", &writing.now.as_millisecond()), (":account", &account), (":hash", enrolment)],
    )?;
    Ok(())
}

/// What stood on file and was said to be still theirs counts from now on, where nothing of its kind is in use: an address
/// that the front desk changed since was not the one they were asked about, and a number needs their agreement and no STOP.
fn keep_confirmed(writing: &Writing<'_>, account: AccountId, enrolment: &[u8; 32]) -> Result<(), Fault> {
    let confirmed: Vec<(String, String, Option<i64>)> = writing.sql.rows(
        "select contacts.channel, contacts.address, contacts.agreed_at
           from enrolments
           join (select id, 'email' as channel, 'email' as field, email as address, null as agreed_at
                   from grants join patients on patients.id = patient_id
                  where grants.account_id = :account and kind = 'oneself'
                 union all
                 select id, 'text', 'mobile', mobile, texts_agreed_at
                   from grants join patients on patients.id = patient_id
                  where grants.account_id = :account and kind = 'oneself') as contacts
          where token_hash = :hash and contact_at is not null and contacts.address is not null
            and case contacts.channel when 'email' then drops_email = 0
                     else drops_text = 0 and contacts.agreed_at is not null end
            and not exists (select 1 from corrections where corrections.patient_id = contacts.id
                               and corrections.field = contacts.field and changed_at > contact_at)
            and not exists (select 1 from addresses where addresses.address = contacts.address
                               and addresses.channel = 'text' and stopped_at is not null)",
        &[(":account", &account), (":hash", enrolment)],
        |row| Ok((row.get("channel")?, row.get("address")?, row.get("agreed_at")?)),
    )?;
    for (channel, address, agreed_at) in confirmed {
        if let Some(channel) = Channel::from_word(&channel) {
            keep_proven(writing, account, (channel, &address), agreed_at)?;
        }
    }
    Ok(())
}
