//! The tests of a patient that the portal does not know, and that laboratories tell apart by a code.

use crate::features::results::model::{CodedTest, Known, Test, code_of, is_loinc};
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault};

/// Each with the name of its newest value. They are few.
pub fn coded_tests<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<CodedTest>, Fault> {
    let mut tests = tx.rows(
        "select code, test, panel, max(observed_at) as last
           from result_values
           join results on results.patient_id = result_values.patient_id and results.id = result_id
          where result_values.patient_id = :patient and replaced_by is null and number is not null and code <> ''
            and retracted_at is null
          group by code
          order by test, code",
        &[],
        |row| Ok(CodedTest { code: row.get("code")?, name: row.get("test")?, panel: row.get("panel")? }),
    )?;
    let is_known = |one: &CodedTest| Test::of(Known { panel: &one.panel, code: &one.code, name: &one.name }).is_some();
    tests.retain(|one| is_loinc(&one.code) && !is_known(one));
    Ok(tests)
}

/// What a test is called that something is set for: as it was typed, else as its newest value says, else by its code.
pub(super) fn named<P: OfChart>(tx: &ChartTx<'_, P>, key: &str, typed: &str) -> Result<String, Fault> {
    let Some(code) = code_of(key) else { return Ok(typed.to_owned()) };
    let own = coded_tests(tx)?.into_iter().find(|one| one.code.trim() == code);
    Ok(own.map_or_else(|| code.to_owned(), |one| one.name))
}
