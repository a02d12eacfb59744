//! Who is away, until when, and which colleague covers for them meanwhile.
//!
//! Promises: while somebody is away, what would reach them first as a clinician reaches who covers for them; nobody covers
//! for two steps round a corner: whoever covers is there, has the work's role, and is covered by nobody themselves. Everyone
//! enters their own time, a manager anybody's; days begin and end on the clinic's wall.

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
pub const FEATURE: Feature = Feature::brings().routes(routes).nav(NAV).samples(views::samples, &["away"]);

const NAV: &[Nav] = &[Nav::new(105, at::AWAY, |words| say!(words, "nav-away"), &Role::ALL)];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::AWAY, SignedIn, pages::index),
        Route::post(at::AWAY, SignedIn, pages::create),
        Route::post(at::END_ABSENCE, SignedIn, pages::end).on(at::AWAY),
    ]
}
