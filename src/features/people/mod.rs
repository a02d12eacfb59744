//! Patients as the front desk knows them: look for one, register one, open the card, hand out an activation sheet.
//!
//! Promises: a search shows at most twenty patients and says on the trail which; somebody who seems to be registered
//! already is registered again only after a person has looked; a sheet's code is shown once, on the sheet, and the
//! sheet before it stops working. There is no clinical content here.

mod forms;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

pub use views::{sample_sheets, samples};
