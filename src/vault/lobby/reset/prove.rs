//! The second factor of somebody with a reset link: judged and used up like at sign-in, by the same limits.

use super::{Lobby, Of, Reset, Token};
use crate::kit::secret::Secret;
use crate::vault::fault::Fault;
use crate::vault::limiter::{SECOND_FACTOR, Trying};
use crate::vault::lobby::FactorRefusal;
use crate::vault::lobby::proof::{Proof, Verdict};
use crate::vault::lobby::second_factor::passed;

impl Lobby<'_> {
    /// A code of the authenticator app, or a numbered recovery code.
    pub async fn prove_reset(&self, token: &Token, typed: &Secret) -> Result<(), FactorRefusal> {
        let reset = self.reset(token).await?.ok_or(Fault::Stale)?;
        let judge = self.typed_proof(reset.account, typed);
        self.prove_with(token, &reset, judge).await
    }

    /// Lets the limiter decide, judges, and keeps that it was shown.
    pub(super) async fn prove_with(
        &self,
        token: &Token,
        reset: &Reset,
        judge: impl Future<Output = Result<Verdict, Fault>>,
    ) -> Result<(), FactorRefusal> {
        let trying = Trying { account: Some(reset.account.bits()), ..Trying::default() };
        let one = self.admit(&SECOND_FACTOR, &trying).map_err(FactorRefusal::Wait)?;
        match passed(judge.await, |proof| self.keep_proof(token, reset, proof)).await {
            Ok(()) => {
                self.succeeded(&one);
                Ok(())
            }
            Err(FactorRefusal::Fault(fault)) => {
                self.take_back(&one);
                Err(fault.into())
            }
            Err(refusal) => Err(self.refused("reset.factor", Some(reset.account), refusal).await?),
        }
    }

    /// Uses the proof up and notes that it was shown, both or neither.
    async fn keep_proof(&self, token: &Token, reset: &Reset, proof: Proof) -> Result<(), Fault> {
        let ((vault, origin), hash, account) = (self.owned(), token.hash(), reset.account);
        let write = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let used = proof.use_up(writing, account)?;
            let proved = writing.sql.change(
                "update resets set proved_at = :now
                  where token_hash = :hash and account_id = :account and proved_at is null and expires_at > :now",
                &[(":now", &writing.now.as_millisecond()), (":hash", &hash), (":account", &account)],
            )?;
            if used == 0 || proved == 0 {
                return Err(Fault::Stale);
            }
            let of = Of { account: Some(account), detail: proof.word(), ..Of::default() };
            lobby.event(writing, "reset.factor", "granted", of).map(|_| ())
        });
        write.await
    }
}
