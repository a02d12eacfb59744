//! The one-time set-up link: thirty minutes, one browser, dead once there is a manager.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::enrolment::{Goal, HalfHour};
use super::{Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::secret::same;
use crate::vault::Vault;
use crate::vault::fault::Fault;
use crate::vault::visit::Visit;

/// Holds the hash of the link that was printed last. In memory: a restart prints a new one.
#[derive(Default)]
pub struct SetUpLink(Mutex<Option<([u8; 32], Timestamp)>>);

impl SetUpLink {
    fn lock(&self) -> MutexGuard<'_, Option<([u8; 32], Timestamp)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Voids the link, if one is out.
    pub(super) fn void(&self) {
        self.lock().take();
    }
}

impl Vault {
    /// Whether the clinic has a manager who can sign in.
    pub async fn has_manager(&self) -> Result<bool, Fault> {
        let read = self.readers().run(|sql| {
            sql.one(
                "select exists (select 1 from accounts where is_manager = 1 and state in ('active', 'locked')) as has_manager",
                &[],
                |row| row.get("has_manager"),
            )
        });
        read.await
    }

    /// A fresh set-up link's token, which voids the one before; `None` once there is a manager.
    pub async fn set_up_token(&self) -> Result<Option<Token>, Fault> {
        if self.has_manager().await? {
            return Ok(None);
        }
        let token = Token::fresh(self.entropy());
        let until = self.now() + SignedDuration::from_mins(30);
        *self.set_up_link().lock() = Some((token.hash(), until));
        Ok(Some(token))
    }
}

impl Lobby<'_> {
    /// Whether the link still works; looking at it does not use it up.
    pub fn knows_set_up(&self, token: &Token) -> bool {
        self.vault.set_up_link().lock().is_some_and(|link| self.is_link(link, token))
    }

    fn is_link(&self, (hash, until): ([u8; 32], Timestamp), token: &Token) -> bool {
        same(&hash, &token.hash()) && self.vault.now() < until
    }

    /// Uses the link up; the browser that did goes on with the enrolment's token.
    pub async fn begin_set_up(&self, token: &Token) -> Result<Option<Token>, Fault> {
        if self.vault.has_manager().await? {
            return Ok(None);
        }
        // Looked at and taken in one, so that of two browsers at once one gets in.
        if self.vault.set_up_link().lock().take_if(|link| self.is_link(*link, token)).is_none() {
            return Ok(None);
        }
        let (vault, origin) = self.owned();
        let write = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            lobby.event(writing, "set_up.begin", "granted", Of::default())?;
            lobby.begin(writing, &Goal::SetUp, HalfHour)
        });
        write.await.map(Some)
    }
}

impl Lobby<'_> {
    /// Leave to ask as the terminal's holder, for the browser that used the set-up link.
    pub async fn set_up_visit(&self, enrolment: &Token) -> Result<Option<Visit>, Fault> {
        let found = self.enrolment(enrolment).await?;
        Ok(found.filter(|found| found.goal == Goal::SetUp).map(|_| super::operator(self.origin.clone())))
    }
}
