//! A result that was taken back.

use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;

closed_list! {
    /// Why it was taken back.
    pub enum Reason {
        /// It belongs to somebody else.
        WrongPatient = "wrong_patient",
        /// It is not the file that was meant.
        WrongFile = "wrong_file",
        /// What it says is wrong or was corrected.
        WrongContent = "wrong_content",
        /// Something else.
        Other = "other",
    }
}

/// That somebody took it back, when and why.
#[derive(Clone, Debug)]
pub struct Retraction {
    pub at: Timestamp,
    /// Who; nobody where the laboratory said so.
    pub by: Option<String>,
    pub reason: Reason,
}

/// What a reader who had opened it is told of a result that was taken back: not what it was, which may be another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The day that it was of.
    pub of: Date,
    pub on: Date,
    /// Whether the laboratory did; else the clinic.
    pub by_laboratory: bool,
}
