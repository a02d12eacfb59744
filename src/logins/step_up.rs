//! Showing again who it is, within a session: with the same factor or a stronger one than it was begun with
//! (SECURITY §7.11). The session is fresh from then on, under a new token.

use super::proof::{Proof, Verdict};
use super::session::Visitor;
use super::{Lobby, Of, Refusal, Token};
use crate::kit::secret::Secret;
use crate::vault::Fault;

impl Lobby<'_> {
    /// With a code of the authenticator or a recovery code.
    pub async fn step_up(&self, visitor: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
        let judge = self.typed_proof(visitor.account, typed);
        self.with_proof(visitor, "session.step_up", judge, |proof| self.freshen(visitor, proof)).await
    }

    /// With the password, where the login has nothing stronger.
    pub async fn step_up_with_password(&self, visitor: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
        let judge = self.password_proof(visitor, typed);
        self.with_proof(visitor, "session.step_up", judge, |proof| self.freshen(visitor, proof)).await
    }

    async fn password_proof(&self, visitor: &Visitor, typed: &Secret) -> Result<Verdict, Fault> {
        let account = visitor.account;
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select password_hash from credentials where account_id = :account and password_hash is not null",
                &[(":account", &account)],
                |row| row.get("password_hash"),
            )
        });
        let hash = read.await?;
        Ok(self
            .door()
            .hasher()
            .of(true)
            .typed_at(&self.origin.address)
            .verify(typed, hash)
            .await?
            .then_some(Proof::Password)
            .into())
    }

    /// Uses the proof up and makes the session fresh, both or neither.
    pub(super) async fn freshen(&self, visitor: &Visitor, proof: Proof) -> Result<Token, Fault> {
        if !self.ways(visitor).await?.accepts(proof.method()) {
            return Err(Fault::Stale);
        }
        let ((vault, origin), visitor) = (self.owned(), visitor.clone());
        let token = Token::fresh(self.vault.entropy());
        let write = self.door().write(move |writing| {
            let (account, now) = (visitor.account, writing.now.as_millisecond());
            let used = proof.use_up(writing, account)?;
            let renewed = writing.sql.change(
                "update sessions set token_hash = :hash, fresh_at = :now
                  where id = :id and ended_at is null and stage = 'full'",
                &[(":hash", &token.hash()), (":now", &now), (":id", &visitor.session)],
            )?;
            if used == 0 || renewed == 0 {
                return Err(Fault::Stale);
            }
            let actor = Some(visitor.caller.actor());
            let of = Of { actor, account: Some(account), detail: proof.method().word(), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "session.step_up", "granted", of)?;
            Ok(token)
        });
        write.await
    }
}
