//! Back in for those who lost everything.
//!
//! Promises: staff type what a caller says and never see what would have been right; a code is made only after the
//! person was seen, or answered at a number that was on file before; every channel that the clinic knows hears of it and
//! can stop it; nobody at the clinic sees or sets a password; staff are let in by two managers, or at the terminal.

mod forms;
pub mod model;
mod pages;
pub mod views;

use crate::links::at;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .samples(
        views::samples,
        &["recovery-blocked", "recovery-differs", "recovery-no-login", "recovery-several", "recovery-sure", "staff"],
    )
    .sheets(views::sample_sheets);

fn routes() -> Vec<Route> {
    vec![
        // The front desk helps somebody back in.
        Route::get(at::RECOVERY, SignedIn, pages::desk::ask),
        Route::post(at::RECOVERY, SignedIn, pages::desk::compare),
        Route::get(at::RECOVERY_OF, SignedIn, pages::desk::make_sure),
        Route::post(at::RECOVERY_OF, SignedIn, pages::desk::issue),
        // Managers help a colleague.
        Route::get(at::STAFF_RECOVERY, SignedIn, pages::managers::show),
        Route::post(at::STAFF_RECOVERY, SignedIn, pages::managers::propose),
        Route::post(at::AGREE_STAFF_RECOVERY, SignedIn, pages::managers::agree),
        Route::post(at::WITHDRAW_STAFF_RECOVERY, SignedIn, pages::managers::withdraw),
        // With the code, or to stop it.
        Route::get(at::RECOVER, Anyone, pages::begin::person),
        Route::post(at::RECOVER, Anyone, pages::begin::begin_person).limited(Limited::Code),
        Route::get(at::RECOVER_STAFF, Anyone, pages::begin::staff),
        Route::post(at::RECOVER_STAFF, Anyone, pages::begin::begin_staff).limited(Limited::Code),
        Route::get(at::RECOVER_CONTACT, Anyone, pages::contact::ask),
        Route::post(at::RECOVER_CONTACT, Anyone, pages::contact::confirm).free(),
        Route::get(at::CANCEL_RECOVERY, Anyone, pages::cancel::open),
        Route::post(at::CANCEL_RECOVERY, Anyone, pages::cancel::stop).free(),
        Route::post(at::CANCEL_OWN_RECOVERY, SignedIn, pages::cancel::stop_own),
    ]
}
