//! What leaves the machine, as people see it: what somebody wants to hear of, what could not leave, and the demo's mail.
//!
//! Promises: whoever switches something off is still warned of what happens to the login; STOP is honoured at once; staff see which notices are stuck, why in a sentence, and what to do, without anybody's name or whole
//! address; no page shows what a clinic has sent; only the demo does, whose people are invented.

mod forms;
pub mod model;
mod pages;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::outside;
use crate::say;
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::{Anyone, Machine, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .nav(NAV)
    .settings(&[outside::settings::SETTINGS])
    .samples(views::samples, &["stuck-notices"]);

const NAV: &[Nav] =
    &[Nav::new(70, at::STUCK_NOTICES, |words| say!(words, "nav-notices"), &[Role::FrontDesk, Role::Manager])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::NOTICE_CHOICES, SignedIn, pages::choices::edit),
        Route::post(at::NOTICE_CHOICES, SignedIn, pages::choices::update),
        Route::post(at::TEXT_REPLIES, Machine, pages::replies::hear),
        Route::get(at::DEMO_MAIL, Anyone, pages::demo::index),
        Route::get(at::STUCK_NOTICES, SignedIn, pages::stuck::index),
        Route::post(at::TRY_NOTICE_AGAIN, SignedIn, pages::stuck::again),
        Route::post(at::STOP_NOTICE, SignedIn, pages::stuck::stop),
    ]
}
