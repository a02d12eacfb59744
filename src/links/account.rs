//! One's own login.

use crate::kit::id::{DeviceId, FactorId, PatientId, SessionId};

/// The parts of one's own login.
pub const ACCOUNT: &str = "/account";
/// Where it is signed in, what gets in, what happened.
pub const SECURITY: &str = "/account/security";
/// All that happened with it.
pub const HISTORY: &str = "/account/history";
/// New recovery codes.
pub const RECOVERY_CODES: &str = "/account/recovery-codes";
/// Ends every session but the one somebody is in.
pub const END_OTHER_SESSIONS: &str = "/account/sessions/end-others";

/// Another password.
pub const PASSWORD: &str = "/account/password";
/// Another name for signing in.
pub const USERNAME: &str = "/account/username";
/// A new authenticator app.
pub const NEW_APP: &str = "/account/apps/new";
/// "This was not me", for somebody signed in.
pub const NOT_ME: &str = "/account/not-me";

/// One factor.
pub fn factor(factor: FactorId) -> String {
    format!("/account/factors/{factor}")
}

/// Calls a factor by another name.
pub fn factor_name(factor: FactorId) -> String {
    format!("/account/factors/{factor}/name")
}

/// Takes a factor out.
pub fn remove_factor(factor: FactorId) -> String {
    format!("/account/factors/{factor}/remove")
}

/// Staff: locks a patient's login.
pub fn lock_login(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/lock")
}

/// What happened before this row of the trail.
pub fn older_history(before: i64) -> String {
    format!("{HISTORY}?before={before}")
}

/// Ends a session elsewhere.
pub fn end_session(session: SessionId) -> String {
    format!("/account/sessions/{session}/end")
}

/// Asks for the second step again on a trusted device.
pub fn distrust(device: DeviceId) -> String {
    format!("/account/devices/{device}/distrust")
}
