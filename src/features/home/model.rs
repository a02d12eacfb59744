//! What the first page says.

use crate::kit::id::ResultId;

/// What waits for a patient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Released results and letters that this login reads and has not opened.
    pub new_results: u32,
    /// The result that this login is asked to call about today and has not opened since.
    pub to_call: Option<ResultId>,
}
