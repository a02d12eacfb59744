//! How far a patient is on the way into the portal.

use crate::kit::clock::Timestamp;

/// How far a patient is on the way into the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// No sheet was ever printed.
    NeverOffered,
    /// A sheet works until then.
    Sent(Timestamp),
    /// The last sheet ran out.
    Expired(Timestamp),
    /// The last sheet was stopped after wrong birth dates.
    Burned(Timestamp),
    /// The front desk took the last sheet back.
    Revoked(Timestamp),
    /// The last sheet did its work, and the login it made is gone.
    Spent(Timestamp),
    /// The patient has a login.
    Active,
    /// The patient has a login that is locked or closed.
    Locked,
}

/// The newest sheet of a chart, as its row has it.
#[derive(Clone, Debug)]
pub struct LastSheet {
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When and how it ended, if it did.
    pub ended: Option<(Timestamp, String)>,
}

impl Access {
    /// From the state of the patient's own login and the newest sheet.
    pub fn of(login: Option<&str>, sheet: Option<&LastSheet>, now: Timestamp) -> Self {
        match (login, sheet) {
            (Some("active"), _) => Self::Active,
            (Some(_), _) => Self::Locked,
            (None, None) => Self::NeverOffered,
            (None, Some(LastSheet { ended: Some((at, how)), .. })) => match how.as_str() {
                "burned" => Self::Burned(*at),
                "revoked" => Self::Revoked(*at),
                _ => Self::Spent(*at),
            },
            (None, Some(LastSheet { expires_at, ended: None })) if *expires_at > now => Self::Sent(*expires_at),
            (None, Some(LastSheet { expires_at, ended: None })) => Self::Expired(*expires_at),
        }
    }

    /// Whether a sheet may be printed.
    pub const fn may_issue(self) -> bool {
        !matches!(self, Self::Active | Self::Locked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn the_login_counts_before_any_sheet() {
        let sheet = LastSheet { expires_at: instant(50), ended: None };
        assert_eq!(Access::of(Some("active"), Some(&sheet), instant(10)), Access::Active);
        assert_eq!(Access::of(Some("locked"), None, instant(10)), Access::Locked);
        assert!(!Access::Active.may_issue() && !Access::Locked.may_issue());
    }

    #[test]
    fn a_sheet_is_sent_until_it_ends_or_runs_out() {
        let ended = |how: &str| Some(LastSheet { expires_at: instant(50), ended: Some((instant(20), how.to_owned())) });
        let open = LastSheet { expires_at: instant(50), ended: None };
        assert_eq!(Access::of(None, None, instant(10)), Access::NeverOffered);
        assert_eq!(Access::of(None, Some(&open), instant(10)), Access::Sent(instant(50)));
        assert_eq!(Access::of(None, Some(&open), instant(50)), Access::Expired(instant(50)));
        assert_eq!(Access::of(None, ended("burned").as_ref(), instant(60)), Access::Burned(instant(20)));
        assert_eq!(Access::of(None, ended("revoked").as_ref(), instant(60)), Access::Revoked(instant(20)));
        assert_eq!(Access::of(None, ended("used").as_ref(), instant(60)), Access::Spent(instant(20)));
    }
}
