//! What the clinic withholds from proxies.

use crate::kit::id::ResultId;
use crate::records::results;
use crate::vault::purpose::WithholdResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Withholds a result from proxies, or gives it back. What the patient keeps private stays so.
pub fn withhold(tx: &ChartTx<'_, WithholdResult>, id: ResultId, from_proxies: bool) -> Result<Recorded<()>, Fault> {
    let by = tx.account().filter(|_| from_proxies);
    results::require(tx, id)?;
    tx.change_one(
        "update results set withheld_by = :by
          where patient_id = :patient and id = :id and (withheld_by is null) = :from_proxies",
        &[(":by", &by), (":id", &id), (":from_proxies", &from_proxies)],
    )?;
    tx.record(&Change::of(id).saying(if from_proxies { "withheld" } else { "given back" }), ())
}
