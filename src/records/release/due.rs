//! The clock's part: what is due is released, told of, and asked after. Everything is read from rows, so nothing is
//! lost while the machine is off; then it happens within one tick of the start.

use std::collections::BTreeSet;

use super::critical::{self, TOLD_FOR};
use super::notice;
use super::state::{Outcome, recompute_state};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AlertId, PatientId, ResultId};
use crate::records::settings::CRITICAL_MINUTES;
use crate::vault::purpose::{ReleaseDue, TellOfCritical, TellOfResults};
use crate::vault::settings::NOTICE_MINUTES;
use crate::vault::{CHARTS, Change, Fault, Vault};

/// Releases up to a hundred results whose moment has come. Returns how many were looked at.
pub async fn release_due(vault: &Vault) -> Result<usize, Fault> {
    let round = vault.round::<ReleaseDue>()?;
    let due = round.read(|tx| {
        tx.rows(
            "select patient_id, id from results
              where due_at <= :now and taken_back is null order by due_at limit :most",
            &[(":now", &tx.now().as_millisecond()), (":most", &CHARTS)],
            |row| Ok((row.get("patient_id")?, row.get("id")?)),
        )
    });
    let due: Vec<(PatientId, ResultId)> = due.await?;
    let (count, settings) = (due.len(), vault.settings());
    let release = round.each(due, move |tx, result| match recompute_state(tx, &settings, None, *result)? {
        Outcome::Shown(rule) => tx.record(&Change::of(*result).saying(rule), ()).map(Some),
        Outcome::Later => tx.record(&Change::of(*result).saying("later"), ()).map(Some),
        Outcome::AsItWas => Ok(None),
    });
    release.await.map(|_| count)
}

/// Queues the notices of results that could be seen for as long as the clinic waits, for up to a hundred charts.
/// Returns for how many. A wait that was changed counts for what waits already.
pub async fn tell_of_results(vault: &Vault) -> Result<usize, Fault> {
    let wait = SignedDuration::from_mins(i64::from(vault.settings().number(&NOTICE_MINUTES)));
    let round = vault.round::<TellOfResults>()?;
    let due = round.read(move |tx| {
        tx.rows(
            "select patient_id from results where notice_due_at <= :since order by notice_due_at limit :most",
            &[(":since", &(tx.now() - wait).as_millisecond()), (":most", &CHARTS)],
            |row| row.get::<_, PatientId>("patient_id"),
        )
    });
    let due: BTreeSet<PatientId> = due.await?.into_iter().collect();
    let due = due.into_iter().map(|patient| (patient, ())).collect();
    let tell = round.each(due, |tx, ()| {
        notice::tell(tx)?;
        tx.record(&Change::default(), ()).map(Some)
    });
    tell.await
}

/// Tells again of critical values that nobody has taken on, for a day. Returns of how many.
pub async fn tell_of_critical(vault: &Vault) -> Result<usize, Fault> {
    let minutes = SignedDuration::from_mins(i64::from(vault.settings().number(&CRITICAL_MINUTES)));
    let round = vault.round::<TellOfCritical>()?;
    let open = round.read(move |tx| {
        tx.rows(
            "select critical_alerts.patient_id, critical_alerts.id, result_id
               from critical_alerts
               join results on results.patient_id = critical_alerts.patient_id and results.id = result_id
              where acknowledged_at is null and alerted_at <= :late and raised_at > :old
                and (taken_back is null or (undecided_at is not null and taken_back = 'laboratory'))
              limit :most",
            &[
                (":late", &(tx.now() - minutes).as_millisecond()),
                (":old", &(tx.now() - TOLD_FOR).as_millisecond()),
                (":most", &CHARTS),
            ],
            |row| Ok((row.get("patient_id")?, (row.get("id")?, row.get("result_id")?))),
        )
    });
    let open: Vec<(PatientId, (AlertId, ResultId))> = open.await?;
    let tell = round.each(open, |tx, (alert, result)| {
        critical::escalate(tx, *alert)?;
        tx.record(&Change::of(*result), ()).map(Some)
    });
    tell.await
}
