//! The same table, for logins: how people come to one, use it, and come back to it.

use super::Gate::{Anyone, Asset, Fresh, HalfIn, SignedIn};
use super::Route;
use crate::features::{account, details, enrolment, home, passkeys, recovery, reset, set_up, sign_in};
use crate::links::at;
use crate::logins::Limited;
use crate::web::{assets, drafts, health, idle, ways_in};

/// What machines and browsers ask for by themselves.
pub(super) fn machines() -> Vec<Route> {
    vec![
        Route::get(at::ALIVE, Asset, health::alive),
        Route::get(at::READY, Asset, health::ready),
        Route::get(at::ASSET, Asset, assets::hashed),
        Route::get(at::FAVICON, Asset, assets::favicon),
        Route::get(at::MANIFEST, Asset, assets::manifest),
    ]
}

/// The first run, from paper to a login, in and out.
pub(super) fn front() -> Vec<Route> {
    vec![
        // The first run.
        Route::get(at::SET_UP, Anyone, set_up::pages::index),
        Route::post(at::SET_UP_BEGIN, Anyone, set_up::pages::begin).free(),
        Route::get(at::SET_UP_CLINIC, Anyone, set_up::pages::clinic),
        Route::post(at::SET_UP_CLINIC, Anyone, set_up::pages::name).free(),
        // From paper to a login.
        Route::get(at::ACTIVATE, Anyone, enrolment::pages::begin::activate),
        Route::post(at::ACTIVATE, Anyone, enrolment::pages::begin::begin_activation).limited(Limited::Code),
        Route::get(at::JOIN, Anyone, enrolment::pages::begin::join),
        Route::post(at::JOIN, Anyone, enrolment::pages::begin::begin_joining).limited(Limited::Code),
        Route::get(at::ENROL, Anyone, enrolment::pages::next),
        Route::get(at::ENROL_PASSWORD, Anyone, enrolment::pages::name::password),
        Route::post(at::ENROL_PASSWORD, Anyone, enrolment::pages::name::choose).limited(Limited::Name),
        Route::get(at::ENROL_NAME, Anyone, enrolment::pages::name::name),
        Route::post(at::ENROL_NAME, Anyone, enrolment::pages::name::choose_name).limited(Limited::Name),
        Route::get(at::ENROL_CODE, Anyone, enrolment::pages::factor::code),
        Route::post(at::ENROL_CODE, Anyone, enrolment::pages::factor::finish).free().lets_in(ways_in::FIRST_CODE),
        Route::post(at::ENROL_PASSKEY_OPTIONS, Anyone, enrolment::pages::factor::options).free(),
        Route::post(at::ENROL_PASSKEY, Anyone, enrolment::pages::factor::passkey)
            .free()
            .lets_in(ways_in::FIRST_PASSKEY),
        Route::post(at::ENROL_LATER, Anyone, enrolment::pages::factor::later).free().lets_in(ways_in::LATER),
        Route::get(at::ENROL_ADD, Fresh, enrolment::pages::add::ask),
        Route::post(at::ENROL_ADD, Fresh, enrolment::pages::add::create),
        // In and out.
        Route::get(at::HOME, Anyone, home::pages::front),
        Route::get(at::SIGN_IN, Anyone, sign_in::pages::index),
        Route::post(at::SIGN_IN, Anyone, sign_in::pages::create).limited(Limited::SignIn).lets_in(ways_in::PASSWORD),
        Route::post(at::SIGN_OUT, Anyone, sign_in::pages::delete).free(),
        Route::get(at::SIGNED_OUT, Anyone, sign_in::pages::signed_out).background(),
        Route::post(at::LANGUAGE, Anyone, sign_in::pages::language).free(),
    ]
}

/// Every way to show who it is.
pub(super) fn showing_who() -> Vec<Route> {
    vec![
        // With a passkey alone.
        Route::post(at::SIGN_IN_PASSKEY_OPTIONS, Anyone, sign_in::pages::passkey::options).limited(Limited::Passkey),
        Route::post(at::SIGN_IN_PASSKEY, Anyone, sign_in::pages::passkey::create).free().lets_in(ways_in::PASSKEY),
        // After the password.
        Route::get(at::SIGN_IN_CODE, HalfIn, sign_in::pages::confirm::show),
        Route::post(at::SIGN_IN_CODE, HalfIn, sign_in::pages::confirm::code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::CODE),
        Route::post(at::SIGN_IN_CODE_OPTIONS, HalfIn, sign_in::pages::confirm::options).free(),
        Route::post(at::SIGN_IN_CODE_PASSKEY, HalfIn, sign_in::pages::confirm::passkey)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::PASSKEY_AFTER),
        Route::post(at::SIGN_IN_CODE_SEND, HalfIn, sign_in::pages::confirm::send).free(),
        Route::get(at::SIGN_IN_CODE_SENT, HalfIn, sign_in::pages::confirm::sent),
        Route::post(at::SIGN_IN_CODE_SENT, HalfIn, sign_in::pages::confirm::sent_code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::SENT_CODE),
        Route::get(at::SIGN_IN_CODE_BACKUP, HalfIn, sign_in::pages::backup::show),
        Route::post(at::SIGN_IN_CODE_BACKUP, HalfIn, sign_in::pages::backup::code)
            .limited(Limited::SecondFactor)
            .lets_in(ways_in::BACKUP_CODE),
        // Again, within a session.
        Route::get(at::STEP_UP, SignedIn, sign_in::pages::confirm::show),
        Route::post(at::STEP_UP, SignedIn, sign_in::pages::confirm::code).limited(Limited::SecondFactor),
        Route::post(at::STEP_UP_OPTIONS, SignedIn, sign_in::pages::confirm::options),
        Route::post(at::STEP_UP_PASSKEY, SignedIn, sign_in::pages::confirm::passkey).limited(Limited::SecondFactor),
        Route::post(at::STEP_UP_SEND, SignedIn, sign_in::pages::confirm::send),
        Route::get(at::STEP_UP_SENT, SignedIn, sign_in::pages::confirm::sent),
        Route::post(at::STEP_UP_SENT, SignedIn, sign_in::pages::confirm::sent_code).limited(Limited::SecondFactor),
        Route::get(at::STEP_UP_BACKUP, SignedIn, sign_in::pages::backup::show),
        Route::post(at::STEP_UP_BACKUP, SignedIn, sign_in::pages::backup::code).limited(Limited::SecondFactor),
        // One more passkey.
        Route::get(at::NEW_PASSKEY, Fresh, passkeys::pages::new),
        Route::post(at::PASSKEY_OPTIONS, Fresh, passkeys::pages::options),
        Route::post(at::NEW_PASSKEY, Fresh, passkeys::pages::create),
    ]
}

pub(super) fn own_login() -> Vec<Route> {
    vec![
        Route::get(at::ACCOUNT, SignedIn, account::pages::hub),
        Route::get(at::SECURITY, SignedIn, account::pages::security::index),
        Route::get(at::HISTORY, SignedIn, account::pages::security::history),
        Route::post(at::END_OTHER_SESSIONS, SignedIn, account::pages::security::end_others),
        Route::post(at::END_SESSION, SignedIn, account::pages::security::end),
        Route::post(at::DISTRUST, SignedIn, account::pages::security::distrust),
        Route::get(at::PASSWORD, Fresh, account::pages::password::edit),
        Route::post(at::PASSWORD, Fresh, account::pages::password::update).limited(Limited::Current),
        Route::get(at::USERNAME, Fresh, account::pages::password::edit_name),
        Route::post(at::USERNAME, Fresh, account::pages::password::update_name).limited(Limited::Name),
        Route::get(at::NEW_APP, Fresh, account::pages::apps::new),
        Route::post(at::NEW_APP, Fresh, account::pages::apps::create),
        Route::get(at::FACTOR, Fresh, account::pages::factors::show),
        Route::post(at::FACTOR_NAME, SignedIn, account::pages::factors::rename),
        Route::post(at::REMOVE_FACTOR, Fresh, account::pages::factors::remove),
        Route::get(at::NOT_ME, SignedIn, account::pages::not_me::explain),
        Route::post(at::NOT_ME, SignedIn, account::pages::not_me::lock),
        Route::get(at::NOT_ME_LINK, Anyone, account::pages::not_me::open),
        Route::post(at::NOT_ME_LINK, Anyone, account::pages::not_me::use_link).free(),
        Route::get(at::RECOVERY_CODES, Fresh, account::pages::recovery_codes::new),
        Route::post(at::RECOVERY_CODES, Fresh, account::pages::recovery_codes::create),
    ]
}

/// How long a session lasts, and what is typed meanwhile.
pub(super) fn session() -> Vec<Route> {
    vec![
        Route::get(at::SESSION_LEFT, SignedIn, idle::left).background(),
        Route::post(at::EXTEND_SESSION, SignedIn, idle::extend),
        Route::post(at::KEEP_DRAFT, SignedIn, drafts::keep).background(),
        Route::post(at::DISCARD_DRAFT, SignedIn, drafts::discard),
    ]
}

/// What a person says about themselves.
pub(super) fn own_details() -> Vec<Route> {
    vec![
        Route::get(at::DETAILS, SignedIn, details::pages::index),
        Route::post(at::DETAILS_REMOVE, Fresh, details::pages::remove),
        Route::get(at::DETAILS_EMAIL, Fresh, details::pages::email::new),
        Route::post(at::DETAILS_EMAIL, Fresh, details::pages::email::ask),
        Route::get(at::DETAILS_EMAIL_ON_FILE, SignedIn, details::pages::on_file::ask),
        Route::post(at::DETAILS_EMAIL_ON_FILE, Fresh, details::pages::on_file::confirm),
        Route::get(at::DETAILS_MOBILE, Fresh, details::pages::mobile::new),
        Route::post(at::DETAILS_MOBILE, Fresh, details::pages::mobile::ask),
        Route::get(at::DETAILS_MOBILE_CODE, Fresh, details::pages::mobile::code),
        Route::post(at::DETAILS_MOBILE_CODE, Fresh, details::pages::mobile::prove),
        Route::get(at::DETAILS_LANGUAGE, SignedIn, details::pages::language),
        Route::post(at::DETAILS_LANGUAGE, SignedIn, details::pages::save_language),
        Route::get(at::PHARMACY, SignedIn, details::pages::pharmacy::edit),
        Route::post(at::PHARMACY, SignedIn, details::pages::pharmacy::update),
    ]
}

/// Back in without a password, or without anything.
pub(super) fn ways_back() -> Vec<Route> {
    vec![
        // A forgotten password.
        Route::get(at::FORGOT, Anyone, reset::pages::new),
        Route::post(at::FORGOT, Anyone, reset::pages::create).limited(Limited::Forgot),
        Route::get(at::FORGOT_SENT, Anyone, reset::pages::sent),
        Route::get(at::RESET, Anyone, reset::pages::link),
        Route::post(at::RESET, Anyone, reset::pages::begin).free(),
        Route::get(at::FORGOT_PROOF, Anyone, reset::pages::proof::show),
        Route::post(at::FORGOT_PROOF, Anyone, reset::pages::proof::code).limited(Limited::SecondFactor),
        Route::post(at::FORGOT_PROOF_OPTIONS, Anyone, reset::pages::proof::options).free(),
        Route::post(at::FORGOT_PROOF_PASSKEY, Anyone, reset::pages::proof::passkey).limited(Limited::SecondFactor),
        Route::post(at::FORGOT_PROOF_SEND, Anyone, reset::pages::proof::send).free(),
        Route::get(at::FORGOT_PROOF_SENT, Anyone, reset::pages::proof::sent),
        Route::post(at::FORGOT_PROOF_SENT, Anyone, reset::pages::proof::sent_code).limited(Limited::SecondFactor),
        Route::get(at::FORGOT_PROOF_BACKUP, Anyone, reset::pages::backup::show),
        Route::post(at::FORGOT_PROOF_BACKUP, Anyone, reset::pages::backup::code).limited(Limited::SecondFactor),
        Route::get(at::FORGOT_PASSWORD, Anyone, reset::pages::password),
        Route::post(at::FORGOT_PASSWORD, Anyone, reset::pages::choose).free(),
        // The front desk helps somebody back in.
        Route::get(at::RECOVERY, SignedIn, recovery::pages::desk::ask),
        Route::post(at::RECOVERY, SignedIn, recovery::pages::desk::compare),
        Route::get(at::RECOVERY_OF, SignedIn, recovery::pages::desk::make_sure),
        Route::post(at::RECOVERY_OF, SignedIn, recovery::pages::desk::issue),
        // Managers help a colleague.
        Route::get(at::STAFF_RECOVERY, SignedIn, recovery::pages::managers::show),
        Route::post(at::STAFF_RECOVERY, SignedIn, recovery::pages::managers::propose),
        Route::post(at::AGREE_STAFF_RECOVERY, SignedIn, recovery::pages::managers::agree),
        Route::post(at::WITHDRAW_STAFF_RECOVERY, SignedIn, recovery::pages::managers::withdraw),
        // With the code, or to stop it.
        Route::get(at::RECOVER, Anyone, recovery::pages::begin::person),
        Route::post(at::RECOVER, Anyone, recovery::pages::begin::begin_person).limited(Limited::Code),
        Route::get(at::RECOVER_STAFF, Anyone, recovery::pages::begin::staff),
        Route::post(at::RECOVER_STAFF, Anyone, recovery::pages::begin::begin_staff).limited(Limited::Code),
        Route::get(at::RECOVER_CONTACT, Anyone, recovery::pages::contact::ask),
        Route::post(at::RECOVER_CONTACT, Anyone, recovery::pages::contact::confirm).free(),
        Route::get(at::CANCEL_RECOVERY, Anyone, recovery::pages::cancel::open),
        Route::post(at::CANCEL_RECOVERY, Anyone, recovery::pages::cancel::stop).free(),
        Route::post(at::CANCEL_OWN_RECOVERY, SignedIn, recovery::pages::cancel::stop_own),
    ]
}
