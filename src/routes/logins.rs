//! The same table, for logins: how people come to one, use it, and come back to it.

use super::Gate::{Anyone, Asset, Fresh, HalfIn, SignedIn};
use super::Route;
use crate::features::{account, details, enrolment, home, passkeys, recovery, reset, set_up, sign_in};
use crate::logins::Limited;
use crate::web::{assets, drafts, health, idle};

/// Machines, browsers, the first run, and from paper to a login.
pub(super) fn front() -> Vec<Route> {
    vec![
        // Machines and browsers.
        Route::get("/healthz", Asset, health::alive),
        Route::get("/readyz", Asset, health::ready),
        Route::get("/assets/{file}", Asset, assets::hashed),
        Route::get("/favicon.svg", Asset, assets::favicon),
        Route::get("/manifest.webmanifest", Asset, assets::manifest),
        // The first run.
        Route::get("/set-up/{token}", Anyone, set_up::pages::index),
        Route::post("/set-up/begin", Anyone, set_up::pages::begin).free(),
        Route::get("/set-up/clinic", Anyone, set_up::pages::clinic),
        Route::post("/set-up/clinic", Anyone, set_up::pages::name).free(),
        // From paper to a login.
        Route::get("/activate", Anyone, enrolment::pages::begin::activate),
        Route::post("/activate", Anyone, enrolment::pages::begin::begin_activation).limited(Limited::Code),
        Route::get("/join", Anyone, enrolment::pages::begin::join),
        Route::post("/join", Anyone, enrolment::pages::begin::begin_joining).limited(Limited::Code),
        Route::get("/enrol", Anyone, enrolment::pages::next),
        Route::get("/enrol/password", Anyone, enrolment::pages::name::password),
        Route::post("/enrol/password", Anyone, enrolment::pages::name::choose).limited(Limited::Name),
        Route::get("/enrol/name", Anyone, enrolment::pages::name::name),
        Route::post("/enrol/name", Anyone, enrolment::pages::name::choose_name).limited(Limited::Name),
        Route::get("/enrol/code", Anyone, enrolment::pages::factor::code),
        Route::post("/enrol/code", Anyone, enrolment::pages::factor::finish).free(),
        Route::post("/enrol/passkey/options", Anyone, enrolment::pages::factor::options).free(),
        Route::post("/enrol/passkey", Anyone, enrolment::pages::factor::passkey).free(),
        Route::post("/enrol/later", Anyone, enrolment::pages::factor::later).free(),
        Route::get("/enrol/add", Fresh, enrolment::pages::add::ask),
        Route::post("/enrol/add", Fresh, enrolment::pages::add::create),
        // In and out.
        Route::get("/", Anyone, home::pages::front),
        Route::get("/sign-in", Anyone, sign_in::pages::index),
        Route::post("/sign-in", Anyone, sign_in::pages::create).limited(Limited::SignIn),
        Route::post("/sign-out", Anyone, sign_in::pages::delete).free(),
        Route::get("/signed-out", Anyone, sign_in::pages::signed_out).background(),
        Route::post("/language", Anyone, sign_in::pages::language).free(),
    ]
}

/// Every way to show who it is.
pub(super) fn showing_who() -> Vec<Route> {
    vec![
        // With a passkey alone.
        Route::post("/sign-in/passkey/options", Anyone, sign_in::pages::passkey::options).limited(Limited::Passkey),
        Route::post("/sign-in/passkey", Anyone, sign_in::pages::passkey::create).free(),
        // After the password.
        Route::get("/sign-in/code", HalfIn, sign_in::pages::confirm::show),
        Route::post("/sign-in/code", HalfIn, sign_in::pages::confirm::code).limited(Limited::SecondFactor),
        Route::post("/sign-in/code/options", HalfIn, sign_in::pages::confirm::options).free(),
        Route::post("/sign-in/code/passkey", HalfIn, sign_in::pages::confirm::passkey).limited(Limited::SecondFactor),
        Route::post("/sign-in/code/send", HalfIn, sign_in::pages::confirm::send).free(),
        Route::get("/sign-in/code/sent", HalfIn, sign_in::pages::confirm::sent),
        Route::post("/sign-in/code/sent", HalfIn, sign_in::pages::confirm::sent_code).limited(Limited::SecondFactor),
        Route::get("/sign-in/code/backup", HalfIn, sign_in::pages::backup::show),
        Route::post("/sign-in/code/backup", HalfIn, sign_in::pages::backup::code).limited(Limited::SecondFactor),
        // Again, within a session.
        Route::get("/step-up", SignedIn, sign_in::pages::confirm::show),
        Route::post("/step-up", SignedIn, sign_in::pages::confirm::code).limited(Limited::SecondFactor),
        Route::post("/step-up/options", SignedIn, sign_in::pages::confirm::options),
        Route::post("/step-up/passkey", SignedIn, sign_in::pages::confirm::passkey).limited(Limited::SecondFactor),
        Route::post("/step-up/send", SignedIn, sign_in::pages::confirm::send),
        Route::get("/step-up/sent", SignedIn, sign_in::pages::confirm::sent),
        Route::post("/step-up/sent", SignedIn, sign_in::pages::confirm::sent_code).limited(Limited::SecondFactor),
        Route::get("/step-up/backup", SignedIn, sign_in::pages::backup::show),
        Route::post("/step-up/backup", SignedIn, sign_in::pages::backup::code).limited(Limited::SecondFactor),
        // One more passkey.
        Route::get("/account/security/passkeys/new", Fresh, passkeys::pages::new),
        Route::post("/account/security/passkeys/options", Fresh, passkeys::pages::options),
        Route::post("/account/security/passkeys/new", Fresh, passkeys::pages::create),
    ]
}

pub(super) fn own_login() -> Vec<Route> {
    vec![
        Route::get("/account", SignedIn, account::pages::hub),
        Route::get("/account/security", SignedIn, account::pages::security::index),
        Route::get("/account/history", SignedIn, account::pages::security::history),
        Route::post("/account/sessions/end-others", SignedIn, account::pages::security::end_others),
        Route::post("/account/sessions/{session}/end", SignedIn, account::pages::security::end),
        Route::post("/account/devices/{device}/distrust", SignedIn, account::pages::security::distrust),
        Route::get("/account/password", Fresh, account::pages::password::edit),
        Route::post("/account/password", Fresh, account::pages::password::update).limited(Limited::Current),
        Route::get("/account/username", Fresh, account::pages::password::edit_name),
        Route::post("/account/username", Fresh, account::pages::password::update_name).limited(Limited::Name),
        Route::get("/account/apps/new", Fresh, account::pages::apps::new),
        Route::post("/account/apps/new", Fresh, account::pages::apps::create),
        Route::get("/account/factors/{factor}", Fresh, account::pages::factors::show),
        Route::post("/account/factors/{factor}/name", SignedIn, account::pages::factors::rename),
        Route::post("/account/factors/{factor}/remove", Fresh, account::pages::factors::remove),
        Route::get("/account/not-me", SignedIn, account::pages::not_me::explain),
        Route::post("/account/not-me", SignedIn, account::pages::not_me::lock),
        Route::get("/not-me/{token}", Anyone, account::pages::not_me::open),
        Route::post("/not-me/{token}", Anyone, account::pages::not_me::use_link).free(),
        Route::get("/account/recovery-codes", Fresh, account::pages::recovery_codes::new),
        Route::post("/account/recovery-codes", Fresh, account::pages::recovery_codes::create),
    ]
}

/// How long a session lasts, and what is typed meanwhile.
pub(super) fn session() -> Vec<Route> {
    vec![
        Route::get("/session/left", SignedIn, idle::left).background(),
        Route::post("/session/extend", SignedIn, idle::extend),
        Route::post("/drafts", SignedIn, drafts::keep).background(),
        Route::post("/drafts/discard", SignedIn, drafts::discard),
    ]
}

/// What a person says about themselves.
pub(super) fn own_details() -> Vec<Route> {
    vec![
        Route::get("/account/details", SignedIn, details::pages::index),
        Route::post("/account/details/remove", Fresh, details::pages::remove),
        Route::get("/account/details/email", Fresh, details::pages::email::new),
        Route::post("/account/details/email", Fresh, details::pages::email::ask),
        Route::get("/account/details/email/on-file", SignedIn, details::pages::on_file::ask),
        Route::post("/account/details/email/on-file", Fresh, details::pages::on_file::confirm),
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

/// Back in without a password, or without anything.
pub(super) fn ways_back() -> Vec<Route> {
    vec![
        // A forgotten password.
        Route::get("/forgot", Anyone, reset::pages::new),
        Route::post("/forgot", Anyone, reset::pages::create).limited(Limited::Forgot),
        Route::get("/forgot/sent", Anyone, reset::pages::sent),
        Route::get("/reset/{token}", Anyone, reset::pages::link),
        Route::post("/reset/{token}", Anyone, reset::pages::begin).free(),
        Route::get("/forgot/proof", Anyone, reset::pages::proof::show),
        Route::post("/forgot/proof", Anyone, reset::pages::proof::code).limited(Limited::SecondFactor),
        Route::post("/forgot/proof/options", Anyone, reset::pages::proof::options).free(),
        Route::post("/forgot/proof/passkey", Anyone, reset::pages::proof::passkey).limited(Limited::SecondFactor),
        Route::post("/forgot/proof/send", Anyone, reset::pages::proof::send).free(),
        Route::get("/forgot/proof/sent", Anyone, reset::pages::proof::sent),
        Route::post("/forgot/proof/sent", Anyone, reset::pages::proof::sent_code).limited(Limited::SecondFactor),
        Route::get("/forgot/proof/backup", Anyone, reset::pages::backup::show),
        Route::post("/forgot/proof/backup", Anyone, reset::pages::backup::code).limited(Limited::SecondFactor),
        Route::get("/forgot/password", Anyone, reset::pages::password),
        Route::post("/forgot/password", Anyone, reset::pages::choose).free(),
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
        Route::post("/recover", Anyone, recovery::pages::begin::begin_person).limited(Limited::Code),
        Route::get("/recover/staff", Anyone, recovery::pages::begin::staff),
        Route::post("/recover/staff", Anyone, recovery::pages::begin::begin_staff).limited(Limited::Code),
        Route::get("/recover/contact", Anyone, recovery::pages::contact::ask),
        Route::post("/recover/contact", Anyone, recovery::pages::contact::confirm).free(),
        Route::get("/cancel-recovery/{token}", Anyone, recovery::pages::cancel::open),
        Route::post("/cancel-recovery/{token}", Anyone, recovery::pages::cancel::stop).free(),
        Route::post("/account/recovery/cancel", SignedIn, recovery::pages::cancel::stop_own),
    ]
}
