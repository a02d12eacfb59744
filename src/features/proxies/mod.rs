//! Who acts for whom: invitations, grants, what each covers and until when, and how the chart then looks.
//!
//! Promises: a proxy gives, extends and changes nothing, and ends only their own access; a code is shown once; what a
//! grant covers today is reckoned from its days each time it is asked, so that no birthday is missed; both sides see
//! the grant and can end it, with the next request.

mod forms;
mod jobs;
pub mod model;
mod pages;
pub mod store;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::{Fresh, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .jobs(jobs::JOBS)
    .samples(views::samples, &["proxies-for-the-desk"])
    .sheets(views::sample_sheets);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::PROXIES, SignedIn, pages::list::index),
        Route::get(at::INVITE_PROXY, Fresh, pages::invitation::new),
        Route::post(at::INVITE_PROXY, Fresh, pages::invitation::create),
        Route::post(at::REVOKE_PROXY_INVITATION, SignedIn, pages::invitation::delete),
        Route::get(at::PROXY, SignedIn, pages::grant::edit),
        Route::post(at::PROXY, Fresh, pages::grant::update),
        Route::post(at::END_PROXY, SignedIn, pages::grant::delete),
        Route::get(at::OWN_ACCESS, SignedIn, pages::own::show),
        Route::get(at::STEP_BACK, SignedIn, pages::own::ask),
        Route::post(at::STEP_BACK, SignedIn, pages::own::delete),
    ]
}
