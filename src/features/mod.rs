//! A folder per feature. Features never use one another: they meet through ids, links and the database.

pub mod enrolment;
pub mod home;
pub mod set_up;
pub mod sign_in;
