//! What leaves the machine, as people see it: the demo's mail.
//!
//! Promises: no page shows what a clinic has sent; only the demo does, whose people are invented.

pub mod model;
pub mod pages;
mod views;

pub use views::samples;
