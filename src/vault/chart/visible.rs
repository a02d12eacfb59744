//! Whether a result is there for a person who asks for it. Leave for one that is not would stand on the trail as if they
//! had read it.

use crate::kit::id::{AccountId, PatientId};
use crate::vault::actor::Relation;
use crate::vault::fault::Fault;
use crate::vault::purpose::Act;
use crate::vault::writer::Noting;

/// Who asks, as what.
pub(super) struct Asker {
    pub account: Option<AccountId>,
    pub relation: Relation,
}

/// Whether the act on this object of a chart finds something. Only acts on a result that patients see are asked about.
pub(super) fn is_visible(
    writing: &Noting<'_>,
    act: Act,
    (patient, object): (PatientId, [u8; 16]),
    asker: &Asker,
) -> Result<bool, Fault> {
    match act {
        Act::ReadResult | Act::ReadDocument => is_shown(writing, (patient, object), asker),
        Act::ReadRetraction => is_out_of_sight(writing, (patient, object), asker),
        _ => Ok(true),
    }
}

fn is_shown(writing: &Noting<'_>, (patient, result): (PatientId, [u8; 16]), asker: &Asker) -> Result<bool, Fault> {
    let found = writing.maybe(
        "select 1 from results
          where patient_id = :patient and id = :id and is_shown = 1 and instr(:reads, goes_by) > 0",
        &[(":patient", &patient), (":id", &result), (":reads", &asker.relation.reads())],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Whether it was taken back after this login had opened it, or corrected and is looked at first, and the login could
/// still see it otherwise. Looking as a proxy does shows nothing: no proxy has opened what the patient did.
fn is_out_of_sight(
    writing: &Noting<'_>,
    (patient, result): (PatientId, [u8; 16]),
    asker: &Asker,
) -> Result<bool, Fault> {
    if matches!(asker.relation, Relation::Preview(_)) {
        return Ok(false);
    }
    let found = writing.maybe(
        "select 1 from results
          where patient_id = :patient and id = :id
            and instr(:reads, goes_by) > 0
            and (is_looked_at_first = 1 and taken_back is null
                 or taken_back is not null
                    and exists (select 1 from trail
                                 where trail.patient_id = :patient and object_id = :id and account_id = :account
                                   and act in ('result.read', 'document.read') and outcome = 'granted'))",
        &[(":patient", &patient), (":id", &result), (":account", &asker.account), (":reads", &asker.relation.reads())],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}
