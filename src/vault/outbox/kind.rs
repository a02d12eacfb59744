//! What a notice tells of, and what follows from that: what it may hold, how long it is worth sending.

use crate::kit::clock::SignedDuration;
use crate::kit::closed::closed_list;

/// What a notice may hold (PRODUCT §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// "You have something new": no name, a link to the front door only. May be switched off, and waits for morning.
    Content,
    /// About a way in: may hold one one-time link. Always sent, at any hour, to the addresses before and after.
    Security,
}

closed_list! {
    /// What a notice tells of.
    pub enum Kind {
        /// Signed in from a device never seen before.
        NewDevice = "new_device",
        PasswordChanged = "password_changed",
        /// The name for signing in was changed.
        UsernameChanged = "username_changed",
        /// The link with which a password is reset.
        ResetLink = "reset_link",
        SentCode = "sent_code",
        /// The link that proves an address.
        VerifyAddress = "verify_address",
        /// An address was added or taken away.
        AddressChanged = "address_changed",
        FactorAdded = "factor_added",
        /// A factor was taken away.
        FactorEnded = "factor_ended",
        /// A passkey was refused, since somebody may hold a copy of it.
        PasskeyCopied = "passkey_copied",
        /// New recovery codes were made.
        RecoveryCodes = "recovery_codes",
        /// The front desk began a recovery; holds the link that stops it.
        RecoveryBegun = "recovery_begun",
        /// A recovery was used.
        RecoveryDone = "recovery_done",
        /// The login was locked by "this was not me".
        Locked = "locked",
        /// Somebody tried so many wrong passwords that only browsers the owner has used before may try.
        Guessed = "guessed",
        /// Somebody who knows the password tried several wrong second factors.
        CodesGuessed = "codes_guessed",
        /// The code with which a patient activates a login.
        Activation = "activation",
        /// A login was made for the chart.
        Activated = "activated",
        /// The code with which somebody becomes a proxy.
        ProxyInvitation = "proxy_invitation",
        /// Somebody was given access to a chart, or lost it.
        ProxyChanged = "proxy_changed",
        /// To staff: a patient's login was locked, or a chart was opened without belonging to its care team.
        StaffAlert = "staff_alert",
        /// To clinicians: a result cannot wait.
        UrgentResult = "urgent_result",
        /// A proxy's access narrows or ends in 30 days.
        ProxyEndsSoon = "proxy_ends_soon",
        /// A result can be read.
        NewResult = "new_result",
    }
}

/// How long a notice is tried for when nothing in it runs out before.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(48);

impl Kind {
    /// What it may hold, and whether it can be switched off.
    pub const fn class(self) -> Class {
        match self {
            Self::NewDevice
            | Self::PasswordChanged
            | Self::UsernameChanged
            | Self::ResetLink
            | Self::SentCode
            | Self::VerifyAddress
            | Self::AddressChanged
            | Self::FactorAdded
            | Self::FactorEnded
            | Self::PasskeyCopied
            | Self::RecoveryCodes
            | Self::RecoveryBegun
            | Self::RecoveryDone
            | Self::Locked
            | Self::Guessed
            | Self::CodesGuessed
            | Self::Activation
            | Self::Activated
            | Self::ProxyInvitation
            | Self::ProxyChanged
            | Self::StaffAlert
            | Self::UrgentResult => Class::Security,
            Self::ProxyEndsSoon | Self::NewResult => Class::Content,
        }
    }

    /// How long it is tried for. What holds a code or a link is not sent once that has run out.
    pub const fn lifetime(self) -> SignedDuration {
        match self {
            Self::SentCode => SignedDuration::from_mins(10),
            Self::ResetLink => SignedDuration::from_mins(30),
            Self::VerifyAddress | Self::RecoveryBegun | Self::Activation | Self::ProxyInvitation => {
                SignedDuration::from_hours(24)
            }
            Self::NewDevice
            | Self::PasswordChanged
            | Self::UsernameChanged
            | Self::AddressChanged
            | Self::FactorAdded
            | Self::FactorEnded
            | Self::PasskeyCopied
            | Self::RecoveryCodes
            | Self::RecoveryDone
            | Self::Locked
            | Self::Guessed
            | Self::CodesGuessed
            | Self::Activated
            | Self::ProxyChanged
            | Self::StaffAlert
            | Self::UrgentResult
            | Self::ProxyEndsSoon
            | Self::NewResult => TRIED_FOR,
        }
    }

    /// Whether what it holds runs out before trying ends.
    pub fn runs_out(self) -> bool {
        self.lifetime() < TRIED_FOR
    }

    /// Whether it tells of something that only the owner of a login should have done: such a mail carries the link to
    /// "this was not me".
    pub const fn can_be_denied(self) -> bool {
        match self {
            Self::NewDevice
            | Self::PasswordChanged
            | Self::UsernameChanged
            | Self::AddressChanged
            | Self::FactorAdded
            | Self::FactorEnded
            | Self::PasskeyCopied
            | Self::RecoveryCodes
            | Self::RecoveryDone
            | Self::CodesGuessed
            | Self::Activated => true,
            Self::ResetLink
            | Self::SentCode
            | Self::VerifyAddress
            | Self::RecoveryBegun
            | Self::Locked
            | Self::Guessed
            | Self::Activation
            | Self::ProxyInvitation
            | Self::ProxyChanged
            | Self::StaffAlert
            | Self::UrgentResult
            | Self::ProxyEndsSoon
            | Self::NewResult => false,
        }
    }

    /// Whether staff have to act on it.
    pub const fn is_for_staff(self) -> bool {
        matches!(self, Self::StaffAlert | Self::UrgentResult)
    }

    /// Whether a proxy must see results to hear of it.
    pub const fn needs_results(self) -> bool {
        matches!(self, Self::NewResult)
    }

    /// The kinds that somebody may switch off.
    pub fn switchable() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| kind.class() == Class::Content)
    }
}
