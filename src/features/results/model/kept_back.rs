//! What of a laboratory's result is out of sight: staff reads it, and the patient that there is something.

use crate::kit::clock::Timestamp;
use crate::kit::id::LaboratoryMessageId;
use crate::kit::phi::Phi;

/// A value or a document that is out of its patient's sight, as staff reads it.
#[derive(Clone, Debug)]
pub struct KeptBack {
    pub at: u32,
    /// Whether the laboratory reported it for the wrong patient; else nobody can tell what stands.
    pub is_withdrawn: bool,
    /// Which message brought it.
    pub message: LaboratoryMessageId,
    /// What was tested, or what the document is called.
    pub test: Phi,
    /// What it says, with its unit.
    pub says: Phi,
    /// The laboratory's range.
    pub range: Phi,
    /// Whether the laboratory says that it is dangerous.
    pub is_critical: bool,
    /// The laboratory's notes.
    pub note: Phi,
    /// When it was observed, where the laboratory said.
    pub observed_at: Option<Timestamp>,
    /// The SHA-256 of a document.
    pub document: Option<[u8; 32]>,
}

/// A document that the file of a result took the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierFile {
    pub at: u32,
    /// When another took its place, where the laboratory said.
    pub replaced_at: Option<Timestamp>,
}

/// What the patient reads of a part that is out of sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutOfSight {
    /// The laboratory took something back.
    pub is_withdrawn: bool,
    /// Nobody can tell what something means, and the care team looks first.
    pub is_undecided: bool,
}

/// Why somebody reads that their care team looks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedAtFirst {
    /// The day of the result.
    pub of: crate::kit::date::Date,
    /// Whether nobody can tell what the laboratory's change means; else it is a correction.
    pub is_undecided: bool,
}
