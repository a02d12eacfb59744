//! What laboratories send: files of HL7 v2 messages, taken in whole or not at all, each message filed in the chart that
//! it names or kept for a person.
//!
//! [`take_in()`] is the one entrance, whoever brings the file. Promises: a message is filed by itself only where a number
//! of the patient *and* the birth date lead to one chart and the name does not speak against it; everything else
//! waits, with its reason, for a person. The same message twice changes nothing; a value that is sent again
//! takes the place of the earlier one, which stays; what was reported for the wrong patient is out of sight at once.
//! The file is kept as it came, and every value in it is shown or waits: none is dropped.
//!
//! What it does not do: decide when a patient sees a result, order tests, or answer over a network.

pub mod folder;
pub mod forms;
mod jobs;
pub mod model;
mod pages;
pub mod store;
mod take_in;
pub mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::say;
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;
use crate::web::upload::LARGEST_BODY;

pub use model::{FileRefusal, Reason, Via};
pub use take_in::{
    Came, Clean, File, Inspected, Lying, Once, Outcome, Taken, aloud, clean, dry_run, go_on, inspected, let_go,
    take_in, take_in_once,
};

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .jobs(jobs::JOBS)
    .nav(NAV)
    .settings(&[SETTINGS])
    .samples(views::samples, &["laboratory"]);

const NAV: &[Nav] =
    &[Nav::new(20, at::LABORATORY, |words| say!(words, "nav-laboratory"), &[Role::Clinician, Role::Nurse])];

fn routes() -> Vec<Route> {
    vec![
        Route::get(at::LABORATORY, SignedIn, pages::index),
        Route::get(at::LABORATORY_FILES, SignedIn, pages::files::index),
        Route::post(at::LABORATORY_FILES, SignedIn, pages::files::create).body(LARGEST_BODY),
        Route::post(at::LABORATORY_AGAIN, SignedIn, pages::files::again).on(at::LABORATORY_FILES),
        Route::get(at::LABORATORY_FILE, SignedIn, pages::files::show),
        Route::get(at::LABORATORY_MESSAGE, SignedIn, pages::show),
        Route::get(at::LABORATORY_DOCUMENT, SignedIn, pages::documents::open),
        Route::get(at::LABORATORY_DOCUMENT_OF, SignedIn, pages::documents::open_of),
        Route::post(at::LABORATORY_ASIDE, SignedIn, pages::several::set_aside).on(at::LABORATORY),
        Route::post(at::LABORATORY_SEARCH, SignedIn, pages::search).on(at::LABORATORY_MESSAGE),
        Route::post(at::LABORATORY_MESSAGE_ASIDE, SignedIn, pages::set_aside).on(at::LABORATORY_MESSAGE),
        Route::get(at::COMPARE_MESSAGE, SignedIn, pages::compare),
        Route::post(at::COMPARE_MESSAGE, SignedIn, pages::file),
    ]
}

settings! {
    /// How laboratories name the clinic as the giver of its chart numbers, parted by commas.
    pub LABORATORY_AUTHORITIES: String = "laboratory.authorities" {
        at: Results 130, default: "", kind: Kind::MaybeLine { longest: 200 },
        label: "setting-laboratory-authorities", does: "setting-laboratory-authorities-does",
    }

    /// The words with which laboratories mark a value as critical, beside the standard's own, parted by commas.
    pub LABORATORY_CRITICAL: String = "laboratory.critical" {
        at: Results 140, default: "", kind: Kind::MaybeLine { longest: 200 },
        label: "setting-laboratory-critical", does: "setting-laboratory-critical-does",
    }
}
