//! A version of the terms.

use crate::kit::clock::Timestamp;

/// The longest text, in characters.
pub const LONGEST: usize = 20_000;

/// A version, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counted from 1.
    pub number: u32,
    /// When the clinic began to ask for it.
    pub since: Timestamp,
    /// The text in English.
    pub english: String,
    /// The text in Spanish.
    pub spanish: String,
}

/// What is to become the next version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The version that the writer had before them.
    pub after: u32,
    /// The text in English.
    pub english: String,
    /// The text in Spanish.
    pub spanish: String,
}

/// As it is kept: lines end alike, nothing stands around it.
pub fn tidy(typed: &str) -> String {
    typed.replace("\r\n", "\n").trim().to_owned()
}
