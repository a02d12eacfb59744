//! What the pages know of somebody who forgot a password.

/// How the second factor can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent ways, each there or not")]
pub struct Ways {
    /// By a code that is typed: an authenticator's, or a recovery code.
    pub code: bool,
    /// By a passkey.
    pub passkey: bool,
    /// By a passkey, but not at this address of the portal.
    pub passkey_elsewhere: bool,
    /// By a code to the phone.
    pub phone: bool,
}

/// What went wrong with the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The code is wrong, or too old.
    Wrong,
    /// The passkey was not the right one, or came too late.
    WrongPasskey,
    /// The passkey may have been copied.
    Copied,
    /// No tries are left for the codes that were sent.
    Spent,
    /// No more codes are sent for now.
    Enough,
    /// Too many tries; so many minutes to wait.
    Wait(i64),
}
