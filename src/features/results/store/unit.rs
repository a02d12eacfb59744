//! In which unit a test is measured, for what a clinician sets for one patient without a unit.

use crate::features::results::model::{Known, Test, measure};
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault};

/// The unit that was typed; else that of the patient's newest value of the test; else the one that most laboratories use.
pub(super) fn unit_of<P: OfChart>(tx: &ChartTx<'_, P>, of: &str, typed: &str) -> Result<String, Fault> {
    if !typed.is_empty() {
        return Ok(typed.to_owned());
    }
    let newest_first = tx.rows(
        "select panel, code, test, unit, max(observed_at) as last
           from result_values
          where patient_id = :patient and replaced_by is null and number is not null
          group by series, unit, panel
          order by last desc",
        &[],
        |row| {
            let (panel, code, name): (String, String, String) = (row.get("panel")?, row.get("code")?, row.get("test")?);
            Ok((measure(Known { panel: &panel, code: &code, name: &name }), row.get::<_, String>("unit")?))
        },
    )?;
    let own = newest_first.into_iter().find(|(key, _)| key == of).map(|(_, unit)| unit);
    Ok(own.unwrap_or_else(|| Test::from_word(of).map_or("", Test::usual_unit).to_owned()))
}
