//! A forgotten password.
//!
//! Promises: whoever asks for a link hears the same, whatever they typed; opening a link changes nothing; a link
//! alone opens nothing; nobody is signed in by it, and the second factor stays as it was.

mod forms;
pub mod model;
pub mod pages;
pub mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &["reset-desk"]);
