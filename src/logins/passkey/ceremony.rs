//! Ceremonies: what was asked of a browser, sealed in a row, for one answer within five minutes, from the same browser,
//! session and purpose.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Begun, Lobby, Token};
use crate::kit::clock::SignedDuration;
use crate::kit::id::AccountId;
use crate::vault::Fault;
use crate::vault::lobby::Field;

/// How long an answer may take.
const LONGEST: SignedDuration = SignedDuration::from_mins(5);

/// What a ceremony is for. An answer to one is no answer to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The first passkey of a login to be.
    Enrol,
    /// One more of somebody signed in.
    Add,
    /// Signing in with nothing else.
    SignIn,
    /// After the password, or after a link for a new one: which, says what it is bound to.
    Factor,
    /// Showing again who it is.
    StepUp,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Enrol => "enrol",
            Self::Add => "add",
            Self::SignIn => "sign_in",
            Self::Factor => "factor",
            Self::StepUp => "step_up",
        }
    }
}

/// What a ceremony is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    pub purpose: Purpose,
    pub account: Option<AccountId>,
    /// The session, or the first half of the hash of an enrolment or a reset.
    pub to: Option<[u8; 16]>,
}

impl Lobby<'_> {
    /// Keeps a ceremony and says what the browser is asked. Those that nobody answered in time go.
    pub(super) async fn keep_ceremony(
        &self,
        bound: Bound,
        options: &impl Serialize,
        state: &impl Serialize,
    ) -> Result<Begun, Fault> {
        let unwritable = |_| Fault::Broken("a passkey ceremony cannot be written");
        let options = serde_json::to_string(options).map_err(unwritable)?;
        let state = serde_json::to_vec(state).map_err(unwritable)?;
        let token = Token::fresh(self.vault.entropy());
        let hash = token.hash();
        let sealed = self.door().seal((Field::Ceremony, &hash), &state)?;
        let write = self.door().write(move |writing| {
            let now = writing.now.as_millisecond();
            writing.sql.change("delete from ceremonies where expires_at <= :now", &[(":now", &now)])?;
            writing.sql.change(
                "insert into ceremonies (token_hash, purpose, account_id, session_id, state, expires_at)
                 values (:hash, :purpose, :account, :bound, :state, :until)",
                &[
                    (":hash", &hash),
                    (":purpose", &bound.purpose.word()),
                    (":account", &bound.account),
                    (":bound", &bound.to),
                    (":state", &sealed),
                    (":until", &(writing.now + LONGEST).as_millisecond()),
                ],
            )
        });
        write.await?;
        Ok(Begun { token, options })
    }

    /// Takes a ceremony out: whatever comes of the answer, there is no second one. `None` when it is not there, is too
    /// old, or was begun for something or somebody else.
    pub(super) async fn take_ceremony<S: DeserializeOwned + Send + 'static>(
        &self,
        token: Option<&Token>,
        bound: Bound,
    ) -> Result<Option<S>, Fault> {
        let Some(hash) = token.map(Token::hash) else { return Ok(None) };
        let write = self.door().write(move |writing| {
            let state: Option<Vec<u8>> = writing.sql.maybe(
                "select state from ceremonies
                  where token_hash = :hash and purpose = :purpose and account_id is :account and session_id is :bound
                    and expires_at > :now",
                &[
                    (":hash", &hash),
                    (":purpose", &bound.purpose.word()),
                    (":account", &bound.account),
                    (":bound", &bound.to),
                    (":now", &writing.now.as_millisecond()),
                ],
                |row| row.get("state"),
            )?;
            writing.sql.change("delete from ceremonies where token_hash = :hash", &[(":hash", &hash)])?;
            Ok(state)
        });
        let opened = write.await?.and_then(|sealed| self.door().unseal((Field::Ceremony, &hash), &sealed));
        Ok(opened.and_then(|json| serde_json::from_slice(&json).ok()))
    }
}
