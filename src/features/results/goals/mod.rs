//! What a patient's values are compared with, and above what somebody acts.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
