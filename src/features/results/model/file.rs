//! What a file of a result is.

use crate::kit::clock::Timestamp;
use crate::kit::file_kind::FileKind;

impl FileKind {
    /// Its name, alike in all languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Text => "TXT",
        }
    }

    /// The ending under which it goes out.
    pub fn ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    /// The endings under which it comes; the first is the one under which it goes out.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Text => &["txt", "text"],
        }
    }

    /// The one that a name with this ending is of.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.endings().iter().any(|known| known.eq_ignore_ascii_case(ending)))
    }
}

/// A document that the file of a result took the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierFile {
    /// Which of them.
    pub at: u32,
    /// When another took its place, where the laboratory said.
    pub replaced_at: Option<Timestamp>,
}

/// What of a person is not in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The family name.
    pub family: bool,
    /// The given name, beside the family name.
    pub given: bool,
    /// The birth date.
    pub born: bool,
}

impl Missing {
    /// Whether nothing is missing.
    pub const fn is_nothing(self) -> bool {
        !self.family && !self.given && !self.born
    }
}
