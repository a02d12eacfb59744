//! What laboratories send: files of HL7 v2 messages, taken in whole or not at all, each message filed in the chart that
//! it names or kept for a person.
//!
//! [`take_in()`] is the one entrance, whoever brings the file. Promises: a message is filed by itself only where a number
//! of the patient *and* the birth date lead to one chart and the name does not speak against it; everything else
//! waits, with its reason, for a person. The same message twice changes nothing; a value that is sent again
//! takes the place of the earlier one, which stays; what was reported for the wrong patient is out of sight at once.
//! The file is kept as it came, and every value in it is shown or waits: none is dropped.
//!
//! What it does not do: decide when a patient sees a result, order tests, or answer over a network.

pub mod folder;
pub mod forms;
pub mod model;
pub mod pages;
pub mod store;
mod take_in;
pub mod views;

use crate::vault::settings::{Kind, settings};
use crate::web::Feature;

pub use model::{FileRefusal, Reason, Via};
pub use take_in::{
    Came, Clean, File, Inspected, Lying, Once, Outcome, Taken, aloud, clean, dry_run, go_on, inspected, let_go,
    take_in, take_in_once,
};

/// What it brings.
pub const FEATURE: Feature = Feature::brings().settings(&[SETTINGS]).samples(views::samples, &["laboratory"]);

settings! {
    /// How laboratories name the clinic as the giver of its chart numbers, parted by commas.
    pub LABORATORY_AUTHORITIES: String = "laboratory.authorities" {
        at: Results 130, default: "", kind: Kind::MaybeLine { longest: 200 },
        label: "setting-laboratory-authorities", does: "setting-laboratory-authorities-does",
    }

    /// The words with which laboratories mark a value as critical, beside the standard's own, parted by commas.
    pub LABORATORY_CRITICAL: String = "laboratory.critical" {
        at: Results 140, default: "", kind: Kind::MaybeLine { longest: 200 },
        label: "setting-laboratory-critical", does: "setting-laboratory-critical-does",
    }
}
