//! The word that there is something new: once for all that came, and not before it can be seen.

use crate::kit::id::{Id, PatientId, ResultId};
use crate::vault::fault::Fault;
use crate::vault::outbox::{self, Kind, Post, To};
use crate::vault::purpose::Changes;
use crate::vault::tx::Tx;
use crate::vault::writer::Writing;

/// To be called when a result is taken back or held: no notice leaves for it alone any more.
pub fn untell<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let (writing, patient) = (tx.vault()?, tx.whose()?);
    let batch: Option<Vec<u8>> = writing.sql.one(
        "select told_in from results where patient_id = :patient and id = :result",
        &[(":patient", &patient), (":result", &result)],
        |row| row.get("told_in"),
    )?;
    writing.sql.change(
        "update results set notice_due_at = null, told_in = null where patient_id = :patient and id = :result",
        &[(":patient", &patient), (":result", &result)],
    )?;
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped'
          where about = :batch and ended_at is null
            and not exists (select 1 from results where results.patient_id = :patient and told_in = :batch
                               and is_shown = 1)",
        &[(":now", &writing.now.as_millisecond()), (":batch", &batch), (":patient", &patient)],
    )?;
    Ok(())
}

/// Queues the one notice for everything in the chart that can be seen and was not told of. While one waits for the
/// morning, what comes joins it.
pub(super) fn tell(writing: &Writing<'_>, patient: PatientId) -> Result<(), Fault> {
    let pending: Option<Vec<u8>> = writing.sql.maybe(
        "select about from notices
          where patient_id = :patient and kind = :kind and ended_at is null and about is not null",
        &[(":patient", &patient), (":kind", &Kind::NewResult.word())],
        |row| row.get("about"),
    )?;
    let pending: Option<[u8; 16]> = pending.and_then(|bits| bits.try_into().ok());
    let batch = pending.unwrap_or_else(|| *Id::<()>::random(writing.entropy).bits());
    writing.sql.change(
        "update results
            set told_in = case when is_shown = 1 then :batch end, notice_due_at = null,
                heard_at = null, telling_failed = 0
          where patient_id = :patient and notice_due_at is not null",
        &[(":batch", &batch), (":patient", &patient)],
    )?;
    let to = To::Readers(patient, batch);
    let post = Post { to, about: Some(batch), ..Post::to_chart(Kind::NewResult, patient) };
    outbox::queue(writing, &post).map(|_| ())
}
