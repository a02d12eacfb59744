//! What the last look found, for the pages, and what they ask of the next. It is of this process alone, and kept nowhere.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::features::laboratory::model::Watched;

/// What the last look found, as soon as there was one.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    last: Arc<Mutex<Option<Watched>>>,
    asked: Arc<AtomicBool>,
}

impl Looked {
    /// What it found.
    pub fn last(&self) -> Option<Watched> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody has let files be tried again: the next look brings them back.
    pub fn ask(&self) {
        self.asked.store(true, Ordering::Release);
    }

    /// Whether somebody has, since this was asked last.
    pub(super) fn was_asked(&self) -> bool {
        self.asked.swap(false, Ordering::AcqRel)
    }

    /// Another look found this.
    pub(super) fn say(&self, watched: Watched) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(watched);
    }
}
