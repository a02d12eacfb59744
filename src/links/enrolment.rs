//! From paper to a login.

use super::declare::addresses;

addresses! {
    /// The next step of an enrolment, whichever it is.
    ENROL = "/enrol";
    /// Name and password of a login to be.
    ENROL_PASSWORD = "/enrol/password";
    /// The name of a login that will have a passkey and no password.
    ENROL_NAME = "/enrol/name";
    /// The authenticator of a login to be.
    ENROL_CODE = "/enrol/code";
    /// Leaves the second factor for another day.
    ENROL_LATER = "/enrol/later";
    /// Asks the device of a login to be for a passkey.
    ENROL_PASSKEY_OPTIONS = "/enrol/passkey/options";
    /// Where the device's new passkey goes.
    ENROL_PASSKEY = "/enrol/passkey";
}
