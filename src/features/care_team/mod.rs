//! Care teams, and charts opened without belonging to one.
//!
//! Where the clinic keeps charts to care teams, staff outside a patient's team open the chart only for a reason, for an
//! hour; managers are told at once, the patient reads of it, and a manager signs that it was looked at. Promises: nobody
//! adds themselves to a team or signs their own opening; no opening is made longer; nothing of it needs mail to work.

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
use crate::web::route::Gate::{Fresh, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature =
    Feature::brings().routes(routes).nav(NAV).samples(views::samples, &["break-glass", "care-team"]);

const NAV: &[Nav] = &[
    Nav::new(60, at::WITHOUT_TEAM, |words| say!(words, "nav-care-teams"), &[Role::FrontDesk]),
    Nav::new(120, at::OPENINGS_FOR_A_REASON, |words| say!(words, "nav-reasons"), &[Role::Manager]).of_teams(),
];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::CARE_TEAM, SignedIn, pages::index),
        Route::post(at::CARE_TEAM, SignedIn, pages::create),
        Route::post(at::LEAVE_CARE_TEAM, SignedIn, pages::delete),
        Route::get(at::WITHOUT_TEAM, SignedIn, pages::without::index),
        Route::post(at::WITHOUT_TEAM, SignedIn, pages::without::assign),
        Route::get(at::BREAK_GLASS, Fresh, pages::ask),
        Route::post(at::BREAK_GLASS, Fresh, pages::open),
        Route::get(at::OPENINGS_FOR_A_REASON, SignedIn, pages::to_review),
        Route::post(at::REVIEW_OPENING, SignedIn, pages::review),
    ]
}
