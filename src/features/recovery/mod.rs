//! Back in for those who lost everything.
//!
//! Promises: staff type what a caller says and never see what would have been right; a code is made only after the
//! person was seen, or answered at a number that was on file before; every channel that the clinic knows hears of it and
//! can stop it; nobody at the clinic sees or sets a password; staff are let in by two managers, or at the terminal.

mod forms;
pub mod model;
pub mod pages;
pub mod views;

use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .samples(
        views::samples,
        &["recovery-blocked", "recovery-differs", "recovery-no-login", "recovery-several", "recovery-sure", "staff"],
    )
    .sheets(views::sample_sheets);
