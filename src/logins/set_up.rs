//! The one-time set-up link: thirty minutes, one browser, dead once there is a manager.

use super::enrolment::{Goal, HalfHour};
use super::{Lobby, Of, Token};
use crate::kit::clock::SignedDuration;
use crate::vault::lobby::Door;
use crate::vault::{Caller, Fault, Vault};

impl Vault {
    /// Whether the clinic has a manager who can sign in.
    pub async fn has_manager(&self) -> Result<bool, Fault> {
        let read = Door::of(self).read(|sql| {
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
        Door::of(self).set_up_link().put(token.hash(), until);
        Ok(Some(token))
    }
}

impl Lobby<'_> {
    /// Whether the link still works; looking at it does not use it up.
    pub fn knows_set_up(&self, token: &Token) -> bool {
        self.door().set_up_link().knows(&token.hash(), self.vault.now())
    }

    /// Uses the link up; the browser that did goes on with the enrolment's token.
    pub async fn begin_set_up(&self, token: &Token) -> Result<Option<Token>, Fault> {
        if self.vault.has_manager().await? {
            return Ok(None);
        }
        if !self.door().set_up_link().take(&token.hash(), self.vault.now()) {
            return Ok(None);
        }
        let (vault, origin) = self.owned();
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            lobby.event(writing, "set_up.begin", "granted", Of::default())?;
            lobby.begin(writing, &Goal::SetUp, HalfHour)
        });
        write.await.map(Some)
    }
}

impl Lobby<'_> {
    /// Leave to ask as the terminal's holder, for the browser that used the set-up link.
    pub async fn set_up_caller(&self, enrolment: &Token) -> Result<Option<Caller>, Fault> {
        self.door().holder_of_the_terminal(self.origin.clone(), enrolment.hash()).await
    }
}
