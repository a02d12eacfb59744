//! A hold on one result: out of the patient's sight until a day, with a reason, and over by itself.

use crate::features::results::review::model::Then;
use crate::kit::clock::Timestamp;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::{release, results};
use crate::vault::purpose::HoldResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Holds a result until then. One that can be seen already is hidden again, and its notice stopped, as long as neither
/// the patient nor a proxy has opened it.
///
/// # Errors
/// [`Fault::Stale`] when it was opened or taken back meanwhile.
pub fn hold(
    tx: &ChartTx<'_, HoldResult>,
    id: ResultId,
    (until, then): (Timestamp, Then),
    why: &Phi,
) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    tx.change_one(
        "update results set state = 'waiting', released_at = null, released_by = null
          where patient_id = :patient and id = :id and taken_back is null and came_at is not null
            and (state = 'waiting' or not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = :id and act in ('result.read', 'document.read')
                       and outcome = 'granted' and at >= released_at))",
        &[(":id", &id)],
    )?;
    tx.change_one(
        "replace into result_holds (patient_id, result_id, held_at, held_by, held_until, held_then, held_why)
         values (:patient, :id, :now, :account, :until, :then, :why)",
        &[
            (":id", &id),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
            (":until", &until.as_millisecond()),
            (":then", &then.word()),
            (":why", why.reveal()),
        ],
    )?;
    release::untell(tx, id)?;
    release::recompute(tx, id)?;
    tx.record(&Change::of(id).saying(if then == Then::Waits { "until, then waits" } else { "until, then shows" }), ())
}

/// Ends a hold: from now on the rule of its kind and the patient's wish decide.
///
/// # Errors
/// [`Fault::Stale`] when it is not held.
pub fn end_hold(tx: &ChartTx<'_, HoldResult>, id: ResultId) -> Result<Recorded<()>, Fault> {
    results::require(tx, id)?;
    tx.change_one(
        "delete from result_holds
          where patient_id = :patient and result_id = :id
            and exists (select 1 from results where patient_id = :patient and id = :id and taken_back is null)",
        &[(":id", &id)],
    )?;
    release::recompute(tx, id)?;
    tx.record(&Change::of(id).saying("ended"), ())
}
