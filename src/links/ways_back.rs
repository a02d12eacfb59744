//! Back in without a password, or without anything.

/// Where somebody says that they forgot their password.
pub const FORGOT: &str = "/forgot";
/// What everybody reads who did.
pub const FORGOT_SENT: &str = "/forgot/sent";
/// Where the second factor is shown.
pub const FORGOT_PROOF: &str = "/forgot/proof";
/// Where the new password is chosen.
pub const FORGOT_PASSWORD: &str = "/forgot/password";
