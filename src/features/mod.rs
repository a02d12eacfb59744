//! A folder per feature, each with a [`Feature`] that says what it brings. Features never use one another: they meet through ids, links and the database.

pub mod account;
pub mod activation;
pub mod care_team;
pub mod clinic;
pub mod cover;
pub mod details;
pub mod enrolment;
pub mod held_tests;
pub mod help;
pub mod home;
pub mod laboratory;
pub mod notices;
pub mod openings;
pub mod passkeys;
pub mod people;
pub mod proxies;
pub mod recovery;
pub mod reset;
pub mod results;
pub mod set_up;
pub mod sign_in;
pub mod terms;
#[cfg(test)]
mod tests;

use crate::web::Feature;

/// What each brings.
pub const ALL: &[Feature] = &[
    account::FEATURE,
    activation::FEATURE,
    care_team::FEATURE,
    clinic::FEATURE,
    cover::FEATURE,
    details::FEATURE,
    enrolment::FEATURE,
    held_tests::FEATURE,
    help::FEATURE,
    home::FEATURE,
    laboratory::FEATURE,
    notices::FEATURE,
    openings::FEATURE,
    passkeys::FEATURE,
    people::FEATURE,
    proxies::FEATURE,
    recovery::FEATURE,
    reset::FEATURE,
    results::FEATURE,
    set_up::FEATURE,
    sign_in::FEATURE,
    terms::FEATURE,
];
