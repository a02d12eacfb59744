//! Releasing by hand: before the rule of its kind, the list of tests, a hold or a wish would.

use crate::kit::id::ResultId;
use crate::records::{release, results};
use crate::vault::purpose::ReleaseResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Releases a result that waits, whatever keeps it. That is no review: who has looked says so. One that was released
/// meanwhile is [`Fault::Stale`].
pub fn release(tx: &ChartTx<'_, ReleaseResult>, id: ResultId) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    release::show(tx, tx.account(), id)?;
    release::acknowledge(tx, id)?;
    tx.record(&Change::of(id), ())
}
