//! A folder per feature. Features never use one another: they meet through ids, links and the database.

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
