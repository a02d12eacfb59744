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
    /// Lets a try in, or says how long to wait. The try counts as a failure until it has [succeeded](Self::succeeded):
    /// many at once are no more than many one after the other.
    pub fn admit(&self, keys: &[Key<'_>], now: Timestamp) -> Result<(), SignedDuration> {
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        let closed_until = |key: &Key<'_>| counters.get(&self.state.hash_one(key)).map(|counter| counter.closed_until);
        if let Some(until) = keys.iter().filter_map(closed_until).max().filter(|until| *until > now) {
            return Err(until.duration_since(now));
        }
        if counters.len() >= MOST {
            counters.retain(|_, counter| now.duration_since(counter.last) < FORGET);
        }
        for key in keys {
            self.count(&mut counters, *key, now);
        }
        Ok(())
    }

    fn count(&self, counters: &mut HashMap<u64, Counter>, key: Key<'_>, now: Timestamp) {
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

    /// Forgets the failures of somebody who has shown who they are; an address gets back this one try.
    pub fn succeeded(&self, keys: &[Key<'_>]) {
        let (shared, own): (Vec<Key<'_>>, Vec<_>) = keys.iter().partition(|key| matches!(key, Key::Address(_)));
        self.take_back(&shared);
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        for key in own {
            counters.remove(&self.state.hash_one(key));
        }
    }

    /// Takes one try back: it was let in but could not be judged.
    pub fn take_back(&self, keys: &[Key<'_>]) {
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys {
            if let Some(counter) = counters.get_mut(&self.state.hash_one(key)) {
                counter.failures = counter.failures.saturating_sub(1);
                if counter.failures < key.free() {
                    counter.closed_until = counter.last;
                }
            }
        }
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
            while limiter.admit(&[key], now).is_ok() {
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
        assert!(limiter.admit(&[Key::Password("maya")], instant(59_000)).is_err());
        assert!(limiter.admit(&[Key::Password("nils")], instant(59_000)).is_ok());
    }

    #[test]
    fn success_and_an_hour_of_peace_forget() {
        let limiter = Limiter::default();
        guesses(&limiter, Key::Password("maya"), 1);
        limiter.succeeded(&[Key::Password("maya")]);
        assert!(limiter.admit(&[Key::Password("maya")], instant(1_000)).is_ok());
        guesses(&limiter, Key::Password("nils"), 1);
        assert!(limiter.admit(&[Key::Password("nils")], instant(1_000)).is_err());
        assert_eq!(guesses(&Limiter::default(), Key::Password("nils"), 1), 5);
        for _ in 0..5 {
            assert!(limiter.admit(&[Key::Password("nils")], instant(3_700_000)).is_ok(), "five are free again");
        }
    }

    #[test]
    fn an_address_gets_back_the_tries_that_succeeded_and_no_others() {
        let limiter = Limiter::default();
        let (key, now) = (Key::Address("192.0.2.0/24"), instant(0));
        for _ in 0..200 {
            assert!(limiter.admit(&[key], now).is_ok());
            limiter.succeeded(&[key]);
        }
        assert_eq!(guesses(&limiter, key, 1), 50);
    }
}
