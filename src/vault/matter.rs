//! What an act is about, beside whose chart it is: one fact of the object, found in its row each time it is asked.

/// What the object of an act is, as far as it matters to who may do it. Computed by the vault, never supplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The chart itself, or nothing that is told apart.
    Chart,
    /// A result, and whatever hangs on it: values, its file, what was taken back.
    Result,
    /// A letter or another paper, and its file.
    Paper,
}

impl Matter {
    /// By the word in the row of the object; without a row, the chart.
    pub(super) fn from_word(word: Option<&str>) -> Self {
        match word {
            Some("result") => Self::Result,
            Some("paper") => Self::Paper,
            _ => Self::Chart,
        }
    }
}
