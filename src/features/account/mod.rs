//! One's own login: where it is signed in, what gets into it, what happened with it, and how to tidy it.
//!
//! Promises: everybody sees and changes their own login alone, and somebody else's session, device or factor answers
//! like one that does not exist; what changes a way in asks to show again who one is, kills what was issued before,
//! and is told to the old and the new address.

mod forms;
mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &["staff"]);
