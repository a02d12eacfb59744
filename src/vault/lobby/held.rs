//! Sessions that were looked up a moment ago, so that a busy page does not read them from the database again.
//!
//! What is held counts only while nothing but the trail has been changed since it was read: a session ended, a login
//! closed, a role taken, anything, and it is read anew. Limits of time are judged at each request.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::session::Visitor;

const MOST: usize = 10_000;

/// By the hash of the token: how many changes there had been, and whose it is.
#[derive(Default)]
pub(in crate::vault) struct HeldSessions(Mutex<HashMap<[u8; 32], (u64, Visitor)>>);

impl HeldSessions {
    /// What was read, if nothing has changed since.
    pub(super) fn get(&self, token: &[u8; 32], changes: u64) -> Option<Visitor> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (then, visitor) = held.get(token)?;
        (*then == changes).then(|| visitor.clone())
    }

    /// Holds what was read. `changes` is how many there were before reading.
    pub(super) fn put(&self, token: [u8; 32], changes: u64, visitor: Visitor) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(token, (changes, visitor));
    }
}
