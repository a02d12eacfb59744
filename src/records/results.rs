//! Rows of results.

use crate::kit::id::ResultId;
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, Tx};

/// A result to be, in the words of its columns.
#[derive(Clone, Copy, Default)]
pub struct NewResult<'r> {
    /// What it is called, to the patient too.
    pub title: &'r str,
    pub kind: &'r str,
    /// How it came: `upload`, `typed` or `message`.
    pub origin: &'r str,
    pub stage: &'r str,
    /// Empty where it came without one.
    pub laboratory: &'r str,
    /// The laboratory's own.
    pub order_number: Option<&'r str>,
    pub collected_on: &'r str,
    /// What that is the day of.
    pub dated: &'r str,
    /// The result of whose order it is a further document.
    pub beside: Option<ResultId>,
}

/// Makes a row of it, which waits. Once its values and its file stand, [`arrived`](super::release::arrived) says whether
/// it goes on waiting.
pub fn insert<P: Changes>(tx: &Tx<'_, P>, new: &NewResult<'_>) -> Result<ResultId, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, laboratory, order_number, collected_on, dated, state,
                              uploaded_at, uploaded_by, beside)
         values (:patient, :id, :title, :kind, :origin, :stage, :laboratory, :order, :collected, :dated, 'waiting', :now,
                 :account, :beside)",
        &[
            (":id", &id),
            (":title", &new.title),
            (":kind", &new.kind),
            (":origin", &new.origin),
            (":stage", &new.stage),
            (":laboratory", &new.laboratory),
            (":order", &new.order_number),
            (":collected", &new.collected_on),
            (":dated", &new.dated),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
            (":beside", &new.beside),
        ],
    )?;
    Ok(id)
}

/// Says anew what it is called, how far it has come, on which day it was taken, and what that is the day of. It is part of
/// no other.
pub fn describe<P: Changes>(tx: &Tx<'_, P>, id: ResultId, [title, stage, on, dated]: [&str; 4]) -> Result<(), Fault> {
    tx.change_one(
        "update results set title = :title, stage = :stage, collected_on = :on, dated = :dated, now_in = null
          where patient_id = :patient and id = :id",
        &[(":title", &title), (":stage", &stage), (":on", &on), (":dated", &dated), (":id", &id)],
    )
}

/// That the chart has it.
///
/// # Errors
/// [`Fault::NotFound`] when it has not.
pub fn require<P: Purpose>(tx: &Tx<'_, P>, id: ResultId) -> Result<(), Fault> {
    tx.one("select 1 from results where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))
}
