//! Small values with no opinions: ids, time, randomness, health data that does not leak into logs, words.
//!
//! Everything may use `kit`; `kit` uses nothing of this crate.

pub mod acts;
pub mod channel;
pub mod clock;
pub mod closed;
pub mod contact;
pub mod date;
pub mod factors;
pub mod file_kind;
pub mod glass;
pub mod hours;
pub mod id;
pub mod letters;
pub mod mask;
pub mod method;
pub mod mistake;
pub mod notices;
pub mod notified;
pub mod phi;
pub mod random;
pub mod reach;
pub mod reader;
pub mod release_rule;
pub mod roles;
pub mod scopes;
pub mod secret;
pub mod seen;
pub mod side;
pub mod spelling;
pub mod stage;
pub mod text;
pub mod token;
