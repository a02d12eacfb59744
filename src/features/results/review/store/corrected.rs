//! What a value said that its patient could read before the laboratory corrected it.

use super::seen::{Whose, named};
use crate::features::results::review::model::Corrected;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::vault::purpose::Purpose;
use crate::vault::{Fault, FromRow, Row, Tx};

/// The tests of a result that stand otherwise now than in a final report before, with what it said.
pub fn corrected<P: Purpose>(tx: &Tx<'_, P>, (whose, result): (Whose<'_>, ResultId)) -> Result<Corrected, Fault> {
    let was = tx.rows(
        "with stands as materialized (
             select id, position, value, unit from result_values
              where patient_id = :patient and result_id = :id and replaced_by is null)
         select before.test, trim(before.value || ' ' || before.unit) as was
           from result_values as before
           join stands on stands.id = before.replaced_by
          where before.patient_id = :patient and before.result_id = :id and before.stage not in ('preliminary', 'pending')
            and (stands.value <> before.value or stands.unit <> before.unit)
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
