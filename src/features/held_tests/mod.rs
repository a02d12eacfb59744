//! Tests whose results wait whatever the rule of their kind: a list with a reason and an end for each.
//!
//! Promises: nothing waits for longer than the clinic lets a test be held, each hold ends by itself, and both putting a
//! test on the list and taking it off are on the trail. The list counts for results that come while it stands.

mod forms;
mod model;
mod pages;
mod store;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::say;
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().routes(routes).nav(NAV).settings(&[SETTINGS]).samples(views::samples, &["held-tests"]);

const NAV: &[Nav] =
    &[Nav::new(90, at::HELD_TESTS, |words| say!(words, "nav-held-tests"), &[Role::Manager, Role::Clinician])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::HELD_TESTS, SignedIn, pages::index),
        Route::post(at::HELD_TESTS, SignedIn, pages::create),
        Route::post(at::END_HELD_TEST, SignedIn, pages::delete),
    ]
}

settings! {
    /// The longest that a test on the list of those to hold is held, in days.
    pub HELD_DAYS: u32 = "results.held_days" {
        at: Results 90, default: "14", kind: Kind::Number { least: 1, most: 60 },
        label: "setting-held-days", does: "setting-held-days-does",
    }
}
