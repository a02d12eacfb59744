//! Making passkeys: at the end of an enrolment, or as one more of somebody signed in.

use webauthn_rs::prelude::{CredentialID, PasskeyRegistration, RegisterPublicKeyCredential};

use super::ceremony::{Bound, Purpose};
use super::{Begun, CreationChallengeResponse, Passkey, Passkeys, ResidentKeyRequirement, handle, misused, seal};
use crate::kit::id::{AccountId, FactorId};
use crate::kit::secret::Secret;
use crate::logins::account::{KeptCode, keep_recovery_codes};
use crate::logins::event::Changed;
use crate::logins::session::{Fresh, Visitor};
use crate::logins::{Lobby, Refusal, Token};
use crate::vault::Fault;
use crate::vault::lobby::{Sql, Writing};
use crate::vault::outbox::Kind;

/// The rule that says that a login has as many passkeys as it may.
pub const TOO_MANY_PASSKEYS: &str = "passkeys.too_many";
/// More than anybody has devices: what comes on top is somebody's program.
const MOST_PASSKEYS: i64 = 10;

/// Whose passkey is to be made, as the browser shows it.
struct Owner<'a> {
    account: AccountId,
    username: &'a str,
    name: &'a str,
}

/// A passkey that was made, before it has a row.
#[derive(Clone, Debug)]
pub(in crate::logins) struct NewPasskey {
    passkey: Passkey,
    name: String,
}

impl NewPasskey {
    /// Gives it its row, sealed for the login.
    pub fn keep(&self, lobby: &Lobby<'_>, writing: &Writing<'_>, account: AccountId) -> Result<(), Fault> {
        let (id, now) = (FactorId::random(lobby.vault.entropy()), writing.now.as_millisecond());
        let credential: &[u8] = self.passkey.cred_id().as_ref();
        writing.sql.change(
            "insert into factors (account_id, id, kind, name, secret, credential_id, alone, added_at)
             values (:account, :id, 'passkey', :name, :secret, :credential, 1, :now)",
            &[
                (":account", &account),
                (":id", &id),
                (":name", &self.name),
                (":secret", &seal(lobby.vault, account, &self.passkey)?),
                (":credential", &credential),
                (":now", &now),
            ],
        )?;
        Ok(())
    }
}

fn has_room(sql: Sql<'_>, account: AccountId) -> Result<bool, Fault> {
    let held: i64 = sql.one(
        "select count(*) as held from factors
          where account_id = :account and kind = 'passkey' and ended_at is null",
        &[(":account", &account)],
        |row| row.get("held"),
    )?;
    Ok(held < MOST_PASSKEYS)
}

fn enrolling(token: &Token) -> Bound {
    Bound { purpose: Purpose::Enrol, account: None, to: Some(token.half()) }
}

fn adding(fresh: &Fresh) -> Bound {
    Bound { purpose: Purpose::Add, account: Some(fresh.account), to: Some(*fresh.session.bits()) }
}

impl Lobby<'_> {
    /// Asks the browser of an enrolment for a passkey.
    pub async fn begin_enrolling_passkey(&self, at: &Passkeys, token: &Token) -> Result<Begun, Fault> {
        let enrolment = self.at_factor(token).await?;
        let name = enrolment.name.as_ref().map(|name| name.reveal().as_str());
        let username = enrolment.username.as_deref().unwrap_or_default();
        let owner = Owner { account: enrolment.account, username, name: name.unwrap_or(username) };
        let (options, state) = ask(at, &owner, Vec::new())?;
        self.keep_ceremony(enrolling(token), &options, &state).await
    }

    /// Reads the new passkey of an enrolment.
    pub(in crate::logins) async fn enrolled_passkey(
        &self,
        at: &Passkeys,
        token: &Token,
        ceremony: Option<&Token>,
        (answer, device): (&str, &str),
    ) -> Result<NewPasskey, Refusal> {
        let state = self.take_ceremony(ceremony, enrolling(token)).await?;
        Self::made(at, state, answer, device)
    }

    /// Whether the visitor's login may have one more passkey.
    pub async fn may_add_passkey(&self, visitor: &Visitor) -> Result<bool, Fault> {
        let account = visitor.account;
        let read = self.door().read(move |sql| has_room(sql, account));
        read.await
    }

    /// Asks the browser of somebody signed in for one more passkey. A device that has one already says so itself.
    pub async fn begin_adding_passkey(&self, at: &Passkeys, fresh: &Fresh) -> Result<Begun, Fault> {
        let account = fresh.account;
        let known = self.passkeys_of(account).await?.into_iter().map(|held| held.passkey.cred_id().clone()).collect();
        let read = self.door().read(move |sql| {
            sql.one("select username from credentials where account_id = :account", &[(":account", &account)], |row| {
                row.get::<_, String>("username")
            })
        });
        let username = read.await?;
        let owner = Owner { account, username: &username, name: fresh.name.reveal() };
        let (options, state) = ask(at, &owner, known)?;
        self.keep_ceremony(adding(fresh), &options, &state).await
    }

    /// Adds the passkey to the login: everything issued before is dead, and the session goes on under the token
    /// returned. A login without recovery codes gets some with it, to be shown once.
    ///
    /// # Errors
    /// [`Fault::Rule`] [`TOO_MANY_PASSKEYS`].
    pub async fn add_passkey(
        &self,
        at: &Passkeys,
        fresh: &Fresh,
        ceremony: Option<&Token>,
        (answer, device): (&str, &str),
    ) -> Result<(Token, Vec<Secret>), Refusal> {
        let state = self.take_ceremony(ceremony, adding(fresh)).await?;
        let made = Self::made(at, state, answer, device)?;
        let (codes, kept) = self.first_recovery_codes(fresh.account).await?;
        let ((vault, origin), fresh) = (self.owned(), fresh.clone());
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            if !has_room(writing.sql, fresh.account)? {
                return Err(Fault::Rule(TOO_MANY_PASSKEYS.to_owned()));
            }
            made.keep(&lobby, writing, fresh.account)?;
            if !kept.is_empty() {
                keep_recovery_codes(writing, fresh.account, &kept)?;
            }
            let change = Changed { act: "factor.add", detail: "passkey", notice: Kind::FactorAdded };
            lobby.changed(writing, &fresh, &change)
        });
        match write.await {
            Err(fault) if fault.is_rule("factors.credential_id") => Err(Refusal::Wrong),
            other => Ok((other?, codes)),
        }
    }

    /// New recovery codes for a login that has none left.
    async fn first_recovery_codes(&self, account: AccountId) -> Result<(Vec<Secret>, Vec<KeptCode>), Fault> {
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select 1 from recovery_codes where account_id = :account and used_at is null limit 1",
                &[(":account", &account)],
                |_| Ok(()),
            )
        });
        if read.await?.is_some() { Ok((Vec::new(), Vec::new())) } else { self.fresh_recovery_codes().await }
    }

    fn made(
        at: &Passkeys,
        state: Option<PasskeyRegistration>,
        answer: &str,
        device: &str,
    ) -> Result<NewPasskey, Refusal> {
        let state = state.ok_or(Refusal::Wrong)?;
        let answer: RegisterPublicKeyCredential = Self::answered(answer)?;
        let passkey = at.0.finish_passkey_registration(&answer, &state).map_err(|_| Refusal::Wrong)?;
        let name = if device.is_empty() { "Passkey".to_owned() } else { device.chars().take(60).collect() };
        Ok(NewPasskey { passkey, name })
    }
}

/// Asks for a passkey that the device itself can find again: it has to open the login without a name typed.
fn ask(
    at: &Passkeys,
    owner: &Owner<'_>,
    known: Vec<CredentialID>,
) -> Result<(CreationChallengeResponse, PasskeyRegistration), Fault> {
    let begun = at.0.start_passkey_registration(handle(owner.account), owner.username, owner.name, Some(known));
    let (mut options, state) = begun.map_err(misused)?;
    if let Some(selection) = &mut options.public_key.authenticator_selection {
        selection.resident_key = Some(ResidentKeyRequirement::Required);
        selection.require_resident_key = true;
    }
    Ok((options, state))
}
