//! What waits for how long, and what nobody opened.

pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
