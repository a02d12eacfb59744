//! The statements of the first page.

use super::model::Waiting;
use crate::records::release::asked_to_call;
use crate::vault::purpose::ReadHome;
use crate::vault::{ChartTx, Fault};

/// What waits for this login in this chart.
pub fn waiting(tx: &ChartTx<'_, ReadHome>) -> Result<Waiting, Fault> {
    let new_results = tx.one(
        "select count(*) as new_results from results
          where patient_id = :patient and is_shown = 1 and instr(:reads, goes_by) > 0
            and id not in (
                select object_id from trail
                 where trail.patient_id = :patient and account_id = :account and object_id is not null
                   and act in ('result.read', 'document.read') and outcome = 'granted' and at >= came_at)",
        &[(":account", &tx.account())],
        |row| row.get("new_results"),
    )?;
    Ok(Waiting { new_results, to_call: asked_to_call(tx)? })
}
