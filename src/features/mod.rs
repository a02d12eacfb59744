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

/// Hands the name of every feature to another macro: to the list of what they bring, and to tests that ask each.
#[macro_export]
macro_rules! each_feature {
    ($then:ident) => {
        $then! {
            account,
            activation,
            care_team,
            clinic,
            cover,
            details,
            enrolment,
            held_tests,
            help,
            home,
            laboratory,
            notices,
            openings,
            passkeys,
            people,
            proxies,
            recovery,
            reset,
            results,
            set_up,
            sign_in,
            terms,
        }
    };
}

macro_rules! listed {
    ($($feature:ident,)+) => {
        /// What each brings.
        pub const ALL: &[Feature] = &[$($feature::FEATURE),+];
    };
}
each_feature!(listed);
