//! What laboratories sent for a result.

use super::AtReview;
use crate::features::results::review::model::CameFrom;
use crate::kit::id::ResultId;
use crate::vault::{ChartTx, Fault, at};

/// The messages that made or changed a result, the newest first.
pub fn messages<P: AtReview>(tx: &ChartTx<'_, P>, result: ResultId) -> Result<Vec<CameFrom>, Fault> {
    tx.rows(
        "select message_id, laboratory_messages.came_at, laboratory, control,
                exists (select 1 from laboratory_statements
                         where laboratory_statements.patient_id = :patient and is_undecided = 1
                           and laboratory_statements.message_id = result_messages.message_id) as is_asked
           from result_messages
           join laboratory_messages on laboratory_messages.id = message_id
          where result_messages.patient_id = :patient and result_id = :result
          order by laboratory_messages.came_at desc, message_id",
        &[(":result", &result)],
        |row| {
            Ok(CameFrom {
                message: row.get("message_id")?,
                came_at: at(row, "came_at")?,
                laboratory: row.get("laboratory")?,
                control: row.get("control")?,
                is_asked: row.get("is_asked")?,
            })
        },
    )
}
