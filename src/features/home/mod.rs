//! The first page after signing in: a short list of big links for a patient, the right queue for staff.

mod model;
pub mod pages;
mod store;
mod views;

pub use views::samples;
