//! The statements of the first page.

use super::model::Waiting;
use crate::kit::id::ResultId;
use crate::vault::purpose::ReadHome;
use crate::vault::{ChartTx, Fault};

/// What waits for this login in this chart.
pub fn waiting(tx: &ChartTx<'_, ReadHome>) -> Result<Waiting, Fault> {
    let new_results = tx.one(
        "select count(*) as new_results from results
          where patient_id = :patient and state = 'released' and retracted_at is null
            and (:sees_withheld or (withheld_by is null and is_private = 0))
            and id not in (
                select object_id from trail
                 where trail.patient_id = :patient and account_id = :account and object_id is not null
                   and act in ('result.read', 'document.read') and outcome = 'granted' and at >= came_at)",
        &[(":account", &tx.account()), (":sees_withheld", &tx.sees_withheld())],
        |row| row.get("new_results"),
    )?;
    Ok(Waiting { new_results, to_call: to_call(tx)? })
}

/// The newest result that it is asked to call about today and has not opened since that was asked.
fn to_call(tx: &ChartTx<'_, ReadHome>) -> Result<Option<ResultId>, Fault> {
    tx.maybe(
        "select results.id
           from results
           join result_reviews on result_reviews.patient_id = results.patient_id
                              and result_reviews.result_id = results.id
                              and result_reviews.reviewed_at = results.reviewed_at
          where results.patient_id = :patient and call_today = 1 and state = 'released' and retracted_at is null
            and (:sees_withheld or (withheld_by is null and is_private = 0))
            and not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = results.id and account_id = :account
                       and act in ('result.read', 'document.read') and outcome = 'granted'
                       and at >= max(came_at, results.reviewed_at))
          order by results.reviewed_at desc
          limit 1",
        &[(":account", &tx.account()), (":sees_withheld", &tx.sees_withheld())],
        |row| row.get("id"),
    )
}
