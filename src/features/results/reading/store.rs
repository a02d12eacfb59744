//! What a patient reads of a result: released, in sight, and within what its reader may see.

mod list;
mod taken_back;
mod values;

use super::model::{FileOffer, OutOfSight, Released, Review};
use crate::features::results::model::DatedBy;
use crate::features::results::store::files::{self, EARLIER, Kept, kept};
use crate::kit::clock::instant;
use crate::kit::date::TimeZone;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::documents::size;
use crate::vault::purpose::{KeepPrivate, OfChart, ReadDocument, ReadResult};
use crate::vault::{Change, ChartTx, Fault, FromRow, Recorded, Row, at, day, word};

pub use list::released;
pub use taken_back::{looked_at_first, one_looked_at_first, one_taken_back, taken_back};
pub use values::{of_result, summaries, trend};

/// One released result with its values.
pub fn released_one(tx: &ChartTx<'_, ReadResult>, id: ResultId, zone: &TimeZone) -> Result<Released, Fault> {
    let result = tx.one(
        "select title, results.kind, stage, collected_on, dated, released_at, name, reviewed_at as looked_at, note, next,
                call_today, media_type, size, active, is_private
           from results
           left join result_reviews on result_reviews.patient_id = results.patient_id and result_reviews.id = review_id
           left join accounts on accounts.id = reviewed_by
           left join documents on documents.patient_id = results.patient_id and documents.result_id = results.id
          where results.patient_id = :patient and results.id = :id and is_shown = 1
            and instr(:reads, goes_by) > 0",
        &[(":id", &id)],
        |row| {
            Ok(Released {
                id,
                title: Phi::new(row.get("title")?),
                kind: word(row, "kind")?,
                collected_on: day(row, "collected_on")?,
                dated_by: dated_by(row)?,
                released_at: at(row, "released_at")?,
                review: review(row)?,
                before: None,
                stage: word(row, "stage")?,
                file: offer(row)?,
                is_private: row.get("is_private")?,
                out_of_sight: OutOfSight::default(),
                earlier: Vec::new(),
                values: Vec::new(),
            })
        },
    )?;
    let before = if result.review.is_none() { review_before(tx, id)? } else { None };
    let (out_of_sight, earlier) = (out_of_sight(tx, id)?, files::earlier(tx, id)?);
    Ok(Released { before, out_of_sight, earlier, values: values::of_result(tx, id, zone)?, ..result })
}

/// The newest review of what stood there before; of a result that nobody has looked at again.
fn review_before(tx: &ChartTx<'_, ReadResult>, id: ResultId) -> Result<Option<Review>, Fault> {
    let read = tx.maybe(
        "select reviewed_at as looked_at, accounts.name, note, next, call_today
           from result_reviews
           join accounts on accounts.id = reviewed_by
          where result_reviews.patient_id = :patient and result_id = :id
          order by reviewed_at desc
          limit 1",
        &[(":id", &id)],
        review,
    )?;
    Ok(read.flatten().filter(|review| !review.note.reveal().is_empty()))
}

/// What the day of a result is the day of.
pub fn dated_by(row: &Row<'_>) -> FromRow<DatedBy> {
    Ok(DatedBy::from_word(row.get_ref("dated")?.as_str().unwrap_or_default()).unwrap_or(DatedBy::Sample))
}

/// What the clinician said who has looked at what stands there now.
fn review(row: &Row<'_>) -> FromRow<Option<Review>> {
    let looked_at = row.get::<_, Option<i64>>("looked_at")?.map(instant);
    let Some((at, by)) = looked_at.zip(row.get::<_, Option<String>>("name")?) else { return Ok(None) };
    let text = |column: &str| row.get::<_, Option<String>>(column).map(|text| Phi::new(text.unwrap_or_default()));
    let call_today = row.get::<_, Option<bool>>("call_today")?.unwrap_or_default();
    Ok(Some(Review { by, at, note: text("note")?, next: text("next")?, call_today }))
}

/// The file of a released result.
pub fn released_file(tx: &ChartTx<'_, ReadDocument>, id: ResultId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from documents
           join results on results.patient_id = documents.patient_id and id = result_id
          where documents.patient_id = :patient and result_id = :id and is_shown = 1
            and instr(:reads, goes_by) > 0",
        &[(":id", &id)],
        kept,
    )
}

/// A document that the file of a released result took the place of.
pub fn released_earlier(tx: &ChartTx<'_, ReadDocument>, (id, at): (ResultId, u32)) -> Result<Kept, Fault> {
    let sql = [EARLIER, " and is_shown = 1 and instr(:reads, goes_by) > 0"].concat();
    tx.one(&sql, &[(":id", &id), (":at", &at)], kept)
}

/// What the reader of a result is offered, where the result has a file.
pub fn offer(row: &Row<'_>) -> FromRow<Option<FileOffer>> {
    let Some(active) = row.get("active")? else { return Ok(None) };
    Ok(Some(FileOffer { kind: word(row, "media_type")?, size: size(row)?, active }))
}

/// That there is something, for the patient.
pub fn out_of_sight(tx: &ChartTx<'_, ReadResult>, id: ResultId) -> Result<OutOfSight, Fault> {
    tx.one(
        "select undecided_at is not null as is_undecided,
                exists (select 1 from kept_back
                         where kept_back.patient_id = :patient and result_id = :id and is_withdrawn = 1) as is_withdrawn
           from results where patient_id = :patient and id = :id",
        &[(":id", &id)],
        |row| Ok(OutOfSight { is_withdrawn: row.get("is_withdrawn")?, is_undecided: row.get("is_undecided")? }),
    )
}

/// Which result what stood in this one is part of now.
pub fn now_in<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Option<ResultId>, Fault> {
    let found =
        tx.maybe("select now_in from results where patient_id = :patient and id = :id", &[(":id", &id)], |row| {
            row.get::<_, Option<ResultId>>("now_in")
        })?;
    Ok(found.flatten())
}

/// The patient keeps a released result from proxies, or no longer does. What the clinic withholds stays so.
pub fn keep_private(tx: &ChartTx<'_, KeepPrivate>, id: ResultId, is_private: bool) -> Result<Recorded<()>, Fault> {
    let released = "select 1 from results where patient_id = :patient and id = :id and is_shown = 1";
    tx.one(released, &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update results set is_private = :is_private
          where patient_id = :patient and id = :id and is_private <> :is_private",
        &[(":is_private", &is_private), (":id", &id)],
    )?;
    tx.record(&Change::of(id).saying(if is_private { "kept" } else { "shared" }), ())
}
