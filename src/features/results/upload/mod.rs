//! Staff brings files: each is looked at before it is kept, and becomes a result when somebody says what it is.

mod forms;
mod inspection;
pub mod model;
pub mod pages;
pub mod store;
pub(super) mod views;
