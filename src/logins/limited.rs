//! Every form that somebody can guess with, and what is counted there: the code and the tests read the same table.

use crate::vault::lobby::{Key, Rule};

/// A kind of guessing, and the forms where it is slowed down.
#[derive(Debug)]
pub struct Limited {
    /// The paths that the forms post to.
    pub paths: &'static [&'static str],
    counts: &'static [Counts],
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
    /// The name that was typed.
    pub name: &'a str,
    /// The login, once it is known.
    pub account: Option<&'a [u8; 16]>,
    /// The browser, where the login has used it before.
    pub device: Option<&'a [u8; 16]>,
}

/// A name and a password.
pub(in crate::logins) static SIGN_IN: Limited =
    Limited { paths: &["/sign-in"], counts: &[Counts::Password, Counts::Address, Counts::Everybody] };

/// A passkey and nothing else. No name is typed, so nobody can be slowed down by name.
pub(in crate::logins) static PASSKEY: Limited =
    Limited { paths: &["/sign-in/passkey/options"], counts: &[Counts::Address, Counts::Everybody] };

/// A second factor: after the password, after a link for a new one, or again within a session. Tries count together,
/// wherever they are made.
pub(in crate::logins) static SECOND_FACTOR: Limited = Limited {
    paths: &[
        "/sign-in/code",
        "/sign-in/code/passkey",
        "/sign-in/code/sent",
        "/sign-in/code/backup",
        "/forgot/proof",
        "/forgot/proof/backup",
        "/forgot/proof/passkey",
        "/forgot/proof/sent",
        "/step-up",
        "/step-up/backup",
        "/step-up/passkey",
        "/step-up/sent",
    ],
    counts: &[Counts::Factor],
};

/// The code of a sheet or an invitation.
pub(in crate::logins) static CODES: Limited = Limited {
    paths: &["/activate", "/activate/{token}", "/join", "/recover", "/recover/staff"],
    counts: &[Counts::Codes, Counts::Everybody],
};

/// The password of today, before another one is kept.
pub(in crate::logins) static CURRENT: Limited = Limited { paths: &["/account/password"], counts: &[Counts::Current] };

/// A name for signing in that may be somebody's: each answer says whether it is. Counted by the login that wants one, or
/// by the code with which a login is made, and by address.
pub(in crate::logins) static NAMES: Limited =
    Limited { paths: &["/account/username", "/enrol/password", "/enrol/name"], counts: &[Counts::Name, Counts::Names] };

/// A name or an address of somebody who forgot their password: there is nothing to guess, but mail to send.
pub(in crate::logins) static FORGOT: Limited = Limited { paths: &["/forgot"], counts: &[Counts::Asks] };

/// All of them.
pub static LIMITED: &[&Limited] = &[&SIGN_IN, &PASSKEY, &SECOND_FACTOR, &CODES, &CURRENT, &NAMES, &FORGOT];

/// Forms for people who are not signed in with which nobody can guess anything: what they take is a token of 256
/// random bits, or nothing secret at all.
pub const UNLIMITED: &[&str] = &[
    "/set-up/begin",
    "/set-up/clinic",
    "/enrol/code",
    "/enrol/passkey/options",
    "/enrol/passkey",
    "/enrol/later",
    "/sign-in/passkey",
    "/sign-in/code/options",
    "/sign-in/code/send",
    "/forgot/proof/options",
    "/forgot/proof/send",
    "/forgot/password",
    "/recover/contact",
    "/sign-out",
    "/language",
    "/terms/accept",
];

impl Limited {
    /// What a try is counted by. A known browser counts by itself alone, so that its owner gets in whatever others do.
    pub(in crate::logins) fn keys<'a>(&self, trying: &Trying<'a>, address: &'a str) -> Vec<Key<'a>> {
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
        self.counts.iter().filter_map(key).collect()
    }

    /// The tries that somebody unknown has at one place before the first wait.
    pub fn tries(&self) -> u32 {
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
