//! Why what somebody shows of themselves does not count.

use crate::kit::clock::SignedDuration;
use crate::vault::Fault;

/// Why somebody is not let in, or not taken for the owner. Never which part of what they showed was wrong.
#[derive(Debug)]
pub enum Refusal {
    /// Wrong, too old, or used before; or there is no such login.
    Wrong,
    /// A passkey whose counter went back: somebody may hold a copy of it. Its owner is told.
    Copied,
    /// No tries are left for the codes that were sent.
    Spent,
    /// Too many tries; how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
