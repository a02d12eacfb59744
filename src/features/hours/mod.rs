//! When the clinic is open: its week, and the days on which it is closed all the same.
//!
//! Promises: what is typed wrong comes back with a sentence and changes nothing; no two times of a day overlap; every
//! change is on the trail, and holds for everybody with the next page. What follows from the hours is `kit::hours`'s to
//! say, and the vault hands them to everybody with the clinic's settings.

mod forms;
mod model;
mod pages;
mod store;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::say;
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).nav(NAV).samples(views::samples, &["hours"]);

const NAV: &[Nav] = &[Nav::new(135, at::HOURS, |words| say!(words, "nav-hours"), &[Role::Manager])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::HOURS, SignedIn, pages::index),
        Route::post(at::HOURS, SignedIn, pages::update),
        Route::post(at::CLOSURES, SignedIn, pages::close).on(at::HOURS),
        Route::post(at::END_CLOSURE, SignedIn, pages::end).on(at::HOURS),
    ]
}
