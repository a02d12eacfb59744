//! Activation by a link that was sent, where a sheet would be typed.
//!
//! Promises: opening a link does nothing, whatever a mail scanner opens; a wrong code, a wrong birth date, a used and an
//! old code are one answer.

mod forms;
mod pages;
mod views;

use crate::links::at;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::Anyone;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::ACTIVATE_WITH, Anyone, pages::open),
        Route::post(at::ACTIVATE_WITH, Anyone, pages::begin).limited(Limited::Code),
    ]
}
