//! What the pages know of somebody who forgot a password.

/// How the second factor can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent ways, each there or not")]
pub struct Ways {
    /// By a code of the app.
    pub code: bool,
    /// By a backup code, on a page of its own.
    pub backup: bool,
    pub passkey: bool,
    /// By a passkey, but not at this address of the portal.
    pub passkey_elsewhere: bool,
    /// By a code to the phone.
    pub phone: bool,
}
