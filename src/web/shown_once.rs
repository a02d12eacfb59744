//! Codes on their way from the form that made them to the page that shows them. That page can be loaded again without
//! sending the form, so a reload makes no second code; and it has the code one time, so none can be read there later.
//!
//! They are in memory alone. Where one is gone before it was shown, its page says so and offers another.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{Id, SessionId};
use crate::kit::secret::Secret;
use crate::logins::Visitor;

/// How long a code waits for its page.
const WAITS: SignedDuration = SignedDuration::from_mins(5);
/// How many wait at the most; what comes then is not kept.
const MOST: usize = 1_000;

/// The session that made a code, and the row that it is of.
type Of = (SessionId, [u8; 16]);

/// The codes that wait, by the session that made them and the row that each is of: a page that asks for the code that is
/// out gets no other, whoever has made a newer one meanwhile.
#[derive(Default)]
pub struct ShownOnce(Mutex<HashMap<Of, (Secret, Timestamp)>>);

impl ShownOnce {
    /// Keeps the code of this row for its page.
    pub fn put<K>(&self, by: &Visitor, row: Id<K>, code: Secret, now: Timestamp) {
        self.keep((by.session, *row.bits()), code, now);
    }

    /// The code of this row, which is gone with this.
    pub fn take<K>(&self, by: &Visitor, row: Id<K>, now: Timestamp) -> Option<Secret> {
        self.give((by.session, *row.bits()), now)
    }

    fn keep(&self, of: Of, code: Secret, now: Timestamp) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|_, (_, until)| *until > now);
        if waiting.len() < MOST {
            waiting.insert(of, (code, now + WAITS));
        }
    }

    fn give(&self, of: Of, now: Timestamp) -> Option<Secret> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.remove(&of).filter(|(_, until)| *until > now).map(|(code, _)| code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn a_code_is_there_once_for_whoever_made_it_and_not_for_long() {
        let (codes, now) = (ShownOnce::default(), instant(1_000));
        let of = |session: u8| (SessionId::from_bits([session; 16]), [7; 16]);
        codes.keep(of(1), Secret::new("7K3M"), now);
        assert!(codes.give(of(2), now).is_none(), "another session made none");
        assert_eq!(codes.give(of(1), now).map(|code| code.reveal().to_owned()), Some("7K3M".to_owned()));
        assert!(codes.give(of(1), now).is_none(), "it was shown");
        codes.keep(of(1), Secret::new("7K3M"), now);
        assert!(codes.give(of(1), now + WAITS).is_none(), "five minutes");
        for number in 0..=MOST as u128 {
            codes.keep((SessionId::from_bits([3; 16]), number.to_be_bytes()), Secret::new("7K3M"), now);
        }
        assert!(codes.0.lock().unwrap().len() <= MOST);
    }
}
