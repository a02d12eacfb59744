//! Taking a result back: out of the patient's sight at once, its notice stopped, and nothing deleted.

use crate::features::results::review::model::Reason;
use crate::kit::id::ResultId;
use crate::records::{results, retractions};
use crate::vault::purpose::RetractResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Takes a result back. One that somebody took back meanwhile is [`Fault::Stale`].
pub fn retract(tx: &ChartTx<'_, RetractResult>, id: ResultId, reason: Reason) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    if !retractions::take_back(tx, id, (tx.account(), reason.word()), None)? {
        return Err(Fault::Stale);
    }
    tx.record(&Change::of(id).saying(reason.word()), ())
}
