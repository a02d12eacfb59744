//! How lately somebody showed who they are.

use super::Method;
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::vault::caller::Shown;

/// How long somebody who showed who they are may change their ways in (SECURITY §7.11).
const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// How long the desk may give out sheets and help people back in.
const THIS_HOUR: SignedDuration = SignedDuration::from_mins(60);

/// How lately somebody showed who they are, in a session begun by `method`: what shows it again is as strong. A clock put
/// back must not keep anybody fresh.
pub(super) fn shown(since: Timestamp, method: Method, now: Timestamp) -> Shown {
    let ago = now.duration_since(since);
    let is_within = |most| (SignedDuration::ZERO..most).contains(&ago);
    if is_within(FRESH) {
        Shown::JustNow
    } else if is_within(THIS_HOUR) && method.strength() >= Method::Authenticator.strength() {
        Shown::ThisHour
    } else {
        Shown::LongAgo
    }
}
