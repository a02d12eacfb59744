//! Addresses that travel by e-mail and text: each holds a one-time token, shows a button when opened, and acts when
//! that is pressed.

use super::declare::addresses;

addresses! {
    /// Choose a new password.
    RESET, reset(token: &str) = "/reset/{token}";
    /// "This was not me", for somebody who may not be able to sign in any more.
    NOT_ME_LINK, not_me(token: &str) = "/not-me/{token}";
    /// Prove that an address is one's own.
    VERIFY_ADDRESS, verify_address(token: &str) = "/verify-address/{token}";
    /// Stop a recovery that somebody else asked for.
    CANCEL_RECOVERY, cancel_recovery(token: &str) = "/cancel-recovery/{token}";
    /// Use an activation code that was sent: the birth date is asked for, and nothing happens before that.
    ACTIVATE_WITH, activate_with(token: &str) = "/activate/{token}";
}
