//! Results: uploaded by staff as a PDF, released by a clinician, read by the patient.
//!
//! Promises: a file comes back byte for byte or not at all; nothing is shown to a patient before a clinician released
//! it; who uploads or releases sees two identifiers of the patient on the same page; no more than two uploads are in
//! memory at a time. The file is durable before its row is.
//!
//! A result has one file. Whether a patient has read it is not kept twice: the trail knows.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
mod views;

use crate::records;
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().settings(&[records::settings::SETTINGS, SETTINGS]).samples(
    views::samples,
    &[
        "hold",
        "goals",
        "test-names",
        "values-",
        "report",
        "results-reviewed",
        "results-waiting",
        "retract",
        "review",
        "upload",
    ],
);

settings! {
    /// After how many days a released result that nobody has opened is on the report.
    pub UNOPENED_DAYS: u32 = "results.unopened_days" {
        at: Results 120, default: "7", kind: Kind::Number { least: 1, most: 60 },
        label: "setting-unopened-days", does: "setting-unopened-days-does",
    }

    /// The most files of one patient.
    pub FILES_PER_PATIENT: u32 = "uploads.files_per_patient" {
        at: Uploads 20, default: "2000", kind: Kind::Number { least: 10, most: 20_000 },
        label: "setting-upload-patient", does: "setting-upload-patient-does",
    }
}
