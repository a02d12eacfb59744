//! Every way in, and what each asks for first (OWASP ASVS 6.1.3): one page to read. The table of routes says which form is
//! which, and the tests hold every answer of the portal to it. Routes for people signed in may give their session a new
//! token; they begin none.

/// What a form asks for after which a browser may be signed in as somebody it was not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// What must have been shown before.
    pub after: &'static str,
    pub shows: &'static str,
    /// What slows guessing down, or why nobody can guess.
    pub guarded: &'static str,
}

const fn way(after: &'static str, shows: &'static str, guarded: &'static str) -> WayIn {
    WayIn { after, shows, guarded }
}

/// Name and password.
pub const PASSWORD: WayIn = way(
    "nothing",
    "name and password: half a session, a whole one on a trusted device or where no more is asked for",
    "by name, device, address and all together",
);
/// A passkey alone.
pub const PASSKEY: WayIn =
    way("nothing", "a passkey with user verification", "a ceremony of 256 random bits, limited by address");
/// A code after the password.
pub const CODE: WayIn = way("the password", "an authenticator's code or a backup code", "by login and device");
/// A backup code after the password.
pub const BACKUP_CODE: WayIn = way("the password", "a backup code or an authenticator's code", "by login and device");
/// A passkey after the password.
pub const PASSKEY_AFTER: WayIn =
    way("the password", "a passkey of the login with user verification", "by login and device");
/// A code that was sent, after the password.
pub const SENT_CODE: WayIn = way(
    "the password",
    "a code by e-mail or text, where the clinic allows it, for patients",
    "three tries, by login and device",
);
/// The first code of a new login's authenticator.
pub const FIRST_CODE: WayIn = way(
    "a code on paper or the password",
    "the first code of an authenticator",
    "an enrolment of 256 random bits, half an hour",
);
/// The first passkey of a new login.
pub const FIRST_PASSKEY: WayIn = way(
    "a code on paper or the password",
    "a new passkey with user verification",
    "an enrolment of 256 random bits, half an hour",
);
/// No second factor yet.
pub const LATER: WayIn = way(
    "a code on paper, name and password",
    "nothing, where the clinic only offers a second factor",
    "an enrolment of 256 random bits, half an hour",
);
