//! Pages that anybody may read before signing in.

/// How to sign in safely, and what to do when something is wrong.
pub const HELP: &str = "/help";
/// The terms that patients accept.
pub const TERMS: &str = "/terms";
/// Where somebody signed in accepts new terms.
pub const ACCEPT_TERMS: &str = "/terms/accept";

/// Accept the new terms, and come back to this path afterwards.
pub fn accept_terms_and_return(path: &str) -> String {
    if path == super::HOME { ACCEPT_TERMS.to_owned() } else { format!("{ACCEPT_TERMS}?next={path}") }
}

/// Staff: the manager writes the terms.
pub fn staff_terms() -> String {
    "/staff/terms".to_owned()
}
