//! Taking a result back: out of the patient's sight at once, its notice stopped, and nothing deleted.

use crate::features::results::review::model::Reason;
use crate::kit::id::ResultId;
use crate::records::{release, results};
use crate::vault::purpose::RetractResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Takes a result back. One that somebody took back meanwhile is [`Fault::Stale`].
pub fn retract(tx: &ChartTx<'_, RetractResult>, id: ResultId, reason: Reason) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    tx.change_one(
        "update results set due_at = null, retracted_at = :now, retracted_by = :account, retracted_why = :reason
          where patient_id = :patient and id = :id and retracted_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":reason", &reason.word()), (":id", &id)],
    )?;
    release::untell(tx, id)?;
    tx.record(&Change::of(id).saying(reason.word()), ())
}
