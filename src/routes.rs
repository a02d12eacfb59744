//! Every URL and its handler. No route is born elsewhere; `tests/http/access_matrix.txt` says who may.

mod logins;
mod seeing;

use crate::features::{
    account, activation, care_team, clinic, details, help, home, notices, openings, people, proxies, results, terms,
};
use crate::logins::Limited;
use crate::web::router::{Gate, Route};
use crate::web::upload::LARGEST_BODY;
use Gate::{Anyone, Fresh, Machine, SignedIn};

/// The table.
pub fn table() -> Vec<Route> {
    [
        // One area a line.
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
        Route::get("/help", Anyone, help::show),
        Route::get("/terms", Anyone, terms::pages::show),
        Route::get("/terms/accept", Anyone, terms::pages::ask),
        Route::post("/terms/accept", Anyone, terms::pages::accept).free(),
        Route::get("/activate/{token}", Anyone, activation::pages::open),
        Route::post("/activate/{token}", Anyone, activation::pages::begin).limited(Limited::Code),
        Route::get("/verify-address/{token}", Anyone, details::pages::email::open),
        Route::post("/verify-address/{token}", Anyone, details::pages::email::prove).free(),
    ]
}

fn patient() -> Vec<Route> {
    vec![
        Route::get("/patients/{patient}", SignedIn, home::pages::show),
        Route::get("/patients/{patient}/results", SignedIn, results::pages::reading::index),
        Route::get("/patients/{patient}/results/{result}", SignedIn, results::pages::reading::show),
        Route::get("/patients/{patient}/results/{result}/file", SignedIn, results::pages::files::open),
        Route::get("/patients/{patient}/results/{result}/download", SignedIn, results::pages::files::download),
        Route::get("/patients/{patient}/results/{result}/trend/{value}", SignedIn, results::pages::reading::trend),
        Route::get("/patients/{patient}/wishes", SignedIn, results::pages::wishes::index),
        Route::get("/patients/{patient}/wishes/{kind}", SignedIn, results::pages::wishes::edit),
        Route::post("/patients/{patient}/wishes/{kind}", SignedIn, results::pages::wishes::update),
        Route::get("/patients/{patient}/openings", SignedIn, openings::pages::index),
    ]
}

fn proxies() -> Vec<Route> {
    vec![
        // Who acts for the patient: the patient's pages, and the front desk's.
        Route::get("/patients/{patient}/proxies", SignedIn, proxies::pages::list::index),
        Route::get("/patients/{patient}/proxies/new", Fresh, proxies::pages::invitation::new),
        Route::post("/patients/{patient}/proxies/new", Fresh, proxies::pages::invitation::create),
        Route::post(
            "/patients/{patient}/proxies/invitations/{invitation}/revoke",
            SignedIn,
            proxies::pages::invitation::delete,
        ),
        Route::get("/patients/{patient}/proxies/{account}", SignedIn, proxies::pages::grant::edit),
        Route::post("/patients/{patient}/proxies/{account}", Fresh, proxies::pages::grant::update),
        Route::post("/patients/{patient}/proxies/{account}/end", SignedIn, proxies::pages::grant::delete),
        // The chart as a proxy sees it.
        Route::get("/patients/{patient}/preview/{scopes}", SignedIn, home::pages::show),
        Route::get("/patients/{patient}/preview/{scopes}/results", SignedIn, results::pages::reading::index),
        Route::get("/patients/{patient}/preview/{scopes}/results/{result}", SignedIn, results::pages::reading::show),
        Route::get(
            "/patients/{patient}/preview/{scopes}/results/{result}/trend/{value}",
            SignedIn,
            results::pages::reading::trend,
        ),
        Route::get("/staff/patients/{patient}/preview/{scopes}", SignedIn, home::pages::preview),
        // The proxy's own side.
        Route::get("/patients/{patient}/access", SignedIn, proxies::pages::own::show),
        // What proxies do not see.
        Route::post("/patients/{patient}/results/{result}/private", SignedIn, results::pages::privacy::keep),
        Route::post("/staff/patients/{patient}/results/{result}/withhold", SignedIn, results::pages::privacy::withhold),
        // A proxy goes: the last line, since nothing is left to ask for afterwards.
        Route::get("/patients/{patient}/access/end", SignedIn, proxies::pages::own::ask),
        Route::post("/patients/{patient}/access/end", SignedIn, proxies::pages::own::delete),
    ]
}

/// Values that staff types, what they are compared with, and what tests are called.
fn values() -> Vec<Route> {
    vec![
        Route::get("/staff/patients/{patient}/results/values", SignedIn, results::pages::entry::new),
        Route::post("/staff/patients/{patient}/results/values", SignedIn, results::pages::entry::create),
        Route::post("/staff/patients/{patient}/results/values/check", SignedIn, results::pages::entry::check)
            .on("/staff/patients/{patient}/results/values"),
        Route::get("/staff/patients/{patient}/goals", SignedIn, results::pages::goals::index),
        Route::post("/staff/patients/{patient}/goals", SignedIn, results::pages::goals::create),
        Route::post("/staff/patients/{patient}/goals/{goal}/end", SignedIn, results::pages::goals::end),
        Route::post("/staff/patients/{patient}/goals/act", SignedIn, results::pages::goals::draw)
            .on("/staff/patients/{patient}/goals"),
        Route::post("/staff/patients/{patient}/goals/act/{act_mark}/end", SignedIn, results::pages::goals::erase),
        Route::get("/staff/test-names", SignedIn, results::pages::names::index),
        Route::post("/staff/test-names", SignedIn, results::pages::names::update),
    ]
}

fn care_teams() -> Vec<Route> {
    vec![
        Route::get("/staff/patients/{patient}/care-team", SignedIn, care_team::pages::index),
        Route::post("/staff/patients/{patient}/care-team", SignedIn, care_team::pages::create),
        Route::post("/staff/patients/{patient}/care-team/{account}/remove", SignedIn, care_team::pages::delete),
        Route::get("/staff/care-teams", SignedIn, care_team::pages::without::index),
        Route::post("/staff/care-teams", SignedIn, care_team::pages::without::assign),
        Route::get("/staff/patients/{patient}/break-glass", Fresh, care_team::pages::ask),
        Route::post("/staff/patients/{patient}/break-glass", Fresh, care_team::pages::open),
        Route::get("/staff/break-glass", SignedIn, care_team::pages::to_review),
        Route::post("/staff/patients/{patient}/break-glass/{opening}/review", SignedIn, care_team::pages::review),
    ]
}

fn staff() -> Vec<Route> {
    vec![
        // Patients.
        Route::get("/staff/patients", SignedIn, people::pages::search::index),
        Route::post("/staff/patients/found", SignedIn, people::pages::search::create),
        Route::get("/staff/patients/new", SignedIn, people::pages::registration::new),
        Route::post("/staff/patients/new", SignedIn, people::pages::registration::create),
        Route::get("/staff/patients/activations", SignedIn, people::pages::list::index),
        Route::get("/staff/patients/{patient}", SignedIn, people::pages::card::show),
        Route::get("/staff/patients/{patient}/correct", SignedIn, people::pages::corrections::edit),
        Route::post("/staff/patients/{patient}/correct", SignedIn, people::pages::corrections::update),
        Route::post("/staff/patients/{patient}/contact", SignedIn, people::pages::corrections::take_over),
        Route::post("/staff/patients/{patient}/reset", SignedIn, people::pages::reset::send),
        Route::get("/staff/patients/{patient}/state", SignedIn, people::pages::state::edit),
        Route::post("/staff/patients/{patient}/state", SignedIn, people::pages::state::update),
        Route::post("/staff/patients/{patient}/activation", SignedIn, people::pages::activation::create),
        Route::post("/staff/patients/{patient}/activation/send", SignedIn, people::pages::activation::send),
        Route::post("/staff/patients/{patient}/activation/revoke", SignedIn, people::pages::activation::delete),
        Route::get("/staff/patients/{patient}/lock", SignedIn, account::pages::staff::explain),
        Route::post("/staff/patients/{patient}/lock", SignedIn, account::pages::staff::lock),
        // Results.
        Route::get("/staff/patients/{patient}/results", SignedIn, results::pages::review::index),
        Route::get("/staff/patients/{patient}/results/new", SignedIn, results::pages::upload::new),
        Route::post("/staff/patients/{patient}/results/new", SignedIn, results::pages::upload::create)
            .body(LARGEST_BODY),
        Route::get("/staff/patients/{patient}/results/{result}", SignedIn, results::pages::review::show),
        Route::get("/staff/patients/{patient}/results/{result}/file", SignedIn, results::pages::files::review),
    ]
}

/// Files that were brought and wait for words.
fn staged() -> Vec<Route> {
    vec![
        Route::post("/staff/patients/{patient}/results/staged", SignedIn, results::pages::staged::create)
            .on("/staff/patients/{patient}/results/new"),
        Route::get("/staff/patients/{patient}/results/staged/{staged}", SignedIn, results::pages::files::staged),
        Route::post(
            "/staff/patients/{patient}/results/staged/{staged}/move",
            SignedIn,
            results::pages::staged::move_there,
        ),
        Route::post(
            "/staff/patients/{patient}/results/staged/{staged}/remove",
            SignedIn,
            results::pages::staged::remove,
        ),
    ]
}

fn clinic() -> Vec<Route> {
    vec![
        Route::get("/staff/people", SignedIn, clinic::pages::staff::index),
        Route::get("/staff/people/new", SignedIn, clinic::pages::staff::new),
        Route::post("/staff/people/new", SignedIn, clinic::pages::staff::create),
        Route::post("/staff/people/{account}/invitation", SignedIn, clinic::pages::staff::again),
        Route::get("/staff/people/{account}/close", SignedIn, clinic::pages::staff::make_sure),
        Route::post("/staff/people/{account}/close", SignedIn, clinic::pages::staff::close),
        Route::get("/staff/terms", SignedIn, terms::pages::edit),
        Route::post("/staff/terms", SignedIn, terms::pages::update),
        Route::get("/staff/settings", SignedIn, clinic::pages::settings::edit),
        Route::post("/staff/settings", SignedIn, clinic::pages::settings::update),
    ]
}

/// What leaves the machine.
fn outside() -> Vec<Route> {
    vec![
        Route::get("/account/notices", SignedIn, notices::pages::choices::edit),
        Route::post("/account/notices", SignedIn, notices::pages::choices::update),
        Route::post("/gateway/texts/{token}", Machine, notices::pages::replies::hear),
        Route::get("/demo/mail", Anyone, notices::pages::demo::index),
        Route::get("/staff/notices", SignedIn, notices::pages::stuck::index),
        Route::post("/staff/notices/{notice}/again", SignedIn, notices::pages::stuck::again),
        Route::post("/staff/notices/{notice}/stop", SignedIn, notices::pages::stuck::stop),
        Route::get("/staff/settings/mail", Fresh, clinic::pages::servers::mail),
        Route::post("/staff/settings/mail", Fresh, clinic::pages::servers::save_mail),
        Route::post("/staff/settings/mail/test", Fresh, clinic::pages::servers::test_mail).on("/staff/settings/mail"),
        Route::get("/staff/settings/texts", Fresh, clinic::pages::servers::texts),
        Route::post("/staff/settings/texts", Fresh, clinic::pages::servers::save_texts),
        Route::post("/staff/settings/texts/test", Fresh, clinic::pages::servers::test_texts)
            .on("/staff/settings/texts"),
        Route::post("/staff/settings/texts/replies", Fresh, clinic::pages::servers::new_replies),
    ]
}
