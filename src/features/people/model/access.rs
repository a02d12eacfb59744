//! How far a patient is on the way into the portal.

use crate::kit::channel::Channel;
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;

closed_list! {
    /// How far a patient is, with the word in addresses. Every patient of the clinic is in exactly one, and the list shows
    /// those first that want something done.
    pub enum Access {
        /// A code works.
        Sent = "sent",
        /// The last code ran out.
        Expired = "expired",
        /// The last code was stopped after wrong birth dates.
        Burned = "burned",
        /// The front desk took the last code back.
        Revoked = "revoked",
        /// The last code did its work, and the patient has no login of their own: it has ended, or a parent used the code.
        Spent = "ended",
        /// The patient has a login that is locked or closed.
        Locked = "locked",
        /// No code was ever issued.
        Never = "never",
        /// The patient has a login.
        Active = "active",
    }
}

/// How a code goes to the patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On a sheet, in person.
    Paper,
    /// As a link.
    Sent(Channel),
}

impl Way {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Sent(channel) => channel.word(),
        }
    }

    /// The way with this word.
    pub fn from_word(word: &str) -> Self {
        Channel::from_word(word).map_or(Self::Paper, Self::Sent)
    }
}

/// The newest code of a chart, as its row has it.
#[derive(Clone, Debug)]
pub struct LastSheet {
    /// How it went to the patient.
    pub way: Way,
    /// When it runs out.
    pub expires_at: Timestamp,
    pub ended: Option<(Timestamp, String)>,
}

impl LastSheet {
    /// When it ended, or runs out.
    pub fn until(&self) -> Timestamp {
        self.ended.as_ref().map_or(self.expires_at, |(at, _)| *at)
    }
}

impl Access {
    /// From the state of the patient's own login and the newest code.
    pub fn of(login: Option<&str>, sheet: Option<&LastSheet>, now: Timestamp) -> Self {
        match (login, sheet) {
            (Some("active"), _) => Self::Active,
            (Some(_), _) => Self::Locked,
            (None, None) => Self::Never,
            (None, Some(LastSheet { ended: Some((_, how)), .. })) => match how.as_str() {
                "burned" => Self::Burned,
                "revoked" | "replaced" => Self::Revoked,
                _ => Self::Spent,
            },
            (None, Some(LastSheet { expires_at, .. })) if *expires_at > now => Self::Sent,
            (None, Some(_)) => Self::Expired,
        }
    }

    /// Whether a code may be issued.
    pub const fn may_issue(self) -> bool {
        !matches!(self, Self::Active | Self::Locked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn sheet(ended: Option<&str>) -> LastSheet {
        let ended = ended.map(|how| (instant(20), how.to_owned()));
        LastSheet { way: Way::Sent(Channel::Email), expires_at: instant(50), ended }
    }

    #[test]
    fn the_login_counts_before_any_code() {
        assert_eq!(Access::of(Some("active"), Some(&sheet(None)), instant(10)), Access::Active);
        assert_eq!(Access::of(Some("locked"), None, instant(10)), Access::Locked);
        assert!(!Access::Active.may_issue() && !Access::Locked.may_issue());
    }

    #[test]
    fn a_code_is_out_until_it_ends_or_runs_out() {
        let of = |ended, now| Access::of(None, Some(&sheet(ended)), instant(now));
        assert_eq!(Access::of(None, None, instant(10)), Access::Never);
        assert_eq!((of(None, 10), of(None, 50)), (Access::Sent, Access::Expired));
        assert_eq!((of(Some("burned"), 60), of(Some("revoked"), 60)), (Access::Burned, Access::Revoked));
        assert_eq!(of(Some("used"), 60), Access::Spent);
        assert_eq!((sheet(None).until(), sheet(Some("used")).until()), (instant(50), instant(20)));
    }
}
