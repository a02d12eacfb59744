//! One counter.

use super::key::Rule;
use crate::kit::clock::{SignedDuration, Timestamp};

/// After so long without a try nothing is held against anybody.
pub(super) const FORGET: SignedDuration = SignedDuration::from_hours(1);

/// How often, when, and until when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::vault) struct Counter {
    pub failures: u32,
    /// The last try; where a stretch of time is counted, its beginning.
    pub last: Timestamp,
    pub closed_until: Timestamp,
}

impl Counter {
    /// Without a failure yet.
    pub const fn fresh(now: Timestamp) -> Self {
        Self { failures: 0, last: now, closed_until: now }
    }

    /// Whether it says nothing any more. A clock put back keeps what was counted later than now.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.failures == 0 || now.duration_since(self.last) >= FORGET
    }

    /// Counts a try as a failure.
    pub fn count(&mut self, rule: Rule, now: Timestamp) {
        let stretch = match rule {
            Rule::Doubling { .. } => FORGET,
            Rule::Window { of, .. } => of,
        };
        if now.duration_since(self.last) >= stretch {
            *self = Self::fresh(now);
        }
        self.failures += 1;
        match rule {
            Rule::Doubling { free } => {
                self.last = now;
                if self.failures >= free {
                    let doublings = (self.failures - free).min(5);
                    self.closed_until = now + SignedDuration::from_secs((30 << doublings).min(900));
                }
            }
            Rule::Window { most, of } if self.failures >= most => self.closed_until = self.last + of,
            Rule::Window { .. } => {}
        }
    }

    /// Takes one try back.
    pub fn take_back(&mut self, rule: Rule) {
        self.failures = self.failures.saturating_sub(1);
        let most = match rule {
            Rule::Doubling { free } => free,
            Rule::Window { most, .. } => most,
        };
        if self.failures < most {
            self.closed_until = self.last;
        }
    }
}
