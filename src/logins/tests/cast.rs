//! The people of the tests. They come in through the lobby; what front desk and manager hand out is put into its rows.

use super::{Clinic, origin};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, ActivationId, InvitationId, PatientId};
use crate::kit::secret::Secret;
use crate::logins::{Chosen, Client, Code, Found, Lobby, Token, TotpSecret, Visitor};
use crate::vault::actor::Role;
use crate::vault::lobby::Writing;
pub use crate::vault::tests::cast::BORN;
use crate::vault::tests::cast::{person, staff};
use crate::vault::{Caller, Vault};

pub const PASSWORD: &str = "correct horse battery";

/// Somebody with a login.
pub struct Login {
    pub account: AccountId,
    pub username: &'static str,
    pub totp: TotpSecret,
    pub recovery_codes: Vec<Secret>,
    pub patient: Option<PatientId>,
}

impl Login {
    pub fn person(&self) -> Caller {
        person(self.account)
    }

    pub fn staff(&self, role: Role) -> Caller {
        staff(self.account, role)
    }
}

pub fn client() -> Client {
    Client { device: "test".to_owned(), shared: false, browser: None, trust: false }
}

pub fn password() -> Secret {
    Secret::new(PASSWORD)
}

pub fn lobby(vault: &Vault) -> Lobby<'_> {
    vault.lobby(origin())
}

pub fn chosen(username: &str) -> Chosen {
    Chosen { name: Some("Vera Lind".to_owned()), username: username.to_owned(), password: Some(password()) }
}

impl Clinic {
    pub async fn manager(&self) -> Login {
        let link = self.vault.set_up_token().await.unwrap().unwrap();
        let token = lobby(&self.vault).begin_set_up(&link).await.unwrap().unwrap();
        self.enrol(&token, "vera").await
    }

    pub async fn nurse(&self, username: &'static str) -> Login {
        let (_, code) = self.invited().await;
        let token = lobby(&self.vault).begin_with_code(Some(code), None).await.unwrap();
        self.enrol(&token, username).await
    }

    /// A patient with a login.
    pub async fn person(&self, username: &'static str) -> Login {
        let (patient, code) = self.sheet().await;
        let token = lobby(&self.vault).begin_with_code(Some(code), Some(BORN)).await.unwrap();
        Login { patient: Some(patient), ..self.enrol(&token, username).await }
    }

    pub async fn enrol(&self, token: &Token, username: &'static str) -> Login {
        let lobby = lobby(&self.vault);
        lobby.choose(token, chosen(username)).await.unwrap();
        let totp = self.totp(token).await;
        let code = totp.code(self.vault.now()).unwrap();
        let finished = lobby.finish(token, &code, client()).await.unwrap();
        let visitor = self.visitor(&finished.token).await.unwrap();
        self.advance(SignedDuration::from_secs(31));
        let (account, recovery_codes) = (visitor.account, finished.recovery_codes);
        Login { account, username, totp, recovery_codes, patient: finished.patient }
    }

    pub async fn totp(&self, enrolment: &Token) -> TotpSecret {
        lobby(&self.vault).enrolment(enrolment).await.unwrap().unwrap().totp.unwrap()
    }

    /// Somebody with the right password and no second factor yet.
    pub async fn half(&self, login: &Login) -> (Token, Visitor) {
        let token = lobby(&self.vault).sign_in(login.username, &password(), client()).await.unwrap();
        let token = token.token().clone();
        let visitor = self.visitor(&token).await.unwrap();
        (token, visitor)
    }

    /// Somebody signed in. Takes half a minute, so that the next code is a new one.
    pub async fn signed_in(&self, login: &Login) -> (Token, Visitor) {
        let (_, half) = self.half(login).await;
        let code = login.totp.code(self.vault.now()).unwrap();
        let token = lobby(&self.vault).second_factor(&half, &code, client()).await.unwrap();
        let visitor = self.visitor(&token).await.unwrap();
        self.advance(SignedDuration::from_secs(31));
        (token, visitor)
    }

    pub async fn found(&self, token: &Token) -> Found {
        lobby(&self.vault).visitor(token).await.unwrap()
    }

    pub async fn visitor(&self, token: &Token) -> Option<Visitor> {
        match self.found(token).await {
            Found::Live(visitor) => Some(*visitor),
            Found::Expired(_) | Found::Nothing => None,
        }
    }

    /// A nurse who was invited, and the code of the invitation.
    pub async fn invited(&self) -> (AccountId, Code) {
        let (account, fresh) = (AccountId::random(self.vault.entropy()), self.vault.fresh_code().await.unwrap());
        let (id, code) = (InvitationId::random(self.vault.entropy()), fresh.code.clone());
        let rows = self.write(move |writing| {
            let (now, until) = days(writing, 7);
            writing.sql.change(
                "insert into accounts (id, kind, state, name, language, is_nurse, created_at)
                 values (:id, 'staff', 'invited', 'Noor', 'en', 1, :now)",
                &[(":id", &account), (":now", &now)],
            )?;
            writing.sql.change(
                "insert into invitations (id, account_id, selector, verifier_hash, issued_at, expires_at)
                 values (:id, :account, :selector, :verifier, :now, :until)",
                &[
                    (":id", &id),
                    (":account", &account),
                    (":selector", &fresh.selector),
                    (":verifier", &fresh.verifier_hash),
                    (":now", &now),
                    (":until", &until),
                ],
            )
        });
        rows.await.unwrap();
        (account, code)
    }

    /// A patient without a login, and the code of the sheet.
    pub async fn sheet(&self) -> (PatientId, Code) {
        let patient = self.patient().await;
        (patient, self.sheet_for(patient).await)
    }

    /// A sheet, which voids the one before.
    pub async fn sheet_for(&self, patient: PatientId) -> Code {
        let fresh = self.vault.fresh_code().await.unwrap();
        let (id, code) = (ActivationId::random(self.vault.entropy()), fresh.code.clone());
        let rows = self.write(move |writing| {
            let (now, until) = days(writing, 7);
            writing.sql.change(
                "update activations set ended_at = :now, ended_how = 'replaced'
                  where patient_id = :patient and ended_at is null",
                &[(":now", &now), (":patient", &patient)],
            )?;
            writing.sql.change(
                "insert into activations (patient_id, id, selector, verifier_hash, issued_at, expires_at)
                 values (:patient, :id, :selector, :verifier, :now, :until)",
                &[
                    (":patient", &patient),
                    (":id", &id),
                    (":selector", &fresh.selector),
                    (":verifier", &fresh.verifier_hash),
                    (":now", &now),
                    (":until", &until),
                ],
            )
        });
        rows.await.unwrap();
        code
    }
}

fn days(writing: &Writing<'_>, days: i64) -> (i64, i64) {
    (writing.now.as_millisecond(), (writing.now + SignedDuration::from_hours(24 * days)).as_millisecond())
}
