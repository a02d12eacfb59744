//! What somebody chooses on the way to a login: a name, and a password or none.

use super::{Enrolment, Goal};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::limited::{Limited, Trying};
use crate::logins::password::{self, About, Acceptable};
use crate::logins::{Lobby, Token};
use crate::vault::Fault;
use crate::vault::settings::CLINIC_NAME;

/// What somebody chose, ready to be kept.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The name of the first manager; others have theirs from the chart or the invitation.
    pub name: Option<String>,
    /// The name for signing in.
    pub username: String,
    /// The password; `None` for a passkey only.
    pub password: Option<Secret>,
}

/// Why what somebody chose is not kept.
#[derive(Debug)]
pub enum ChoiceRefusal {
    /// The password will not do.
    Password(password::Refusal),
    /// Somebody else signs in with this name.
    UsernameTaken,
    /// So often was a name taken with this code, or from this address: how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for ChoiceRefusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Rule(rule) if rule == "credentials.username" => Self::UsernameTaken,
            fault => Self::Fault(fault),
        }
    }
}

impl Lobby<'_> {
    /// Keeps the name and the password chosen. How often somebody may hear that a name is taken is limited. Whether the person accepted the terms is the page's to ask; that they did
    /// is noted with the time.
    pub async fn choose(&self, token: &Token, chosen: Chosen) -> Result<(), ChoiceRefusal> {
        let enrolment = self.enrolment(token).await?.ok_or(Fault::Stale)?;
        let code = code_of(&enrolment);
        let one = self.admit(Limited::Name, &Trying { account: Some(&code), ..Trying::default() });
        let one = one.map_err(ChoiceRefusal::Wait)?;
        let kept = self.keep_choice(token, enrolment, chosen).await;
        if !matches!(kept, Err(ChoiceRefusal::UsernameTaken)) {
            self.take_back(&one);
        }
        kept
    }

    async fn keep_choice(&self, token: &Token, enrolment: Enrolment, chosen: Chosen) -> Result<(), ChoiceRefusal> {
        if chosen.password.is_none() && !enrolment.may_be_passkey_only() {
            return Err(Fault::NotAllowed.into());
        }
        if chosen.name.is_none() && enrolment.is_a_parents(&self.vault.rules()) {
            return Err(Fault::Stale.into());
        }
        let password_hash = match &chosen.password {
            Some(password) => {
                let password = self.judge(&enrolment, &chosen, password).map_err(ChoiceRefusal::Password)?;
                Some(password.hash(self.door().hasher()).await?)
            }
            None => None,
        };
        let hash = token.hash();
        let write = self.door().write(move |writing| {
            let somebody = writing.sql.maybe(
                "select 1 from credentials where username = :username and account_id <> :account",
                &[(":username", &chosen.username), (":account", &enrolment.account)],
                |_| Ok(()),
            )?;
            if somebody.is_some() {
                return Err(Fault::Rule("credentials.username".to_owned()));
            }
            let now = writing.now.as_millisecond();
            let kept = writing.sql.change(
                "update enrolments set name = :name, username = :username, password_hash = :password, terms_at = :now
                  where token_hash = :hash and expires_at > :now and purpose <> 'factor'",
                &[
                    (":name", &chosen.name),
                    (":username", &chosen.username),
                    (":password", &password_hash),
                    (":hash", &hash),
                    (":now", &now),
                ],
            )?;
            if kept == 1 { Ok(()) } else { Err(Fault::Stale) }
        });
        Ok(write.await?)
    }

    fn judge(
        &self,
        enrolment: &Enrolment,
        chosen: &Chosen,
        password: &Secret,
    ) -> Result<Acceptable, password::Refusal> {
        let settings = self.vault.settings();
        let about = About {
            name: chosen.name.as_deref().or(enrolment.name.as_ref().map(|name| name.reveal().as_str())),
            born: enrolment.born.as_ref().map(|born| *born.reveal()),
            username: &chosen.username,
            clinic: settings.text(&CLINIC_NAME),
            alone: enrolment.may_stand_alone(&settings),
        };
        password::judge(password, &about)
    }
}

/// By what names are counted on the way: the code that it began with, so that to begin anew gives no new tries.
const fn code_of(enrolment: &Enrolment) -> [u8; 16] {
    match &enrolment.goal {
        Goal::Invitation(invitation) => *invitation.bits(),
        Goal::Activation(_, activation) => *activation.bits(),
        Goal::Proxy(_, invitation) => *invitation.bits(),
        Goal::Recovery(_, recovery) => *recovery.bits(),
        Goal::SetUp | Goal::Factor(_) => *enrolment.account.bits(),
    }
}
