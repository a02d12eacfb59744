//! Addresses about what leaves the machine.

/// The demo's mail.
pub const DEMO_MAIL: &str = "/demo/mail";
