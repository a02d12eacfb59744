//! Slows guessing down without locking anybody out. Counters are kept in memory and forgotten after an hour of peace.
//!
//! Five tries are free; then a wait of 30 seconds doubles up to 15 minutes, so that within any 15 minutes there are
//! at most ten tries (NIST SP 800-63B-4 asks for at most 100 in a row). Addresses have a wider limit: a clinic's
//! patients may share one.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};

use crate::kit::clock::{SignedDuration, Timestamp};

const FORGET: SignedDuration = SignedDuration::from_hours(1);
const MOST: usize = 100_000;

/// What is being guessed at, or from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key<'a> {
    /// A password, by the name that was typed.
    Password(&'a str),
    /// A second factor, by the login.
    Factor(&'a [u8; 16]),
    /// Anything, from one address prefix.
    Address(&'a str),
}

impl Key<'_> {
    const fn free(self) -> u32 {
        match self {
            Self::Password(_) | Self::Factor(_) => 5,
            Self::Address(_) => 50,
        }
    }
}

/// The counters.
#[derive(Default)]
pub(super) struct Limiter {
    counters: Mutex<HashMap<u64, Counter>>,
    state: RandomState,
}

#[derive(Clone, Copy)]
struct Counter {
    failures: u32,
    last: Timestamp,
    closed_until: Timestamp,
}

impl Limiter {
    /// How long to wait, if it is too soon.
    pub fn wait(&self, key: Key<'_>, now: Timestamp) -> Option<SignedDuration> {
        let counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        let closed_until = counters.get(&self.state.hash_one(key))?.closed_until;
        (closed_until > now).then(|| closed_until.duration_since(now))
    }

    /// Counts a failure.
    pub fn failed(&self, key: Key<'_>, now: Timestamp) {
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        if counters.len() >= MOST {
            counters.retain(|_, counter| now.duration_since(counter.last) < FORGET);
        }
        let fresh = Counter { failures: 0, last: now, closed_until: now };
        let counter = counters.entry(self.state.hash_one(key)).or_insert(fresh);
        if now.duration_since(counter.last) >= FORGET {
            *counter = fresh;
        }
        counter.failures += 1;
        counter.last = now;
        if counter.failures >= key.free() {
            let doublings = (counter.failures - key.free()).min(5);
            counter.closed_until = now + SignedDuration::from_secs((30 << doublings).min(900));
        }
    }

    /// Forgets the failures of somebody who has shown who they are.
    pub fn succeeded(&self, key: Key<'_>) {
        self.counters.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.state.hash_one(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    /// Guesses as fast as the limiter lets, for so long; returns how many guesses that were.
    fn guesses(limiter: &Limiter, key: Key<'_>, seconds: i64) -> usize {
        (0..seconds).map(|second| instant(second * 1000)).fold(0, |guesses, now| {
            let mut here = 0;
            while limiter.wait(key, now).is_none() {
                limiter.failed(key, now);
                here += 1;
            }
            guesses + here
        })
    }

    #[test]
    fn at_most_ten_guesses_at_a_password_in_fifteen_minutes() {
        assert!(guesses(&Limiter::default(), Key::Password("maya"), 900) <= 10);
    }

    #[test]
    fn one_name_slowed_down_does_not_slow_another() {
        let limiter = Limiter::default();
        guesses(&limiter, Key::Password("maya"), 60);
        assert!(limiter.wait(Key::Password("maya"), instant(59_000)).is_some());
        assert!(limiter.wait(Key::Password("nils"), instant(59_000)).is_none());
    }

    #[test]
    fn success_and_an_hour_of_peace_forget() {
        let limiter = Limiter::default();
        guesses(&limiter, Key::Password("maya"), 1);
        limiter.succeeded(Key::Password("maya"));
        assert!(limiter.wait(Key::Password("maya"), instant(1_000)).is_none());
    }
}
