//! When results come before their patients: the patient's wish, the clinic's list of tests to hold, and who covers.

use crate::kit::id::{CoverId, HeldTestId, PatientId};

/// When the patient wants to see results.
pub fn wishes(patient: PatientId) -> String {
    format!("/patients/{patient}/wishes")
}

/// When the patient wants to see results of this kind.
pub fn wish(patient: PatientId, kind: &str) -> String {
    format!("/patients/{patient}/wishes/{kind}")
}

/// Manager or clinician: the tests to hold.
pub const HELD_TESTS: &str = "/staff/held-tests";

/// Manager or clinician: takes a test off the list.
pub fn end_held_test(test: HeldTestId) -> String {
    format!("/staff/held-tests/{test}/end")
}

/// Staff: who hears of results that cannot wait.
pub const COVER: &str = "/staff/cover";

/// Manager or clinician: ends a time of cover.
pub fn end_cover(cover: CoverId) -> String {
    format!("/staff/cover/{cover}/end")
}
