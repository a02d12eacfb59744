//! The same table, for results on their way: from the laboratory to the patient's eyes, and back.

use super::{LARGEST_BODY, Route, SignedIn};
use crate::features::{cover, held_tests, laboratory, results};

/// What laboratories send, and whose it is.
pub(super) fn from_laboratories() -> Vec<Route> {
    vec![
        Route::get("/staff/laboratory", SignedIn, laboratory::pages::index),
        Route::get("/staff/laboratory/files", SignedIn, laboratory::pages::files::index),
        Route::post("/staff/laboratory/files", SignedIn, laboratory::pages::files::create).body(LARGEST_BODY),
        Route::post("/staff/laboratory/again", SignedIn, laboratory::pages::files::again).on("/staff/laboratory/files"),
        Route::get("/staff/laboratory/files/{lab_file}", SignedIn, laboratory::pages::files::show),
        Route::get("/staff/laboratory/messages/{message}", SignedIn, laboratory::pages::show),
        Route::get(
            "/staff/laboratory/messages/{message}/documents/{document}",
            SignedIn,
            laboratory::pages::documents::open,
        ),
        Route::get(
            "/staff/patients/{patient}/messages/{message}/documents/{document}",
            SignedIn,
            laboratory::pages::documents::open_of,
        ),
        Route::post("/staff/laboratory/aside", SignedIn, laboratory::pages::several::aside).on("/staff/laboratory"),
        Route::post("/staff/laboratory/messages/{message}/found", SignedIn, laboratory::pages::search)
            .on("/staff/laboratory/messages/{message}"),
        Route::post("/staff/laboratory/messages/{message}/aside", SignedIn, laboratory::pages::aside)
            .on("/staff/laboratory/messages/{message}"),
        Route::get("/staff/patients/{patient}/messages/{message}", SignedIn, laboratory::pages::compare),
        Route::post("/staff/patients/{patient}/messages/{message}", SignedIn, laboratory::pages::file),
    ]
}

/// What the clinic says about when results are seen, who hears first, and what nobody has seen.
pub(super) fn who_sees_when() -> Vec<Route> {
    vec![
        Route::get("/staff/reports/waiting", SignedIn, results::pages::report::waiting),
        Route::get("/staff/reports/unopened", SignedIn, results::pages::report::unopened),
        Route::get("/staff/held-tests", SignedIn, held_tests::pages::index),
        Route::post("/staff/held-tests", SignedIn, held_tests::pages::create),
        Route::post("/staff/held-tests/{held_test}/end", SignedIn, held_tests::pages::delete),
        Route::get("/staff/cover", SignedIn, cover::pages::index),
        Route::post("/staff/cover", SignedIn, cover::pages::create),
        Route::post("/staff/cover/number", SignedIn, cover::pages::call_at).on("/staff/cover"),
        Route::post("/staff/cover/{cover}/end", SignedIn, cover::pages::delete),
    ]
}

/// From the queue to the patient's eyes, and back.
pub(super) fn releasing() -> Vec<Route> {
    vec![
        Route::get("/staff/results", SignedIn, results::pages::queue::index),
        Route::post("/staff/results/reviewed", SignedIn, results::pages::queue::review),
        Route::post("/staff/patients/{patient}/results/{result}/take-on", SignedIn, results::pages::signing::take_on),
        Route::get("/staff/patients/{patient}/results/{result}/hold", SignedIn, results::pages::holding::new),
        Route::post("/staff/patients/{patient}/results/{result}/hold", SignedIn, results::pages::holding::create),
        Route::post("/staff/patients/{patient}/results/{result}/hold/end", SignedIn, results::pages::holding::delete),
        Route::post("/staff/patients/{patient}/results/{result}/release", SignedIn, results::pages::release::create),
        Route::post("/staff/patients/{patient}/results/{result}/review", SignedIn, results::pages::signing::create)
            .on("/staff/patients/{patient}/results/{result}"),
        Route::get("/staff/patients/{patient}/results/{result}/retract", SignedIn, results::pages::retraction::new),
        Route::post("/staff/patients/{patient}/results/{result}/retract", SignedIn, results::pages::retraction::create),
    ]
}
