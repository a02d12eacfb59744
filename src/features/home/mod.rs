//! The first page after signing in: a short list of big links for a patient, the right queue for staff.

mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
