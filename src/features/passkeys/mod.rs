//! One more passkey for somebody signed in.
//!
//! Promises: whoever adds one has shown within the last ten minutes who they are; every other session, link and code of
//! the login is dead afterwards, and the owner is told at every address.

mod forms;
pub mod pages;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
