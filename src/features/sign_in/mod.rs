//! Signing in and out: a password, then a second factor; the language of the pages.
//!
//! Promises: one answer for a wrong name and a wrong password; after signing out, Back shows nothing; nothing that
//! stands in a link leads out of the portal.

mod forms;
mod model;
mod pages;
mod views;

use crate::links::at;
use crate::logins;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, HalfIn, SignedIn};
use crate::web::route::Route;
use crate::web::ways_in;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().routes(routes).settings(&[logins::settings::SETTINGS]).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::SIGN_IN, Anyone, pages::index),
        Route::post(at::SIGN_IN, Anyone, pages::create).limited(Limited::SignIn).lets_in(ways_in::PASSWORD),
        Route::post(at::SIGN_OUT, Anyone, pages::delete).free(),
        Route::get(at::SIGNED_OUT, Anyone, pages::signed_out).background(),
        Route::post(at::LANGUAGE, Anyone, pages::language).free(),
        // With a passkey alone.
        Route::post(at::SIGN_IN_PASSKEY_OPTIONS, Anyone, pages::passkey::options).limited(Limited::Passkey),
        Route::post(at::SIGN_IN_PASSKEY, Anyone, pages::passkey::create).free().lets_in(ways_in::PASSKEY),
        // After the password.
        Route::get(at::SIGN_IN_CODE, HalfIn, pages::confirm::show),
        Route::post(at::SIGN_IN_CODE, HalfIn, pages::confirm::code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::CODE),
        Route::post(at::SIGN_IN_CODE_OPTIONS, HalfIn, pages::confirm::options).free(),
        Route::post(at::SIGN_IN_CODE_PASSKEY, HalfIn, pages::confirm::passkey)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::PASSKEY_AFTER),
        Route::post(at::SIGN_IN_CODE_SEND, HalfIn, pages::confirm::send).free(),
        Route::get(at::SIGN_IN_CODE_SENT, HalfIn, pages::confirm::sent),
        Route::post(at::SIGN_IN_CODE_SENT, HalfIn, pages::confirm::sent_code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::SENT_CODE),
        Route::get(at::SIGN_IN_CODE_BACKUP, HalfIn, pages::backup::show),
        Route::post(at::SIGN_IN_CODE_BACKUP, HalfIn, pages::backup::code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::BACKUP_CODE),
        // Again, within a session.
        Route::get(at::STEP_UP, SignedIn, pages::confirm::show),
        Route::post(at::STEP_UP, SignedIn, pages::confirm::code).limited(Limited::SecondFactor),
        Route::post(at::STEP_UP_OPTIONS, SignedIn, pages::confirm::options),
        Route::post(at::STEP_UP_PASSKEY, SignedIn, pages::confirm::passkey).limited(Limited::SecondFactor),
        Route::post(at::STEP_UP_SEND, SignedIn, pages::confirm::send),
        Route::get(at::STEP_UP_SENT, SignedIn, pages::confirm::sent),
        Route::post(at::STEP_UP_SENT, SignedIn, pages::confirm::sent_code).limited(Limited::SecondFactor),
        Route::get(at::STEP_UP_BACKUP, SignedIn, pages::backup::show),
        Route::post(at::STEP_UP_BACKUP, SignedIn, pages::backup::code).limited(Limited::SecondFactor),
    ]
}
