//! What the pages know of somebody who forgot a password.

/// How the second factor can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent ways, each there or not")]
pub struct Ways {
    /// By a code of the app.
    pub code: bool,
    /// By a backup code, on a page of its own.
    pub backup: bool,
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
    /// A backup code: mistyped, used, or replaced by newer ones.
    WrongBackup,
    /// It has the shape of a backup code, which is for another page.
    IsBackup,
    /// It has the shape of the one-time code from the clinic, which is for another page.
    OfTheDesk,
    /// It has the shape of a sheet's code, which is for another page.
    OfASheet,
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
