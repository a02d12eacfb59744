//! What the first page says.

/// What waits for a patient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Released results that this login has not opened.
    pub new_results: u32,
}

/// Which links the reader gets: a proxy those of the grant, and never the list of openings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links {
    /// Results.
    pub results: bool,
    /// Who opened the record.
    pub openings: bool,
}
