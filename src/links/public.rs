//! Pages that anybody may read before signing in.

use super::declare::addresses;

addresses! {
    /// How to sign in safely, and what to do when something is wrong.
    HELP = "/help";
    /// The terms that patients accept.
    TERMS = "/terms";
    /// Where somebody signed in accepts new terms.
    ACCEPT_TERMS = "/terms/accept";
    /// Staff: the manager writes the terms.
    STAFF_TERMS = "/staff/terms";
}

/// Accept the new terms, and come back to this path afterwards.
pub fn accept_terms_and_return(path: &str) -> String {
    if path == super::HOME { ACCEPT_TERMS.to_owned() } else { format!("{ACCEPT_TERMS}?next={path}") }
}
