//! Whoever comes back in first says whether what the clinic has on file is still theirs. It is shown with most of it
//! covered: the code alone does not say where somebody can be reached.

use super::{Lobby, Token};
use crate::kit::id::{AccountId, RecoveryId};
use crate::kit::mask;
use crate::logins::Goal;
use crate::vault::Fault;

/// What is on file, covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The e-mail address.
    pub email: Option<String>,
    pub mobile: Option<String>,
}

/// What of it is still theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillTheirs {
    /// The e-mail address.
    pub email: bool,
    pub mobile: bool,
}

impl Lobby<'_> {
    /// What is on file for whoever holds this enrolment, which must be a recovery.
    pub async fn contact(&self, token: &Token) -> Result<Contact, Fault> {
        let (account, recovery) = self.recovering(token).await?;
        let read = self.door().read(move |sql| {
            sql.one(
                "select coalesce((select address from addresses
                                   where account_id = :account and channel = 'email' and verified_at is not null
                                     and ended_at is null), own.email) as email,
                        coalesce((select address from addresses
                                   where account_id = :account and channel = 'text' and verified_at is not null
                                     and ended_at is null), own.mobile) as mobile
                   from recoveries
                   left join grants on grants.patient_id = recoveries.patient_id and grants.account_id = :account
                        and grants.kind = 'oneself'
                   left join patients as own on own.id = grants.patient_id
                  where recoveries.account_id = :account and recoveries.id = :id",
                &[(":account", &account), (":id", &recovery)],
                |row| Ok((row.get::<_, Option<String>>("email")?, row.get::<_, Option<String>>("mobile")?)),
            )
        });
        let (email, mobile) = read.await?;
        Ok(Contact { email: email.as_deref().map(mask::email), mobile: mobile.as_deref().map(mask::number) })
    }

    /// Keeps what they said. An address that is no longer theirs ends with the recovery, and still hears of it.
    pub async fn confirm_contact(&self, token: &Token, theirs: StillTheirs) -> Result<(), Fault> {
        self.recovering(token).await?;
        let hash = token.hash();
        let write = self.door().write(move |writing| {
            writing.sql.change(
                "update enrolments set contact_at = :now, drops_email = :email, drops_text = :mobile
                  where token_hash = :hash and purpose = 'recovery' and expires_at > :now",
                &[
                    (":now", &writing.now.as_millisecond()),
                    (":email", &!theirs.email),
                    (":mobile", &!theirs.mobile),
                    (":hash", &hash),
                ],
            )
        });
        if write.await? == 1 { Ok(()) } else { Err(Fault::Stale) }
    }

    async fn recovering(&self, token: &Token) -> Result<(AccountId, RecoveryId), Fault> {
        match self.enrolment(token).await?.map(|enrolment| enrolment.goal) {
            Some(Goal::Recovery(account, recovery)) => Ok((account, recovery)),
            _ => Err(Fault::Stale),
        }
    }
}
