//! The result that somebody is asked to call about today. The first page and the list ask for it alike.

use crate::kit::id::ResultId;
use crate::vault::ChartTx;
use crate::vault::Fault;
use crate::vault::purpose::OfChart;

/// The newest result that this login is asked to call about today and has not opened since that was asked.
pub fn asked_to_call<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Option<ResultId>, Fault> {
    tx.maybe(
        "select results.id
           from results
           join result_reviews on result_reviews.patient_id = results.patient_id and result_reviews.id = review_id
          where results.patient_id = :patient and call_today = 1 and is_shown = 1 and instr(:reads, goes_by) > 0
            and not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = results.id and account_id = :account
                       and act in ('result.read', 'document.read') and outcome = 'granted'
                       and at >= max(came_at, reviewed_at))
          order by reviewed_at desc
          limit 1",
        &[(":account", &tx.account())],
        |row| row.get("id"),
    )
}
