//! The same table, for results on their way: from the laboratory to the patient's eyes, and back.

use super::{LARGEST_BODY, Route, SignedIn};
use crate::features::{cover, held_tests, laboratory, results};
use crate::links::at;

/// What laboratories send, and whose it is.
pub(super) fn from_laboratories() -> Vec<Route> {
    vec![
        Route::get(at::LABORATORY, SignedIn, laboratory::pages::index),
        Route::get(at::LABORATORY_FILES, SignedIn, laboratory::pages::files::index),
        Route::post(at::LABORATORY_FILES, SignedIn, laboratory::pages::files::create).body(LARGEST_BODY),
        Route::post(at::LABORATORY_AGAIN, SignedIn, laboratory::pages::files::again).on(at::LABORATORY_FILES),
        Route::get(at::LABORATORY_FILE, SignedIn, laboratory::pages::files::show),
        Route::get(at::LABORATORY_MESSAGE, SignedIn, laboratory::pages::show),
        Route::get(at::LABORATORY_DOCUMENT, SignedIn, laboratory::pages::documents::open),
        Route::get(at::LABORATORY_DOCUMENT_OF, SignedIn, laboratory::pages::documents::open_of),
        Route::post(at::LABORATORY_ASIDE, SignedIn, laboratory::pages::several::aside).on(at::LABORATORY),
        Route::post(at::LABORATORY_SEARCH, SignedIn, laboratory::pages::search).on(at::LABORATORY_MESSAGE),
        Route::post(at::LABORATORY_MESSAGE_ASIDE, SignedIn, laboratory::pages::aside).on(at::LABORATORY_MESSAGE),
        Route::get(at::COMPARE_MESSAGE, SignedIn, laboratory::pages::compare),
        Route::post(at::COMPARE_MESSAGE, SignedIn, laboratory::pages::file),
    ]
}

/// What the clinic says about when results are seen, who hears first, and what nobody has seen.
pub(super) fn who_sees_when() -> Vec<Route> {
    vec![
        Route::get(at::REPORT_WAITING, SignedIn, results::pages::report::waiting),
        Route::get(at::REPORT_UNOPENED, SignedIn, results::pages::report::unopened),
        Route::get(at::HELD_TESTS, SignedIn, held_tests::pages::index),
        Route::post(at::HELD_TESTS, SignedIn, held_tests::pages::create),
        Route::post(at::END_HELD_TEST, SignedIn, held_tests::pages::delete),
        Route::get(at::COVER, SignedIn, cover::pages::index),
        Route::post(at::COVER, SignedIn, cover::pages::create),
        Route::post(at::NUMBER_TO_CALL, SignedIn, cover::pages::call_at).on(at::COVER),
        Route::post(at::END_COVER, SignedIn, cover::pages::delete),
    ]
}

/// From the queue to the patient's eyes, and back.
pub(super) fn releasing() -> Vec<Route> {
    vec![
        Route::get(at::WAITING_RESULTS, SignedIn, results::pages::queue::index),
        Route::post(at::REVIEW_SEVERAL, SignedIn, results::pages::queue::review),
        Route::post(at::TAKE_ON, SignedIn, results::pages::signing::take_on),
        Route::get(at::HOLD, SignedIn, results::pages::holding::new),
        Route::post(at::HOLD, SignedIn, results::pages::holding::create),
        Route::post(at::END_HOLD, SignedIn, results::pages::holding::delete),
        Route::post(at::RELEASE, SignedIn, results::pages::release::create),
        Route::post(at::SIGN, SignedIn, results::pages::signing::create).on(at::REVIEW_RESULT),
        Route::get(at::RETRACT, SignedIn, results::pages::retraction::new),
        Route::post(at::RETRACT, SignedIn, results::pages::retraction::create),
    ]
}
