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

pub use views::samples;
