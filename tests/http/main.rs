//! Tests through HTTP, said by the cast: one file per feature, and one that asks every route as everybody.

mod access_matrix;
mod account;
mod activation;
mod care_team;
mod clinic;
mod corrections;
mod details;
mod drafts;
mod enrolment;
mod idle;
mod limits;
mod not_me;
mod notices;
mod openings;
mod outside;
mod passkeys;
mod people;
mod proxies;
mod requests;
mod reset;
mod results;
mod set_up;
mod sign_in;
mod support;
mod terms;
mod ways_in;
