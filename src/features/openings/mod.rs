//! "Who opened my record": the trail of one chart, told to its patient in sentences.
//!
//! Promises: every row of the trail that names the patient is told, one sentence each, except that repetitions of one
//! day are told once with their number; seeing a name in a list is told apart from opening the record; whoever had no
//! permission is not named. A new act does not compile until it has its sentence in every language.
//!
//! It reads the trail and never judges it: whether the chain is whole is checked elsewhere.

mod model;
mod pages;
mod store;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![Route::get(at::OPENINGS, SignedIn, pages::index)]
}
