//! The clinic itself: what it has set, and who works there. For managers.
//!
//! Promises: the settings page shows every setting there is with what it does, and saves all of it or nothing; each
//! change stands on the trail with what was there before; nobody closes the last manager's login. No patient's data is
//! within reach.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

pub use views::samples;
