//! Pages that anybody may read before signing in.

/// How to sign in safely, and what to do when something is wrong.
pub const HELP: &str = "/help";
