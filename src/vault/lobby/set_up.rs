//! The one-time set-up link: thirty minutes, one browser, dead once there is a manager.

use std::sync::{Mutex, PoisonError};

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

impl Vault {
    /// Whether the clinic has a manager who can sign in.
    pub async fn has_manager(&self) -> Result<bool, Fault> {
        let read = self.readers().run(|sql| {
            sql.one(
                "select exists (select 1 from accounts where is_manager = 1 and state = 'active') as has_manager",
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
        *self.set_up_link().0.lock().unwrap_or_else(PoisonError::into_inner) = Some((token.hash(), until));
        Ok(Some(token))
    }
}

impl Lobby<'_> {
    /// Whether the link still works; looking at it does not use it up.
    pub fn knows_set_up(&self, token: &Token) -> bool {
        let link = self.vault.set_up_link().0.lock().unwrap_or_else(PoisonError::into_inner);
        link.is_some_and(|(hash, until)| same(&hash, &token.hash()) && self.vault.now() < until)
    }

    /// Uses the link up; the browser that did goes on with the enrolment's token.
    pub async fn begin_set_up(&self, token: &Token) -> Result<Option<Token>, Fault> {
        if !self.knows_set_up(token) || self.vault.has_manager().await? {
            return Ok(None);
        }
        self.vault.set_up_link().0.lock().unwrap_or_else(PoisonError::into_inner).take();
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
