//! A forgotten password.
//!
//! Promises: whoever asks for a link hears the same, whatever they typed; opening a link changes nothing; a link
//! alone opens nothing; nobody is signed in by it, and the second factor stays as it was.

mod forms;
pub mod model;
mod pages;
pub mod views;

use crate::links::at;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::Anyone;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &["reset-desk"]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::FORGOT, Anyone, pages::new),
        Route::post(at::FORGOT, Anyone, pages::create).limited(Limited::Forgot),
        Route::get(at::FORGOT_SENT, Anyone, pages::sent),
        Route::get(at::RESET, Anyone, pages::link),
        Route::post(at::RESET, Anyone, pages::begin).free(),
        Route::get(at::FORGOT_PROOF, Anyone, pages::proof::show),
        Route::post(at::FORGOT_PROOF, Anyone, pages::proof::code).limited(Limited::SecondFactor),
        Route::post(at::FORGOT_PROOF_OPTIONS, Anyone, pages::proof::options).free(),
        Route::post(at::FORGOT_PROOF_PASSKEY, Anyone, pages::proof::passkey).limited(Limited::SecondFactor),
        Route::post(at::FORGOT_PROOF_SEND, Anyone, pages::proof::send).free(),
        Route::get(at::FORGOT_PROOF_SENT, Anyone, pages::proof::sent),
        Route::post(at::FORGOT_PROOF_SENT, Anyone, pages::proof::sent_code).limited(Limited::SecondFactor),
        Route::get(at::FORGOT_PROOF_BACKUP, Anyone, pages::backup::show),
        Route::post(at::FORGOT_PROOF_BACKUP, Anyone, pages::backup::code).limited(Limited::SecondFactor),
        Route::get(at::FORGOT_PASSWORD, Anyone, pages::password),
        Route::post(at::FORGOT_PASSWORD, Anyone, pages::choose).free(),
    ]
}
