//! What is typed to set a goal.

use crate::features::results::model::{Known, Range, measure};
use crate::kit::date::Date;

/// A test of the patient that the portal does not know, and that its code tells from others of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedTest {
    /// Its code in LOINC.
    pub code: String,
    /// What the laboratory calls it.
    pub name: String,
    /// The group that the laboratory put it in.
    pub panel: String,
}

impl CodedTest {
    /// Whether what hangs on this would hang on its name.
    pub fn is_meant(&self, key: &str) -> bool {
        measure(Known::by_name(&self.name)) == key
    }
}

/// A goal to be.
#[derive(Clone, Debug)]
pub struct NewGoal {
    /// Of which test: see [`measure`].
    pub key: String,
    /// What the test is called, where the portal does not know it.
    pub test: String,
    /// The range as it was typed.
    pub text: String,
    /// The same in numbers.
    pub range: Range,
    /// In which unit.
    pub unit: String,
    /// The first day on which it counts.
    pub since: Date,
    /// The last day; nothing for one that goes on.
    pub until: Option<Date>,
}
