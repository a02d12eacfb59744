//! From a code on paper to a login: activation sheets for patients, invitations for staff, and the steps that both
//! share with the first manager: name and password, authenticator, recovery codes.
//!
//! Promises: wrong, used and expired codes and a wrong birth date get one and the same answer; nothing becomes a login
//! before the last step, and with it everything does; a page reloaded or a server restarted loses no step.

mod forms;
pub mod pages;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().samples(views::samples, &[]);
