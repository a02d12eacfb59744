//! What laboratories send.

use crate::kit::id::{LaboratoryMessageId, PatientId};

/// Clinical staff: what waits for a person.
pub const LABORATORY: &str = "/staff/laboratory";

/// A message that waits.
pub fn laboratory_message(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}")
}

/// Looks for its patient.
pub fn laboratory_search(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}/found")
}

/// Sets it aside.
pub fn laboratory_aside(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}/aside")
}

/// A message beside a chart; posted to, it is filed there.
pub fn compare_message(patient: PatientId, message: LaboratoryMessageId) -> String {
    format!("/staff/patients/{patient}/messages/{message}")
}
