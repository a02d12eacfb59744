//! One's own login, as its owner is told.

use crate::kit::clock::Timestamp;
use crate::kit::factors::FactorKind;
use crate::kit::id::{DeviceId, FactorId, SessionId};
use crate::kit::method::{LockedBy, Method};

/// What gets into the login, and what is in it.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name for signing in.
    pub username: String,
    /// Whether there is a password: who has a passkey may have none.
    pub has_password: bool,
    /// The live sessions, the last used first.
    pub sessions: Vec<Session>,
    /// The browsers in which somebody has signed in before.
    pub devices: Vec<Device>,
    /// The second factors and passkeys.
    pub factors: Vec<Factor>,
    /// How many recovery codes are left.
    pub codes_left: u32,
    /// When the clinic made a code that gets somebody back in, while that is under way.
    pub recovery_since: Option<Timestamp>,
}

/// A live session.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: SessionId,
    /// Where it runs.
    pub whereabouts: Whereabouts,
    /// When it began.
    pub since: Timestamp,
    pub used: Timestamp,
    /// Whether the reader is in it.
    pub is_this: bool,
}

/// A known browser.
#[derive(Clone, Debug)]
pub struct Device {
    pub id: DeviceId,
    /// A word for it.
    pub name: String,
    /// When somebody last signed in there.
    pub seen: Timestamp,
    /// Until when no second step is asked for there.
    pub trusted_until: Option<Timestamp>,
}

/// A way through the second step.
#[derive(Clone, Debug)]
pub struct Factor {
    pub id: FactorId,
    pub kind: FactorKind,
    /// What its owner calls it.
    pub name: String,
    pub added: Timestamp,
    pub used: Option<Timestamp>,
}

/// A browser and where it was, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// "Chrome on Android"; empty where nobody can tell.
    pub device: String,
    /// How its internet address starts: `203.0.113`; empty where nobody can tell.
    pub starts: String,
}

impl Whereabouts {
    /// From what the server keeps: a word for the browser, a prefix such as `203.0.113.0/24` or `2001:db8:1::/48`.
    pub fn new(device: String, prefix: &str) -> Self {
        let start = prefix.split('/').next().unwrap_or_default();
        let start = start.strip_suffix("::").or_else(|| start.strip_suffix(".0")).unwrap_or(start);
        Self { device, starts: start.to_owned() }
    }
}

/// Something that was done with the login, or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: Timestamp,
    pub deed: Deed,
    pub whereabouts: Whereabouts,
}

/// What was done with a one-time code from the clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskCode {
    /// A one-time code was typed and did not count.
    Failed,
    /// A one-time code was typed.
    Typed,
    /// A one-time code was stopped.
    Stopped,
    /// A new way in was made with a one-time code.
    Used,
    /// A one-time code was made on the server.
    Made,
}

/// What was done or tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Something was done with a one-time code from the clinic.
    DeskCode(DeskCode),
    SignedIn(Method),
    /// The right password was typed.
    RightPassword,
    /// A wrong password was typed.
    WrongPassword,
    /// The second step failed.
    WrongCode,
    /// A passkey was refused.
    WrongPasskey,
    /// Within a session, somebody showed again who they are.
    Confirmed,
    /// The same failed.
    NotConfirmed,
    CodeSent,
    /// Asked for the link with which a password is reset.
    AskedForLink,
    /// Asked for that link once too often.
    TooManyLinks,
    /// Opened that link.
    UsedLink,
    /// The clinic opened the login again.
    Unlocked,
    SignedOut,
    /// Another session was ended.
    EndedOther,
    /// All other sessions were ended.
    EndedOthers,
    /// A device is no longer trusted.
    Distrusted,
    /// New backup codes were made.
    NewCodes,
    /// The password was changed.
    NewPassword,
    /// A change of the password failed: the one of today was wrong.
    WrongCurrent,
    /// The name for signing in was changed.
    NewName,
    /// An e-mail address or a mobile number was changed or removed.
    ChangedAddress,
    AddedFactor,
    /// A factor got another name.
    RenamedFactor,
    /// A factor was taken out.
    RemovedFactor,
    /// The login was locked.
    Locked(LockedBy),
    /// What is written to them was chosen anew.
    ChoseNotices,
    AcceptedTerms,
    /// Beside the link for a new password the second step failed.
    ResetNotProved,
    /// It succeeded.
    ResetProved,
    /// STOP came from the phone.
    TextsStopped,
    /// START came from the phone.
    TextsStarted,
    /// A proxy's access was accepted.
    ActsFor,
    AddedChart,
    /// The login was made.
    Made,
    /// Something that has no sentence of its own.
    Other,
}

/// The history as it is told: a right password says nothing where the second step followed from the same place. One
/// alone says a lot: somebody knew the password.
pub fn worth_showing(events: Vec<Event>) -> Vec<Event> {
    let mut shown = Vec::new();
    let mut second_step: Option<Whereabouts> = None;
    for event in events {
        if is_second_step(event.deed) {
            second_step = Some(event.whereabouts.clone());
        }
        if event.deed != Deed::RightPassword
            || second_step.take_if(|whereabouts| *whereabouts == event.whereabouts).is_none()
        {
            shown.push(event);
        }
    }
    shown
}

/// Whether this comes after a right password.
const fn is_second_step(deed: Deed) -> bool {
    matches!(deed, Deed::SignedIn(_) | Deed::WrongCode)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn event(deed: Deed, prefix: &str) -> Event {
        Event { at: instant(0), deed, whereabouts: Whereabouts::new("Chrome on Android".to_owned(), prefix) }
    }

    #[test]
    fn an_address_is_told_by_its_start() {
        let starts = |prefix| Whereabouts::new(String::new(), prefix).starts;
        assert_eq!(starts("203.0.113.0/24"), "203.0.113");
        assert_eq!(starts("10.0.0.0/24"), "10.0.0");
        assert_eq!(starts("2001:db8:1::/48"), "2001:db8:1");
        assert_eq!(starts(""), "");
    }

    #[test]
    fn a_right_password_is_told_only_where_nothing_followed_from_the_same_place() {
        let (here, there) = ("203.0.113.0/24", "198.51.100.0/24");
        let newest_first = vec![
            event(Deed::SignedIn(Method::Authenticator), here),
            event(Deed::RightPassword, here),
            event(Deed::RightPassword, there),
            event(Deed::WrongCode, there),
            event(Deed::RightPassword, there),
        ];
        let deeds: Vec<Deed> = worth_showing(newest_first).into_iter().map(|event| event.deed).collect();
        assert_eq!(deeds, [Deed::SignedIn(Method::Authenticator), Deed::RightPassword, Deed::WrongCode]);
    }
}
