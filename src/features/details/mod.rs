//! A person's own details: e-mail, mobile, language; and the pharmacy of each chart they look after.
//!
//! Promises: a new address counts only once it is proven, and until then the old one stays; whoever changes one has just
//! shown who they are; the old and the new address hear of it; texts need an agreement, whose date is kept.

mod forms;
mod model;
mod pages;
mod store;
mod views;

use crate::links::at;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, Fresh, SignedIn};
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::VERIFY_ADDRESS, Anyone, pages::email::open),
        Route::post(at::VERIFY_ADDRESS, Anyone, pages::email::prove).free(),
        Route::get(at::DETAILS, SignedIn, pages::index),
        Route::post(at::DETAILS_REMOVE, Fresh, pages::remove),
        Route::get(at::DETAILS_EMAIL, Fresh, pages::email::new),
        Route::post(at::DETAILS_EMAIL, Fresh, pages::email::ask),
        Route::get(at::DETAILS_EMAIL_ON_FILE, SignedIn, pages::on_file::ask),
        Route::post(at::DETAILS_EMAIL_ON_FILE, Fresh, pages::on_file::confirm),
        Route::get(at::DETAILS_MOBILE, Fresh, pages::mobile::new),
        Route::post(at::DETAILS_MOBILE, Fresh, pages::mobile::ask),
        Route::get(at::DETAILS_MOBILE_CODE, Fresh, pages::mobile::code),
        Route::post(at::DETAILS_MOBILE_CODE, Fresh, pages::mobile::prove),
        Route::get(at::DETAILS_LANGUAGE, SignedIn, pages::language),
        Route::post(at::DETAILS_LANGUAGE, SignedIn, pages::save_language),
        Route::get(at::PHARMACY, SignedIn, pages::pharmacy::edit),
        Route::post(at::PHARMACY, SignedIn, pages::pharmacy::update),
    ]
}
