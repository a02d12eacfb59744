//! From a code on paper to a login: activation sheets for patients, invitations for staff, and the steps that both
//! share with the first manager: name and password, authenticator, recovery codes.
//!
//! Promises: wrong, used and expired codes and a wrong birth date get one and the same answer; nothing becomes a login
//! before the last step, and with it everything does; a page reloaded or a server restarted loses no step.

mod forms;
mod pages;
mod views;

use crate::links::at;
use crate::logins::Limited;
use crate::web::Feature;
use crate::web::route::Gate::{Anyone, Fresh};
use crate::web::route::Route;
use crate::web::ways_in;

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(views::samples, &[]);

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::ACTIVATE, Anyone, pages::begin::activate),
        Route::post(at::ACTIVATE, Anyone, pages::begin::begin_activation).limited(Limited::Code),
        Route::get(at::JOIN, Anyone, pages::begin::join),
        Route::post(at::JOIN, Anyone, pages::begin::begin_joining).limited(Limited::Code),
        Route::get(at::ENROL, Anyone, pages::next),
        Route::get(at::ENROL_PASSWORD, Anyone, pages::name::password),
        Route::post(at::ENROL_PASSWORD, Anyone, pages::name::choose).limited(Limited::Name),
        Route::get(at::ENROL_NAME, Anyone, pages::name::name),
        Route::post(at::ENROL_NAME, Anyone, pages::name::choose_name).limited(Limited::Name),
        Route::get(at::ENROL_CODE, Anyone, pages::factor::code),
        Route::post(at::ENROL_CODE, Anyone, pages::factor::finish).free().lets_in(ways_in::FIRST_CODE),
        Route::post(at::ENROL_PASSKEY_OPTIONS, Anyone, pages::factor::options).free(),
        Route::post(at::ENROL_PASSKEY, Anyone, pages::factor::passkey).free().lets_in(ways_in::FIRST_PASSKEY),
        Route::post(at::ENROL_LATER, Anyone, pages::factor::later).free().lets_in(ways_in::LATER),
        Route::get(at::ENROL_ADD, Fresh, pages::add::ask),
        Route::post(at::ENROL_ADD, Fresh, pages::add::create),
    ]
}
