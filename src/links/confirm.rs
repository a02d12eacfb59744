//! Showing who it is: after the password, and again within a session.

use super::declare::addresses;

addresses! {
    /// Asks the device for any passkey of this portal.
    SIGN_IN_PASSKEY_OPTIONS = "/sign-in/passkey/options";
    /// Signs in with a passkey alone.
    SIGN_IN_PASSKEY = "/sign-in/passkey";
    /// The second factor.
    SIGN_IN_CODE = "/sign-in/code";
    /// Asks the device for a passkey of this login.
    SIGN_IN_CODE_OPTIONS = "/sign-in/code/options";
    /// Where the device's answer goes.
    SIGN_IN_CODE_PASSKEY = "/sign-in/code/passkey";
    /// Asks for a code by e-mail or text.
    SIGN_IN_CODE_SEND = "/sign-in/code/send";
    /// Where such a code is typed.
    SIGN_IN_CODE_SENT = "/sign-in/code/sent";
    /// Where a backup code is typed.
    SIGN_IN_CODE_BACKUP = "/sign-in/code/backup";
    /// Where somebody signed in shows again who they are.
    STEP_UP = "/step-up";
    /// Asks the device for a passkey of this login, again.
    STEP_UP_OPTIONS = "/step-up/options";
    /// Where the device's answer goes, again.
    STEP_UP_PASSKEY = "/step-up/passkey";
    /// Asks for a code by e-mail or text, again.
    STEP_UP_SEND = "/step-up/send";
    /// Where such a code is typed, again.
    STEP_UP_SENT = "/step-up/sent";
    /// Where a backup code is typed, again.
    STEP_UP_BACKUP = "/step-up/backup";
    /// Adds a passkey to one's own login.
    NEW_PASSKEY = "/account/security/passkeys/new";
    /// Asks the device for one more passkey.
    PASSKEY_OPTIONS = "/account/security/passkeys/options";
}

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
    options: SIGN_IN_CODE_OPTIONS,
    passkey: SIGN_IN_CODE_PASSKEY,
    send: SIGN_IN_CODE_SEND,
    sent: SIGN_IN_CODE_SENT,
    backup: SIGN_IN_CODE_BACKUP,
};

/// Again, within a session.
pub const STEPPING_UP: Confirm = Confirm {
    code: STEP_UP,
    options: STEP_UP_OPTIONS,
    passkey: STEP_UP_PASSKEY,
    send: STEP_UP_SEND,
    sent: STEP_UP_SENT,
    backup: STEP_UP_BACKUP,
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
