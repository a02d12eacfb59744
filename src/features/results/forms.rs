//! What staff types about a result.

mod described;
mod fault;
mod goals;
mod names;
mod signing;
mod taken;
mod values;
mod wishes;

use super::model::Reason;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

pub use described::{Described, describe, with_titles};
pub use fault::say_fault;
pub use goals::{Acting, Goals};
pub use names::Renaming;
pub use signing::{Holding, Several};
pub use values::{Filling, Typing, fill, rows, widened};
pub use wishes::Wishing;

/// Whether a result is to be hidden from proxies.
pub struct Hidden(pub bool);

impl Typed for Hidden {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        match filled.value("hidden") {
            "yes" => Some(Self(true)),
            "no" => Some(Self(false)),
            _ => None,
        }
    }
}

/// Why a result is to be taken back.
pub struct Retract(pub Reason);

impl Typed for Retract {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let reason = filled.value("reason").parse().ok();
        if reason.is_none() {
            filled.fail("reason", say!(asking.words, "retract-why-missing"));
        }
        reason.map(Self)
    }
}
