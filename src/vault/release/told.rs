//! Of which results that cannot wait somebody was told: the outbox knows, and no list across patients reads it by itself.

use crate::kit::id::AlertId;
use crate::vault::fault::Fault;
use crate::vault::purpose::ListWaitingResults;
use crate::vault::tx::PanelTx;

/// The words about critical results that went to the reader of the list, as far as the outbox still has them: a week
/// after each was sent. By then everybody has been told of what nobody took on.
pub fn told_of(tx: &PanelTx<'_, ListWaitingResults>) -> Result<Vec<AlertId>, Fault> {
    tx.past_doors().rows(
        "select distinct about from notices
          where account_id = :account and kind = 'urgent_result' and about is not null",
        &[(":account", &tx.account())],
        |row| row.get("about"),
    )
}
