//! Slows guessing down without locking anybody out.
//!
//! Five tries are free; then a wait of 30 seconds doubles up to 15 minutes, so that within any 15 minutes there are
//! at most ten tries (NIST SP 800-63B-4 asks for at most 100 in a row). A browser that a login has used before counts
//! by itself: whoever guesses from elsewhere does not keep its owner out. Counters live in memory, are kept in the
//! database each second, and are forgotten after an hour of peace.

mod counter;
mod kept;
mod key;
mod refused;

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use counter::Counter;
use refused::{Refused, Sum};

use crate::kit::clock::{SignedDuration, Timestamp};

pub(super) use kept::load;
pub use key::{Key, Rule};

const MOST: usize = 100_000;

/// The counters.
pub struct Limiter {
    state: Mutex<State>,
    /// Hides what the counters are of.
    secret: [u8; 32],
}

#[derive(Default)]
struct State {
    counters: HashMap<[u8; 16], Counter>,
    changed: HashSet<[u8; 16]>,
    refused: Refused,
}

impl Limiter {
    /// With what was counted before.
    pub(in crate::vault) fn new(secret: [u8; 32], counters: HashMap<[u8; 16], Counter>) -> Self {
        Self { state: Mutex::new(State { counters, ..State::default() }), secret }
    }

    /// Lets a try in, or says how long to wait. The try counts as a failure until it has [succeeded](Self::succeeded):
    /// many at once are no more than many one after the other. `address` is where it comes from, for the trail.
    pub fn admit(&self, address: &str, keys: &[Key<'_>], now: Timestamp) -> Result<(), SignedDuration> {
        let mut state = self.state();
        let closed_until = |key: &Key<'_>| Some(state.counters.get(&key.hash(&self.secret))?.closed_until);
        if let Some(until) = keys.iter().filter_map(closed_until).max().filter(|until| *until > now) {
            state.refused.add(keys, address);
            return Err(until.duration_since(now));
        }
        for key in keys {
            let name = key.hash(&self.secret);
            state.counters.entry(name).or_insert(Counter::fresh(now)).count(key.rule(), now);
            state.changed.insert(name);
        }
        if state.counters.len() > MOST {
            state.forget(now);
        }
        Ok(())
    }

    /// Forgets the failures of somebody who has shown who they are; what is shared gets back this one try.
    pub fn succeeded(&self, keys: &[Key<'_>]) {
        let (shared, own): (Vec<Key<'_>>, Vec<_>) = keys.iter().partition(|key| key.is_shared());
        self.take_back(&shared);
        let mut state = self.state();
        for key in own {
            let name = key.hash(&self.secret);
            if let Some(counter) = state.counters.get_mut(&name) {
                *counter = Counter::fresh(counter.last);
                state.changed.insert(name);
            }
        }
    }

    /// Takes one try back: it was let in but could not be judged.
    pub fn take_back(&self, keys: &[Key<'_>]) {
        let mut state = self.state();
        for key in keys {
            let name = key.hash(&self.secret);
            if let Some(counter) = state.counters.get_mut(&name) {
                counter.take_back(key.rule());
                state.changed.insert(name);
            }
        }
    }

    /// What was counted since this was last asked.
    fn changed(&self) -> Vec<([u8; 16], Counter)> {
        let mut state = self.state();
        let changed = std::mem::take(&mut state.changed);
        changed.into_iter().filter_map(|name| Some((name, *state.counters.get(&name)?))).collect()
    }

    fn changed_still(&self, changed: Vec<([u8; 16], Counter)>) {
        self.state().changed.extend(changed.into_iter().map(|(name, _)| name));
    }

    /// What was turned away since this was last asked.
    fn refused(&self) -> Vec<Sum> {
        self.state().refused.take()
    }

    fn forget(&self, now: Timestamp) {
        self.state().forget(now);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Drops what says nothing any more. What has changed stays until it is kept.
    fn forget(&mut self, now: Timestamp) {
        let changed = &self.changed;
        self.counters.retain(|name, counter| changed.contains(name) || !counter.is_over(now));
    }
}

#[cfg(test)]
mod tests;
