//! Staff: patients, their way into the portal, and the corrections of their data.

use crate::kit::id::PatientId;

/// How far everybody is on the way to a login.
pub fn activation_list() -> String {
    "/staff/patients/activations".to_owned()
}

/// The same, for patients in one state; pages begin at 1.
pub fn activations(state: &str, page: u32) -> String {
    let page = if page > 1 { format!("&page={page}") } else { String::new() };
    format!("/staff/patients/activations?state={state}{page}")
}

/// Send an activation code by e-mail or text.
pub fn send_activation(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/activation/send")
}

/// Correct names, contacts and the like.
pub fn correct_patient(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/correct")
}

/// Put an address on file that the patient has proven.
pub fn take_over_contact(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/contact")
}

/// Say that the patient has left, has died, or is back.
pub fn chart_state(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/state")
}
