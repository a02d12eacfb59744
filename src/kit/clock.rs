//! Time as a parameter. The linter forbids every other way of asking for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub use jiff::{SignedDuration, Timestamp};

/// Tells the time: the system's, or one that a test or the demo sets.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds since the epoch; `None` is the system's clock.
    set: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is moved.
    pub fn settable(at: Timestamp) -> Self {
        Self { set: Some(Arc::new(AtomicI64::new(at.as_millisecond()))) }
    }

    /// The instant, in whole milliseconds, which is what the database keeps.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> Timestamp {
        let milliseconds = match &self.set {
            Some(set) => set.load(Ordering::SeqCst),
            None => Timestamp::now().as_millisecond(),
        };
        instant(milliseconds)
    }

    /// Moves a settable clock forward; the system's clock is not ours to move.
    pub fn advance(&self, by: SignedDuration) {
        if let Some(set) = &self.set {
            let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
            set.fetch_add(by, Ordering::SeqCst);
        }
    }
}

/// The instant that so many milliseconds after the epoch name; out of range counts as the nearest end.
pub fn instant(milliseconds: i64) -> Timestamp {
    let whole = milliseconds.clamp(Timestamp::MIN.as_millisecond(), Timestamp::MAX.as_millisecond());
    Timestamp::from_millisecond(whole).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_settable_clock_moves_only_when_told() {
        let clock = Clock::settable(instant(1_000));
        let same = clock.clone();
        clock.advance(SignedDuration::from_secs(2));
        assert_eq!(same.now(), instant(3_000));
    }
}
