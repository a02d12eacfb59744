//! Patients, and proxies whose grants cover it, read what was released.

pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
