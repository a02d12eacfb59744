//! A person's own details: e-mail, mobile, language; and the pharmacy of each chart they look after.
//!
//! Promises: a new address counts only once it is proven, and until then the old one stays; whoever changes one has just
//! shown who they are; the old and the new address hear of it; texts need an agreement, whose date is kept.

mod forms;
mod model;
pub mod pages;
mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
