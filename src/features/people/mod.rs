//! Patients as the front desk knows them: look for one, register one, open the card, hand out an activation sheet.
//!
//! Promises: a search shows at most twenty patients and says on the trail which; somebody who seems to be registered
//! already is registered again only after a person has looked; a sheet's code is shown once, on the sheet, and the
//! sheet before it stops working. There is no clinical content here.

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
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .nav(NAV)
    .settings(&[SETTINGS])
    .samples(views::samples, &["activations", "card-", "chart-state", "patient"])
    .sheets(views::sample_sheets);

const NAV: &[Nav] = &[
    Nav::new(40, at::PATIENTS, |words| say!(words, "nav-patients"), &[Role::Clinician, Role::Nurse, Role::FrontDesk]),
    Nav::new(50, at::ACTIVATION_LIST, |words| say!(words, "nav-activations"), &[Role::FrontDesk]),
];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::PATIENTS, SignedIn, pages::search::index),
        Route::post(at::FIND_PATIENTS, SignedIn, pages::search::create),
        Route::get(at::NEW_PATIENT, SignedIn, pages::registration::new),
        Route::post(at::NEW_PATIENT, SignedIn, pages::registration::create),
        Route::get(at::ACTIVATION_LIST, SignedIn, pages::list::index),
        Route::get(at::CARD, SignedIn, pages::card::show),
        Route::get(at::CORRECT_PATIENT, SignedIn, pages::corrections::edit),
        Route::post(at::CORRECT_PATIENT, SignedIn, pages::corrections::update),
        Route::post(at::TAKE_OVER_CONTACT, SignedIn, pages::corrections::take_over),
        Route::post(at::SEND_RESET, SignedIn, pages::reset::send),
        Route::get(at::CHART_STATE, SignedIn, pages::state::edit),
        Route::post(at::CHART_STATE, SignedIn, pages::state::update),
        Route::get(at::ACTIVATION, SignedIn, pages::activation::show),
        Route::post(at::ACTIVATION, SignedIn, pages::activation::create),
        Route::post(at::SEND_ACTIVATION, SignedIn, pages::activation::send),
        Route::post(at::REVOKE_ACTIVATION, SignedIn, pages::activation::delete),
    ]
}

settings! {
    /// Days for which an activation code handed over in person works.
    pub ACTIVATION_DAYS: u32 = "sign_in.activation_days" {
        at: SignIn 20, default: "7", kind: Kind::Number { least: 1, most: 14 },
        label: "setting-activation-days", does: "setting-activation-days-does",
    }
}
