//! The second factor of somebody with a reset link: judged and used up like at sign-in, by the same limits.

use super::{Lobby, Of, Reset, Token, Way};
use crate::kit::secret::Secret;
use crate::logins::limited::{Limited, Trying};
use crate::logins::proof::{Proof, Verdict};
use crate::logins::second_factor::passed;
use crate::logins::sent_code::Attempt;
use crate::logins::{Client, Refusal, Sending};
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::Channel;

impl Lobby<'_> {
    /// A code of the authenticator app, or a numbered recovery code.
    pub async fn prove_reset(&self, token: &Token, typed: &Secret, client: &Client) -> Result<(), Refusal> {
        let reset = self.reset(token).await?.ok_or(Fault::Stale)?;
        let judge = self.typed_proof(reset.account, typed);
        self.prove_with(token, (&reset, client), judge).await
    }

    /// Sends a code to the phone of a login that has nothing stronger.
    pub async fn send_reset_code(&self, token: &Token) -> Result<Sending, Fault> {
        let reset = self.reset(token).await?.filter(|reset| !reset.is_proved).ok_or(Fault::Stale)?;
        if !reset.ways.contains(&Way::Phone) {
            return Ok(Sending::NotOffered);
        }
        self.send_to(attempt(token, &reset), Channel::Text).await
    }

    /// The code that came to the phone.
    pub async fn prove_reset_sent(&self, token: &Token, typed: &Secret, client: &Client) -> Result<(), Refusal> {
        let reset = self.reset(token).await?.filter(|reset| reset.ways.contains(&Way::Phone)).ok_or(Fault::Stale)?;
        let judge = self.sent_proof(attempt(token, &reset), typed);
        self.prove_with(token, (&reset, client), judge).await
    }

    /// Lets the limiter decide, judges, and keeps that it was shown.
    pub(in crate::logins) async fn prove_with(
        &self,
        token: &Token,
        (reset, client): (&Reset, &Client),
        judge: impl Future<Output = Result<Verdict, Fault>>,
    ) -> Result<(), Refusal> {
        let known = self.known_device(&reset.username, client).await?;
        let device = known.as_ref().map(|known| known.id.bits());
        let trying = Trying { account: Some(reset.account.bits()), device, ..Trying::default() };
        let one = self.admit(Limited::SecondFactor, &trying).map_err(Refusal::Wait)?;
        let judged = self.unless_closed(reset.account, device.is_some(), judge).await;
        match passed(judged, |proof| self.keep_proof(token, reset, proof)).await {
            Ok(()) => {
                self.succeeded(&one);
                Ok(())
            }
            Err(Refusal::Fault(fault)) => {
                self.take_back(&one);
                Err(fault.into())
            }
            Err(refusal) => Err(self.refused("reset.factor", Some(reset.account), refusal).await?),
        }
    }

    /// Uses the proof up and notes that it was shown, both or neither.
    async fn keep_proof(&self, token: &Token, reset: &Reset, proof: Proof) -> Result<(), Fault> {
        let ((vault, origin), hash, account) = (self.owned(), token.hash(), reset.account);
        let write = self.door().write(move |writing| {
            let used = proof.use_up(writing, account)?;
            if used == 0 || !note_proved(writing, &hash)? {
                return Err(Fault::Stale);
            }
            let of = Of { account: Some(account), detail: proof.method().word(), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "reset.factor", "granted", of).map(|_| ())
        });
        write.await
    }
}

fn attempt(token: &Token, reset: &Reset) -> Attempt {
    let (account, language) = (reset.account, reset.language);
    Attempt { id: token.half(), purpose: "reset", account, language, actor: None }
}

fn note_proved(writing: &Writing<'_>, token: &[u8; 32]) -> Result<bool, Fault> {
    let proved = writing.sql.change(
        "update resets set proved_at = :now where token_hash = :hash and proved_at is null and expires_at > :now",
        &[(":now", &writing.now.as_millisecond()), (":hash", token)],
    )?;
    Ok(proved == 1)
}
