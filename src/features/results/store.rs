//! Every statement on results; those on their files are in a part of its own.

pub mod act_marks;
mod coded;
mod corrected;
mod entry;
mod file;
pub mod goals;
mod guard;
mod holding;
mod kept_back;
mod list;
mod messages;
mod names;
mod privacy;
mod queue;
mod releasing;
mod report;
mod retraction;
mod seen;
mod signing;
mod staged;
mod standing;
mod unit;
mod values;
mod wishes;

use super::model::{
    DatedBy, FileFacts, NewResult, OutOfSight, PageOfValues, Release, Released, Retraction, Review, Reviewed,
};
use crate::kit::clock::instant;
use crate::kit::date::TimeZone;
use crate::kit::id::{AccountId, ResultId};
use crate::kit::phi::Phi;
use crate::records::release;
use crate::vault::purpose::{
    BeginResultChange, HoldResult, OfChart, ReadResult, RetractResult, ReviewResults, SignResult, UploadResult,
};
use crate::vault::{Change, ChartTx, Fault, FromRow, Recorded, Row, at, day, word};

pub use coded::coded_tests;
pub use entry::enter;
pub use file::{
    Kept, NewFile, attach, kept_back_file, released_earlier, released_file, reviewed_earlier, reviewed_file,
};
pub use guard::{elsewhere, elsewhere_hidden, person};
pub use holding::{end_hold, hold};
pub use kept_back::now_in;
pub use list::released;
pub use messages::messages;
pub use names::{laboratories, names, own_names, rename, usual};
pub use privacy::{keep_private, withhold};
pub use queue::{count_of, counts, waiting};
pub use releasing::release;
pub use report::{by_age, unopened, unreviewed};
pub use retraction::{looked_at_first, one_looked_at_first, one_taken_back, retract, taken_back};
pub use seen::is_file_unopened;
pub use signing::{sign, sign_one_of_several, take_on};
pub use staged::{Filing, NewStaged, Room, discard, file_one, holds, movable, room, stage, staged, staged_file};
pub use standing::standing;
pub use values::trend;
pub use wishes::{wish, wishes};

/// What staff does with a result, released or not: only for these acts is it read whole.
pub trait AtReview: OfChart {}

impl AtReview for ReviewResults {}
impl AtReview for BeginResultChange {}
impl AtReview for SignResult {}
impl AtReview for HoldResult {}
impl AtReview for RetractResult {}

/// One released result with its values.
pub fn released_one(tx: &ChartTx<'_, ReadResult>, id: ResultId, zone: &TimeZone) -> Result<Released, Fault> {
    let result = tx.one(
        "select title, results.kind, stage, collected_on, dated, released_at, name, results.reviewed_at as looked_at, note, next,
                call_today, media_type, size, active, is_private
           from results
           left join accounts on accounts.id = results.reviewed_by
           left join result_reviews on result_reviews.patient_id = results.patient_id
                                   and result_reviews.result_id = results.id
                                   and result_reviews.reviewed_at = results.reviewed_at
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
                file: file::offer(row)?,
                is_private: row.get("is_private")?,
                out_of_sight: OutOfSight::default(),
                earlier: Vec::new(),
                values: Vec::new(),
            })
        },
    )?;
    let before = if result.review.is_none() { review_before(tx, id)? } else { None };
    let (out_of_sight, earlier) = (kept_back::out_of_sight(tx, id)?, file::earlier(tx, id)?);
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
fn dated_by(row: &Row<'_>) -> FromRow<DatedBy> {
    Ok(DatedBy::from_word(row.get_ref("dated")?.as_str().unwrap_or_default()).unwrap_or(DatedBy::Sample))
}

/// A page of the values of a result, released or not; which one, as an address says it.
pub fn values_to_review<P: AtReview>(
    tx: &ChartTx<'_, P>,
    which: (ResultId, &str),
    zone: &TimeZone,
) -> Result<PageOfValues, Fault> {
    values::on_page(tx, which, zone)
}

/// Every result of the chart, waiting or released, newest first.
pub fn all(tx: &ChartTx<'_, ReviewResults>) -> Result<Vec<Reviewed>, Fault> {
    let sql = [
        REVIEWED,
        "where results.patient_id = :patient and now_in is null order by collected_on desc, uploaded_at desc",
    ]
    .concat();
    tx.rows(&sql, &[], reviewed)
}

/// One result, waiting or released, and its file.
pub fn one<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<(Reviewed, Option<FileFacts>), Fault> {
    let sql = [REVIEWED, "where results.patient_id = :patient and results.id = :id"].concat();
    let result = tx.one(&sql, &[(":id", &id)], reviewed)?;
    Ok((result, file::facts(tx, id)?))
}

/// Adds a result with its file. Whether it waits for its release is for the clinic's rule and the patient's wish to say.
pub fn add(tx: &ChartTx<'_, UploadResult>, new: &NewResult, file: &NewFile) -> Result<Recorded<ResultId>, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, collected_on, state, uploaded_at, uploaded_by)
         values (:patient, :id, :title, :kind, 'upload', 'final', :collected, 'waiting', :now, :account)",
        &[
            (":id", &id),
            (":title", new.title.reveal()),
            (":kind", &new.kind.word()),
            (":collected", &new.collected_on.to_string()),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    attach(tx, id, file)?;
    release::arrived(tx, id)?;
    tx.record(&Change::of(id), id)
}

/// A result with the names of those who handled it, and when the patient and a proxy first opened it.
const REVIEWED: &str = "
    select results.id, title, results.kind, collected_on, uploaded_at, uploader.name as uploaded_by,
           released_at, releaser.name as released_by, retracted_at, retracted_why, retractor.name as retracted_by, withheld_by, is_private,
           undecided_at is not null and results.retracted_by is null as is_undecided,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation in ('oneself', 'preview')) as opened_at,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation = 'proxy') as opened_by_proxy_at
      from results
      left join accounts as uploader on uploader.id = uploaded_by
      left join accounts as releaser on releaser.id = released_by
      left join accounts as retractor on retractor.id = results.retracted_by
    ";

/// What the clinician said who has looked at what stands there now.
fn review(row: &Row<'_>) -> FromRow<Option<Review>> {
    let looked_at = row.get::<_, Option<i64>>("looked_at")?.map(instant);
    let Some((at, by)) = looked_at.zip(row.get::<_, Option<String>>("name")?) else { return Ok(None) };
    let text = |column: &str| row.get::<_, Option<String>>(column).map(|text| Phi::new(text.unwrap_or_default()));
    let call_today = row.get::<_, Option<bool>>("call_today")?.unwrap_or_default();
    Ok(Some(Review { by, at, note: text("note")?, next: text("next")?, call_today }))
}

fn retraction(row: &Row<'_>) -> FromRow<Option<Retraction>> {
    let Some(at) = row.get::<_, Option<i64>>("retracted_at")? else { return Ok(None) };
    let (at, by) = (instant(at), row.get("retracted_by")?);
    Ok(Some(Retraction { at, by, reason: word(row, "retracted_why")? }))
}

fn reviewed(row: &Row<'_>) -> FromRow<Reviewed> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(instant));
    let by = row.get("released_by")?;
    Ok(Reviewed {
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: word(row, "kind")?,
        collected_on: day(row, "collected_on")?,
        uploaded_at: at(row, "uploaded_at")?,
        uploaded_by: row.get("uploaded_by")?,
        release: perhaps("released_at")?.map(|at| Release { at, by }),
        retraction: retraction(row)?,
        is_undecided: row.get("is_undecided")?,
        opened_at: perhaps("opened_at")?,
        opened_by_proxy_at: perhaps("opened_by_proxy_at")?,
        is_withheld: row.get::<_, Option<AccountId>>("withheld_by")?.is_some(),
        is_private: row.get("is_private")?,
    })
}

#[cfg(test)]
mod tests;
