//! Back in without a password, or without anything.

use crate::kit::id::{AccountId, PatientId, RecoveryId};

/// Where somebody says that they forgot their password.
pub const FORGOT: &str = "/forgot";
/// What everybody reads who did.
pub const FORGOT_SENT: &str = "/forgot/sent";
/// Where the second factor is shown.
pub const FORGOT_PROOF: &str = "/forgot/proof";
/// The same for those without their phone, where a backup code is typed.
pub const FORGOT_PROOF_BACKUP: &str = "/forgot/proof/backup";
/// Asks the device for a passkey of the login.
pub const FORGOT_PROOF_OPTIONS: &str = "/forgot/proof/options";
/// Where the device's answer goes.
pub const FORGOT_PROOF_PASSKEY: &str = "/forgot/proof/passkey";
/// Asks for a code to the phone.
pub const FORGOT_PROOF_SEND: &str = "/forgot/proof/send";
/// Where that code is typed.
pub const FORGOT_PROOF_SENT: &str = "/forgot/proof/sent";
/// Where the new password is chosen.
pub const FORGOT_PASSWORD: &str = "/forgot/password";
/// Where a recovery code is typed.
pub const RECOVER: &str = "/recover";
/// Where a colleague's recovery code is typed.
pub const RECOVER_STAFF: &str = "/recover/staff";
/// Where contact data is confirmed.
pub const RECOVER_CONTACT: &str = "/recover/contact";
/// Stops the recovery of one's own login.
pub const CANCEL_OWN_RECOVERY: &str = "/account/recovery/cancel";

/// Staff: help somebody back in.
pub fn recovery(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/recovery")
}

/// Staff: the second half of it.
pub fn recovery_of(patient: PatientId, recovery: RecoveryId) -> String {
    format!("/staff/patients/{patient}/recovery/{recovery}")
}

/// Manager: help a colleague back in.
pub fn staff_recovery(account: AccountId) -> String {
    format!("/staff/people/{account}/recovery")
}

/// Manager: agree to it.
pub fn agree_staff_recovery(account: AccountId) -> String {
    format!("/staff/people/{account}/recovery/agree")
}

/// Manager: take it back, or refuse.
pub fn withdraw_staff_recovery(account: AccountId) -> String {
    format!("/staff/people/{account}/recovery/withdraw")
}

/// Has a link for a new password sent to a patient.
pub fn send_reset(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/reset")
}
