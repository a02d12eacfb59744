//! What happens without a person at a page: at the terminal, or by the clock.

use super::super::actor::{Actor, Kind};
use super::{CLINICAL, Verdict, staff};

/// Whoever brings a laboratory's file: clinical staff, the terminal, or the watch over the folder.
pub(super) fn taking_in(actor: &Actor) -> Verdict {
    match actor.0 {
        Kind::Operator | Kind::Job(_) => Verdict::Allow,
        Kind::Person(_) | Kind::Staff(..) => staff(actor, CLINICAL),
    }
}

/// Work that nobody asks for.
pub(super) const fn clock(actor: &Actor) -> Verdict {
    match actor.0 {
        Kind::Job(_) => Verdict::Allow,
        Kind::Person(_) | Kind::Staff(..) | Kind::Operator => Verdict::Conceal,
    }
}

pub(super) fn operator(actor: &Actor) -> Verdict {
    match actor.0 {
        Kind::Operator => Verdict::Allow,
        Kind::Person(_) | Kind::Staff(..) | Kind::Job(_) => Verdict::Conceal,
    }
}
