//! The front door, and the first steps behind it.

use super::declare::addresses;

addresses! {
    /// The front door: home for whoever is signed in, sign-in for everybody else.
    HOME = "/";
    /// Sign in.
    SIGN_IN = "/sign-in";
    /// Where somebody signs out.
    SIGN_OUT = "/sign-out";
    /// The page after an idle log-out.
    SIGNED_OUT = "/signed-out";
    /// Reads on in another language.
    LANGUAGE = "/language";
    /// Where a sheet's code is typed.
    ACTIVATE = "/activate";
    /// Where an invitation's code is typed.
    JOIN = "/join";
    /// Naming the clinic, at set-up.
    SET_UP_CLINIC = "/set-up/clinic";
    /// Where a set-up link's token is used.
    SET_UP_BEGIN = "/set-up/begin";
    /// The one-time set-up link.
    SET_UP, set_up(token: &str) = "/set-up/{token}";
}

/// Sign in, and come back to this path afterwards.
pub fn sign_in_and_return(path: &str) -> String {
    if path == HOME { SIGN_IN.to_owned() } else { format!("{SIGN_IN}?next={path}") }
}

/// The page after an idle log-out; from there the way leads back to this path.
pub fn signed_out_and_return(path: &str) -> String {
    format!("{SIGNED_OUT}?next={path}")
}
