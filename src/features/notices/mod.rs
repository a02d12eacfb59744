//! What leaves the machine, as people see it: what somebody wants to hear of, what could not leave, and the demo's mail.
//!
//! Promises: whoever switches something off is still warned of what happens to the login; STOP is honoured at once; staff see which notices are stuck, why in a sentence, and what to do, without anybody's name or whole
//! address; no page shows what a clinic has sent; only the demo does, whose people are invented.

mod forms;
pub mod model;
pub mod pages;
mod views;

use crate::outside;
use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().settings(&[outside::settings::SETTINGS]).samples(views::samples, &["stuck-notices"]);
