//! Every route that may hand a browser a session, and what each asks for first (OWASP ASVS 6.1.3): one page to read, and
//! the tests hold every answer of the portal to it. Routes for people signed in may give their session a new token; they
//! begin none.

/// A route after which a browser may be signed in as somebody it was not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// Where the form goes.
    pub path: &'static str,
    /// What must have been shown before.
    pub after: &'static str,
    /// What is shown here.
    pub shows: &'static str,
    /// What slows guessing down, or why nobody can guess.
    pub guarded: &'static str,
}

const fn way(path: &'static str, after: &'static str, shows: &'static str, guarded: &'static str) -> WayIn {
    WayIn { path, after, shows, guarded }
}

/// The ways in.
pub const WAYS_IN: &[WayIn] = &[
    way(
        "/sign-in",
        "nothing",
        "name and password: half a session, a whole one on a trusted device or where no more is asked for",
        "by name, device, address and all together",
    ),
    way(
        "/sign-in/passkey",
        "nothing",
        "a passkey with user verification",
        "a ceremony of 256 random bits, limited by address",
    ),
    way("/sign-in/code", "the password", "an authenticator's code or a backup code", "by login and device"),
    way("/sign-in/code/backup", "the password", "a backup code or an authenticator's code", "by login and device"),
    way(
        "/sign-in/code/passkey",
        "the password",
        "a passkey of the login with user verification",
        "by login and device",
    ),
    way(
        "/sign-in/code/sent",
        "the password",
        "a code by e-mail or text, where the clinic allows it, for patients",
        "three tries, by login and device",
    ),
    way(
        "/enrol/code",
        "a code on paper or the password",
        "the first code of an authenticator",
        "an enrolment of 256 random bits, half an hour",
    ),
    way(
        "/enrol/passkey",
        "a code on paper or the password",
        "a new passkey with user verification",
        "an enrolment of 256 random bits, half an hour",
    ),
    way(
        "/enrol/later",
        "a code on paper, name and password",
        "nothing, where the clinic only offers a second factor",
        "an enrolment of 256 random bits, half an hour",
    ),
];
