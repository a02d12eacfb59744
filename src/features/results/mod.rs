//! Results: uploaded by staff as a PDF, released by a clinician, read by the patient.
//!
//! Promises: a file comes back byte for byte or not at all; nothing is shown to a patient before a clinician released
//! it; who uploads or releases sees two identifiers of the patient on the same page; no more than two uploads are in
//! memory at a time. The file is durable before its row is.
//!
//! A result has one file. Whether a patient has read it is not kept twice: the trail knows.

mod forms;
mod jobs;
pub mod model;
mod pages;
pub mod store;
mod views;

use crate::kit::roles::Role;
use crate::links::at;
use crate::records;
use crate::say;
use crate::vault::settings::{Kind, settings};
use crate::web::Feature;
use crate::web::nav::Nav;
use crate::web::route::Gate::SignedIn;
use crate::web::route::Route;
use crate::web::upload::LARGEST_BODY;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .routes(routes)
    .jobs(jobs::JOBS)
    .nav(NAV)
    .settings(&[records::settings::SETTINGS, SETTINGS])
    .samples(
        views::samples,
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
        Route::get(at::RESULTS, SignedIn, pages::reading::index),
        Route::get(at::RESULT, SignedIn, pages::reading::show),
        Route::get(at::DOCUMENT, SignedIn, pages::files::open),
        Route::get(at::DOWNLOAD, SignedIn, pages::files::download),
        Route::get(at::TREND, SignedIn, pages::reading::trend),
        Route::get(at::WISHES, SignedIn, pages::wishes::index),
        Route::get(at::WISH, SignedIn, pages::wishes::edit),
        Route::post(at::WISH, SignedIn, pages::wishes::update),
        Route::get(at::PREVIEW_RESULTS, SignedIn, pages::reading::index),
        Route::get(at::PREVIEW_RESULT, SignedIn, pages::reading::show),
        Route::get(at::PREVIEW_TREND, SignedIn, pages::reading::trend),
        // What proxies do not see.
        Route::post(at::KEEP_PRIVATE, SignedIn, pages::privacy::keep),
        Route::post(at::WITHHOLD, SignedIn, pages::privacy::withhold),
    ]
}

fn for_staff() -> Vec<Route> {
    vec![
        Route::get(at::REVIEW, SignedIn, pages::review::index),
        Route::get(at::UPLOAD, SignedIn, pages::upload::new),
        Route::post(at::UPLOAD, SignedIn, pages::upload::create).body(LARGEST_BODY),
        Route::get(at::REVIEW_RESULT, SignedIn, pages::review::show),
        Route::get(at::REVIEW_DOCUMENT, SignedIn, pages::files::review),
        Route::get(at::ENTER_VALUES, SignedIn, pages::entry::new),
        Route::post(at::ENTER_VALUES, SignedIn, pages::entry::create),
        Route::post(at::CHECK_VALUES, SignedIn, pages::entry::check).on(at::ENTER_VALUES),
        Route::get(at::GOALS, SignedIn, pages::goals::index),
        Route::post(at::GOALS, SignedIn, pages::goals::create),
        Route::post(at::END_GOAL, SignedIn, pages::goals::end),
        Route::post(at::ACT_MARKS, SignedIn, pages::goals::draw).on(at::GOALS),
        Route::post(at::END_ACT_MARK, SignedIn, pages::goals::erase),
        Route::get(at::TEST_NAMES, SignedIn, pages::names::index),
        Route::post(at::TEST_NAMES, SignedIn, pages::names::update),
        Route::post(at::STAGED, SignedIn, pages::staged::create).on(at::UPLOAD),
        Route::get(at::STAGED_FILE, SignedIn, pages::files::staged),
        Route::post(at::MOVE_STAGED, SignedIn, pages::staged::move_there),
        Route::post(at::REMOVE_STAGED, SignedIn, pages::staged::remove),
        Route::get(at::REPORT_WAITING, SignedIn, pages::report::waiting),
        Route::get(at::REPORT_UNOPENED, SignedIn, pages::report::unopened),
        Route::get(at::WAITING_RESULTS, SignedIn, pages::queue::index),
        Route::post(at::REVIEW_SEVERAL, SignedIn, pages::queue::review),
        Route::post(at::TAKE_ON, SignedIn, pages::signing::take_on),
        Route::get(at::HOLD, SignedIn, pages::holding::new),
        Route::post(at::HOLD, SignedIn, pages::holding::create),
        Route::post(at::END_HOLD, SignedIn, pages::holding::delete),
        Route::post(at::RELEASE, SignedIn, pages::release::create),
        Route::post(at::SIGN, SignedIn, pages::signing::create).on(at::REVIEW_RESULT),
        Route::get(at::RETRACT, SignedIn, pages::retraction::new),
        Route::post(at::RETRACT, SignedIn, pages::retraction::create),
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
