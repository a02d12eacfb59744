//! The first run: from the one-time link on the terminal to a named clinic with a manager who can sign in.
//!
//! The link works for thirty minutes and in one browser, and is dead once there is a manager. The manager's own steps
//! (name and password, authenticator) are those of [`enrolment`](super::enrolment).

mod forms;
mod model;
pub mod pages;
pub mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
