//! Results: brought by staff as files, typed from paper or sent by laboratories; released by a clinician or the clinic's
//! rule, read by the patient.
//!
//! A folder for each thing that people do with them; here at the root stands what several of these share.
//!
//! | journey | what for |
//! |---|---|
//! | `reading` | patients and proxies read what was released |
//! | `wishes` | patients say when they want to see what |
//! | `upload` | staff brings files and says what they are |
//! | `typing` | staff types values from a paper |
//! | `review` | clinicians look, release, hold, take back |
//! | `reports` | what waits for how long, and what nobody opened |
//! | `goals` | what values are compared with for one patient |
//! | `names` | what the clinic calls tests |
//!
//! Promises: a file comes back byte for byte or not at all; nothing is shown to a patient before a clinician or the clinic's
//! rule released it; who uploads or releases sees two identifiers of the patient on the same page; no more than two uploads
//! are in memory at a time. The file is durable before its row is.
//!
//! A result has one file. Whether a patient has read it is not kept twice: the trail knows.

mod forms;
pub mod goals;
mod jobs;
pub mod model;
pub mod names;
mod pages;
pub mod reading;
pub mod reports;
pub mod review;
mod samples;
pub mod store;
pub mod typing;
pub mod upload;
mod views;
pub mod wishes;

use crate::kit::roles::Role;
use crate::links::at;
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;
use crate::web::upload::LARGEST_BODY;
use crate::{records, say};

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .jobs(jobs::JOBS)
    .nav(NAV)
    .settings(&[records::settings::SETTINGS, SETTINGS])
    .samples(
        samples::samples,
        &[
            "hold",
            "goals",
            "test-names",
            "values-",
            "report",
            "results-reviewed",
            "results-waiting",
            "retract",
            "review",
            "upload",
        ],
    );

const NAV: &[Nav] = &[
    Nav::new(10, at::WAITING_RESULTS, |words| say!(words, "nav-results"), &[Role::Clinician, Role::Nurse]),
    Nav::new(30, at::REPORT_WAITING, |words| say!(words, "nav-reports"), &[Role::Clinician, Role::Nurse]),
    Nav::new(80, at::TEST_NAMES, |words| say!(words, "nav-test-names"), &[Role::Manager, Role::Clinician]),
];

fn routes() -> Vec<Route> {
    for_patients().into_iter().chain(for_staff()).collect()
}

fn for_patients() -> Vec<Route> {
    vec![
        Route::get(at::RESULTS, SignedIn, reading::pages::index),
        Route::get(at::RESULT, SignedIn, reading::pages::show),
        Route::get(at::DOCUMENT, SignedIn, reading::pages::files::open),
        Route::get(at::DOWNLOAD, SignedIn, reading::pages::files::download),
        Route::get(at::TREND, SignedIn, reading::pages::trend),
        Route::get(at::WISHES, SignedIn, wishes::pages::index),
        Route::get(at::WISH, SignedIn, wishes::pages::edit),
        Route::post(at::WISH, SignedIn, wishes::pages::update),
        Route::get(at::PREVIEW_RESULTS, SignedIn, reading::pages::index),
        Route::get(at::PREVIEW_RESULT, SignedIn, reading::pages::show),
        Route::get(at::PREVIEW_TREND, SignedIn, reading::pages::trend),
        // What proxies do not see.
        Route::post(at::KEEP_PRIVATE, SignedIn, reading::pages::keep),
        Route::post(at::WITHHOLD, SignedIn, review::pages::withholding::withhold),
    ]
}

fn for_staff() -> Vec<Route> {
    vec![
        Route::get(at::REVIEW, SignedIn, review::pages::result::index),
        Route::get(at::UPLOAD, SignedIn, upload::pages::new),
        Route::post(at::UPLOAD, SignedIn, upload::pages::create).body(LARGEST_BODY),
        Route::get(at::REVIEW_RESULT, SignedIn, review::pages::result::show),
        Route::get(at::REVIEW_DOCUMENT, SignedIn, review::pages::files::review),
        Route::get(at::ENTER_VALUES, SignedIn, typing::pages::new),
        Route::post(at::ENTER_VALUES, SignedIn, typing::pages::create),
        Route::post(at::CHECK_VALUES, SignedIn, typing::pages::check).on(at::ENTER_VALUES),
        Route::get(at::GOALS, SignedIn, goals::pages::index),
        Route::post(at::GOALS, SignedIn, goals::pages::create),
        Route::post(at::END_GOAL, SignedIn, goals::pages::end),
        Route::post(at::ACT_MARKS, SignedIn, goals::pages::draw).on(at::GOALS),
        Route::post(at::END_ACT_MARK, SignedIn, goals::pages::erase),
        Route::get(at::TEST_NAMES, SignedIn, names::pages::index),
        Route::post(at::TEST_NAMES, SignedIn, names::pages::update),
        Route::post(at::STAGED, SignedIn, upload::pages::staged::create).on(at::UPLOAD),
        Route::get(at::STAGED_FILE, SignedIn, upload::pages::staged::file),
        Route::post(at::MOVE_STAGED, SignedIn, upload::pages::staged::move_there),
        Route::post(at::REMOVE_STAGED, SignedIn, upload::pages::staged::remove),
        Route::get(at::REPORT_WAITING, SignedIn, reports::pages::waiting),
        Route::get(at::REPORT_UNOPENED, SignedIn, reports::pages::unopened),
        Route::get(at::WAITING_RESULTS, SignedIn, review::pages::queue::index),
        Route::post(at::REVIEW_SEVERAL, SignedIn, review::pages::queue::review),
        Route::post(at::TAKE_ON, SignedIn, review::pages::signing::take_on),
        Route::get(at::HOLD, SignedIn, review::pages::holding::new),
        Route::post(at::HOLD, SignedIn, review::pages::holding::create),
        Route::post(at::END_HOLD, SignedIn, review::pages::holding::delete),
        Route::post(at::RELEASE, SignedIn, review::pages::release::create),
        Route::post(at::SIGN, SignedIn, review::pages::signing::create).on(at::REVIEW_RESULT),
        Route::get(at::RETRACT, SignedIn, review::pages::retraction::new),
        Route::post(at::RETRACT, SignedIn, review::pages::retraction::create),
    ]
}

settings! {
    /// After how many days a released result that nobody has opened is on the report.
    pub UNOPENED_DAYS: u32 = "results.unopened_days" {
        at: Results 120, default: "7", kind: Kind::Number { least: 1, most: 60 },
        label: "setting-unopened-days", does: "setting-unopened-days-does",
    }

    /// The most files of one patient.
    pub FILES_PER_PATIENT: u32 = "uploads.files_per_patient" {
        at: Uploads 20, default: "2000", kind: Kind::Number { least: 10, most: 20_000 },
        label: "setting-upload-patient", does: "setting-upload-patient-does",
    }
}

#[cfg(test)]
mod tests;
