//! What clinicians say about a result when they have looked, and who has taken on what cannot wait.

use super::seen::{in_the_row, unseen};
use crate::features::results::review::model::{Became, Signed, Unseen};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{ResultId, ReviewId};
use crate::records::{release, results};
use crate::vault::purpose::{SignResult, TakeOnCritical};
use crate::vault::{Change, ChartTx, Fault, Recorded, at};

/// Keeps that a clinician has looked, with their words, and releases the result where they or its rule say so. It
/// also says that they have it, where it could not wait.
///
/// # Errors
/// [`Fault::Stale`] when the result was taken back or came anew meanwhile: nobody has looked at what came.
pub fn sign(tx: &ChartTx<'_, SignResult>, id: ResultId, signed: &Signed) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    let review = write(tx, id, signed)?;
    tx.change_one(
        "update results set review_id = :review
          where patient_id = :patient and id = :id and coalesce(changed_at, came_at) = :came_at
            and taken_back is null",
        &[(":review", &review), (":id", &id), (":came_at", &signed.came_at.as_millisecond())],
    )?;
    release::acknowledge(tx, id)?;
    if signed.releases {
        release::show(tx, tx.account(), id)?;
    } else {
        release::recompute(tx, id)?;
    }
    tx.record(&Change::of(id).saying(if signed.releases { "released" } else { "" }), ())
}

/// The same without words, for one of several: nothing that is critical, corrected or held, and nothing that was looked
/// at. What the reader has not seen whole, in its row or opened, is not signed: where it waits for a review by its rule
/// they release it without one; where its patient wants one, or can see it already, it stays as it is.
///
/// # Errors
/// Those of [`sign`].
pub fn sign_one_of_several(
    tx: &ChartTx<'_, SignResult>,
    id: ResultId,
    signed: &Signed,
) -> Result<Recorded<Became>, Fault> {
    let one = one_of_several(tx, id)?;
    if one.is_reviewed || one.changed_at != signed.came_at {
        return Err(Fault::Stale);
    }
    let left = |says: &'static str, became| tx.record(&Change::of(id).saying(says), became);
    if one.is_critical {
        return left("critical: left", Became::Critical);
    }
    if one.is_corrected {
        return left("corrected: left", Became::Corrected);
    }
    if one.is_undecided {
        return left("undecided: left", Became::Undecided);
    }
    if one.is_held {
        return left("held: left", Became::Held);
    }
    match (one.unseen == Unseen::Nothing, one.waits, one.wants_review) {
        (true, ..) => {
            _ = sign(tx, id, signed)?;
            let due: Option<i64> = tx.one(
                "select due_at from results where patient_id = :patient and id = :id",
                &[(":id", &id)],
                |row| row.get("due_at"),
            )?;
            let became = due.map_or(Became::Seen, |at| Became::Waits(instant(at)));
            tx.record(&Change::of(id).saying("one of several"), became)
        }
        (false, false, _) => left("not seen: left", Became::Unseen),
        (false, true, true) => left("not seen, and a review is wished: left", Became::Wished),
        (false, true, false) => {
            release::show(tx, tx.account(), id)?;
            left("released without review", Became::Released)
        }
    }
}

#[expect(clippy::struct_excessive_bools, reason = "independent facts about a result, each read from its row")]
struct OneOfSeveral {
    is_critical: bool,
    is_corrected: bool,
    is_undecided: bool,
    is_held: bool,
    is_reviewed: bool,
    waits: bool,
    /// Whether the patient wants somebody to look first, or to wait for days.
    wants_review: bool,
    changed_at: Timestamp,
    unseen: Unseen,
}

fn one_of_several(tx: &ChartTx<'_, SignResult>, id: ResultId) -> Result<OneOfSeveral, Fault> {
    let one = tx.one(
        "select is_critical, held_at is not null or (rule is 'held_test' and state = 'waiting') as is_held,
                corrected_at is not null and review_id is null as is_corrected, undecided_at is not null as is_undecided,
                review_id is not null as is_reviewed, state = 'waiting' as waits,
                exists (select 1 from result_wishes
                         where result_wishes.patient_id = :patient and result_wishes.kind = results.kind) as wants_review,
                coalesce(changed_at, came_at, uploaded_at) as changed_at
           from results
           left join result_holds on result_holds.patient_id = results.patient_id and result_id = id
          where results.patient_id = :patient and id = :id and taken_back is null",
        &[(":id", &id)],
        |row| {
            Ok(OneOfSeveral {
                is_critical: row.get("is_critical")?,
                is_corrected: row.get("is_corrected")?,
                is_undecided: row.get("is_undecided")?,
                is_held: row.get("is_held")?,
                is_reviewed: row.get("is_reviewed")?,
                waits: row.get("waits")?,
                wants_review: row.get("wants_review")?,
                changed_at: at(row, "changed_at")?,
                unseen: Unseen::Values,
            })
        },
    )?;
    let shown = in_the_row(tx, (None, id))?;
    Ok(OneOfSeveral { unseen: unseen(tx, (None, tx.patient()?, id), one.changed_at, &shown)?, ..one })
}

fn write(tx: &ChartTx<'_, SignResult>, id: ResultId, signed: &Signed) -> Result<ReviewId, Fault> {
    let review: ReviewId = tx.fresh();
    tx.change_one(
        "insert into result_reviews (patient_id, id, result_id, reviewed_at, reviewed_by, note, next, call_today)
         values (:patient, :review, :id, :now, :account, :note, :next, :call_today)",
        &[
            (":review", &review),
            (":id", &id),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
            (":note", signed.note.reveal()),
            (":next", signed.next.reveal()),
            (":call_today", &signed.call_today),
        ],
    )?;
    Ok(review)
}

/// Says "I have it" of a result that cannot wait.
///
/// # Errors
/// [`Fault::Stale`] when somebody else has it.
pub fn take_on(tx: &ChartTx<'_, TakeOnCritical>, id: ResultId) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    if !release::acknowledge(tx, id)? {
        return Err(Fault::Stale);
    }
    tx.record(&Change::of(id), ())
}
