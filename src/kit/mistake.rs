//! What was wrong with what somebody showed of themselves: one list for every page that asks who it is.

use super::clock::SignedDuration;

/// What went wrong with the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It does not fit: the name or the password, the code, the birth date. Which part of it is not said.
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

impl Mistake {
    /// Too many tries; the minutes are rounded up.
    pub const fn wait(wait: SignedDuration) -> Self {
        Self::Wait(wait.as_secs().div_euclid(60) + 1)
    }

    /// Whether it is not what was shown that is wrong, but that it was too much.
    pub const fn is_too_much(self) -> bool {
        matches!(self, Self::Enough | Self::Wait(_))
    }
}
