//! What is counted, and how strictly.

use sha2::{Digest as _, Sha256};

use crate::kit::clock::SignedDuration;

/// What is being guessed at, or from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key<'a> {
    /// A password, by the name that was typed, from browsers that the login has never used.
    Password(&'a str),
    /// A password, from one browser that the login has used before: the owner's way in while others guess.
    KnownPassword(&'a [u8; 16]),
    /// A second factor, by the login.
    Factor(&'a [u8; 16]),
    /// A second factor, from one browser that the login has used before.
    KnownFactor(&'a [u8; 16]),
    /// The password of today, by the login that is signed in and wants another.
    Current(&'a [u8; 16]),
    /// Names for signing in that may be taken, by the login that wants one, or the code with which one is made.
    Name(&'a [u8; 16]),
    /// The same, from one address prefix.
    Names(&'a str),
    /// Names and passwords, from one address prefix.
    Address(&'a str),
    /// Codes of sheets and invitations, from one address prefix.
    Codes(&'a str),
    /// Links for a new password, from one address prefix.
    Asks(&'a str),
    /// What a caller says of themselves, by the chart that it is compared with.
    Identity(&'a [u8; 16]),
    /// Everything, from everywhere but known browsers.
    Everybody,
}

/// How tries are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// So many are free; then a wait of 30 seconds doubles up to 15 minutes.
    Doubling {
        /// Tries before the first wait.
        free: u32,
    },
    /// So many in a stretch of time.
    Window {
        /// Tries in each stretch.
        most: u32,
        /// Its length.
        of: SignedDuration,
    },
}

impl Key<'_> {
    /// A clinic's patients may share an address, so addresses have more tries than logins. The last rule leaves a third
    /// of what the machine can hash to those whom their browser makes known.
    pub const fn rule(self) -> Rule {
        match self {
            Self::Password(_)
            | Self::KnownPassword(_)
            | Self::Factor(_)
            | Self::KnownFactor(_)
            | Self::Current(_)
            | Self::Name(_) => Rule::Doubling { free: 5 },
            Self::Identity(_) => Rule::Doubling { free: 3 },
            Self::Address(_) => Rule::Doubling { free: 50 },
            Self::Codes(_) | Self::Asks(_) | Self::Names(_) => {
                Rule::Window { most: 50, of: SignedDuration::from_hours(1) }
            }
            Self::Everybody => Rule::Window { most: 600, of: SignedDuration::from_mins(1) },
        }
    }

    /// Whether many people share it: one of them getting in forgives the others nothing.
    pub const fn is_shared(self) -> bool {
        match self {
            Self::Address(_) | Self::Codes(_) | Self::Asks(_) | Self::Names(_) | Self::Everybody => true,
            Self::Password(_)
            | Self::KnownPassword(_)
            | Self::Factor(_)
            | Self::KnownFactor(_)
            | Self::Current(_)
            | Self::Name(_)
            | Self::Identity(_) => false,
        }
    }

    /// The name under which it is counted and kept: it says nothing of a user name or an address to whoever has the
    /// database and not its keys.
    pub fn hash(self, secret: &[u8; 32]) -> [u8; 16] {
        let (kind, value): (u8, &[u8]) = match self {
            Self::Password(name) => (1, name.as_bytes()),
            Self::KnownPassword(device) => (2, device),
            Self::Factor(account) => (3, account),
            Self::KnownFactor(device) => (4, device),
            Self::Address(prefix) => (5, prefix.as_bytes()),
            Self::Codes(prefix) => (6, prefix.as_bytes()),
            Self::Everybody => (7, &[]),
            Self::Current(account) => (8, account),
            Self::Name(account) => (9, account),
            Self::Asks(prefix) => (10, prefix.as_bytes()),
            Self::Identity(patient) => (11, patient),
            Self::Names(prefix) => (12, prefix.as_bytes()),
        };
        let hash = Sha256::new().chain_update(secret).chain_update([kind]).chain_update(value).finalize();
        let mut name = [0; 16];
        name.copy_from_slice(&hash[..16]);
        name
    }
}
