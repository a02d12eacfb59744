//! The clinic itself: what it has set, and who works there. For managers.
//!
//! Promises: the settings page shows every setting there is with what it does, and saves all of it or nothing; each
//! change stands on the trail with what was there before; nobody closes the last manager's login. No patient's data is
//! within reach.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

use crate::web::Feature;
use crate::{vault, web};

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .settings(&[vault::settings::SETTINGS, web::portal::SETTINGS])
    .samples(views::samples, &["server", "settings", "staff"]);
