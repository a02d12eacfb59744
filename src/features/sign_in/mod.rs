//! Signing in and out: a password, then a second factor; the language of the pages.
//!
//! Promises: one answer for a wrong name and a wrong password; after signing out, Back shows nothing; nothing that
//! stands in a link leads out of the portal.

mod forms;
mod model;
pub mod pages;
mod views;

use crate::logins;
use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().settings(&[logins::settings::SETTINGS]).samples(views::samples, &[]);
