//! One's own login.

use super::declare::addresses;
use crate::kit::id::{DeviceId, FactorId, PatientId, SessionId};

addresses! {
    /// The parts of one's own login.
    ACCOUNT = "/account";
    /// Where it is signed in, what gets in, what happened.
    SECURITY = "/account/security";
    /// All that happened with it.
    HISTORY = "/account/history";
    /// New recovery codes.
    RECOVERY_CODES = "/account/recovery-codes";
    /// Ends every session but the one somebody is in.
    END_OTHER_SESSIONS = "/account/sessions/end-others";
    /// Another password.
    PASSWORD = "/account/password";
    /// Another name for signing in.
    USERNAME = "/account/username";
    /// A new authenticator app.
    NEW_APP = "/account/apps/new";
    /// "This was not me", for somebody signed in.
    NOT_ME = "/account/not-me";
    /// One factor.
    FACTOR, factor(factor: FactorId) = "/account/factors/{factor}";
    /// Calls a factor by another name.
    FACTOR_NAME, factor_name(factor: FactorId) = "/account/factors/{factor}/name";
    /// Takes a factor out.
    REMOVE_FACTOR, remove_factor(factor: FactorId) = "/account/factors/{factor}/remove";
    /// Staff: locks a patient's login.
    LOCK_LOGIN, lock_login(patient: PatientId) = "/staff/patients/{patient}/lock";
    /// Ends a session elsewhere.
    END_SESSION, end_session(session: SessionId) = "/account/sessions/{session}/end";
    /// Asks for the second step again on a trusted device.
    DISTRUST, distrust(device: DeviceId) = "/account/devices/{device}/distrust";
}

/// What happened before this row of the trail.
pub fn older_history(before: i64) -> String {
    format!("{HISTORY}?before={before}")
}
