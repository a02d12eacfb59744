//! What somebody has opened of a result as it stands: the trail knows, and no list across patients reads it by itself.

use crate::kit::clock::Timestamp;
use crate::kit::id::{PatientId, ResultId};
use crate::vault::Fault;
use crate::vault::Tx;
use crate::vault::purpose::{Act, Purpose};

/// What the reader has opened since then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The page with its values.
    pub page: bool,
    pub file: bool,
}

/// What the reader of a list has opened of one of its results since it stands as it does.
pub fn opened<P: Purpose>(
    tx: &Tx<'_, P>,
    (patient, result): (PatientId, ResultId),
    since: Timestamp,
) -> Result<Opened, Fault> {
    let has_done = |act| tx.has_done(act, (patient, result), since);
    Ok(Opened { page: has_done(Act::ReviewResults)?, file: has_done(Act::ReviewDocument)? })
}
