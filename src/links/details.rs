//! One's own addresses, language and pharmacy.

use crate::kit::id::PatientId;

/// Addresses, language, pharmacy.
pub const DETAILS: &str = "/account/details";
/// Another e-mail address.
pub const DETAILS_EMAIL: &str = "/account/details/email";
/// Whether the e-mail address that the clinic has on file is one's own.
pub const DETAILS_EMAIL_ON_FILE: &str = "/account/details/email/on-file";
/// Another mobile.
pub const DETAILS_MOBILE: &str = "/account/details/mobile";
/// The code that proves a mobile.
pub const DETAILS_MOBILE_CODE: &str = "/account/details/mobile/code";
/// Takes an address away.
pub const DETAILS_REMOVE: &str = "/account/details/remove";
/// The language of pages and letters.
pub const DETAILS_LANGUAGE: &str = "/account/details/language";

/// The pharmacy of a patient.
pub fn pharmacy(patient: PatientId) -> String {
    format!("/patients/{patient}/pharmacy")
}
