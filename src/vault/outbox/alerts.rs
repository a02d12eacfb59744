//! Of which results that cannot wait somebody was told, and whom to call where nobody could be. The outbox knows, and no
//! list across patients reads it by itself. What counts is what left, not what was tried.

use super::missed::is_reached;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{AccountId, AlertId, NoticeId, PatientId, ResultId};
use crate::kit::notified::{Alerted, Counts, LEAVES_WITHIN, ToCall};
use crate::vault::Vault;
use crate::vault::actor::{Actor, Kind, Role};
use crate::vault::caller::Caller;
use crate::vault::fault::Fault;
use crate::vault::purpose::{ListWaitingResults, Purpose};
use crate::vault::sql::{FromRow, Row, Sql};
use crate::vault::trail::{Entry, Origin};
use crate::vault::tx::{DeskTx, PanelTx, Tx};
use crate::vault::writer::Writing;

/// Who was alerted, by the counts of an alert that was raised then.
pub fn alerted(row: &Row<'_>, raised_at: Timestamp, now: Timestamp) -> FromRow<Alerted> {
    let sent_at = row.get::<_, Option<i64>>("sent_at")?.map(instant);
    let counts = Counts { queued: row.get("queued")?, sent: row.get("sent")?, failed: row.get("failed")? };
    Ok(Alerted::of(counts, sent_at, now.duration_since(raised_at)))
}

/// Whom to call where no message reaches anybody: who covers first.
pub fn to_call<P: Purpose>(tx: &Tx<'_, P>) -> Result<Vec<ToCall>, Fault> {
    clinicians(tx.past_doors(), tx.now())
}

fn clinicians(sql: Sql<'_>, now: Timestamp) -> Result<Vec<ToCall>, Fault> {
    sql.rows(
        "select name, coalesce(call_at, (select address from addresses
                                          where account_id = accounts.id and channel = 'text' and ended_at is null
                                            and verified_at is not null)) as number
           from accounts
          where kind = 'staff' and state = 'active' and is_clinician = 1
          order by exists (select 1 from absences where absences.account_id = accounts.id and ended_at is null
                              and from_at <= :now and until_at > :now),
                   not exists (select 1 from cover where cover.account_id = accounts.id and ended_at is null
                                  and from_at <= :now and (until_at is null or until_at > :now)),
                   number is null, name
          limit 20",
        &[(":now", &now.as_millisecond())],
        |row| Ok(ToCall { name: row.get("name")?, number: row.get("number")? }),
    )
}

impl Vault {
    /// Whom to call now, where a critical result waits of which nobody could be told; for those who treat.
    pub async fn to_call_now(&self, caller: &Caller) -> Result<Option<Vec<ToCall>>, Fault> {
        let roles = caller.actor.roles();
        if !roles.has(Role::Clinician) && !roles.has(Role::Nurse) {
            return Ok(None);
        }
        let now = self.now();
        let read = self.readers().run(move |sql| {
            let nobody = sql.maybe(
                "select 1 as one from critical_alerts
                   join results on results.patient_id = critical_alerts.patient_id and results.id = result_id
                  where acknowledged_at is null and alerted_at <= :now and sent = 0
                    and (taken_back is null or (undecided_at is not null and taken_back = 'laboratory'))
                    and (failed >= queued or raised_at <= :late)
                  limit 1",
                &[(":now", &now.as_millisecond()), (":late", &(now - LEAVES_WITHIN).as_millisecond())],
                |_| Ok(()),
            )?;
            nobody.map(|()| clinicians(sql, now)).transpose()
        });
        read.await
    }
}

/// Whether a message would reach this clinician: who covers has to be.
pub fn is_reachable<P: Purpose>(tx: &DeskTx<'_, P>, account: AccountId) -> Result<bool, Fault> {
    is_reached(tx.past_doors(), account)
}

/// The words about critical results that went to the reader of the list, as far as the outbox still has them: a week
/// after each was sent. By then everybody has been told of what nobody took on.
pub fn alerts_sent(tx: &PanelTx<'_, ListWaitingResults>) -> Result<Vec<AlertId>, Fault> {
    tx.past_doors().rows(
        "select distinct about from notices
          where account_id = :account and kind = 'urgent_result' and about is not null",
        &[(":account", &tx.account())],
        |row| row.get("about"),
    )
}

/// A message is about to have left: where it is the first since somebody was to be told of a critical result, the trail
/// says that clinicians were.
pub(in crate::vault) fn note_alerted(writing: &Writing<'_>, origin: &Origin, notice: NoticeId) -> Result<(), Fault> {
    let told: Option<(PatientId, ResultId, bool)> = writing.sql.maybe(
        "select critical_alerts.patient_id, result_id, times
           from notices join critical_alerts on critical_alerts.id = notices.about
          where notices.id = :notice and kind = 'urgent_result' and ended_at is null
            and (critical_alerts.sent_at is null or critical_alerts.sent_at < alerted_at)",
        &[(":notice", &notice)],
        |row| Ok((row.get("patient_id")?, row.get("result_id")?, row.get::<_, u32>("times")? > 1)),
    )?;
    let Some((patient, result, is_again)) = told else { return Ok(()) };
    let job = Actor(Kind::Job("critical values"));
    let act = if is_again { "critical.tell_again" } else { "critical.tell" };
    let (patient, object) = (Some(patient), Some(*result.bits()));
    let entry = Entry { patient, object, ..Entry::new("event", act, "done").by(&job).detail(job.name()) };
    writing.append(origin, &entry).map(|_| ())
}
