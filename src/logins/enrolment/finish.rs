//! The last step: the second factor's first use. Login, grant, recovery codes and session come to be together.

use super::add::{one, use_activation};
use super::{Enrolment, Goal, Step};
use crate::kit::id::{AccountId, ActivationId, FactorId, InvitationId, PatientId};
use crate::kit::secret::Secret;
use crate::logins::account::keep_recovery_codes;
use crate::logins::claimed::{keep_proven_address, tell_contact_on_file};
use crate::logins::event::{Spared, end_what_came_before};
use crate::logins::passkey::{NewPasskey, Passkeys};
use crate::logins::session::{Client, Method};
use crate::logins::terms::keep_accepted;
use crate::logins::{Lobby, Of, Refusal, Token, TotpSecret};
use crate::vault::Fault;
use crate::vault::lobby::{Field, Writing};
use crate::vault::outbox::{self, Kind, Post};

/// A new login.
#[derive(Debug)]
pub struct Finished {
    /// The session it begins with.
    pub token: Token,
    /// Its recovery codes, numbered from 1: shown once.
    pub recovery_codes: Vec<Secret>,
    /// The chart that opened, for a patient.
    pub patient: Option<PatientId>,
}

/// The first factor of a login, shown to work.
enum First {
    /// An authenticator, and the step of the code that was typed.
    Totp(TotpSecret, i64),
    Passkey(Box<NewPasskey>),
    /// None: where the clinic only offers one.
    Nothing,
}

impl First {
    const fn method(&self) -> Method {
        match self {
            Self::Totp(..) => Method::Authenticator,
            Self::Passkey(_) => Method::Passkey,
            Self::Nothing => Method::Password,
        }
    }
}

impl Lobby<'_> {
    /// Checks the authenticator's first code and makes the login.
    pub async fn finish(&self, token: &Token, typed: &Secret, client: Client) -> Result<Finished, Refusal> {
        let enrolment = self.at_factor(token).await?;
        let totp = enrolment.totp.clone().filter(|_| enrolment.has_password).ok_or(Fault::Stale)?;
        let Some(step) = totp.step(typed.reveal(), self.vault.now(), 0)? else {
            return Err(Refusal::Wrong);
        };
        Ok(self.complete(token, enrolment, First::Totp(totp, step), client).await?)
    }

    /// Takes the passkey that the browser made and makes the login.
    pub async fn finish_with_passkey(
        &self,
        at: &Passkeys,
        token: &Token,
        (ceremony, answer): (Option<&Token>, &str),
        client: Client,
    ) -> Result<Finished, Refusal> {
        let enrolment = self.at_factor(token).await?;
        let made = self.enrolled_passkey(at, token, ceremony, (answer, &client.device)).await?;
        match self.complete(token, enrolment, First::Passkey(Box::new(made)), client).await {
            Err(fault) if fault.is_rule("factors.credential_id") => Err(Refusal::Wrong),
            other => Ok(other?),
        }
    }

    /// Makes the login without a second factor, where the clinic only offers it.
    pub async fn finish_without_factor(&self, token: &Token, client: Client) -> Result<Finished, Fault> {
        let enrolment = self.at_factor(token).await?;
        if !enrolment.may_skip_factor(&self.vault.settings()) {
            return Err(Fault::NotAllowed);
        }
        self.complete(token, enrolment, First::Nothing, client).await
    }

    /// The enrolment, when the factor is all that is missing.
    pub(in crate::logins) async fn at_factor(&self, token: &Token) -> Result<Enrolment, Fault> {
        self.enrolment(token).await?.filter(|enrolment| enrolment.next() == Step::Factor).ok_or(Fault::Stale)
    }

    /// The last step: all of it, or nothing.
    async fn complete(
        &self,
        token: &Token,
        enrolment: Enrolment,
        first: First,
        client: Client,
    ) -> Result<Finished, Fault> {
        let (codes, hashes) = match first {
            First::Nothing => (Vec::new(), Vec::new()),
            First::Totp(..) | First::Passkey(_) => self.fresh_recovery_codes().await?,
        };
        let patient = enrolment.goal.patient();
        let ((vault, origin), hash) = (self.owned(), token.hash());
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let account = make_login(&lobby, writing, &enrolment, &hash)?;
            if enrolment.goal.makes_login() {
                keep_credentials(writing, account, &hash)?;
            }
            keep_factor(&lobby, writing, account, &first)?;
            keep_recovery_codes(writing, account, &hashes)?;
            keep_accepted(writing, account, &hash)?;
            // Once anybody has a login there is a manager, and no browser may go on setting up.
            writing
                .sql
                .change("delete from enrolments where token_hash = :hash or purpose = 'set_up'", &[(":hash", &hash)])?;
            lobby.start_first(writing, account, first.method(), &client)
        });
        let token = write.await?;
        self.door().set_up_link().void();
        Ok(Finished { token, recovery_codes: codes, patient })
    }
}

fn make_login(
    lobby: &Lobby<'_>,
    writing: &Writing<'_>,
    enrolment: &Enrolment,
    token: &[u8; 32],
) -> Result<AccountId, Fault> {
    match enrolment.goal {
        Goal::SetUp => make_manager(lobby, writing, enrolment),
        Goal::Invitation(invitation) => join(lobby, writing, invitation),
        Goal::Activation(patient, activation) => claim(lobby, writing, enrolment, (patient, activation)),
        Goal::Proxy(patient, invitation) => {
            let account = make_person(writing, enrolment)?;
            lobby.become_proxy(writing, (patient, invitation), account)?;
            Ok(account)
        }
        Goal::Recovery(account, recovery) => {
            lobby.finish_recovery(writing, account, recovery, token)?;
            Ok(account)
        }
        Goal::Factor(account) => {
            let of = Of { account: Some(account), detail: "the first", ..Of::default() };
            lobby.event(writing, "factor.add", "done", of)?;
            outbox::queue(writing, &Post::to_account(Kind::FactorAdded, account))?;
            end_what_came_before(writing, account, Spared::default())?;
            Ok(account)
        }
    }
}

/// The login that waited for its member of staff.
fn join(lobby: &Lobby<'_>, writing: &Writing<'_>, invitation: InvitationId) -> Result<AccountId, Fault> {
    let account: Option<AccountId> = writing.sql.maybe(
        "select account_id from invitations where id = :id and ended_at is null",
        &[(":id", &invitation)],
        |row| row.get("account_id"),
    )?;
    let account = account.ok_or(Fault::Stale)?;
    let now = writing.now.as_millisecond();
    writing.sql.change(
        "update invitations set ended_at = :now, ended_how = 'used' where id = :id",
        &[(":now", &now), (":id", &invitation)],
    )?;
    one(writing
        .sql
        .change("update accounts set state = 'active' where id = :id and state = 'invited'", &[(":id", &account)])?)?;
    lobby.event(writing, "staff.join", "done", Of { account: Some(account), ..Of::default() })?;
    Ok(account)
}

/// Uses the code up and makes the login of its chart, or of the parent of a child's; the contact on file hears of it.
fn claim(
    lobby: &Lobby<'_>,
    writing: &Writing<'_>,
    enrolment: &Enrolment,
    (patient, activation): (PatientId, ActivationId),
) -> Result<AccountId, Fault> {
    use_activation(writing, patient, activation)?;
    let account = make_person(writing, enrolment)?;
    if enrolment.is_a_parents(&lobby.vault.rules()) {
        lobby.become_parent(writing, (patient, activation), account)?;
    } else {
        lobby.give_own_chart(writing, patient, account)?;
    }
    keep_proven_address(writing, (patient, activation), account)?;
    tell_contact_on_file(writing, (patient, activation))?;
    Ok(account)
}

fn make_manager(lobby: &Lobby<'_>, writing: &Writing<'_>, enrolment: &Enrolment) -> Result<AccountId, Fault> {
    let managers: i64 = writing.sql.one(
        "select count(*) as managers from accounts where is_manager = 1 and state in ('active', 'locked')",
        &[],
        |row| row.get("managers"),
    )?;
    if managers > 0 {
        return Err(Fault::Stale);
    }
    let (account, now) = (enrolment.account, writing.now.as_millisecond());
    let name = enrolment.name.as_ref().map_or("", |name| name.reveal());
    writing.sql.change(
        "insert into accounts (id, kind, state, name, language, is_manager, created_at)
         values (:id, 'staff', 'active', :name, 'en', 1, :now)",
        &[(":id", &account), (":name", &name), (":now", &now)],
    )?;
    lobby.event(writing, "set_up.manager", "done", Of { account: Some(account), ..Of::default() })?;
    Ok(account)
}

fn make_person(writing: &Writing<'_>, enrolment: &Enrolment) -> Result<AccountId, Fault> {
    let (account, now) = (enrolment.account, writing.now.as_millisecond());
    let name = enrolment.name.as_ref().map_or("", |name| name.reveal());
    writing.sql.change(
        "insert into accounts (id, kind, state, name, language, created_at)
         values (:id, 'person', 'active', :name, :language, :now)",
        &[(":id", &account), (":name", &name), (":language", &enrolment.language.tag()), (":now", &now)],
    )?;
    Ok(account)
}

/// Moves what was chosen into the login's own row.
fn keep_credentials(writing: &Writing<'_>, account: AccountId, enrolment: &[u8; 32]) -> Result<(), Fault> {
    one(writing.sql.change(
        "insert into credentials (account_id, username, password_hash, changed_at)
         select :account, username, password_hash, :now from enrolments where token_hash = :hash",
        &[(":account", &account), (":now", &writing.now.as_millisecond()), (":hash", enrolment)],
    )?)
}

/// The factor gets its row; an authenticator's secret is sealed anew, for the login.
fn keep_factor(lobby: &Lobby<'_>, writing: &Writing<'_>, account: AccountId, first: &First) -> Result<(), Fault> {
    let (totp, step) = match first {
        First::Totp(totp, step) => (totp, step),
        First::Passkey(made) => return made.keep(lobby, writing, account),
        First::Nothing => return Ok(()),
    };
    let sealed = lobby.door().seal((Field::Totp, account.bits()), totp.bytes())?;
    let (id, now) = (FactorId::random(lobby.vault.entropy()), writing.now.as_millisecond());
    one(writing.sql.change(
        "insert into factors (account_id, id, kind, name, secret, step, added_at)
         values (:account, :id, 'totp', 'Authenticator app', :totp, :step, :now)",
        &[(":account", &account), (":id", &id), (":totp", &sealed), (":step", step), (":now", &now)],
    )?)
}
