//! The word that there is something new: once for all that came, and not before it can be seen.

use crate::kit::id::{Id, ResultId};
use crate::vault::outbox::{Kind, NoticeEnd, Post, To};
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// To be called when a result is taken back or held: no notice leaves for it alone any more.
pub fn untell<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let batch: Option<[u8; 16]> = tx.one(
        "select announced_in from results where patient_id = :patient and id = :result",
        &[(":result", &result)],
        |row| row.get("announced_in"),
    )?;
    tx.change(
        "update results set notice_due_at = null, announced_in = null where patient_id = :patient and id = :result",
        &[(":result", &result)],
    )?;
    let Some(batch) = batch else { return Ok(()) };
    let other = tx.maybe(
        "select 1 as one from results where patient_id = :patient and announced_in = :batch and is_shown = 1 limit 1",
        &[(":batch", &batch)],
        |_| Ok(()),
    )?;
    if other.is_some() { Ok(()) } else { tx.end_notices(batch, NoticeEnd::Stopped) }
}

/// Queues the one notice for everything in the chart that can be seen and was not told of. While one waits for the
/// morning, what comes joins it.
pub(super) fn tell<P: Changes>(tx: &Tx<'_, P>) -> Result<(), Fault> {
    let (patient, fresh): (_, Id<()>) = (tx.patient()?, tx.fresh());
    let batch = tx.waiting_notice(Kind::NewResult)?.unwrap_or(*fresh.bits());
    tx.change(
        "update results
            set announced_in = case when is_shown = 1 then :batch end, notice_due_at = null, announced_at = null,
                announcing_failed = 0
          where patient_id = :patient and notice_due_at is not null",
        &[(":batch", &batch)],
    )?;
    let to = To::Readers(patient, batch);
    tx.notify(&Post { to, about: Some(batch), ..Post::to_chart(Kind::NewResult, patient) })
}
