//! Staff types values from a laboratory's paper, and sees them as their patient will before they are kept.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
