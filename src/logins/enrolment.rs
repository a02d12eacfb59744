//! On the way to a login: from a set-up link, an invitation or an activation sheet to a name, a way to sign in, a second
//! factor and recovery codes. Each step is kept, so that a page reloaded or a server restarted loses nothing; the login
//! comes to be with the last step, in one transaction.

use super::factor::TotpSecret;
use super::{Lobby, Token};
use crate::kit::date::Date;
use crate::kit::id::{AccountId, ActivationId, InvitationId, PatientId, ProxyInvitationId, RecoveryId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::actor::Relation;
use crate::vault::lobby::Field;
use crate::vault::relations::Rules;
use crate::vault::settings::Settings;
use crate::vault::{Fault, FromRow, Row, day};

mod add;
mod begin;
mod choose;
mod finish;

pub(super) use begin::{HalfHour, WRONG_BIRTH_DATES, as_typed};
pub use choose::{ChoiceRefusal, Chosen};
pub use finish::Finished;

/// What the enrolment ends in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The first manager.
    SetUp,
    /// A member of staff who was invited.
    Invitation(InvitationId),
    /// The patient of this chart.
    Activation(PatientId, ActivationId),
    /// Somebody who acts for the patient of this chart.
    Proxy(PatientId, ProxyInvitationId),
    /// New ways into this login, in place of all that it has.
    Recovery(AccountId, RecoveryId),
    /// A second factor for a login that has none and must have one; its password was right a moment ago.
    Factor(AccountId),
}

impl Goal {
    /// The chart that opens with the login.
    pub const fn patient(&self) -> Option<PatientId> {
        match self {
            Self::Activation(patient, _) | Self::Proxy(patient, _) => Some(*patient),
            Self::SetUp | Self::Invitation(_) | Self::Recovery(..) | Self::Factor(_) => None,
        }
    }

    /// Whether somebody who has a login adds the chart to it instead of making another.
    pub const fn may_join_login(&self) -> bool {
        match self {
            Self::Activation(..) | Self::Proxy(..) => true,
            Self::SetUp | Self::Invitation(_) | Self::Recovery(..) | Self::Factor(_) => false,
        }
    }

    /// Whether the login comes to be with the last step.
    pub const fn makes_login(&self) -> bool {
        match self {
            Self::SetUp | Self::Invitation(_) | Self::Activation(..) | Self::Proxy(..) => true,
            Self::Recovery(..) | Self::Factor(_) => false,
        }
    }

    /// Whether a name and a password are chosen on the way.
    pub const fn chooses_name(&self) -> bool {
        match self {
            Self::SetUp | Self::Invitation(_) | Self::Activation(..) | Self::Proxy(..) | Self::Recovery(..) => true,
            Self::Factor(_) => false,
        }
    }
}

/// What comes next on the way to a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whether the contact data on file is still right, before a recovery goes on.
    Contact,
    /// A name for signing in, with a password or without.
    Name,
    /// The second factor; for those without a password their passkey.
    Factor,
}

/// How far somebody is.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about how far somebody is")]
pub struct Enrolment {
    /// What it ends in.
    pub goal: Goal,
    /// The login that it is for, which may not be there yet.
    pub account: AccountId,
    /// Whether the login is a member of staff's.
    pub is_staff: bool,
    pub name: Option<Phi>,
    /// The birth date, where the chart says it.
    pub born: Option<Phi<Date>>,
    /// Whether the desk made the sheet for the patient, who is a child, and not for a parent.
    pub for_oneself: bool,
    /// The name of the patient whose chart opens.
    pub patient_name: Option<Phi>,
    /// The name chosen for signing in.
    pub username: Option<String>,
    /// The name that the login has had until now.
    pub known_as: Option<String>,
    /// Whether the contact data on file was confirmed.
    pub has_contact: bool,
    /// Whether there is a password beside that name.
    pub has_password: bool,
    /// The authenticator's secret.
    pub totp: Option<TotpSecret>,
    /// The language of the sheet or invitation.
    pub language: Language,
}

impl Enrolment {
    /// The step that comes next: the one place that knows the order. The last one makes the login.
    pub const fn next(&self) -> Step {
        match self.username {
            None if matches!(self.goal, Goal::Recovery(..)) && !self.has_contact => Step::Contact,
            None => Step::Name,
            Some(_) => Step::Factor,
        }
    }

    /// Whether the sheet is a child's, and so a parent's to use: unless the desk made it for a child who is old enough.
    pub fn is_a_parents(&self, rules: &Rules) -> bool {
        let is_childs = |born: &Phi<Date>| {
            let (born, is_own) = (*born.reveal(), self.for_oneself);
            rules.of_a_parent(born, Relation::None).is_some() && !(is_own && rules.may_have_own_login(born))
        };
        matches!(self.goal, Goal::Activation(..)) && self.born.as_ref().is_some_and(is_childs)
    }

    /// Whether a passkey may be the only way in, without a password: for patients.
    pub const fn may_be_passkey_only(&self) -> bool {
        self.goal.chooses_name() && !self.is_staff
    }

    /// Whether the password that is chosen may turn out to be all there is: then it has to be longer.
    pub fn may_stand_alone(&self, settings: &Settings) -> bool {
        self.may_be_passkey_only() && settings.is_second_factor_optional()
    }

    /// Whether the second factor may be left for another day: where the clinic only offers it, and there is a password.
    pub fn may_skip_factor(&self, settings: &Settings) -> bool {
        self.has_password && self.may_stand_alone(settings)
    }
}

impl Lobby<'_> {
    /// How far the holder of this token is.
    pub async fn enrolment(&self, token: &Token) -> Result<Option<Enrolment>, Fault> {
        let (hash, now) = (token.hash(), self.vault.now().as_millisecond());
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select purpose, invitation_id, enrolments.patient_id, activation_id, proxy_id, accounts.id as login, totp_secret,
                        recovery_id, contact_at is not null as has_contact, credentials.username as known_as,
                        coalesce(enrolments.username, case purpose when 'factor' then credentials.username end)
                            as username,
                        coalesce(enrolments.password_hash,
                                 case purpose when 'factor' then credentials.password_hash end) is not null
                            as has_password,
                        purpose in ('set_up', 'invitation') or accounts.kind is 'staff' as is_staff,
                        coalesce(enrolments.name, accounts.name, proxy_invitations.name, full_name) as name,
                        full_name as patient_name,
                        coalesce(patients.birth_date, (
                            select own.birth_date from grants join patients as own on own.id = grants.patient_id
                             where grants.account_id = accounts.id and grants.kind = 'oneself')) as birth_date,
                        coalesce(proxy_invitations.language, patients.language, accounts.language, 'en') as language,
                        coalesce(activations.for_oneself, 0) as for_oneself
                   from enrolments
                   left join invitations on invitations.id = invitation_id
                   left join accounts on accounts.id = coalesce(invitations.account_id, enrolments.account_id)
                   left join credentials on credentials.account_id = accounts.id
                   left join patients on patients.id = enrolments.patient_id
                   left join activations on activations.patient_id = enrolments.patient_id
                        and activations.id = activation_id
                   left join proxy_invitations on proxy_invitations.patient_id = enrolments.patient_id
                        and proxy_invitations.id = proxy_id
                  where token_hash = :hash and enrolments.expires_at > :now",
                &[(":hash", &hash), (":now", &now)],
                |row| Ok((enrolment(row, &hash)?, row.get::<_, Option<Vec<u8>>>("totp_secret")?)),
            )
        });
        let Some((enrolment, sealed)) = read.await? else { return Ok(None) };
        let totp =
            sealed.and_then(|sealed| self.door().unseal((Field::TotpToBe, &hash), &sealed)).map(TotpSecret::from_bytes);
        Ok(Some(Enrolment { totp, ..enrolment }))
    }
}

fn enrolment(row: &Row<'_>, token: &[u8; 32]) -> FromRow<Enrolment> {
    let goal = match row.get_ref("purpose")?.as_str()? {
        "invitation" => Goal::Invitation(row.get("invitation_id")?),
        "activation" => Goal::Activation(row.get("patient_id")?, row.get("activation_id")?),
        "proxy" => Goal::Proxy(row.get("patient_id")?, row.get("proxy_id")?),
        "recovery" => Goal::Recovery(row.get("login")?, row.get("recovery_id")?),
        "factor" => Goal::Factor(row.get("login")?),
        _ => Goal::SetUp,
    };
    Ok(Enrolment {
        goal,
        account: row.get::<_, Option<AccountId>>("login")?.unwrap_or_else(|| login_to_be(token)),
        is_staff: row.get("is_staff")?,
        name: row.get::<_, Option<String>>("name")?.map(Phi::new),
        born: row.get_ref("birth_date")?.as_str_or_null()?.map(|_| day(row, "birth_date")).transpose()?.map(Phi::new),
        for_oneself: row.get("for_oneself")?,
        patient_name: row.get::<_, Option<String>>("patient_name")?.map(Phi::new),
        username: row.get("username")?,
        known_as: row.get("known_as")?,
        has_contact: row.get("has_contact")?,
        has_password: row.get("has_password")?,
        totp: None,
        language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
    })
}

/// The id of the login that this enrolment ends in. A passkey holds it from the moment it is made, before the login is
/// there; the token is random and so is what comes of its hash.
fn login_to_be(token: &[u8; 32]) -> AccountId {
    use sha2::{Digest as _, Sha256};
    let digest = Sha256::new().chain_update(b"login of enrolment").chain_update(token).finalize();
    AccountId::from_bits(std::array::from_fn(|at| digest[at]))
}
