//! Passwords: which are accepted, how strong one is in words, what we offer to those to whom nothing comes to mind,
//! and how they are kept.
//!
//! One function judges every password that is ever chosen: [`judge`]. What it lets through is an [`Acceptable`], the
//! only thing that the vault hashes as a password.

mod list;
mod personal;
mod phrase;
mod refusal;
mod rules;
mod strength;

pub use phrase::{is_phrase, phrase};
pub use refusal::Refusal;
pub(super) use rules::{About, Acceptable, judge};
pub use rules::{LONGEST, SHORTEST, SHORTEST_ALONE};
pub use strength::Strength;
