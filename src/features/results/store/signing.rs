//! What clinicians say about a result when they have looked, and who has taken on what cannot wait.

use super::releasing::by_hand;
use crate::features::results::model::{Became, Signed};
use crate::kit::clock::instant;
use crate::kit::id::{ResultId, ReviewId};
use crate::vault::purpose::{SignResult, TakeOnCritical};
use crate::vault::release;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Keeps that a clinician has looked, with their words, and releases the result where they or its rule say so. It
/// also says that they have it, where it could not wait.
///
/// # Errors
/// [`Fault::Stale`] when the result was taken back or came anew meanwhile: nobody has looked at what came.
pub fn sign(tx: &ChartTx<'_, SignResult>, id: ResultId, signed: &Signed) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from results where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update results set reviewed_at = :now, reviewed_by = :account
          where patient_id = :patient and id = :id and came_at = :came_at and retracted_at is null",
        &[
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
            (":id", &id),
            (":came_at", &signed.came_at.as_millisecond()),
        ],
    )?;
    write(tx, id, signed)?;
    release::acknowledge(tx, id)?;
    if signed.releases {
        by_hand(tx, id)?;
    } else {
        release::reckon(tx, id)?;
    }
    tx.record(&Change::of(id).saying(if signed.releases { "released" } else { "" }), ())
}

/// The same without words, for one of several: nothing that is critical or held, and nothing that was looked at.
///
/// # Errors
/// Those of [`sign`].
pub fn sign_one_of_several(
    tx: &ChartTx<'_, SignResult>,
    id: ResultId,
    signed: &Signed,
) -> Result<Recorded<Became>, Fault> {
    let (is_critical, is_held, is_reviewed) = tx.one(
        "select is_critical, held_until is not null or rule = 'held_test' and state = 'waiting' as is_held,
                reviewed_at is not null as is_reviewed
           from results where patient_id = :patient and id = :id and retracted_at is null",
        &[(":id", &id)],
        |row| Ok((row.get("is_critical")?, row.get("is_held")?, row.get("is_reviewed")?)),
    )?;
    match (is_critical, is_held, is_reviewed) {
        (true, ..) => return tx.record(&Change::of(id).saying("critical: left"), Became::Critical),
        (_, true, _) => return tx.record(&Change::of(id).saying("held: left"), Became::Held),
        (.., true) => return Err(Fault::Stale),
        (false, false, false) => {}
    }
    _ = sign(tx, id, signed)?;
    let due: Option<i64> =
        tx.one("select due_at from results where patient_id = :patient and id = :id", &[(":id", &id)], |row| {
            row.get("due_at")
        })?;
    tx.record(&Change::of(id).saying("one of several"), due.map_or(Became::Seen, |at| Became::Waits(instant(at))))
}

fn write(tx: &ChartTx<'_, SignResult>, id: ResultId, signed: &Signed) -> Result<(), Fault> {
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
    )
}

/// Says "I have it" of a result that cannot wait.
///
/// # Errors
/// [`Fault::Stale`] when somebody else has it.
pub fn take_on(tx: &ChartTx<'_, TakeOnCritical>, id: ResultId) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from results where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))?;
    if !release::acknowledge(tx, id)? {
        return Err(Fault::Stale);
    }
    tx.record(&Change::of(id), ())
}
