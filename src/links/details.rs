//! One's own addresses, language and pharmacy.

use super::declare::addresses;
use crate::kit::id::PatientId;

addresses! {
    /// Addresses, language, pharmacy.
    DETAILS = "/account/details";
    /// Another e-mail address.
    DETAILS_EMAIL = "/account/details/email";
    /// Whether the e-mail address that the clinic has on file is one's own.
    DETAILS_EMAIL_ON_FILE = "/account/details/email/on-file";
    /// Another mobile.
    DETAILS_MOBILE = "/account/details/mobile";
    /// The code that proves a mobile.
    DETAILS_MOBILE_CODE = "/account/details/mobile/code";
    /// Takes an address away.
    DETAILS_REMOVE = "/account/details/remove";
    /// The language of pages and letters.
    DETAILS_LANGUAGE = "/account/details/language";
    /// The pharmacy of a patient.
    PHARMACY, pharmacy(patient: PatientId) = "/patients/{patient}/pharmacy";
}
