//! From paper to a login.

/// The next step of an enrolment, whichever it is.
pub const ENROL: &str = "/enrol";
/// Name and password of a login to be.
pub const ENROL_PASSWORD: &str = "/enrol/password";
/// The name of a login that will have a passkey and no password.
pub const ENROL_NAME: &str = "/enrol/name";
/// The authenticator of a login to be.
pub const ENROL_CODE: &str = "/enrol/code";
/// Leaves the second factor for another day.
pub const ENROL_LATER: &str = "/enrol/later";
/// Asks the device of a login to be for a passkey.
pub const ENROL_PASSKEY_OPTIONS: &str = "/enrol/passkey/options";
/// Where the device's new passkey goes.
pub const ENROL_PASSKEY: &str = "/enrol/passkey";
