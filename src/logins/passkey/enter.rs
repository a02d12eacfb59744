//! Signing in with a passkey and nothing else. The passkey says whose it is; no name is typed, so nobody who merely
//! knows one can slow its owner down.

use webauthn_rs::prelude::DiscoverableAuthentication;

use super::ceremony::{Bound, Purpose};
use super::{Begun, DiscoverableKey, Held, Passkeys, assertion, handle, judged, misused, sealed};
use crate::kit::id::AccountId;
use crate::logins::limited::{Limited, Trying};
use crate::logins::proof::{Proof, Verdict};
use crate::logins::second_factor::passed;
use crate::logins::session::{Client, Method};
use crate::logins::{Lobby, Of, Refusal, Token};
use crate::vault::Fault;

const BOUND: Bound = Bound { purpose: Purpose::SignIn, account: None, to: None };

impl Lobby<'_> {
    /// Asks the browser for any passkey of this portal. Counts as a try of the address until it has succeeded.
    pub async fn begin_passkey_sign_in(&self, at: &Passkeys) -> Result<Begun, Refusal> {
        self.admit(Limited::Passkey, &Trying::default()).map_err(Refusal::Wait)?;
        let (mut options, state) = at.0.start_discoverable_authentication().map_err(misused)?;
        // Somebody has pressed a button: the browser shows its own dialog at once.
        options.mediation = None;
        Ok(self.keep_ceremony(BOUND, &options, &state).await?)
    }

    /// Lets the owner of the passkey in.
    pub async fn enter_with_passkey(
        &self,
        at: &Passkeys,
        ceremony: Option<&Token>,
        answer: &str,
        client: Client,
    ) -> Result<Token, Refusal> {
        let state = self.take_ceremony(ceremony, BOUND).await?;
        let held = self.passkey_alone(answer).await?;
        let account = held.as_ref().map(|held| held.account);
        let verdict = match (held, state) {
            (Some(held), Some(state)) => self.judge_alone(at, held, state, answer),
            _ => Ok(Verdict::Wrong),
        };
        match passed(verdict, |proof| self.let_in_alone(account, proof, client)).await {
            Ok(token) => {
                self.succeeded(&self.admitted(Limited::Passkey, &Trying::default()));
                Ok(token)
            }
            Err(Refusal::Fault(fault)) => Err(fault.into()),
            Err(refusal) => Err(self.refused("sign_in.passkey", account, refusal).await?),
        }
    }

    /// The passkey that an answer names, of a login that may sign in and in which the passkey may stand alone.
    async fn passkey_alone(&self, answer: &str) -> Result<Option<Held>, Fault> {
        let Ok(answer) = assertion(answer) else { return Ok(None) };
        let credential = answer.get_credential_id().to_vec();
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select factors.id as id, account_id, secret from factors join accounts on accounts.id = account_id
                  where credential_id = :credential and factors.kind = 'passkey' and alone = 1 and ended_at is null
                    and state = 'active'",
                &[(":credential", &credential)],
                sealed,
            )
        });
        read.await?.map(|row| Held::open(self.vault, row)).transpose()
    }

    fn judge_alone(
        &self,
        at: &Passkeys,
        held: Held,
        state: DiscoverableAuthentication,
        answer: &str,
    ) -> Result<Verdict, Fault> {
        let Ok(answer) = assertion(answer) else { return Ok(Verdict::Wrong) };
        // The handle inside the passkey must be that of the login in whose row it was found.
        let named = at.0.identify_discoverable_authentication(&answer);
        if !named.is_ok_and(|(named, _)| named == handle(held.account)) {
            return Ok(Verdict::Wrong);
        }
        let keys = [DiscoverableKey::from(&held.passkey)];
        let answered = at.0.finish_discoverable_authentication(&answer, state, &keys);
        judged(self.vault, held, answered)
    }

    async fn let_in_alone(&self, account: Option<AccountId>, proof: Proof, client: Client) -> Result<Token, Fault> {
        let ((vault, origin), account) = (self.owned(), account.ok_or(Fault::Stale)?);
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            if proof.use_up(writing, account)? == 0 {
                return Err(Fault::Stale);
            }
            lobby.event(writing, "sign_in.passkey", "granted", Of { account: Some(account), ..Of::default() })?;
            lobby.start(writing, account, Method::Passkey, &client)
        });
        write.await
    }
}
