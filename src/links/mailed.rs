//! Addresses that travel by e-mail and text: each holds a one-time token, shows a button when opened, and acts when
//! that is pressed.

/// Whether an address holds a secret: the page there loads nothing else, so that no other request tells of it.
pub fn holds_secret(path: &str) -> bool {
    let folders = ["/reset/", "/not-me/", "/verify-address/", "/cancel-recovery/", "/activate/", "/set-up/"];
    folders.iter().any(|folder| path.starts_with(folder))
        && ![super::SET_UP_BEGIN, super::SET_UP_CLINIC].contains(&path)
}

/// Choose a new password.
pub fn reset(token: &str) -> String {
    format!("/reset/{token}")
}

/// "This was not me", for somebody who may not be able to sign in any more.
pub fn not_me(token: &str) -> String {
    format!("/not-me/{token}")
}

/// Prove that an address is one's own.
pub fn verify_address(token: &str) -> String {
    format!("/verify-address/{token}")
}

/// Stop a recovery that somebody else asked for.
pub fn cancel_recovery(token: &str) -> String {
    format!("/cancel-recovery/{token}")
}

/// Use an activation code that was sent: the birth date is asked for, and nothing happens before that.
pub fn activate_with(code: &str) -> String {
    format!("{}/{code}", super::ACTIVATE)
}
