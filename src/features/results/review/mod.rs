//! Clinicians look at results: the queue, a release, a hold, a note to the patient, a retraction.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
