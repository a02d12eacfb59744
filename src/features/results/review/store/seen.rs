//! What somebody has seen of a result, in its row of the queue or opened: nothing else is signed as reviewed by them.

use super::AtReview;
use crate::features::results::review::model::{ROW_VALUE_LENGTH, ROW_VALUES, Unseen};
use crate::kit::clock::Timestamp;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::records::release::opened;
use crate::vault::purpose::Purpose;
use crate::vault::{ChartTx, Fault, ToSql, Tx, at};

/// Whose result, where the statement is on no chart that says so itself.
pub type Whose<'a> = Option<&'a PatientId>;

/// The names of a statement on a result: on a chart the patient is bound already.
pub fn named<'a>(whose: Whose<'a>, rest: &[(&'a str, &'a dyn ToSql)]) -> Vec<(&'a str, &'a dyn ToSql)> {
    let patient = whose.map(|patient| (":patient", patient as &dyn ToSql));
    rest.iter().copied().chain(patient).collect()
}

/// The values that the row of a result shows: all of them, where they are few and short and nothing stands beside them;
/// else none.
pub fn in_the_row<P: Purpose>(tx: &Tx<'_, P>, (whose, result): (Whose<'_>, ResultId)) -> Result<Vec<Phi>, Fault> {
    let values: Vec<(String, bool)> = tx.rows(
        "select trim(test || ' ' || value || ' ' || unit) as says,
                length(value) + length(unit) <= :longest and note = '' as is_short
           from result_values
          where result_values.patient_id = :patient and result_id = :id and replaced_by is null
          order by position limit :most",
        &named(whose, &[(":id", &result), (":longest", &ROW_VALUE_LENGTH), (":most", &(ROW_VALUES + 1))]),
        |row| Ok((row.get("says")?, row.get("is_short")?)),
    )?;
    let is_whole = values.len() <= ROW_VALUES as usize && values.iter().all(|(_, is_short)| *is_short);
    Ok(if is_whole { values.into_iter().map(|(says, _)| Phi::new(says)).collect() } else { Vec::new() })
}

/// Whether a result has a file that the reader has not opened since it stands as it does: a review would say what is not
/// so.
///
/// # Errors
/// [`Fault::NotFound`] when the chart has no such result.
pub fn is_file_unopened<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<bool, Fault> {
    let since: Timestamp = tx.one(
        "select coalesce(changed_at, came_at, uploaded_at) as changed_at from results
          where patient_id = :patient and id = :id",
        &[(":id", &id)],
        |row| at(row, "changed_at"),
    )?;
    Ok(unseen(tx, (None, tx.patient()?, id), since, &[])? == Unseen::File)
}

/// What the reader has not seen of a result since it stands as it does: a file that they have not opened goes first.
pub fn unseen<P: Purpose>(
    tx: &Tx<'_, P>,
    (whose, patient, result): (Whose<'_>, PatientId, ResultId),
    since: Timestamp,
    in_the_row: &[Phi],
) -> Result<Unseen, Fault> {
    let has_file = tx.maybe(
        "select 1 as one from documents where documents.patient_id = :patient and documents.result_id = :id",
        &named(whose, &[(":id", &result)]),
        |_| Ok(()),
    )?;
    let opened = opened(tx, (patient, result), since)?;
    let has_values = tx.maybe(
        "select 1 as one from result_values where result_values.patient_id = :patient and result_id = :id limit 1",
        &named(whose, &[(":id", &result)]),
        |_| Ok(()),
    )?;
    let saw_values = opened.page || !in_the_row.is_empty() || (has_values.is_none() && opened.file);
    Ok(match (has_file.is_some() && !opened.file, saw_values) {
        (true, _) => Unseen::File,
        (false, false) => Unseen::Values,
        (false, true) => Unseen::Nothing,
    })
}
