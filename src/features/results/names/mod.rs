//! What the clinic calls tests.

mod forms;
pub mod pages;
pub mod store;
pub(super) mod views;
