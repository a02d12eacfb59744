//! Times for which somebody covers.

use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::{AccountId, CoverId};

/// A clinician who could cover.
#[derive(Clone, Debug)]
pub struct Clinician {
    pub account: AccountId,
    pub name: String,
    /// Where they can be called, if somebody said so.
    pub call_at: Option<String>,
}

/// Where a clinician can be called, as somebody typed it; nothing where there is no number any more.
#[derive(Clone, Debug)]
pub struct NumberToCall {
    pub account: AccountId,
    pub number: Option<String>,
}

/// A time for which a clinician covers, from now on.
#[derive(Clone, Debug)]
pub struct Cover {
    /// The time.
    pub id: CoverId,
    pub clinician: Clinician,
    pub from: Timestamp,
    /// Until when, if it ends.
    pub until: Option<Timestamp>,
    pub set_by: String,
    /// Who hears in their place, where they are away now.
    pub instead: Option<String>,
}

/// What somebody typed.
#[derive(Clone, Copy, Debug)]
pub struct NewCover {
    pub account: AccountId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Option<Date>,
}

impl Cover {
    /// Whether it counts at an instant.
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && self.until.is_none_or(|until| until > at)
    }
}

/// The first instant from now on at which nobody covers whom a message would reach; nothing when there is none.
pub fn nobody_from(now: Timestamp, covers: &[Cover], unreachable: &[AccountId]) -> Option<Timestamp> {
    let reached = |cover: &&Cover| !unreachable.contains(&cover.clinician.account);
    let mut at = now;
    loop {
        let holding: Vec<&Cover> = covers.iter().filter(reached).filter(|cover| cover.holds(at)).collect();
        if holding.iter().any(|cover| cover.until.is_none()) {
            return None;
        }
        match holding.iter().filter_map(|cover| cover.until).max() {
            Some(until) => at = until,
            None => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn cover(who: u8, from: i64, until: Option<i64>) -> Cover {
        Cover {
            id: CoverId::from_bits([who; 16]),
            clinician: Clinician { account: AccountId::from_bits([who; 16]), name: String::new(), call_at: None },
            from: instant(from),
            until: until.map(instant),
            set_by: String::new(),
            instead: None,
        }
    }

    fn from(covers: &[Cover]) -> Option<i64> {
        nobody_from(instant(10), covers, &[]).map(millis)
    }

    fn millis(at: Timestamp) -> i64 {
        at.as_millisecond()
    }

    #[test]
    fn the_first_gap_is_found_across_times_that_meet_or_overlap() {
        assert_eq!(from(&[]), Some(10));
        assert_eq!(from(&[cover(1, 0, None)]), None);
        assert_eq!(from(&[cover(1, 0, Some(20)), cover(2, 20, Some(30))]), Some(30));
        assert_eq!(from(&[cover(1, 0, Some(20)), cover(2, 15, None)]), None);
        assert_eq!(from(&[cover(1, 0, Some(20)), cover(2, 21, None)]), Some(20), "a moment between");
        assert_eq!(from(&[cover(1, 11, None)]), Some(10), "only later");
    }

    #[test]
    fn whom_no_message_reaches_does_not_cover() {
        let covers = [cover(1, 0, None), cover(2, 0, Some(40))];
        let unreachable = [AccountId::from_bits([1; 16])];
        assert_eq!(nobody_from(instant(10), &covers, &unreachable).map(millis), Some(40));
    }
}
