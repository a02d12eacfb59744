//! The one-time set-up link, and the call of whoever holds the server's terminal: the link was printed there.

use std::sync::{Mutex, PoisonError};

use super::Door;
use crate::kit::clock::Timestamp;
use crate::kit::secret::same;
use crate::vault::actor::{Actor, Kind};
use crate::vault::caller::{Caller, Shown};
use crate::vault::fault::Fault;
use crate::vault::trail::Origin;

/// Holds the hash of the link that was printed last, and until when it works. In memory: a restart prints a new one.
#[derive(Default)]
pub struct SetUpLink(Mutex<Option<([u8; 32], Timestamp)>>);

impl SetUpLink {
    /// A new link, which voids the one before.
    pub fn put(&self, hash: [u8; 32], until: Timestamp) {
        self.change(|link| *link = Some((hash, until)));
    }

    /// Whether this is the link, and it still works.
    pub fn knows(&self, hash: &[u8; 32], now: Timestamp) -> bool {
        self.change(|link| link.is_some_and(|link| works(link, hash, now)))
    }

    /// The same, and uses it up: looked at and taken in one, so that of two browsers at once one gets in.
    pub fn take(&self, hash: &[u8; 32], now: Timestamp) -> bool {
        self.change(|link| link.take_if(|link| works(*link, hash, now)).is_some())
    }

    /// Voids the link, if one is out.
    pub fn void(&self) {
        self.change(|link| *link = None);
    }

    fn change<T>(&self, change: impl FnOnce(&mut Option<([u8; 32], Timestamp)>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn works((kept, until): ([u8; 32], Timestamp), hash: &[u8; 32], now: Timestamp) -> bool {
    same(&kept, hash) && now < until
}

impl Door<'_> {
    /// Leave to ask as the terminal's holder, for the browser that used the set-up link: its enrolment, by the hash of
    /// its token, is on its way to the first manager.
    pub async fn holder_of_the_terminal(self, origin: Origin, enrolment: [u8; 32]) -> Result<Option<Caller>, Fault> {
        let now = self.0.now().as_millisecond();
        let read = self.read(move |sql| {
            sql.maybe(
                "select 1 from enrolments where token_hash = :hash and purpose = 'set_up' and expires_at > :now",
                &[(":hash", &enrolment), (":now", &now)],
                |_| Ok(()),
            )
        });
        let found = read.await?;
        Ok(found.map(|()| Caller::new(Actor(Kind::Operator), origin, Shown::JustNow)))
    }
}
