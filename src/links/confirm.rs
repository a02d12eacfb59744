//! Showing who it is: after the password, and again within a session.

/// Asks the device for any passkey of this portal.
pub const SIGN_IN_PASSKEY_OPTIONS: &str = "/sign-in/passkey/options";
/// Signs in with a passkey alone.
pub const SIGN_IN_PASSKEY: &str = "/sign-in/passkey";
/// The second factor.
pub const SIGN_IN_CODE: &str = "/sign-in/code";
/// Where somebody signed in shows again who they are.
pub const STEP_UP: &str = "/step-up";

/// One way to show who it is, as its addresses: after the password, or again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirm {
    /// The page, and where what is typed there goes.
    pub code: &'static str,
    /// Asks the device for a passkey of this login.
    pub options: &'static str,
    /// Where the device's answer goes.
    pub passkey: &'static str,
    /// Asks for a code by e-mail or text.
    pub send: &'static str,
    /// Where such a code is typed.
    pub sent: &'static str,
    /// The page for those without their phone, where a backup code is typed.
    pub backup: &'static str,
}

/// After the password.
pub const SECOND_FACTOR: Confirm = Confirm {
    code: SIGN_IN_CODE,
    options: "/sign-in/code/options",
    passkey: "/sign-in/code/passkey",
    send: "/sign-in/code/send",
    sent: "/sign-in/code/sent",
    backup: "/sign-in/code/backup",
};

/// Again, within a session.
pub const STEPPING_UP: Confirm = Confirm {
    code: STEP_UP,
    options: "/step-up/options",
    passkey: "/step-up/passkey",
    send: "/step-up/send",
    sent: "/step-up/sent",
    backup: "/step-up/backup",
};

impl Confirm {
    /// The page, with the way back carried along.
    pub fn code_and_return(&self, next: &str) -> String {
        and_return(self.code, next)
    }

    /// The page for those without their phone, with the way back carried along.
    pub fn backup_and_return(&self, next: &str) -> String {
        and_return(self.backup, next)
    }

    /// The page of a code that was sent, with the way back carried along.
    pub fn sent_and_return(&self, next: &str) -> String {
        and_return(self.sent, next)
    }
}

fn and_return(page: &str, next: &str) -> String {
    if next == super::HOME { page.to_owned() } else { format!("{page}?next={next}") }
}

/// Show again who it is, and come back to this path afterwards.
pub fn step_up_and_return(path: &str) -> String {
    STEPPING_UP.code_and_return(path)
}

/// Adds a passkey to one's own login.
pub const NEW_PASSKEY: &str = "/account/security/passkeys/new";
/// Asks the device for one more passkey.
pub const PASSKEY_OPTIONS: &str = "/account/security/passkeys/options";
