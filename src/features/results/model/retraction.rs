//! A result that was taken back.

use std::str::FromStr;

use super::Unknown;
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;

/// Why it was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It belongs to somebody else.
    WrongPatient,
    /// It is not the file that was meant.
    WrongFile,
    /// What it says is wrong or was corrected.
    WrongContent,
    /// Something else.
    Other,
}

impl Reason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] = [Self::WrongPatient, Self::WrongFile, Self::WrongContent, Self::Other];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::WrongPatient => "wrong_patient",
            Self::WrongFile => "wrong_file",
            Self::WrongContent => "wrong_content",
            Self::Other => "other",
        }
    }
}

impl FromStr for Reason {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        Self::ALL.into_iter().find(|reason| reason.word() == word).ok_or(Unknown)
    }
}

/// That somebody took it back, when and why.
#[derive(Clone, Debug)]
pub struct Retraction {
    /// When.
    pub at: Timestamp,
    /// Who; nobody where the laboratory said so.
    pub by: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// What a reader who had opened it is told of a result that was taken back: not what it was, which may be another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The day that it was of.
    pub of: Date,
    /// The day on which it was taken back.
    pub on: Date,
    /// Whether the laboratory did; else the clinic.
    pub by_laboratory: bool,
}
