//! The clinic itself: what it has set, and who works there. For managers.
//!
//! Promises: the settings page shows every setting there is with what it does, and saves all of it or nothing; each
//! change stands on the trail with what was there before; nobody closes the last manager's login, or takes that role from
//! them. No patient's data is
//! within reach.

mod forms;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::say;
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::{Fresh, SignedIn};
use crate::web::route::Route;
use crate::{vault, web};

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .nav(NAV)
    .settings(&[vault::settings::SETTINGS, web::portal::SETTINGS])
    .samples(views::samples, &["server", "settings", "staff"]);

const NAV: &[Nav] = &[
    Nav::new(110, at::STAFF, |words| say!(words, "nav-staff"), &[Role::Manager]),
    Nav::new(140, at::SETTINGS, |words| say!(words, "nav-settings"), &[Role::Manager]),
];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::STAFF, SignedIn, pages::staff::index),
        Route::get(at::INVITE_STAFF, SignedIn, pages::staff::new),
        Route::post(at::INVITE_STAFF, SignedIn, pages::staff::create),
        Route::get(at::STAFF_INVITATION, SignedIn, pages::staff::invitation),
        Route::post(at::STAFF_INVITATION, SignedIn, pages::staff::again),
        Route::get(at::STAFF_ROLES, SignedIn, pages::roles::edit),
        Route::post(at::STAFF_ROLES, SignedIn, pages::roles::change),
        Route::get(at::CLOSE_STAFF, SignedIn, pages::staff::make_sure),
        Route::post(at::CLOSE_STAFF, SignedIn, pages::staff::close),
        Route::get(at::SETTINGS, SignedIn, pages::settings::edit),
        Route::post(at::SETTINGS, SignedIn, pages::settings::update),
        Route::get(at::MAIL_SERVER, Fresh, pages::servers::mail),
        Route::post(at::MAIL_SERVER, Fresh, pages::servers::save_mail),
        Route::post(at::TRY_MAIL_SERVER, Fresh, pages::servers::test_mail).on(at::MAIL_SERVER),
        Route::get(at::TEXT_GATEWAY, Fresh, pages::servers::texts),
        Route::post(at::TEXT_GATEWAY, Fresh, pages::servers::save_texts),
        Route::post(at::TRY_TEXT_GATEWAY, Fresh, pages::servers::test_texts).on(at::TEXT_GATEWAY),
        Route::post(at::NEW_TEXT_REPLIES, Fresh, pages::servers::new_replies),
    ]
}
