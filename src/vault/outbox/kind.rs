//! What a notice tells of, and what follows from that: what it may hold, how long it is worth sending.

use crate::kit::clock::SignedDuration;

/// Declares the kinds: the word in the database, and the class that decides what a notice may hold.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $kind:ident = $word:literal $class:ident; )*) => {
        /// What a notice tells of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $( $(#[$doc])* $kind, )* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )*];

            /// The word in the database. Never changed once shipped.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$kind => $word, )* }
            }

            /// The kind with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.word() == word)
            }

            /// What it may hold, and whether it can be switched off.
            pub const fn class(self) -> Class {
                match self { $( Self::$kind => Class::$class, )* }
            }
        }
    };
}

/// What a notice may hold (PRODUCT §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// "You have something new": no name, a link to the front door only. May be switched off, and waits for morning.
    Content,
    /// About a way in: may hold one one-time link. Always sent, at any hour, to the addresses before and after.
    Security,
}

kinds! {
    /// Signed in from a device never seen before.
    NewDevice = "new_device" Security;
    /// The password was changed.
    PasswordChanged = "password_changed" Security;
    /// The name for signing in was changed.
    UsernameChanged = "username_changed" Security;
    /// The link with which a password is reset.
    ResetLink = "reset_link" Security;
    /// A code that was asked for.
    SentCode = "sent_code" Security;
    /// The link that proves an address.
    VerifyAddress = "verify_address" Security;
    /// An address was added or taken away.
    AddressChanged = "address_changed" Security;
    /// A factor was added.
    FactorAdded = "factor_added" Security;
    /// A factor was taken away.
    FactorEnded = "factor_ended" Security;
    /// A passkey was refused, since somebody may hold a copy of it.
    PasskeyCopied = "passkey_copied" Security;
    /// New recovery codes were made.
    RecoveryCodes = "recovery_codes" Security;
    /// The front desk began a recovery; holds the link that stops it.
    RecoveryBegun = "recovery_begun" Security;
    /// A recovery was used.
    RecoveryDone = "recovery_done" Security;
    /// The login was locked by "this was not me".
    Locked = "locked" Security;
    /// Somebody tried so many wrong passwords that only browsers the owner has used before may try.
    Guessed = "guessed" Security;
    /// Somebody who knows the password tried several wrong second factors.
    CodesGuessed = "codes_guessed" Security;
    /// The code with which a patient activates a login.
    Activation = "activation" Security;
    /// A login was made for the chart.
    Activated = "activated" Security;
    /// The code with which somebody becomes a proxy.
    ProxyInvitation = "proxy_invitation" Security;
    /// Somebody was given access to a chart, or lost it.
    ProxyChanged = "proxy_changed" Security;
    /// To staff: a patient's login was locked, or a chart was opened without belonging to its care team.
    StaffAlert = "staff_alert" Security;
    /// To clinicians: a result cannot wait.
    UrgentResult = "urgent_result" Security;
    /// A proxy's access narrows or ends in 30 days.
    ProxyEndsSoon = "proxy_ends_soon" Content;
    /// A result can be read.
    NewResult = "new_result" Content;
}

/// How long a notice is tried for when nothing in it runs out before.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(48);

impl Kind {
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
