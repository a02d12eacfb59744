//! Tests whose results wait whatever the rule of their kind: a list with a reason and an end for each.
//!
//! Promises: nothing waits for longer than the clinic lets a test be held, each hold ends by itself, and both putting a
//! test on the list and taking it off are on the trail. The list counts for results that come while it stands.

mod forms;
mod model;
pub mod pages;
mod store;
mod views;

pub use views::samples;
