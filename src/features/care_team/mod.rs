//! Care teams, and charts opened without belonging to one.
//!
//! Where the clinic keeps charts to care teams, staff outside a patient's team open the chart only for a reason, for an
//! hour; managers are told at once, the patient reads of it, and a manager signs that it was looked at. Promises: nobody
//! adds themselves to a team or signs their own opening; no opening is made longer; nothing of it needs mail to work.

mod forms;
mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &["break-glass", "care-team"]);
