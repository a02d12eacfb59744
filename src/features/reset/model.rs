//! What the pages know of somebody who forgot a password.

/// How the second factor can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// By a code that is typed: an authenticator's, or a recovery code.
    pub code: bool,
    /// By a passkey.
    pub passkey: bool,
    /// By a code to the phone.
    pub phone: bool,
}

/// What went wrong with the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The code is wrong, or too old.
    Wrong,
    /// Too many tries; so many minutes to wait.
    Wait(i64),
}
