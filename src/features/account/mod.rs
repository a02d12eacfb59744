//! One's own login: where it is signed in, what gets into it, what happened with it, and how to tidy it.
//!
//! Promises: everybody sees and changes their own login alone, and somebody else's session, device or factor answers
//! like one that does not exist; what changes a way in asks to show again who one is, kills what was issued before,
//! and is told to the old and the new address.

mod forms;
mod model;
mod pages;
mod store;
mod views;

use crate::links::at;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, Fresh, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &["staff"]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::ACCOUNT, SignedIn, pages::hub),
        Route::get(at::SECURITY, SignedIn, pages::security::index),
        Route::get(at::HISTORY, SignedIn, pages::security::history),
        Route::post(at::END_OTHER_SESSIONS, SignedIn, pages::security::end_others),
        Route::post(at::END_SESSION, SignedIn, pages::security::end),
        Route::post(at::DISTRUST, SignedIn, pages::security::distrust),
        Route::get(at::PASSWORD, Fresh, pages::password::edit),
        Route::post(at::PASSWORD, Fresh, pages::password::update).limited(Limited::Current),
        Route::get(at::USERNAME, Fresh, pages::password::edit_name),
        Route::post(at::USERNAME, Fresh, pages::password::update_name).limited(Limited::Name),
        Route::get(at::NEW_APP, Fresh, pages::apps::new),
        Route::post(at::NEW_APP, Fresh, pages::apps::create),
        Route::get(at::FACTOR, Fresh, pages::factors::show),
        Route::post(at::FACTOR_NAME, SignedIn, pages::factors::rename),
        Route::post(at::REMOVE_FACTOR, Fresh, pages::factors::remove),
        Route::get(at::NOT_ME, SignedIn, pages::not_me::explain),
        Route::post(at::NOT_ME, SignedIn, pages::not_me::lock),
        Route::get(at::NOT_ME_LINK, Anyone, pages::not_me::open),
        Route::post(at::NOT_ME_LINK, Anyone, pages::not_me::use_link).free(),
        Route::get(at::RECOVERY_CODES, Fresh, pages::recovery_codes::new),
        Route::post(at::RECOVERY_CODES, Fresh, pages::recovery_codes::create),
        Route::get(at::LOCK_LOGIN, SignedIn, pages::staff::explain),
        Route::post(at::LOCK_LOGIN, SignedIn, pages::staff::lock),
    ]
}
