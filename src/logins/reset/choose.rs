//! The new password: everything that rested on the old one is dead.

use super::{Lobby, Of, Reset, Token};
use crate::kit::secret::Secret;
use crate::logins::ChoiceRefusal;
use crate::logins::event::{Spared, end_what_came_before, forget_devices};
use crate::logins::password::{self, About};
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Kind, Post};
use crate::vault::settings::CLINIC_NAME;

impl Lobby<'_> {
    /// Keeps the new password. Without a second factor shown before there is nothing to keep it for:
    /// [`Fault::Stale`].
    pub async fn finish_reset(&self, token: &Token, typed: &Secret) -> Result<(), ChoiceRefusal> {
        let reset = self.reset(token).await?.filter(|reset| reset.is_proved).ok_or(Fault::Stale)?;
        let settings = self.vault.settings();
        let about = About {
            name: Some(reset.name.reveal()),
            born: reset.born.as_ref().map(|born| *born.reveal()),
            username: &reset.username,
            clinic: settings.text(&CLINIC_NAME),
            alone: reset.is_alone(),
        };
        let password = password::judge(typed, &about).map_err(ChoiceRefusal::Password)?;
        let password_hash = password.hash(self.door().hasher()).await?;
        let (hash, username) = (token.hash(), reset.username.to_lowercase());
        let (vault, origin) = self.owned();
        let write = self.door().write(move |writing| {
            Lobby { vault: &vault, origin }.renew_password(writing, &hash, &reset, &password_hash)
        });
        write.await?;
        self.forgive(&username);
        Ok(())
    }

    fn renew_password(
        &self,
        writing: &Writing<'_>,
        token: &[u8; 32],
        reset: &Reset,
        password_hash: &str,
    ) -> Result<(), Fault> {
        let (account, now) = (reset.account, writing.now.as_millisecond());
        let used = writing.sql.change(
            "delete from resets
              where token_hash = :hash and account_id = :account and proved_at is not null and expires_at > :now",
            &[(":hash", token), (":account", &account), (":now", &now)],
        )?;
        let renewed = writing.sql.change(
            "update credentials set password_hash = :password, wrong_in_row = 0, changed_at = :now
              where account_id = :account
                and exists (select 1 from accounts where accounts.id = account_id and state = 'active')",
            &[(":password", &password_hash), (":now", &now), (":account", &account)],
        )?;
        if used == 0 || renewed == 0 {
            return Err(Fault::Stale);
        }
        end_what_came_before(writing, account, Spared::default())?;
        forget_devices(writing, account, None)?;
        self.event(writing, "reset.finish", "done", Of { account: Some(account), ..Of::default() })?;
        outbox::queue(writing, &Post::to_account(Kind::PasswordChanged, account)).map(|_| ())
    }
}
