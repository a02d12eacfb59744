//! What somebody can guess at with a form, and how each is counted. A route says which of these its form is.

use crate::vault::lobby::{Key, Rule};

/// Declares the kinds of guessing, and what each is counted by.
macro_rules! limited {
    ($( $(#[$doc:meta])* $kind:ident by $($counts:ident)+; )*) => {
        /// A kind of guessing that is slowed down, wherever its forms stand.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Limited { $( $(#[$doc])* $kind, )* }

        impl Limited {
            /// All of them.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )*];

            const fn counts(self) -> &'static [Counts] {
                match self { $( Self::$kind => &[$( Counts::$counts, )+], )* }
            }
        }
    };
}

limited! {
    /// A name and a password.
    SignIn by Password Address Everybody;
    /// A passkey and nothing else. No name is typed, so nobody can be slowed down by name.
    Passkey by Address Everybody;
    /// A second factor: after the password, after a link for a new one, or again within a session. Tries count together,
    /// wherever they are made.
    SecondFactor by Factor;
    /// The code of a sheet or an invitation.
    Code by Codes Everybody;
    /// The password of today, before another one is kept.
    Current by Current;
    /// A name for signing in that may be somebody's: each answer says whether it is. Counted by the login that wants one,
    /// or by the code with which a login is made, and by address.
    Name by Name Names;
    /// A name or an address of somebody who forgot their password: there is nothing to guess, but mail to send.
    Forgot by Asks;
}

/// What a try is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Password,
    Factor,
    Address,
    Codes,
    Asks,
    Everybody,
    Current,
    Name,
    Names,
}

/// Who tries what, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::logins) struct Trying<'a> {
    pub name: &'a str,
    /// The login, once it is known.
    pub account: Option<&'a [u8; 16]>,
    /// The browser, where the login has used it before.
    pub device: Option<&'a [u8; 16]>,
}

impl Limited {
    /// What a try is counted by. A known browser counts by itself alone, so that its owner gets in whatever others do.
    pub(in crate::logins) fn keys<'a>(self, trying: &Trying<'a>, address: &'a str) -> Vec<Key<'a>> {
        let key = |counts: &Counts| match (counts, trying.device) {
            (Counts::Password, None) => Some(Key::Password(trying.name)),
            (Counts::Password, Some(device)) => Some(Key::KnownPassword(device)),
            (Counts::Factor, None) => trying.account.map(Key::Factor),
            (Counts::Factor, Some(device)) => Some(Key::KnownFactor(device)),
            (Counts::Current, _) => trying.account.map(Key::Current),
            (Counts::Name, _) => trying.account.map(Key::Name),
            (Counts::Address | Counts::Codes | Counts::Asks | Counts::Names | Counts::Everybody, Some(_)) => None,
            (Counts::Address, None) => Some(Key::Address(address)),
            (Counts::Codes, None) => Some(Key::Codes(address)),
            (Counts::Asks, None) => Some(Key::Asks(address)),
            (Counts::Names, None) => Some(Key::Names(address)),
            (Counts::Everybody, None) => Some(Key::Everybody),
        };
        self.counts().iter().filter_map(key).collect()
    }

    /// The tries that somebody unknown has at one place before the first wait.
    pub fn tries(self) -> u32 {
        let keys = self.keys(&Trying { account: Some(&[0; 16]), ..Trying::default() }, "");
        let tries = keys.into_iter().map(|key| match key.rule() {
            Rule::Doubling { free } => free,
            Rule::Window { most, .. } => most,
        });
        tries.min().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
