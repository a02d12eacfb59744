//! The first run: from the one-time link on the terminal to a named clinic with a manager who can sign in.
//!
//! The link works for thirty minutes and in one browser, and is dead once there is a manager. The manager's own steps
//! (name and password, authenticator) are those of [`enrolment`](super::enrolment).

mod forms;
mod model;
mod pages;
pub mod store;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::Anyone;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::SET_UP, Anyone, pages::index),
        Route::post(at::SET_UP_BEGIN, Anyone, pages::begin).free(),
        Route::get(at::SET_UP_CLINIC, Anyone, pages::clinic),
        Route::post(at::SET_UP_CLINIC, Anyone, pages::name).free(),
    ]
}
