//! Who covers: which clinicians hear first of results that cannot wait.
//!
//! Promises: the page says at once when nobody covers, from when on nobody will, and who is told then; a clinician whom
//! no message would reach counts as nobody.

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
pub const FEATURE: Feature = Feature::brings().routes(routes).nav(NAV).samples(views::samples, &["cover"]);

const NAV: &[Nav] =
    &[Nav::new(100, at::COVER, |words| say!(words, "nav-cover"), &[Role::Clinician, Role::Nurse, Role::Manager])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::COVER, SignedIn, pages::index),
        Route::post(at::COVER, SignedIn, pages::create),
        Route::post(at::NUMBER_TO_CALL, SignedIn, pages::call_at).on(at::COVER),
        Route::post(at::END_COVER, SignedIn, pages::delete),
    ]
}
