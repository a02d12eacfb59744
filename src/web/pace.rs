//! How fast one login may open pages: three hundred at once, and two more each second. No person comes near it; a
//! script with somebody's session would fill the trail with a row for each.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::AccountId;
use crate::logins::{SessionStage, Visitor};

/// What one page costs.
const PAGE: SignedDuration = SignedDuration::from_millis(500);
/// How many logins are remembered; those that owe nothing are forgotten first.
const MOST: usize = 10_000;

/// Until when each login has used up what it opened. Half signed in counts by itself: whoever has the password alone
/// slows its owner down by nothing.
pub struct Pace {
    most: SignedDuration,
    owed: Mutex<HashMap<(AccountId, bool), Timestamp>>,
}

impl Pace {
    /// So many pages at once.
    pub fn of(pages: u32) -> Self {
        Self { most: PAGE * i32::try_from(pages).unwrap_or(i32::MAX), owed: Mutex::default() }
    }

    /// Whether this login may open one more page now; it counts.
    pub(super) fn admits(&self, visitor: &Visitor, now: Timestamp) -> bool {
        self.takes((visitor.account, visitor.stage == SessionStage::Full), now)
    }

    fn takes(&self, login: (AccountId, bool), now: Timestamp) -> bool {
        let mut owed = self.owed.lock().unwrap_or_else(PoisonError::into_inner);
        if owed.len() >= MOST {
            owed.retain(|_, until| *until > now);
        }
        let until = owed.entry(login).or_insert(now);
        // Never more than there can be, also when the clock was put back.
        let behind = until.duration_since(now).clamp(SignedDuration::ZERO, self.most);
        let admits = behind + PAGE <= self.most;
        *until = now + if admits { behind + PAGE } else { behind };
        admits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAYA: (AccountId, bool) = (AccountId::from_bits([1; 16]), true);

    #[test]
    fn three_hundred_pages_at_once_and_two_more_each_second() {
        let (pace, now) = (Pace::of(300), Timestamp::UNIX_EPOCH);
        assert_eq!((0..1_000).filter(|_| pace.takes(MAYA, now)).count(), 300);
        for other in [(MAYA.0, false), (AccountId::from_bits([2; 16]), true)] {
            assert!(pace.takes(other, now), "{other:?} has a bucket of its own");
        }
        let later = now + SignedDuration::from_secs(10);
        assert_eq!((0..1_000).filter(|_| pace.takes(MAYA, later)).count(), 20);
        let tomorrow = now + SignedDuration::from_hours(24);
        assert_eq!((0..1_000).filter(|_| pace.takes(MAYA, tomorrow)).count(), 300, "never more than the bucket");
    }

    #[test]
    fn a_clock_that_is_put_back_keeps_nobody_out_for_long() {
        let (pace, now) = (Pace::of(300), Timestamp::UNIX_EPOCH + SignedDuration::from_hours(1));
        assert_eq!((0..300).filter(|_| pace.takes(MAYA, now)).count(), 300);
        let before = now - SignedDuration::from_mins(30);
        assert!(!pace.takes(MAYA, before));
        assert!(pace.takes(MAYA, before + SignedDuration::from_secs(1)));
    }

    #[test]
    fn a_portal_for_tests_takes_as_many_as_they_like() {
        let pace = Pace::of(u32::MAX);
        assert!((0..10_000).all(|_| pace.takes(MAYA, Timestamp::UNIX_EPOCH)));
    }
}
