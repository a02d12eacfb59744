//! Who acts for whom: invitations, grants, what each covers and until when, and how the chart then looks.
//!
//! Promises: a proxy gives, extends and changes nothing, and ends only their own access; a code is shown once; what a
//! grant covers today is reckoned from its days each time it is asked, so that no birthday is missed; both sides see
//! the grant and can end it, with the next request.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().samples(views::samples, &["proxies-for-the-desk"]).sheets(views::sample_sheets);
