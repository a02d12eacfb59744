//! Every result of a chart, waiting or released, for those who look at it.

mod corrected;
mod files;
mod holding;
mod kept_back;
mod messages;
mod queue;
mod releasing;
mod retraction;
mod seen;
mod signing;
mod standing;
mod values;
mod withholding;

use super::model::{FileFacts, Release, Retraction, Reviewed};
use crate::kit::clock::instant;
use crate::kit::id::{AccountId, ResultId};
use crate::kit::phi::Phi;
use crate::vault::purpose::{BeginResultChange, HoldResult, OfChart, RetractResult, ReviewResults, SignResult};
use crate::vault::{ChartTx, Fault, FromRow, Row, at, day, word};

pub use corrected::corrected;
pub use files::{facts, kept_back_file, reviewed_earlier, reviewed_file};
pub use holding::{end_hold, hold};
pub use kept_back::kept_back;
pub use messages::messages;
pub use queue::{count_of, counts, waiting};
pub use releasing::release;
pub use retraction::retract;
pub use seen::{Whose, in_the_row, is_file_unopened, named, unseen};
pub use signing::{sign, sign_one_of_several, take_on};
pub use standing::standing;
pub use values::values_to_review;
pub use withholding::withhold;

/// What staff does with a result, released or not: only for these acts is it read whole.
pub trait AtReview: OfChart {}

impl AtReview for ReviewResults {}

impl AtReview for BeginResultChange {}

impl AtReview for SignResult {}

impl AtReview for HoldResult {}

impl AtReview for RetractResult {}

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
    Ok((result, files::facts(tx, id)?))
}

/// A result with the names of those who handled it, and when the patient and a proxy first opened it.
const REVIEWED: &str = "
    select results.id, title, results.kind, collected_on, uploaded_at, uploader.name as uploaded_by,
           released_at, releaser.name as released_by, retracted_at, retracted_why, retractor.name as retracted_by, withheld_by, is_private,
           undecided_at is not null and taken_back is not 'clinic' as is_undecided,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation in ('oneself', 'preview')) as opened_at,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation = 'proxy') as opened_by_proxy_at
      from results
      left join accounts as uploader on uploader.id = uploaded_by
      left join accounts as releaser on releaser.id = released_by
      left join result_retractions on result_retractions.patient_id = results.patient_id and result_id = results.id
      left join accounts as retractor on retractor.id = result_retractions.retracted_by
    ";

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
