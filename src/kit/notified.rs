//! Who has heard of something that cannot wait, and whom to call where nobody has.

use super::clock::{SignedDuration, Timestamp};

/// Who has heard of something that cannot wait: what left counts, not what was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alerted {
    /// Messages have left.
    Sent {
        at: Timestamp,
        sent: u32,
        /// How many others could not be delivered.
        failed: u32,
    },
    /// The first message is about to leave.
    OnItsWay,
    /// Nobody: there is no address to write to.
    NoAddress,
    /// Nobody: no message could be delivered, or none has left for minutes.
    NotDelivered,
}

/// How many messages were queued, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub queued: u32,
    /// Those that left.
    pub sent: u32,
    /// Those that did not and will not.
    pub failed: u32,
}

/// A message that has not left after this long has reached nobody yet.
pub const LEAVES_WITHIN: SignedDuration = SignedDuration::from_mins(5);

impl Alerted {
    /// Who was alerted, of what is waited for so long.
    pub fn of(counts: Counts, sent_at: Option<Timestamp>, waits: SignedDuration) -> Self {
        let Counts { queued, sent, failed } = counts;
        match sent_at {
            Some(at) if sent > 0 => Self::Sent { at, sent, failed },
            _ if queued == 0 => Self::NoAddress,
            _ if failed >= queued || waits >= LEAVES_WITHIN => Self::NotDelivered,
            _ => Self::OnItsWay,
        }
    }

    /// Whether somebody has to be called.
    pub const fn is_nobody(self) -> bool {
        matches!(self, Self::NoAddress | Self::NotDelivered)
    }
}

/// Whether somebody was told of a result that nobody has opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notified {
    /// Nobody can sign in to see it.
    NoLogin,
    /// There is a login, and no address to write to.
    NoAddress,
    /// The notice could not be delivered.
    Failed,
    /// No notice was wanted.
    Unwanted,
    OnItsWay,
    Sent(Timestamp),
}

impl Notified {
    /// Whether nobody can have heard of it, so that somebody has to call.
    pub const fn asks_for_a_call(self) -> bool {
        matches!(self, Self::NoLogin | Self::NoAddress | Self::Failed | Self::Unwanted)
    }
}

/// A colleague to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    pub name: String,
    /// The number, if the clinic knows one.
    pub number: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn alerted(queued: u32, sent: u32, failed: u32, minutes: i64) -> Alerted {
        let sent_at = (sent > 0).then(|| instant(7));
        Alerted::of(Counts { queued, sent, failed }, sent_at, SignedDuration::from_mins(minutes))
    }

    #[test]
    fn only_what_left_has_told_anybody() {
        assert_eq!(alerted(0, 0, 0, 0), Alerted::NoAddress);
        assert_eq!(alerted(2, 0, 0, 4), Alerted::OnItsWay);
        assert_eq!(alerted(2, 0, 0, 5), Alerted::NotDelivered);
        assert_eq!(alerted(2, 0, 2, 0), Alerted::NotDelivered);
        assert_eq!(alerted(2, 0, 1, 0), Alerted::OnItsWay);
        assert_eq!(alerted(3, 1, 1, 90), Alerted::Sent { at: instant(7), sent: 1, failed: 1 });
    }
}
