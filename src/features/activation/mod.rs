//! Activation by a link that was sent, where a sheet would be typed.
//!
//! Promises: opening a link does nothing, whatever a mail scanner opens; a wrong code, a wrong birth date, a used and an
//! old code are one answer.

mod forms;
pub mod pages;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
