//! Logins: accounts and their ways in, sessions, passwords, second factors, codes, enrolment and recovery.
//!
//! [`Lobby`] is the door before sign-in. Every path to a session is a file of this folder. Each writes what it decided on the trail; none tells the person
//! at the keyboard which half of what they typed was wrong.

mod account;
mod address;
mod choices;
mod claimed;
mod code;
mod device;
mod draft;
mod enrolment;
mod event;
mod factor;
mod invited;
mod limited;
mod limits;
mod lock;
mod owner;
mod passkey;
mod password;
mod proof;
mod recovery;
mod refusal;
mod reset;
mod second_factor;
mod sent_code;
mod session;
mod set_up;
pub mod settings;
mod sign_in;
mod step_up;
mod terms;
#[cfg(test)]
pub(crate) mod tests;
mod ways;

use crate::kit::id::{AccountId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::scopes::Scope;
use crate::vault::actor::{Actor, Relation};
use crate::vault::lobby::{Door, Entry, Writing};
use crate::vault::{Fault, Origin, Vault};

pub use crate::kit::token::Token;
pub use account::{
    ChangeRefusal, Happening, History, LAST_FACTOR, LAST_WAY_IN, OwnDevice, OwnFactor, OwnLogin, OwnSession,
    TOO_MANY_APPS,
};
pub use address::{Asked, OwnAddress, Removed};
pub use choices::{NoticeChoice, NoticeChoices, Phone};
pub use code::{Code, CodeKind, FreshCode};
pub use device::Known;
pub use draft::{Author, Draft};
pub use enrolment::{ChoiceRefusal, Chosen, Enrolment, Finished, Goal, Step};
pub use factor::TotpSecret;
pub use limited::Limited;
pub use lock::{NotMe, NotMeLink};
pub use owner::{ProvenAddress, Unsent};
pub use passkey::{Begun, Passkeys, TOO_MANY_PASSKEYS};
pub use password::{LONGEST, Refusal as PasswordRefusal, SHORTEST, SHORTEST_ALONE, Strength, is_phrase, phrase};
pub use recovery::{
    Blocked, Claimed, Contact, IdentityRefusal, IssueRefusal, Matched, Pending, RecoverRefusal, RecoverableChart,
    RecoverableLogin, Recovering, SeenBy, StaffRecovery, StillTheirs, TerminalRefusal,
};
pub use refusal::Refusal;
pub use reset::{ENOUGH_LINKS, Reset, Way};
pub use sent_code::Sending;
pub use session::{Client, Found, Fresh, Method, SessionStage, TimeLeft, Visitor};
pub use sign_in::Entered;
pub use terms::Terms;
pub use ways::Ways;

/// The door before sign-in, for one request.
pub struct Lobby<'v> {
    vault: &'v Vault,
    origin: Origin,
}

/// A chart that somebody may open as the patient or a proxy.
#[derive(Clone, Debug)]
pub struct OpenChart {
    pub patient: PatientId,
    /// Their name: part of the grant, so no leave is needed to see it.
    pub name: Phi,
    /// Whether it is the person's own.
    pub is_own: bool,
}

impl Vault {
    /// The lobby, for a request from this origin.
    pub fn lobby(&self, origin: Origin) -> Lobby<'_> {
        Lobby { vault: self, origin }
    }
}

impl Lobby<'_> {
    /// The charts that a person may open, their own first.
    pub async fn charts(&self, account: AccountId) -> Result<Vec<OpenChart>, Fault> {
        self.charts_where(account, |relation| !matches!(relation, Relation::None)).await
    }

    /// The charts of which a person may see this part, their own first.
    pub async fn charts_with(&self, account: AccountId, part: Scope) -> Result<Vec<OpenChart>, Fault> {
        let sees = move |relation: &Relation| match relation {
            Relation::Oneself => true,
            Relation::Proxy(scopes) => scopes.has(part),
            _ => false,
        };
        self.charts_where(account, sees).await
    }

    /// Each grant counts as it does today: a birthday may have narrowed or ended it.
    async fn charts_where(
        &self,
        account: AccountId,
        is_open: impl Fn(&Relation) -> bool + Send + 'static,
    ) -> Result<Vec<OpenChart>, Fault> {
        let rules = self.vault.rules();
        let list = self.door().read(move |sql| {
            sql.rows(
                "select patient_id, full_name as name, kind, kind = 'oneself' as is_own, reason,
                        by_patient, granted_at, ends_at, birth_date, results, appointments, medicines, messages,
                        documents, own_threads
                   from grants join patients on patients.id = grants.patient_id
                  where account_id = :account
                  order by kind, name",
                &[(":account", &account)],
                |row| {
                    let chart = OpenChart {
                        patient: row.get("patient_id")?,
                        name: Phi::new(row.get("name")?),
                        is_own: row.get("is_own")?,
                    };
                    Ok(Some(chart).filter(|_| rules.person(row, None).is_ok_and(|relation| is_open(&relation))))
                },
            )
        });
        Ok(list.await?.into_iter().flatten().collect())
    }

    /// Writes an event on the trail.
    fn event(&self, writing: &Writing<'_>, act: &'static str, outcome: &'static str, of: Of<'_>) -> Result<i64, Fault> {
        let entry = Entry::new("event", act, outcome).detail(of.detail);
        let entry = of.actor.map_or(entry.clone(), |actor| entry.by(actor));
        writing.append(&self.origin, &Entry { account: of.account, patient: of.patient, ..entry })
    }

    /// The same, as a transaction of its own.
    async fn event_alone(
        &self,
        act: &'static str,
        outcome: &'static str,
        account: Option<AccountId>,
        detail: &'static str,
    ) -> Result<(), Fault> {
        let (vault, origin) = (self.vault.clone(), self.origin.clone());
        let write = self.door().write(move |writing| {
            let of = Of { account, detail, ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, act, outcome, of).map(|_| ())
        });
        write.await
    }

    /// What logins reach of the vault.
    const fn door(&self) -> Door<'_> {
        Door::of(self.vault)
    }

    fn owned(&self) -> (Vault, Origin) {
        (self.vault.clone(), self.origin.clone())
    }
}

/// Whom an event is about.
#[derive(Clone, Copy, Default)]
struct Of<'a> {
    actor: Option<&'a Actor>,
    account: Option<AccountId>,
    patient: Option<PatientId>,
    detail: &'a str,
}
