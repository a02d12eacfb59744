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

use crate::vault::settings::{Kind, settings};
use crate::web::Feature;

/// What it brings.
pub const FEATURE: Feature = Feature::brings()
    .settings(&[SETTINGS])
    .samples(views::samples, &["activations", "card-", "chart-state", "patient"])
    .sheets(views::sample_sheets);

settings! {
    /// Days for which an activation code handed over in person works.
    pub ACTIVATION_DAYS: u32 = "sign_in.activation_days" {
        at: SignIn 20, default: "7", kind: Kind::Number { least: 1, most: 14 },
        label: "setting-activation-days", does: "setting-activation-days-does",
    }
}
