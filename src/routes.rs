//! Every URL and its handler. No route is born elsewhere; `tests/http/access/` says who may.

mod logins;
mod seeing;
#[cfg(test)]
mod tests;

use crate::features::{
    account, activation, care_team, clinic, details, help, home, notices, openings, people, proxies, results, terms,
};
use crate::links::at;
use crate::logins::Limited;
use crate::web::router::{Gate, Route};
use crate::web::upload::LARGEST_BODY;
use Gate::{Anyone, Fresh, Machine, SignedIn};

/// The table.
pub fn table() -> Vec<Route> {
    [
        // One area a line.
        logins::machines(),
        logins::front(),
        logins::showing_who(),
        logins::own_login(),
        patient(),
        proxies(),
        staff(),
        values(),
        staged(),
        care_teams(),
        clinic(),
        outside(),
        logins::session(),
        public(),
        logins::own_details(),
        logins::ways_back(),
        seeing::from_laboratories(),
        seeing::who_sees_when(),
        seeing::releasing(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What anybody may read.
fn public() -> Vec<Route> {
    vec![
        Route::get(at::HELP, Anyone, help::show),
        Route::get(at::TERMS, Anyone, terms::pages::show),
        Route::get(at::ACCEPT_TERMS, Anyone, terms::pages::ask),
        Route::post(at::ACCEPT_TERMS, Anyone, terms::pages::accept).free(),
        Route::get(at::ACTIVATE_WITH, Anyone, activation::pages::open),
        Route::post(at::ACTIVATE_WITH, Anyone, activation::pages::begin).limited(Limited::Code),
        Route::get(at::VERIFY_ADDRESS, Anyone, details::pages::email::open),
        Route::post(at::VERIFY_ADDRESS, Anyone, details::pages::email::prove).free(),
    ]
}

fn patient() -> Vec<Route> {
    vec![
        Route::get(at::CHART, SignedIn, home::pages::show),
        Route::get(at::RESULTS, SignedIn, results::pages::reading::index),
        Route::get(at::RESULT, SignedIn, results::pages::reading::show),
        Route::get(at::DOCUMENT, SignedIn, results::pages::files::open),
        Route::get(at::DOWNLOAD, SignedIn, results::pages::files::download),
        Route::get(at::TREND, SignedIn, results::pages::reading::trend),
        Route::get(at::WISHES, SignedIn, results::pages::wishes::index),
        Route::get(at::WISH, SignedIn, results::pages::wishes::edit),
        Route::post(at::WISH, SignedIn, results::pages::wishes::update),
        Route::get(at::OPENINGS, SignedIn, openings::pages::index),
    ]
}

fn proxies() -> Vec<Route> {
    vec![
        // Who acts for the patient: the patient's pages, and the front desk's.
        Route::get(at::PROXIES, SignedIn, proxies::pages::list::index),
        Route::get(at::INVITE_PROXY, Fresh, proxies::pages::invitation::new),
        Route::post(at::INVITE_PROXY, Fresh, proxies::pages::invitation::create),
        Route::post(at::REVOKE_PROXY_INVITATION, SignedIn, proxies::pages::invitation::delete),
        Route::get(at::PROXY, SignedIn, proxies::pages::grant::edit),
        Route::post(at::PROXY, Fresh, proxies::pages::grant::update),
        Route::post(at::END_PROXY, SignedIn, proxies::pages::grant::delete),
        // The chart as a proxy sees it.
        Route::get(at::PREVIEW, SignedIn, home::pages::show),
        Route::get(at::PREVIEW_RESULTS, SignedIn, results::pages::reading::index),
        Route::get(at::PREVIEW_RESULT, SignedIn, results::pages::reading::show),
        Route::get(at::PREVIEW_TREND, SignedIn, results::pages::reading::trend),
        Route::get(at::STAFF_PREVIEW, SignedIn, home::pages::preview),
        // The proxy's own side.
        Route::get(at::OWN_ACCESS, SignedIn, proxies::pages::own::show),
        // What proxies do not see.
        Route::post(at::KEEP_PRIVATE, SignedIn, results::pages::privacy::keep),
        Route::post(at::WITHHOLD, SignedIn, results::pages::privacy::withhold),
        // A proxy goes: the last line, since nothing is left to ask for afterwards.
        Route::get(at::STEP_BACK, SignedIn, proxies::pages::own::ask),
        Route::post(at::STEP_BACK, SignedIn, proxies::pages::own::delete),
    ]
}

/// Values that staff types, what they are compared with, and what tests are called.
fn values() -> Vec<Route> {
    vec![
        Route::get(at::ENTER_VALUES, SignedIn, results::pages::entry::new),
        Route::post(at::ENTER_VALUES, SignedIn, results::pages::entry::create),
        Route::post(at::CHECK_VALUES, SignedIn, results::pages::entry::check).on(at::ENTER_VALUES),
        Route::get(at::GOALS, SignedIn, results::pages::goals::index),
        Route::post(at::GOALS, SignedIn, results::pages::goals::create),
        Route::post(at::END_GOAL, SignedIn, results::pages::goals::end),
        Route::post(at::ACT_MARKS, SignedIn, results::pages::goals::draw).on(at::GOALS),
        Route::post(at::END_ACT_MARK, SignedIn, results::pages::goals::erase),
        Route::get(at::TEST_NAMES, SignedIn, results::pages::names::index),
        Route::post(at::TEST_NAMES, SignedIn, results::pages::names::update),
    ]
}

fn care_teams() -> Vec<Route> {
    vec![
        Route::get(at::CARE_TEAM, SignedIn, care_team::pages::index),
        Route::post(at::CARE_TEAM, SignedIn, care_team::pages::create),
        Route::post(at::LEAVE_CARE_TEAM, SignedIn, care_team::pages::delete),
        Route::get(at::WITHOUT_TEAM, SignedIn, care_team::pages::without::index),
        Route::post(at::WITHOUT_TEAM, SignedIn, care_team::pages::without::assign),
        Route::get(at::BREAK_GLASS, Fresh, care_team::pages::ask),
        Route::post(at::BREAK_GLASS, Fresh, care_team::pages::open),
        Route::get(at::OPENINGS_FOR_A_REASON, SignedIn, care_team::pages::to_review),
        Route::post(at::REVIEW_OPENING, SignedIn, care_team::pages::review),
    ]
}

fn staff() -> Vec<Route> {
    vec![
        // Patients.
        Route::get(at::PATIENTS, SignedIn, people::pages::search::index),
        Route::post(at::FIND_PATIENTS, SignedIn, people::pages::search::create),
        Route::get(at::NEW_PATIENT, SignedIn, people::pages::registration::new),
        Route::post(at::NEW_PATIENT, SignedIn, people::pages::registration::create),
        Route::get(at::ACTIVATION_LIST, SignedIn, people::pages::list::index),
        Route::get(at::CARD, SignedIn, people::pages::card::show),
        Route::get(at::CORRECT_PATIENT, SignedIn, people::pages::corrections::edit),
        Route::post(at::CORRECT_PATIENT, SignedIn, people::pages::corrections::update),
        Route::post(at::TAKE_OVER_CONTACT, SignedIn, people::pages::corrections::take_over),
        Route::post(at::SEND_RESET, SignedIn, people::pages::reset::send),
        Route::get(at::CHART_STATE, SignedIn, people::pages::state::edit),
        Route::post(at::CHART_STATE, SignedIn, people::pages::state::update),
        Route::post(at::ACTIVATION, SignedIn, people::pages::activation::create),
        Route::post(at::SEND_ACTIVATION, SignedIn, people::pages::activation::send),
        Route::post(at::REVOKE_ACTIVATION, SignedIn, people::pages::activation::delete),
        Route::get(at::LOCK_LOGIN, SignedIn, account::pages::staff::explain),
        Route::post(at::LOCK_LOGIN, SignedIn, account::pages::staff::lock),
        // Results.
        Route::get(at::REVIEW, SignedIn, results::pages::review::index),
        Route::get(at::UPLOAD, SignedIn, results::pages::upload::new),
        Route::post(at::UPLOAD, SignedIn, results::pages::upload::create).body(LARGEST_BODY),
        Route::get(at::REVIEW_RESULT, SignedIn, results::pages::review::show),
        Route::get(at::REVIEW_DOCUMENT, SignedIn, results::pages::files::review),
    ]
}

/// Files that were brought and wait for words.
fn staged() -> Vec<Route> {
    vec![
        Route::post(at::STAGED, SignedIn, results::pages::staged::create).on(at::UPLOAD),
        Route::get(at::STAGED_FILE, SignedIn, results::pages::files::staged),
        Route::post(at::MOVE_STAGED, SignedIn, results::pages::staged::move_there),
        Route::post(at::REMOVE_STAGED, SignedIn, results::pages::staged::remove),
    ]
}

fn clinic() -> Vec<Route> {
    vec![
        Route::get(at::STAFF, SignedIn, clinic::pages::staff::index),
        Route::get(at::INVITE_STAFF, SignedIn, clinic::pages::staff::new),
        Route::post(at::INVITE_STAFF, SignedIn, clinic::pages::staff::create),
        Route::post(at::REINVITE_STAFF, SignedIn, clinic::pages::staff::again),
        Route::get(at::CLOSE_STAFF, SignedIn, clinic::pages::staff::make_sure),
        Route::post(at::CLOSE_STAFF, SignedIn, clinic::pages::staff::close),
        Route::get(at::STAFF_TERMS, SignedIn, terms::pages::edit),
        Route::post(at::STAFF_TERMS, SignedIn, terms::pages::update),
        Route::get(at::SETTINGS, SignedIn, clinic::pages::settings::edit),
        Route::post(at::SETTINGS, SignedIn, clinic::pages::settings::update),
    ]
}

/// What leaves the machine.
fn outside() -> Vec<Route> {
    vec![
        Route::get(at::NOTICE_CHOICES, SignedIn, notices::pages::choices::edit),
        Route::post(at::NOTICE_CHOICES, SignedIn, notices::pages::choices::update),
        Route::post(at::TEXT_REPLIES, Machine, notices::pages::replies::hear),
        Route::get(at::DEMO_MAIL, Anyone, notices::pages::demo::index),
        Route::get(at::STUCK_NOTICES, SignedIn, notices::pages::stuck::index),
        Route::post(at::TRY_NOTICE_AGAIN, SignedIn, notices::pages::stuck::again),
        Route::post(at::STOP_NOTICE, SignedIn, notices::pages::stuck::stop),
        Route::get(at::MAIL_SERVER, Fresh, clinic::pages::servers::mail),
        Route::post(at::MAIL_SERVER, Fresh, clinic::pages::servers::save_mail),
        Route::post(at::TRY_MAIL_SERVER, Fresh, clinic::pages::servers::test_mail).on(at::MAIL_SERVER),
        Route::get(at::TEXT_GATEWAY, Fresh, clinic::pages::servers::texts),
        Route::post(at::TEXT_GATEWAY, Fresh, clinic::pages::servers::save_texts),
        Route::post(at::TRY_TEXT_GATEWAY, Fresh, clinic::pages::servers::test_texts).on(at::TEXT_GATEWAY),
        Route::post(at::NEW_TEXT_REPLIES, Fresh, clinic::pages::servers::new_replies),
    ]
}
