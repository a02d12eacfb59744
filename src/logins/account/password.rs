//! Choosing another password or another name for signing in.

use crate::kit::clock::SignedDuration;
use crate::kit::date::Date;
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::logins::event::{Changed, forget_devices};
use crate::logins::limited::{Limited, Trying};
use crate::logins::password::{self, About};
use crate::logins::{ChoiceRefusal, Fresh, Lobby, Token};
use crate::vault::outbox::Kind;
use crate::vault::settings::CLINIC_NAME;
use crate::vault::{Fault, FromRow, Row, word};

/// Why a password or a name is not changed.
#[derive(Debug)]
pub enum ChangeRefusal {
    /// The password of today is wrong.
    Wrong,
    /// Too many tries; how long to wait.
    Wait(SignedDuration),
    /// What was chosen will not do, or could not be kept.
    Choice(ChoiceRefusal),
}

impl From<Fault> for ChangeRefusal {
    fn from(fault: Fault) -> Self {
        Self::Choice(fault.into())
    }
}

/// What a new password is judged by.
struct Owner {
    username: String,
    password_hash: Option<String>,
    name: Phi,
    born: Option<Phi<Date>>,
    has_factor: bool,
}

impl Lobby<'_> {
    /// Changes the visitor's password. Who has one shows it; who has none, since a passkey does without, chooses a
    /// first one.
    pub async fn change_password(
        &self,
        fresh: &Fresh,
        current: &Secret,
        typed: &Secret,
    ) -> Result<Token, ChangeRefusal> {
        let owner = self.owner(fresh.account).await?;
        if owner.password_hash.is_some() {
            self.check_current(fresh, &owner, current).await?;
        }
        let settings = self.vault.settings();
        let about = About {
            name: Some(owner.name.reveal()),
            born: owner.born.as_ref().map(|born| *born.reveal()),
            username: &owner.username,
            clinic: settings.text(&CLINIC_NAME),
            alone: !owner.has_factor,
        };
        let judged = password::judge(typed, &about);
        let password = judged.map_err(|refusal| ChangeRefusal::Choice(ChoiceRefusal::Password(refusal)))?;
        let hash = password.hash(self.door().hasher()).await?;
        Ok(self.keep_password(fresh, owner.password_hash, hash).await?)
    }

    /// The password of today, slowed down like at sign-in: who finds a session open must not find out the password.
    async fn check_current(&self, fresh: &Fresh, owner: &Owner, current: &Secret) -> Result<(), ChangeRefusal> {
        let trying = Trying { account: Some(fresh.account.bits()), ..Trying::default() };
        let one = self.admit(Limited::Current, &trying).map_err(ChangeRefusal::Wait)?;
        let right = self.door().hasher().of(true).verify(current, owner.password_hash.clone()).await;
        if right.inspect_err(|_| self.take_back(&one))? {
            self.succeeded(&one);
            return Ok(());
        }
        self.event_alone("password.change", "failed", Some(fresh.account), "").await?;
        Err(ChangeRefusal::Wrong)
    }

    async fn keep_password(&self, fresh: &Fresh, before: Option<String>, hash: String) -> Result<Token, Fault> {
        let ((vault, origin), fresh) = (self.owned(), fresh.clone());
        let write = self.door().write(move |writing| {
            let changed = writing.sql.change(
                "update credentials set password_hash = :hash, wrong_in_row = 0, changed_at = :now
                  where account_id = :account and password_hash is :before",
                &[
                    (":hash", &hash),
                    (":now", &writing.now.as_millisecond()),
                    (":account", &fresh.account),
                    (":before", &before),
                ],
            )?;
            if changed == 0 {
                return Err(Fault::Stale);
            }
            forget_devices(writing, fresh.account, fresh.device)?;
            let change = Changed { act: "password.change", detail: "", notice: Kind::PasswordChanged };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        write.await
    }

    /// Changes the name that the visitor signs in with. How often somebody may hear that a name is taken is limited:
    /// else this would be a way to ask who has a login here.
    pub async fn change_username(&self, fresh: &Fresh, username: &str) -> Result<Token, ChangeRefusal> {
        let trying = Trying { account: Some(fresh.account.bits()), ..Trying::default() };
        let one = self.admit(Limited::Name, &trying).map_err(ChangeRefusal::Wait)?;
        let ((vault, origin), fresh, username) = (self.owned(), fresh.clone(), username.to_owned());
        let write = self.door().write(move |writing| {
            writing.sql.change(
                "update credentials set username = :username where account_id = :account",
                &[(":username", &username), (":account", &fresh.account)],
            )?;
            let change = Changed { act: "username.change", detail: "", notice: Kind::UsernameChanged };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        match write.await {
            Err(fault) if fault.is_rule("credentials.username") => {
                Err(ChangeRefusal::Choice(ChoiceRefusal::UsernameTaken))
            }
            kept => {
                self.take_back(&one);
                Ok(kept?)
            }
        }
    }

    async fn owner(&self, account: AccountId) -> Result<Owner, Fault> {
        let read = self.door().read(move |sql| {
            sql.one(
                "select username, password_hash, name,
                        (select birth_date from grants join patients on patients.id = patient_id
                          where grants.account_id = accounts.id and grants.kind = 'oneself') as birth_date,
                        exists (select 1 from factors
                          where factors.account_id = accounts.id and ended_at is null) as has_factor
                   from accounts join credentials on credentials.account_id = accounts.id
                  where accounts.id = :account",
                &[(":account", &account)],
                owner,
            )
        });
        read.await
    }
}

fn owner(row: &Row<'_>) -> FromRow<Owner> {
    let born = row.get_ref("birth_date")?.as_str_or_null()?.map(|_| word(row, "birth_date")).transpose()?;
    Ok(Owner {
        username: row.get("username")?,
        password_hash: row.get("password_hash")?,
        name: Phi::new(row.get("name")?),
        born: born.map(Phi::new),
        has_factor: row.get("has_factor")?,
    })
}
