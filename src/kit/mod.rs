//! Small values with no opinions: ids, time, randomness, health data that does not leak into logs, words.
//!
//! Everything may use `kit`; `kit` uses nothing of this crate.

pub mod channel;
pub mod clock;
pub mod closed;
pub mod contact;
pub mod date;
pub mod factors;
pub mod id;
pub mod letters;
pub mod mask;
pub mod mistake;
pub mod notified;
pub mod phi;
pub mod random;
pub mod reach;
pub mod roles;
pub mod scopes;
pub mod secret;
pub mod seen;
pub mod spelling;
pub mod text;
pub mod token;
