//! What of a result is out of sight, for staff.

use crate::features::laboratory::model::standing::{Brought, KeptBack};
use crate::kit::id::ResultId;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Named, Tx};

/// Brings the rows of a result to what is out of sight of it.
pub(super) fn renew<P: Changes>(tx: &Tx<'_, P>, result: ResultId, all: &[KeptBack]) -> Result<(), Fault> {
    tx.change("delete from kept_back where patient_id = :patient and result_id = :id", &[(":id", &result)])?;
    (0_i64..).zip(all).try_for_each(|(position, one)| insert(tx, (result, position), one))
}

fn insert<P: Changes>(tx: &Tx<'_, P>, (result, position): (ResultId, i64), one: &KeptBack) -> Result<(), Fault> {
    let ((message, _), _) = one.from;
    let row: Named<'_> =
        &[(":id", &result), (":position", &position), (":withdrawn", &one.is_withdrawn), (":message", &message)];
    let (own, sha256): (Named<'_>, _) = match &one.what {
        Brought::Value(value) => (
            &[
                (":test", &value.test),
                (":value", &value.value),
                (":unit", &value.unit),
                (":range", &value.range),
                (":flag", &value.flag),
                (":note", &value.note),
                (":at", &value.observed_at.as_millisecond()),
                (":observed", &value.observed),
            ],
            None,
        ),
        Brought::Document(document) => (
            &[
                (":test", &document.title),
                (":value", &""),
                (":unit", &""),
                (":range", &""),
                (":flag", &""),
                (":note", &""),
                (":at", &0),
                (":observed", &""),
            ],
            document.kept.as_ref().map(|kept| kept.sha256),
        ),
    };
    let sha256: Named<'_> = &[(":sha256", &sha256)];
    tx.change_one(
        "insert into kept_back (patient_id, result_id, position, is_withdrawn, message_id, test, value, unit, range, flag,
                                note, observed_at, observed, sha256)
         values (:patient, :id, :position, :withdrawn, :message, :test, :value, :unit, :range, :flag, :note, :at,
                 :observed, :sha256)",
        &[row, own, sha256].concat(),
    )
}
