//! The first page after signing in: a short list of big links for a patient, the right queue for staff.

mod model;
mod pages;
mod store;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::HOME, Anyone, pages::front),
        Route::get(at::CHART, SignedIn, pages::show),
        Route::get(at::PREVIEW, SignedIn, pages::show),
        Route::get(at::STAFF_PREVIEW, SignedIn, pages::preview),
    ]
}
