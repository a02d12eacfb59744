//! Every address of the portal as a function, for views and redirects: a page that moves, moves here.

mod account;
mod confirm;
mod details;
mod enrolment;
mod laboratory;
mod mailed;
mod notices;
mod patients;
mod proxies;
mod public;
mod release;
mod results;
mod ways_back;

use crate::kit::id::{AccountId, PatientId, ResultId};

pub use account::*;
pub use confirm::*;
pub use details::*;
pub use enrolment::*;
pub use laboratory::*;
pub use mailed::*;
pub use notices::*;
pub use patients::*;
pub use proxies::*;
pub use public::*;
pub use release::*;
pub use results::*;
pub use ways_back::*;

/// The front door: home for whoever is signed in, sign-in for everybody else.
pub const HOME: &str = "/";
/// Sign in.
pub const SIGN_IN: &str = "/sign-in";
/// The page after an idle log-out.
pub const SIGNED_OUT: &str = "/signed-out";
/// Where a sheet's code is typed.
pub const ACTIVATE: &str = "/activate";
/// Where an invitation's code is typed.
pub const JOIN: &str = "/join";
/// Naming the clinic, at set-up.
pub const SET_UP_CLINIC: &str = "/set-up/clinic";
/// Where a set-up link's token is used.
pub const SET_UP_BEGIN: &str = "/set-up/begin";

/// Sign in, and come back to this path afterwards.
pub fn sign_in_and_return(path: &str) -> String {
    if path == HOME { SIGN_IN.to_owned() } else { format!("{SIGN_IN}?next={path}") }
}

/// The one-time set-up link.
pub fn set_up(token: &str) -> String {
    format!("/set-up/{token}")
}

/// A patient's first page.
pub fn chart(patient: PatientId) -> String {
    format!("/patients/{patient}")
}

/// A patient's results.
pub fn results(patient: PatientId) -> String {
    format!("/patients/{patient}/results")
}

/// One result.
pub fn result(patient: PatientId, result: ResultId) -> String {
    format!("/patients/{patient}/results/{result}")
}

/// The file of a result, in a tab of its own.
pub fn document(patient: PatientId, result: ResultId) -> String {
    format!("/patients/{patient}/results/{result}/file")
}

/// The file of a result, as a download.
pub fn download(patient: PatientId, result: ResultId) -> String {
    format!("/patients/{patient}/results/{result}/download")
}

/// A document that the file at this address took the place of.
pub fn earlier_file(file: &str, at: u32) -> String {
    format!("{file}?earlier={at}")
}

/// Staff: a document of the result whose file is at this address, out of the patient's sight.
pub fn kept_back_file(file: &str, at: u32) -> String {
    format!("{file}?hidden={at}")
}

/// Who opened the record.
pub fn openings(patient: PatientId) -> String {
    format!("/patients/{patient}/openings")
}

/// Staff: look for a patient.
pub fn patients() -> String {
    "/staff/patients".to_owned()
}

/// Staff: the list that a search found.
pub fn find_patients() -> String {
    "/staff/patients/found".to_owned()
}

/// Staff: register a patient.
pub fn new_patient() -> String {
    "/staff/patients/new".to_owned()
}

/// Staff: a patient's card.
pub fn card(patient: PatientId) -> String {
    format!("/staff/patients/{patient}")
}

/// Staff: issue an activation sheet.
pub fn activation(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/activation")
}

/// Staff: revoke an activation sheet.
pub fn revoke_activation(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/activation/revoke")
}

/// Staff: a patient's results, released or not.
pub fn review(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/results")
}

/// Staff: upload a result.
pub fn upload(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/results/new")
}

/// Staff: one result, before and after its release.
pub fn review_result(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}")
}

/// Staff: the file of a result.
pub fn review_document(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/file")
}

/// Staff: release a result.
pub fn release(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/release")
}

/// Staff: results that wait for release.
pub fn waiting_results() -> String {
    "/staff/results".to_owned()
}

/// Manager: the staff list.
pub fn staff() -> String {
    "/staff/people".to_owned()
}

/// Manager: invite a member of staff.
pub fn invite_staff() -> String {
    "/staff/people/new".to_owned()
}

/// Manager: invite somebody again.
pub fn reinvite_staff(account: AccountId) -> String {
    format!("/staff/people/{account}/invitation")
}

/// Manager: close a login.
pub fn close_staff(account: AccountId) -> String {
    format!("/staff/people/{account}/close")
}

/// Manager: the settings page.
pub fn settings() -> String {
    "/staff/settings".to_owned()
}
