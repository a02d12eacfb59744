//! What of an order is out of sight, and stays in staff's: each value and document that was brought.

use super::Key;
use super::decided::At;
use super::line::{Line, What};
use super::said::SaidDocument;
use crate::records::values::NewValue;

/// A value or document that is out of sight.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptBack {
    /// Whether it was reported for the wrong patient; else nobody can tell what stands.
    pub is_withdrawn: bool,
    /// Which statement brought it, and where in it.
    pub from: (Key, At),
    pub what: Brought,
}

/// What was brought.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    Value(Box<NewValue>),
    Document(SaidDocument),
}

/// What a hidden line brought, the newest first, each once.
pub fn of(line: &Line<'_>) -> impl Iterator<Item = KeptBack> {
    line.brought().into_iter().map(|at| {
        let entry = &line.entries[at];
        let what = match entry.what {
            What::Value(one) | What::End(one) => Brought::Value(Box::new(one.value.clone())),
            What::Document(one) => Brought::Document(one.clone()),
        };
        KeptBack { is_withdrawn: line.is_withdrawn, from: entry.key(), what }
    })
}
