//! Every URL and its handler on one page. No route is born elsewhere; `tests/http/access_matrix.txt` says who may.

mod seeing;

use crate::features::{
    account, activation, care_team, clinic, details, enrolment, help, home, notices, openings, passkeys, people,
    proxies, recovery, reset, results, set_up, sign_in, terms,
};
use crate::web::router::{Gate, Route};
use crate::web::upload::LARGEST_BODY;
use crate::web::{assets, drafts, health, idle};
use Gate::{Anyone, Asset, Fresh, HalfIn, Machine, SignedIn};

/// The table.
pub fn table() -> Vec<Route> {
    [
        // One area a line.
        front(),
        showing_who(),
        own_login(),
        patient(),
        proxies(),
        staff(),
        values(),
        staged(),
        care_teams(),
        clinic(),
        outside(),
        session(),
        public(),
        own_details(),
        ways_back(),
        seeing::from_laboratories(),
        seeing::who_sees_when(),
        seeing::releasing(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn front() -> Vec<Route> {
    vec![
        // Machines and browsers.
        Route::get("/healthz", Asset, health::alive),
        Route::get("/readyz", Asset, health::ready),
        Route::get("/assets/{file}", Asset, assets::hashed),
        Route::get("/favicon.svg", Asset, assets::favicon),
        Route::get("/manifest.webmanifest", Asset, assets::manifest),
        // The first run.
        Route::get("/set-up/{token}", Anyone, set_up::pages::index),
        Route::post("/set-up/begin", Anyone, set_up::pages::begin),
        Route::get("/set-up/clinic", Anyone, set_up::pages::clinic),
        Route::post("/set-up/clinic", Anyone, set_up::pages::name),
        // From paper to a login.
        Route::get("/activate", Anyone, enrolment::pages::begin::activate),
        Route::post("/activate", Anyone, enrolment::pages::begin::begin_activation),
        Route::get("/join", Anyone, enrolment::pages::begin::join),
        Route::post("/join", Anyone, enrolment::pages::begin::begin_joining),
        Route::get("/enrol", Anyone, enrolment::pages::next),
        Route::get("/enrol/password", Anyone, enrolment::pages::name::password),
        Route::post("/enrol/password", Anyone, enrolment::pages::name::choose),
        Route::get("/enrol/name", Anyone, enrolment::pages::name::name),
        Route::post("/enrol/name", Anyone, enrolment::pages::name::choose_name),
        Route::get("/enrol/code", Anyone, enrolment::pages::factor::code),
        Route::post("/enrol/code", Anyone, enrolment::pages::factor::finish),
        Route::post("/enrol/passkey/options", Anyone, enrolment::pages::factor::options),
        Route::post("/enrol/passkey", Anyone, enrolment::pages::factor::passkey),
        Route::post("/enrol/later", Anyone, enrolment::pages::factor::later),
        Route::get("/enrol/add", Fresh, enrolment::pages::add::ask),
        Route::post("/enrol/add", Fresh, enrolment::pages::add::create),
        // In and out.
        Route::get("/", Anyone, home::pages::front),
        Route::get("/sign-in", Anyone, sign_in::pages::index),
        Route::post("/sign-in", Anyone, sign_in::pages::create),
        Route::post("/sign-out", Anyone, sign_in::pages::delete),
        Route::get("/signed-out", Anyone, sign_in::pages::signed_out).background(),
        Route::post("/language", Anyone, sign_in::pages::language),
    ]
}

/// Every way to show who it is.
fn showing_who() -> Vec<Route> {
    vec![
        // With a passkey alone.
        Route::post("/sign-in/passkey/options", Anyone, sign_in::pages::passkey::options),
        Route::post("/sign-in/passkey", Anyone, sign_in::pages::passkey::create),
        // After the password.
        Route::get("/sign-in/code", HalfIn, sign_in::pages::confirm::show),
        Route::post("/sign-in/code", HalfIn, sign_in::pages::confirm::code),
        Route::post("/sign-in/code/options", HalfIn, sign_in::pages::confirm::options),
        Route::post("/sign-in/code/passkey", HalfIn, sign_in::pages::confirm::passkey),
        Route::post("/sign-in/code/send", HalfIn, sign_in::pages::confirm::send),
        Route::get("/sign-in/code/sent", HalfIn, sign_in::pages::confirm::sent),
        Route::post("/sign-in/code/sent", HalfIn, sign_in::pages::confirm::sent_code),
        // Again, within a session.
        Route::get("/step-up", SignedIn, sign_in::pages::confirm::show),
        Route::post("/step-up", SignedIn, sign_in::pages::confirm::code),
        Route::post("/step-up/options", SignedIn, sign_in::pages::confirm::options),
        Route::post("/step-up/passkey", SignedIn, sign_in::pages::confirm::passkey),
        Route::post("/step-up/send", SignedIn, sign_in::pages::confirm::send),
        Route::get("/step-up/sent", SignedIn, sign_in::pages::confirm::sent),
        Route::post("/step-up/sent", SignedIn, sign_in::pages::confirm::sent_code),
        // One more passkey.
        Route::get("/account/security/passkeys/new", Fresh, passkeys::pages::new),
        Route::post("/account/security/passkeys/options", Fresh, passkeys::pages::options),
        Route::post("/account/security/passkeys/new", Fresh, passkeys::pages::create),
    ]
}

fn own_login() -> Vec<Route> {
    vec![
        Route::get("/account", SignedIn, account::pages::hub),
        Route::get("/account/security", SignedIn, account::pages::security::index),
        Route::get("/account/history", SignedIn, account::pages::security::history),
        Route::post("/account/sessions/end-others", SignedIn, account::pages::security::end_others),
        Route::post("/account/sessions/{session}/end", SignedIn, account::pages::security::end),
        Route::post("/account/devices/{device}/distrust", SignedIn, account::pages::security::distrust),
        Route::get("/account/password", Fresh, account::pages::password::edit),
        Route::post("/account/password", Fresh, account::pages::password::update),
        Route::get("/account/username", Fresh, account::pages::password::edit_name),
        Route::post("/account/username", Fresh, account::pages::password::update_name),
        Route::get("/account/apps/new", Fresh, account::pages::apps::new),
        Route::post("/account/apps/new", Fresh, account::pages::apps::create),
        Route::get("/account/factors/{factor}", Fresh, account::pages::factors::show),
        Route::post("/account/factors/{factor}/name", SignedIn, account::pages::factors::rename),
        Route::post("/account/factors/{factor}/remove", Fresh, account::pages::factors::remove),
        Route::get("/account/not-me", SignedIn, account::pages::not_me::explain),
        Route::post("/account/not-me", SignedIn, account::pages::not_me::lock),
        Route::get("/not-me/{token}", Anyone, account::pages::not_me::open),
        Route::post("/not-me/{token}", Anyone, account::pages::not_me::use_link),
        Route::get("/account/recovery-codes", Fresh, account::pages::recovery_codes::new),
        Route::post("/account/recovery-codes", Fresh, account::pages::recovery_codes::create),
    ]
}

/// How long a session lasts, and what is typed meanwhile.
fn session() -> Vec<Route> {
    vec![
        Route::get("/session/left", SignedIn, idle::left).background(),
        Route::post("/session/extend", SignedIn, idle::extend),
        Route::post("/drafts", SignedIn, drafts::keep).background(),
        Route::post("/drafts/discard", SignedIn, drafts::discard),
    ]
}

/// What anybody may read.
fn public() -> Vec<Route> {
    vec![
        Route::get("/help", Anyone, help::show),
        Route::get("/terms", Anyone, terms::pages::show),
        Route::get("/terms/accept", Anyone, terms::pages::ask),
        Route::post("/terms/accept", Anyone, terms::pages::accept),
        Route::get("/activate/{token}", Anyone, activation::pages::open),
        Route::post("/activate/{token}", Anyone, activation::pages::begin),
        Route::get("/verify-address/{token}", Anyone, details::pages::email::open),
        Route::post("/verify-address/{token}", Anyone, details::pages::email::prove),
    ]
}

/// What a person says about themselves.
fn own_details() -> Vec<Route> {
    vec![
        Route::get("/account/details", SignedIn, details::pages::index),
        Route::post("/account/details/remove", Fresh, details::pages::remove),
        Route::get("/account/details/email", Fresh, details::pages::email::new),
        Route::post("/account/details/email", Fresh, details::pages::email::ask),
        Route::get("/account/details/mobile", Fresh, details::pages::mobile::new),
        Route::post("/account/details/mobile", Fresh, details::pages::mobile::ask),
        Route::get("/account/details/mobile/code", Fresh, details::pages::mobile::code),
        Route::post("/account/details/mobile/code", Fresh, details::pages::mobile::prove),
        Route::get("/account/details/language", SignedIn, details::pages::language),
        Route::post("/account/details/language", SignedIn, details::pages::save_language),
        Route::get("/patients/{patient}/pharmacy", SignedIn, details::pages::pharmacy::edit),
        Route::post("/patients/{patient}/pharmacy", SignedIn, details::pages::pharmacy::update),
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
        Route::get("/staff/test-names", SignedIn, results::pages::names::index),
        Route::post("/staff/test-names", SignedIn, results::pages::names::update),
    ]
}

fn care_teams() -> Vec<Route> {
    vec![
        Route::get("/staff/patients/{patient}/care-team", SignedIn, care_team::pages::index),
        Route::post("/staff/patients/{patient}/care-team", SignedIn, care_team::pages::create),
        Route::post("/staff/patients/{patient}/care-team/{account}/remove", SignedIn, care_team::pages::delete),
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
        Route::post("/staff/settings/mail/test", Fresh, clinic::pages::servers::test_mail),
        Route::get("/staff/settings/texts", Fresh, clinic::pages::servers::texts),
        Route::post("/staff/settings/texts", Fresh, clinic::pages::servers::save_texts),
        Route::post("/staff/settings/texts/test", Fresh, clinic::pages::servers::test_texts),
        Route::post("/staff/settings/texts/replies", Fresh, clinic::pages::servers::new_replies),
    ]
}

/// Back in without a password, or without anything.
fn ways_back() -> Vec<Route> {
    vec![
        // A forgotten password.
        Route::get("/forgot", Anyone, reset::pages::new),
        Route::post("/forgot", Anyone, reset::pages::create),
        Route::get("/forgot/sent", Anyone, reset::pages::sent),
        Route::get("/reset/{token}", Anyone, reset::pages::link),
        Route::post("/reset/{token}", Anyone, reset::pages::begin),
        Route::get("/forgot/proof", Anyone, reset::pages::proof::show),
        Route::post("/forgot/proof", Anyone, reset::pages::proof::code),
        Route::post("/forgot/proof/options", Anyone, reset::pages::proof::options),
        Route::post("/forgot/proof/passkey", Anyone, reset::pages::proof::passkey),
        Route::post("/forgot/proof/send", Anyone, reset::pages::proof::send),
        Route::get("/forgot/proof/sent", Anyone, reset::pages::proof::sent),
        Route::post("/forgot/proof/sent", Anyone, reset::pages::proof::sent_code),
        Route::get("/forgot/password", Anyone, reset::pages::password),
        Route::post("/forgot/password", Anyone, reset::pages::choose),
        // The front desk helps somebody back in.
        Route::get("/staff/patients/{patient}/recovery", SignedIn, recovery::pages::desk::ask),
        Route::post("/staff/patients/{patient}/recovery", SignedIn, recovery::pages::desk::compare),
        Route::get("/staff/patients/{patient}/recovery/{recovery}", SignedIn, recovery::pages::desk::make_sure),
        Route::post("/staff/patients/{patient}/recovery/{recovery}", SignedIn, recovery::pages::desk::issue),
        // Managers help a colleague.
        Route::get("/staff/people/{account}/recovery", SignedIn, recovery::pages::managers::show),
        Route::post("/staff/people/{account}/recovery", SignedIn, recovery::pages::managers::propose),
        Route::post("/staff/people/{account}/recovery/agree", SignedIn, recovery::pages::managers::agree),
        Route::post("/staff/people/{account}/recovery/withdraw", SignedIn, recovery::pages::managers::withdraw),
        // With the code, or to stop it.
        Route::get("/recover", Anyone, recovery::pages::begin::person),
        Route::post("/recover", Anyone, recovery::pages::begin::begin_person),
        Route::get("/recover/staff", Anyone, recovery::pages::begin::staff),
        Route::post("/recover/staff", Anyone, recovery::pages::begin::begin_staff),
        Route::get("/recover/contact", Anyone, recovery::pages::contact::ask),
        Route::post("/recover/contact", Anyone, recovery::pages::contact::confirm),
        Route::get("/cancel-recovery/{token}", Anyone, recovery::pages::cancel::open),
        Route::post("/cancel-recovery/{token}", Anyone, recovery::pages::cancel::stop),
        Route::post("/account/recovery/cancel", SignedIn, recovery::pages::cancel::stop_own),
    ]
}
