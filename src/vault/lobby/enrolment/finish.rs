//! The last step: the authenticator's first code. Login, grant, recovery codes and session come to be together.

use super::{Enrolment, Goal};
use crate::kit::id::{AccountId, FactorId, PatientId};
use crate::kit::secret::Secret;
use crate::vault::actor::{Actor, Kind};
use crate::vault::fault::Fault;
use crate::vault::lobby::account::keep_recovery_codes;
use crate::vault::lobby::session::{Client, Stage};
use crate::vault::lobby::sign_in::FactorRefusal;
use crate::vault::lobby::{Lobby, Of, Token};
use crate::vault::writer::Writing;

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

impl Lobby<'_> {
    /// Checks the authenticator's first code and makes the login.
    pub async fn finish(&self, token: &Token, typed: &Secret, client: Client) -> Result<Finished, FactorRefusal> {
        let Some(enrolment) = self.enrolment(token).await? else { return Err(Fault::Stale.into()) };
        let Some(totp) = enrolment.totp.clone() else { return Err(Fault::Stale.into()) };
        let Some(step) = totp.step(typed.reveal(), self.vault.now(), 0)? else {
            return Err(FactorRefusal::Wrong);
        };
        let (codes, hashes) = self.fresh_recovery_codes().await?;
        let patient = match enrolment.goal {
            Goal::Activation(patient, _) => Some(patient),
            Goal::SetUp | Goal::Invitation(_) => None,
        };
        let ((vault, origin), hash) = (self.owned(), token.hash());
        let write = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let account = make_login(&lobby, writing, &enrolment)?;
            keep_credentials(&lobby, writing, account, &hash, (&totp, step))?;
            keep_recovery_codes(writing, account, &hashes)?;
            // Once anybody has a login there is a manager, and no browser may go on setting up.
            writing
                .sql
                .change("delete from enrolments where token_hash = :hash or purpose = 'set_up'", &[(":hash", &hash)])?;
            lobby.start(writing, account, Stage::Full, &client)
        });
        let token = write.await?;
        self.vault.set_up_link().void();
        Ok(Finished { token, recovery_codes: codes, patient })
    }
}

fn make_login(lobby: &Lobby<'_>, writing: &Writing<'_>, enrolment: &Enrolment) -> Result<AccountId, Fault> {
    match enrolment.goal {
        Goal::SetUp => make_manager(lobby, writing, enrolment),
        Goal::Invitation(invitation) => {
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
            one(writing.sql.change(
                "update accounts set state = 'active' where id = :id and state = 'invited'",
                &[(":id", &account)],
            )?)?;
            lobby.event(writing, "staff.join", "done", Of { account: Some(account), ..Of::default() })?;
            Ok(account)
        }
        Goal::Activation(patient, activation) => {
            let now = writing.now.as_millisecond();
            one(writing.sql.change(
                "update activations set ended_at = :now, ended_how = 'used'
                  where patient_id = :patient and id = :id and ended_at is null and expires_at > :now",
                &[(":now", &now), (":patient", &patient), (":id", &activation)],
            )?)?;
            make_person(lobby, writing, enrolment, patient)
        }
    }
}

fn make_manager(lobby: &Lobby<'_>, writing: &Writing<'_>, enrolment: &Enrolment) -> Result<AccountId, Fault> {
    let managers: i64 = writing.sql.one(
        "select count(*) as managers from accounts where is_manager = 1 and state = 'active'",
        &[],
        |row| row.get("managers"),
    )?;
    if managers > 0 {
        return Err(Fault::Stale);
    }
    let (account, now) = (AccountId::random(lobby.vault.entropy()), writing.now.as_millisecond());
    let name = enrolment.name.as_ref().map_or("", |name| name.reveal());
    writing.sql.change(
        "insert into accounts (id, kind, state, name, language, is_manager, created_at)
         values (:id, 'staff', 'active', :name, 'en', 1, :now)",
        &[(":id", &account), (":name", &name), (":now", &now)],
    )?;
    lobby.event(writing, "set_up.manager", "done", Of { account: Some(account), ..Of::default() })?;
    Ok(account)
}

fn make_person(
    lobby: &Lobby<'_>,
    writing: &Writing<'_>,
    enrolment: &Enrolment,
    patient: PatientId,
) -> Result<AccountId, Fault> {
    let (account, now) = (AccountId::random(lobby.vault.entropy()), writing.now.as_millisecond());
    let name = enrolment.name.as_ref().map_or("", |name| name.reveal());
    writing.sql.change(
        "insert into accounts (id, kind, state, name, language, created_at)
         values (:id, 'person', 'active', :name, :language, :now)",
        &[(":id", &account), (":name", &name), (":language", &enrolment.language.tag()), (":now", &now)],
    )?;
    writing.sql.change(
        "insert into grants (patient_id, account_id, kind, granted_at) values (:patient, :account, 'oneself', :now)",
        &[(":patient", &patient), (":account", &account), (":now", &now)],
    )?;
    let actor = Actor(Kind::Person(account));
    let of = Of { actor: Some(&actor), account: Some(account), patient: Some(patient), ..Of::default() };
    lobby.event(writing, "activation.claim", "done", of)?;
    Ok(account)
}

/// Moves what was chosen into the login's own rows; the authenticator's secret is sealed anew, for them.
fn keep_credentials(
    lobby: &Lobby<'_>,
    writing: &Writing<'_>,
    account: AccountId,
    enrolment: &[u8; 32],
    (totp, step): (&crate::vault::lobby::TotpSecret, i64),
) -> Result<(), Fault> {
    let sealed = lobby.vault.keys().seal_field(account.bits(), totp.bytes(), lobby.vault.entropy());
    let (id, now) = (FactorId::random(lobby.vault.entropy()), writing.now.as_millisecond());
    one(writing.sql.change(
        "insert into credentials (account_id, username, password_hash, changed_at)
         select :account, username, password_hash, :now from enrolments where token_hash = :hash",
        &[(":account", &account), (":now", &now), (":hash", enrolment)],
    )?)?;
    one(writing.sql.change(
        "insert into factors (account_id, id, kind, name, secret, step, added_at)
         values (:account, :id, 'totp', 'Authenticator app', :totp, :step, :now)",
        &[(":account", &account), (":id", &id), (":totp", &sealed), (":step", &step), (":now", &now)],
    )?)
}

/// Exactly one row, or somebody was faster.
const fn one(changed: usize) -> Result<(), Fault> {
    if changed == 1 { Ok(()) } else { Err(Fault::Stale) }
}
