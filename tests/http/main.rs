//! Tests through HTTP, said by the cast: one file per feature, and one that asks every route as everybody.

mod access_matrix;
mod enrolment;
mod requests;
mod set_up;
mod sign_in;
mod support;
