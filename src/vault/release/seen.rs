//! What somebody has opened of a result as it stands: the trail knows, and no list across patients reads it by itself.

use crate::kit::clock::Timestamp;
use crate::kit::id::{PatientId, ResultId};
use crate::vault::fault::Fault;
use crate::vault::purpose::Purpose;
use crate::vault::tx::Tx;

/// What the reader has opened since then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The page with its values.
    pub page: bool,
    /// Its file.
    pub file: bool,
}

/// What the reader of a list has opened of one of its results since it stands as it does.
pub fn opened<P: Purpose>(
    tx: &Tx<'_, P>,
    (patient, result): (PatientId, ResultId),
    since: Timestamp,
) -> Result<Opened, Fault> {
    tx.past_doors().one(
        "select exists (select 1 from trail
                         where trail.patient_id = :of and object_id = :result and act = 'results.review'
                           and outcome = 'granted' and trail.account_id = :reader and at >= :since) as page,
                exists (select 1 from trail
                         where trail.patient_id = :of and object_id = :result and act = 'document.review'
                           and outcome = 'granted' and trail.account_id = :reader and at >= :since) as file",
        &[(":of", &patient), (":result", &result), (":reader", &tx.account()), (":since", &since.as_millisecond())],
        |row| Ok(Opened { page: row.get("page")?, file: row.get("file")? }),
    )
}
