//! One more passkey for somebody signed in.
//!
//! Promises: whoever adds one has shown within the last ten minutes who they are; every other session, link and code of
//! the login is dead afterwards, and the owner is told at every address.

mod forms;
mod pages;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::Fresh;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::NEW_PASSKEY, Fresh, pages::new),
        Route::post(at::PASSKEY_OPTIONS, Fresh, pages::options),
        Route::post(at::NEW_PASSKEY, Fresh, pages::create),
    ]
}
