//! What the pages know of a sign-in.

use crate::kit::date::Date;

/// Why the sign-in page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody came to sign in.
    Asked,
    /// A session ran into its limit.
    SignedOut,
}

/// What the page offers to show who it is.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent offers, each there or not")]
pub struct Offer {
    /// To type a code of the app.
    pub code: bool,
    /// To type a backup code, on a page of its own.
    pub backup: bool,
    pub passkey: bool,
    /// Whether the login has a passkey that this address cannot ask for.
    pub passkey_elsewhere: bool,
    /// To have a code sent by e-mail.
    pub email: bool,
    /// To have a code sent by text.
    pub text: bool,
    /// To type the password.
    pub password: bool,
    /// Until when this device could be trusted; `None` where it cannot be.
    pub trust_until: Option<Date>,
}

/// What somebody shows who they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To come in, after the password.
    SignIn,
    /// To change something that asks for it.
    StepUp,
}
