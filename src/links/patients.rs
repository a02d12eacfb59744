//! Staff: patients, their way into the portal, and the corrections of their data.

use super::declare::addresses;
use crate::kit::id::PatientId;

addresses! {
    /// A patient's first page.
    CHART, chart(patient: PatientId) = "/patients/{patient}";
    /// Who opened the record.
    OPENINGS, openings(patient: PatientId) = "/patients/{patient}/openings";
    /// Staff: look for a patient.
    PATIENTS = "/staff/patients";
    /// Staff: the list that a search found.
    FIND_PATIENTS = "/staff/patients/found";
    /// Staff: register a patient.
    NEW_PATIENT = "/staff/patients/new";
    /// Staff: a patient's card.
    CARD, card(patient: PatientId) = "/staff/patients/{patient}";
    /// Staff: issue an activation sheet.
    ACTIVATION, activation(patient: PatientId) = "/staff/patients/{patient}/activation";
    /// Staff: revoke an activation sheet.
    REVOKE_ACTIVATION, revoke_activation(patient: PatientId) = "/staff/patients/{patient}/activation/revoke";
    /// How far everybody is on the way to a login.
    ACTIVATION_LIST = "/staff/patients/activations";
    /// Send an activation code by e-mail or text.
    SEND_ACTIVATION, send_activation(patient: PatientId) = "/staff/patients/{patient}/activation/send";
    /// Correct names, contacts and the like.
    CORRECT_PATIENT, correct_patient(patient: PatientId) = "/staff/patients/{patient}/correct";
    /// Put an address on file that the patient has proven.
    TAKE_OVER_CONTACT, take_over_contact(patient: PatientId) = "/staff/patients/{patient}/contact";
    /// Say that the patient has left, has died, or is back.
    CHART_STATE, chart_state(patient: PatientId) = "/staff/patients/{patient}/state";
}

/// The sheet that was just made, and the state of the list that it was made from.
pub fn activation_sheet(patient: PatientId, list: &str) -> String {
    let list = if list.is_empty() { String::new() } else { format!("?list={list}") };
    format!("{}{list}", activation(patient))
}

/// The list of activations, for patients in one state; pages begin at 1.
pub fn activations(state: &str, page: u32) -> String {
    let page = if page > 1 { format!("&page={page}") } else { String::new() };
    format!("{ACTIVATION_LIST}?state={state}{page}")
}
