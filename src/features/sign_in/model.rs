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

/// What went wrong with the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The name or the password, or the code.
    Wrong,
    /// Too many tries; so many minutes to wait.
    Wait(i64),
}

/// What the page of the second factor offers.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// Until when this device could be trusted; `None` where it cannot be.
    pub trust_until: Option<Date>,
}
