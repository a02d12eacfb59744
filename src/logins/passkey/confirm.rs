//! A passkey after the password or a link for a new one, or to show again who it is.

use webauthn_rs::prelude::PasskeyAuthentication;

use super::ceremony::{Bound, Purpose};
use super::{Begun, Passkeys, assertion, judged, misused};
use crate::kit::id::AccountId;
use crate::logins::proof::Verdict;
use crate::logins::session::{Client, SessionStage, Visitor};
use crate::logins::{Lobby, Refusal, Token};
use crate::vault::Fault;

/// The purpose follows from how far the session has come; the ceremony is bound to it.
fn bound(visitor: &Visitor) -> Bound {
    let purpose = match visitor.stage {
        SessionStage::Password => Purpose::Factor,
        SessionStage::Full => Purpose::StepUp,
    };
    Bound { purpose, account: Some(visitor.account), to: Some(*visitor.session.bits()) }
}

fn resetting(token: &Token, account: AccountId) -> Bound {
    Bound { purpose: Purpose::Factor, account: Some(account), to: Some(token.half()) }
}

impl Lobby<'_> {
    /// Asks the browser for one of the visitor's own passkeys.
    pub async fn begin_passkey_proof(&self, at: &Passkeys, visitor: &Visitor) -> Result<Begun, Fault> {
        self.begin_proof(at, visitor.account, bound(visitor)).await
    }

    /// Asks the browser of somebody with a reset link for one of the login's own passkeys.
    pub async fn begin_passkey_reset(&self, at: &Passkeys, token: &Token) -> Result<Begun, Fault> {
        let reset = self.reset(token).await?.filter(|reset| !reset.is_proved).ok_or(Fault::Stale)?;
        self.begin_proof(at, reset.account, resetting(token, reset.account)).await
    }

    async fn begin_proof(&self, at: &Passkeys, account: AccountId, bound: Bound) -> Result<Begun, Fault> {
        let held = self.passkeys_of(account).await?;
        if held.is_empty() {
            return Err(Fault::NotFound);
        }
        let keys: Vec<_> = held.into_iter().map(|held| held.passkey).collect();
        let (options, state) = at.0.start_passkey_authentication(&keys).map_err(misused)?;
        self.keep_ceremony(bound, &options, &state).await
    }

    /// The second step with a passkey.
    pub async fn second_factor_with_passkey(
        &self,
        at: &Passkeys,
        visitor: &Visitor,
        (ceremony, answer): (Option<&Token>, &str),
        client: Client,
    ) -> Result<Token, Refusal> {
        let judge = self.passkey_proof(at, bound(visitor), ceremony, answer);
        self.with_proof(visitor, "sign_in.factor", judge, |proof| self.pass(visitor, proof, client)).await
    }

    /// Shows again who it is with a passkey; the session goes on under the token returned.
    pub async fn step_up_with_passkey(
        &self,
        at: &Passkeys,
        visitor: &Visitor,
        ceremony: Option<&Token>,
        answer: &str,
    ) -> Result<Token, Refusal> {
        let judge = self.passkey_proof(at, bound(visitor), ceremony, answer);
        self.with_proof(visitor, "session.step_up", judge, |proof| self.freshen(visitor, proof)).await
    }

    /// A passkey of somebody with a reset link.
    pub async fn prove_reset_with_passkey(
        &self,
        at: &Passkeys,
        token: &Token,
        (ceremony, answer): (Option<&Token>, &str),
        client: &Client,
    ) -> Result<(), Refusal> {
        let reset = self.reset(token).await?.ok_or(Fault::Stale)?;
        let judge = self.passkey_proof(at, resetting(token, reset.account), ceremony, answer);
        self.prove_with(token, (&reset, client), judge).await
    }

    async fn passkey_proof(
        &self,
        at: &Passkeys,
        bound: Bound,
        ceremony: Option<&Token>,
        answer: &str,
    ) -> Result<Verdict, Fault> {
        let (state, account): (Option<PasskeyAuthentication>, _) =
            (self.take_ceremony(ceremony, bound).await?, bound.account.ok_or(Fault::Stale)?);
        let (Some(state), Ok(answer)) = (state, assertion(answer)) else {
            return Ok(Verdict::Wrong);
        };
        let named = answer.get_user_unique_id();
        if named.is_some_and(|named| named != account.bits()) {
            return Ok(Verdict::Wrong);
        }
        let held = self.passkeys_of(account).await?;
        let held = held.into_iter().find(|held| held.passkey.cred_id().as_slice() == answer.get_credential_id());
        let Some(held) = held else { return Ok(Verdict::Wrong) };
        let answered = at.0.finish_passkey_authentication(&answer, &state);
        judged(self.vault, held, answered)
    }
}
