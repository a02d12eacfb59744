//! What the front desk sees of a chart before it helps somebody back in.

use super::PROVES_AFTER;
use super::on_file::on_file;
use crate::kit::clock::Timestamp;
use crate::kit::id::{AccountId, PatientId, RecoveryId};
use crate::kit::phi::Phi;
use crate::vault::lobby::{Door, Sql};
use crate::vault::purpose::RecoverLogin;
use crate::vault::{Chart, Fault, at};

/// A login that can be recovered from this chart.
#[derive(Clone, Debug)]
pub struct RecoverableLogin {
    pub account: AccountId,
    pub name: Phi,
    /// Whether it is the patient's own; otherwise a proxy's who has no chart here.
    pub is_own: bool,
    /// Whether "this was not me" locked it.
    pub is_locked: bool,
    /// The code that is out for it: from when and until when it works.
    pub waiting: Option<(Timestamp, Timestamp)>,
}

/// Why this member of staff cannot recover anybody from this chart now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// They changed contact data of this patient within the last 72 hours.
    ChangedContact,
}

/// What can be recovered from a chart.
#[derive(Clone, Debug)]
pub struct RecoverableChart {
    /// The logins, the patient's own first.
    pub logins: Vec<RecoverableLogin>,
    /// Why not by this member of staff.
    pub blocked: Option<Blocked>,
}

/// Somebody whose identity was matched a moment ago.
#[derive(Clone, Debug)]
pub struct Matched {
    pub recovery: RecoveryId,
    pub account: AccountId,
    pub name: Phi,
    /// The numbers that may be called back: on file for 72 hours at least.
    pub numbers: Vec<Phi>,
}

impl Chart<RecoverLogin> {
    /// What can be recovered from here, and whether the asker may.
    pub async fn recoverable(&self) -> Result<RecoverableChart, Fault> {
        let (patient, me, now) = (self.patient(), self.actor().account(), self.now().as_millisecond());
        Door::of_chart(self)
            .read(move |sql| {
                Ok(RecoverableChart { logins: logins(sql, patient, now)?, blocked: blocked(sql, patient, me, now)? })
            })
            .await
    }

    /// Somebody whom the asker matched within the last hour.
    pub async fn matched(&self, recovery: RecoveryId) -> Result<Matched, Fault> {
        let (patient, me, now) = (self.patient(), self.actor().account(), self.now().as_millisecond());
        Door::of_chart(self).read(move |sql| matched(sql, patient, me, recovery, now)).await
    }
}

pub(super) fn matched(
    sql: Sql<'_>,
    patient: PatientId,
    me: Option<AccountId>,
    recovery: RecoveryId,
    now: i64,
) -> Result<Matched, Fault> {
    let (account, name) = sql.one(
        "select recoveries.account_id, accounts.name
           from recoveries join accounts on accounts.id = recoveries.account_id
          where recoveries.patient_id = :patient and recoveries.id = :id and begun_by = :me
            and selector is null and ended_at is null and expires_at > :now and state in ('active', 'locked')",
        &[(":patient", &patient), (":id", &recovery), (":me", &me), (":now", &now)],
        |row| Ok((row.get("account_id")?, Phi::new(row.get("name")?))),
    )?;
    Ok(Matched { recovery, account, name, numbers: on_file(sql, patient, account, now)?.old_enough })
}

/// The patient's own login, and those of proxies who have no chart of their own to be helped from.
pub(super) fn logins(sql: Sql<'_>, patient: PatientId, now: i64) -> Result<Vec<RecoverableLogin>, Fault> {
    sql.rows(
        "select accounts.id as account_id, accounts.name, grants.kind = 'oneself' as is_own,
                accounts.state = 'locked' as is_locked, open_from, recoveries.expires_at
           from grants
           join patients on patients.id = grants.patient_id
           join accounts on accounts.id = grants.account_id
           left join recoveries on recoveries.account_id = accounts.id and recoveries.ended_at is null
                and selector is not null and recoveries.expires_at > :now
          where grants.patient_id = :patient and patients.state = 'active'
            and accounts.kind = 'person' and accounts.state in ('active', 'locked')
            and (ends_at is null or ends_at > :now)
            and (grants.kind = 'oneself' or not exists (
                select 1 from grants as own where own.account_id = accounts.id and own.kind = 'oneself'))
          order by is_own desc, accounts.name",
        &[(":patient", &patient), (":now", &now)],
        |row| {
            let is_out = row.get::<_, Option<i64>>("open_from")?.is_some();
            Ok(RecoverableLogin {
                account: row.get("account_id")?,
                name: Phi::new(row.get("name")?),
                is_own: row.get("is_own")?,
                is_locked: row.get("is_locked")?,
                waiting: if is_out { Some((at(row, "open_from")?, at(row, "expires_at")?)) } else { None },
            })
        },
    )
}

/// Whoever has just changed where somebody is reached cannot also let them in.
pub(super) fn blocked(
    sql: Sql<'_>,
    patient: PatientId,
    me: Option<AccountId>,
    now: i64,
) -> Result<Option<Blocked>, Fault> {
    let since = now - i64::try_from(PROVES_AFTER.as_millis()).unwrap_or(i64::MAX);
    let changed = sql.maybe(
        "select 1 from corrections
          where patient_id = :patient and field in ('email', 'mobile') and changed_at > :since and changed_by = :me
          limit 1",
        &[(":patient", &patient), (":since", &since), (":me", &me)],
        |_| Ok(()),
    )?;
    Ok(changed.map(|()| Blocked::ChangedContact))
}
