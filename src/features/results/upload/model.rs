//! Files that were brought and wait for words.

mod file;
pub mod guard;

use crate::features::results::model::{Kind, Missing, Who};
use crate::kit::date::Date;
use crate::kit::file_kind::FileKind;
use crate::kit::id::{PatientId, StagedId};
use crate::kit::phi::Phi;

pub use file::{FileFault, file_name, kind_by_name, misnamed, title};

/// What somebody typed about a result to be.
#[derive(Clone, Debug)]
pub struct NewResult {
    /// What it is called, to the patient too.
    pub title: Phi,
    /// What sort it is.
    pub kind: Kind,
    /// When the sample was taken, the picture made, the letter written.
    pub collected_on: Date,
}

/// Whom else a file seems to belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// Nobody that the clinic knows.
    ToNobodyElse,
    /// Another patient, whose chart the one who brought it may not open.
    ToSomebody,
    /// This patient, whose chart they may open.
    To(PatientId),
}

impl Belongs {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToNobodyElse => "nobody",
            Self::ToSomebody => "somebody",
            Self::To(_) => "known",
        }
    }

    /// The chart, where it may be opened.
    pub const fn known(self) -> Option<PatientId> {
        if let Self::To(patient) = self { Some(patient) } else { None }
    }
}

/// What the guard found.
#[derive(Clone, Debug)]
pub struct Guarded {
    /// Whether there was a text to read; without one a person reads.
    pub has_text: bool,
    /// What of the patient was not there.
    pub missing: Missing,
    pub found_name: Option<Phi>,
    /// The birth date that was found, as it was written.
    pub found_born: Option<Phi>,
    /// Whom else it seems to belong to.
    pub belongs: Belongs,
}

/// What has to be typed before a file is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing: name and birth date are in the file.
    Nothing,
    /// The birth year that stands on its first page.
    BirthYear,
    /// Why it is added although it seems not to be this patient's.
    Reason,
}

impl Guarded {
    /// What has to be typed.
    pub fn asks(&self) -> Asks {
        if !self.has_text {
            Asks::BirthYear
        } else if self.missing.is_nothing() && self.belongs == Belongs::ToNobodyElse {
            Asks::Nothing
        } else {
            Asks::Reason
        }
    }
}

/// A file that passed the checks and waits for words.
#[derive(Clone, Debug)]
pub struct StagedFile {
    pub id: StagedId,
    pub name: Phi,
    pub kind: FileKind,
    /// Its length, in bytes.
    pub size: u64,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
    pub guarded: Guarded,
}

impl StagedFile {
    /// The name of its field in the form that describes several.
    pub fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.id)
    }
}

/// A staged file as it is shown, with whom else it seems to belong to where that may be shown.
#[derive(Clone, Debug)]
pub struct ShownFile {
    pub file: StagedFile,
    /// The other patient.
    pub other: Option<Who>,
}

#[cfg(test)]
mod tests;
