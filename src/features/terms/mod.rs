//! The terms: what patients accept before they use the portal. Anybody may read them; a manager writes new ones; patients
//! are asked once for each version.
//!
//! Promises: a saved version is never changed; who accepted which, and when, is kept; nobody is held up twice for the
//! same text.

mod forms;
pub mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &["terms-edit", "terms-new"]);
