//! What a result is taken back by, and why: a person says so, or nothing that its laboratory said of it stands any more.

use crate::kit::id::{AccountId, ResultId};
use crate::records::release;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// Takes a result out of its patient's sight, at once and with its notice. `by` is nobody where its laboratory did;
/// `now_in` is the result that what stood in it is part of from now on. What a person took back stays so. Returns whether
/// anything changed.
pub fn take_back<P: Changes>(
    tx: &Tx<'_, P>,
    id: ResultId,
    (by, why): (Option<AccountId>, &str),
    now_in: Option<ResultId>,
) -> Result<bool, Fault> {
    let taken = tx.change(
        "insert into result_retractions (patient_id, result_id, retracted_at, retracted_by, retracted_why)
         values (:patient, :id, :now, :by, :why)
             on conflict do update set retracted_why = excluded.retracted_why
                where retracted_by is null and excluded.retracted_by is null",
        &[(":id", &id), (":now", &tx.now().as_millisecond()), (":by", &by), (":why", &why)],
    )?;
    if taken == 0 {
        return Ok(false);
    }
    tx.change_one(
        "update results set taken_back = iif(:by is null, 'laboratory', 'clinic'), due_at = null, now_in = :in
          where patient_id = :patient and id = :id",
        &[(":id", &id), (":by", &by), (":in", &now_in)],
    )?;
    release::untell(tx, id)?;
    Ok(true)
}

/// Something of it stands again that its laboratory had taken back.
pub fn give_back<P: Changes>(tx: &Tx<'_, P>, id: ResultId) -> Result<(), Fault> {
    let given = tx.change(
        "delete from result_retractions where patient_id = :patient and result_id = :id and retracted_by is null",
        &[(":id", &id)],
    )?;
    if given == 0 {
        return Ok(());
    }
    tx.change_one(
        "update results set taken_back = null, now_in = null where patient_id = :patient and id = :id",
        &[(":id", &id)],
    )
}
