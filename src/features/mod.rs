//! A folder per feature, each with a [`Feature`] that says what it brings. Features never use one another: they meet
//! through ids, links and the database.
//!
//! # Adding a feature
//!
//! Its folder holds `mod.rs` (what it brings: routes, navigation, settings, the clock's work, samples), and as far as it
//! needs them `model`, `forms`, `store`, `pages`, `views`, `jobs`. Outside of it:
//!
//! 1. `src/features/mod.rs`: its folder and its name.
//! 2. `src/links/`: its addresses, in the file of their area.
//! 3. `src/kit/acts.rs`: its acts, each with its door, and who may (on the clinic itself) or the sentence that the patient
//!    reads (in a chart).
//! 4. `src/vault/schema/`: its tables; one of the clinic's own says `-- desk`.
//! 5. and 6. `assets/text/`, in a folder of its name: its words, in English and in Spanish; what only staff read, apart.
//! 7. and 8. `tests/http/access/`: a body that succeeds for each of its forms, and its table, which a test writes.
//!
//! A thing that has an id in its addresses is named in `src/kit/id.rs`, and made in
//! `tests/http/access/things/`.
//!
//! What touches charts is also decided in `src/vault/policy.rs`, and its tables are filed in `src/vault/doors.rs`. What
//! leaves the machine has its kind, with all that is known of it, in `src/kit/notices.rs`. These lists are closed, and stand
//! on one page each to be read as a whole. What a page says was just done is said where it was done: `done!("notice-…")`.

pub mod account;
pub mod activation;
pub mod away;
pub mod care_team;
pub mod clinic;
pub mod cover;
pub mod details;
pub mod enrolment;
pub mod held_tests;
pub mod help;
pub mod home;
pub mod hours;
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
            away,
            care_team,
            clinic,
            cover,
            details,
            enrolment,
            held_tests,
            help,
            home,
            hours,
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
