//! When a patient wants to see results.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
