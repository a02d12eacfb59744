//! What the last look found, for the pages. It is of this process alone, and kept nowhere.

use std::sync::{Arc, Mutex, PoisonError};

use crate::features::laboratory::model::Watched;

/// What the last look found, as soon as there was one.
#[derive(Clone, Debug, Default)]
pub struct Looked(Arc<Mutex<Option<Watched>>>);

impl Looked {
    /// What it found.
    pub fn last(&self) -> Option<Watched> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another look found this.
    pub(super) fn say(&self, watched: Watched) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(watched);
    }
}
