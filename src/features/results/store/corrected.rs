//! What a value said that its patient could read before the laboratory corrected it.

use super::seen::{Whose, named};
use crate::features::results::model::Corrected;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::vault::purpose::Purpose;
use crate::vault::{Fault, FromRow, Row, Tx};

/// The tests of a result that stand otherwise now than in a final report before, with what it said.
pub(super) fn corrected<P: Purpose>(
    tx: &Tx<'_, P>,
    (whose, result): (Whose<'_>, ResultId),
) -> Result<Corrected, Fault> {
    let was = tx.rows(
        "select before.test, trim(before.value || ' ' || before.unit) as was
           from result_values as before indexed by values_of_result
           join result_values as stands on stands.patient_id = before.patient_id and stands.id = before.replaced_by
          where before.patient_id = :patient and before.result_id = :id and before.stage not in ('preliminary', 'pending')
            and stands.replaced_by is null and (stands.value <> before.value or stands.unit <> before.unit)
          order by stands.position
          limit 4",
        &named(whose, &[(":id", &result)]),
        line,
    )?;
    Ok(Corrected { was })
}

fn line(row: &Row<'_>) -> FromRow<(Phi, Phi)> {
    Ok((Phi::new(row.get("test")?), Phi::new(row.get("was")?)))
}
