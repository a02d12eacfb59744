//! Who covers: which clinicians hear first of results that cannot wait.
//!
//! Promises: the page says at once when nobody covers, from when on nobody will, and who is told then; a clinician whom
//! no message would reach counts as nobody.

mod forms;
mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &["cover"]);
