//! The terms: what patients accept before they use the portal. Anybody may read them; a manager writes new ones; patients
//! are asked once for each version.
//!
//! Promises: a saved version is never changed; who accepted which, and when, is kept; nobody is held up twice for the
//! same text.

mod forms;
pub mod model;
mod pages;
mod store;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::say;
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::{Anyone, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().routes(routes).nav(NAV).samples(views::samples, &["terms-edit", "terms-new"]);

const NAV: &[Nav] = &[Nav::new(130, at::STAFF_TERMS, |words| say!(words, "nav-terms"), &[Role::Manager])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::STAFF_TERMS, SignedIn, pages::edit),
        Route::post(at::STAFF_TERMS, SignedIn, pages::update),
        Route::get(at::TERMS, Anyone, pages::show),
        Route::get(at::ACCEPT_TERMS, Anyone, pages::ask),
        Route::post(at::ACCEPT_TERMS, Anyone, pages::accept).free(),
    ]
}
