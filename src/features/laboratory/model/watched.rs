//! What the last look at the watched folder found.

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::phi::Phi;

/// What it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    pub at: Timestamp,
    /// Whether the folder can be used.
    pub is_open: bool,
    /// How many files stay that cannot be read, taken or answered now.
    pub stay: usize,
    /// How many lie in it that were too large to be taken.
    pub too_large: usize,
    /// How many lie in it over which the program ended.
    pub stopped: usize,
}

/// A file over which the program ended.
#[derive(Clone, Debug)]
pub struct Stopped {
    pub name: Phi,
    /// When its reading began.
    pub at: Timestamp,
    /// Under which name it lies aside.
    pub set_aside_as: String,
}

/// Looks are seconds apart; a large file takes its time.
const LATE: SignedDuration = SignedDuration::from_mins(5);

impl Watched {
    /// Whether nobody has looked for so long that something must be wrong.
    pub fn is_late(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) > LATE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_late_when_the_next_ought_to_have_come_long_ago() {
        let at = Timestamp::UNIX_EPOCH;
        let watched = Watched { at, is_open: true, stay: 0, too_large: 0, stopped: 0 };
        assert!(!watched.is_late(at) && !watched.is_late(at + LATE));
        assert!(watched.is_late(at + LATE + SignedDuration::from_secs(1)));
    }
}
