//! Back in without a password, or without anything.

use super::declare::addresses;
use crate::kit::id::{AccountId, PatientId, RecoveryId};

addresses! {
    /// Where somebody says that they forgot their password.
    FORGOT = "/forgot";
    /// What everybody reads who did.
    FORGOT_SENT = "/forgot/sent";
    /// Where the second factor is shown.
    FORGOT_PROOF = "/forgot/proof";
    /// The same for those without their phone, where a backup code is typed.
    FORGOT_PROOF_BACKUP = "/forgot/proof/backup";
    /// Asks the device for a passkey of the login.
    FORGOT_PROOF_OPTIONS = "/forgot/proof/options";
    /// Where the device's answer goes.
    FORGOT_PROOF_PASSKEY = "/forgot/proof/passkey";
    /// Asks for a code to the phone.
    FORGOT_PROOF_SEND = "/forgot/proof/send";
    /// Where that code is typed.
    FORGOT_PROOF_SENT = "/forgot/proof/sent";
    /// Where the new password is chosen.
    FORGOT_PASSWORD = "/forgot/password";
    /// Where a recovery code is typed.
    RECOVER = "/recover";
    /// Where a colleague's recovery code is typed.
    RECOVER_STAFF = "/recover/staff";
    /// Where contact data is confirmed.
    RECOVER_CONTACT = "/recover/contact";
    /// Stops the recovery of one's own login.
    CANCEL_OWN_RECOVERY = "/account/recovery/cancel";
    /// Staff: help somebody back in.
    RECOVERY, recovery(patient: PatientId) = "/staff/patients/{patient}/recovery";
    /// Staff: the second half of it.
    RECOVERY_OF, recovery_of(patient: PatientId, recovery: RecoveryId) =
        "/staff/patients/{patient}/recovery/{recovery}";
    /// Manager: help a colleague back in.
    STAFF_RECOVERY, staff_recovery(account: AccountId) = "/staff/people/{account}/recovery";
    /// Manager: agree to it.
    AGREE_STAFF_RECOVERY, agree_staff_recovery(account: AccountId) = "/staff/people/{account}/recovery/agree";
    /// Manager: take it back, or refuse.
    WITHDRAW_STAFF_RECOVERY, withdraw_staff_recovery(account: AccountId) =
        "/staff/people/{account}/recovery/withdraw";
    /// Has a link for a new password sent to a patient.
    SEND_RESET, send_reset(patient: PatientId) = "/staff/patients/{patient}/reset";
}
