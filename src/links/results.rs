//! What staff does with a result beside reading and releasing it.

use crate::kit::id::{PatientId, ResultId};

/// Staff: takes a result back.
pub fn retract(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/retract")
}
