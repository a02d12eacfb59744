//! On the way to a login: from a set-up link, an invitation or an activation sheet to a password, an authenticator
//! and recovery codes. Each step is kept, so that a page reloaded or a server restarted loses nothing; the login comes
//! to be with the last step, in one transaction.

use super::code::Code;
use super::factor::TotpSecret;
use super::{Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::kit::id::{ActivationId, InvitationId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::vault::fault::Fault;
use crate::vault::limiter::Key;
use crate::vault::password::{self, About, Acceptable};
use crate::vault::settings::CLINIC_NAME;
use crate::vault::sql::{Row, day, word};
use crate::vault::writer::Writing;

mod finish;

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
}

/// How far somebody is.
#[derive(Clone, Debug)]
pub struct Enrolment {
    /// What it ends in.
    pub goal: Goal,
    /// The name of the login to be, where it is known.
    pub name: Option<Phi>,
    /// The birth date, where the chart says it.
    pub born: Option<Phi<Date>>,
    /// The name chosen for signing in.
    pub username: Option<String>,
    /// The authenticator's secret, once a password is chosen.
    pub totp: Option<TotpSecret>,
    /// The language of the sheet or invitation.
    pub language: Language,
}

/// What somebody chose, ready to be kept.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The name of the first manager; others have theirs from the chart or the invitation.
    pub name: Option<String>,
    /// The name for signing in.
    pub username: String,
    /// The password.
    pub password: Secret,
}

/// Why what somebody chose is not kept.
#[derive(Debug)]
pub enum ChoiceRefusal {
    /// The password will not do.
    Password(password::Refusal),
    /// Somebody else signs in with this name.
    UsernameTaken,
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

/// Why a code does not begin an enrolment. Wrong, used, expired and a wrong birth date are one and the same.
#[derive(Debug)]
pub enum BeginRefusal {
    /// It does not.
    Wrong,
    /// Too many tries from this address; how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for BeginRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// How long an enrolment may take.
#[derive(Clone, Copy)]
pub(super) struct HalfHour;

impl HalfHour {
    fn from(now: Timestamp) -> i64 {
        (now + SignedDuration::from_mins(30)).as_millisecond()
    }
}

/// Wrong birth dates with the right code before the code is burned.
const WRONG_BIRTH_DATES: i64 = 5;

/// An open code of either kind, as its row has it.
struct Open {
    goal: Goal,
    verifier_hash: String,
    born: Option<Date>,
}

impl Lobby<'_> {
    /// Begins from the code of a sheet (with the birth date) or of an invitation (without).
    pub async fn begin_with_code(&self, code: Option<Code>, born: Option<Date>) -> Result<Token, BeginRefusal> {
        let (now, key) = (self.vault.now(), Key::Address(&self.origin.address));
        self.vault.limiter().admit(&[key], now).map_err(BeginRefusal::Wait)?;
        let open = match &code {
            Some(code) => self.open_code(code.selector().to_owned(), born.is_some()).await?,
            None => None,
        };
        let verifier = code.map(|code| code.verifier()).unwrap_or_default();
        let right = self.vault.hasher().verify(&verifier, open.as_ref().map(|open| open.verifier_hash.clone())).await;
        let right = right.inspect_err(|_| self.vault.limiter().take_back(&[key]))?;
        let begun = self.begin_or_count(open.filter(|_| right), born).await?.ok_or(BeginRefusal::Wrong)?;
        self.vault.limiter().succeeded(&[key]);
        Ok(begun)
    }

    /// How far the holder of this token is.
    pub async fn enrolment(&self, token: &Token) -> Result<Option<Enrolment>, Fault> {
        let (hash, now) = (token.hash(), self.vault.now().as_millisecond());
        let read = self.vault.readers().run(move |sql| {
            sql.maybe(
                "select purpose, invitation_id, enrolments.patient_id, activation_id, username, totp_secret,
                        coalesce(enrolments.name, accounts.name, given_name || ' ' || family_name) as name,
                        patients.birth_date,
                        coalesce(patients.language, accounts.language, 'en') as language
                   from enrolments
                   left join invitations on invitations.id = invitation_id
                   left join accounts on accounts.id = invitations.account_id
                   left join patients on patients.id = enrolments.patient_id
                  where token_hash = :hash and enrolments.expires_at > :now",
                &[(":hash", &hash), (":now", &now)],
                |row| Ok((enrolment(row)?, row.get::<_, Option<Vec<u8>>>("totp_secret")?)),
            )
        });
        let Some((enrolment, sealed)) = read.await? else { return Ok(None) };
        let totp = sealed.and_then(|sealed| self.vault.keys().open_field(&hash, &sealed)).map(TotpSecret::from_bytes);
        Ok(Some(Enrolment { totp, ..enrolment }))
    }

    /// Keeps the name and password chosen, and makes the authenticator's secret. Whether the person accepted the
    /// terms is the page's to ask; that they did is noted with the time.
    pub async fn choose(&self, token: &Token, chosen: Chosen) -> Result<(), ChoiceRefusal> {
        let enrolment = self.enrolment(token).await?.ok_or(Fault::Stale)?;
        let password = self.judge(&enrolment, &chosen).map_err(ChoiceRefusal::Password)?;
        let password_hash = self.vault.hasher().hash_password(&password).await?;
        let (hash, entropy) = (token.hash(), self.vault.entropy());
        let sealed = self.vault.keys().seal_field(&hash, TotpSecret::fresh(entropy).bytes(), entropy);
        let write = self.vault.writer().run(move |writing| {
            let somebody = writing.sql.maybe(
                "select 1 from credentials where username = :username",
                &[(":username", &chosen.username)],
                |_| Ok(()),
            )?;
            if somebody.is_some() {
                return Err(Fault::Rule("credentials.username".to_owned()));
            }
            let now = writing.now.as_millisecond();
            let kept = writing.sql.change(
                "update enrolments
                    set name = :name, username = :username, password_hash = :password, totp_secret = :totp, terms_at = :now
                  where token_hash = :hash and expires_at > :now",
                &[
                    (":name", &chosen.name), (":username", &chosen.username), (":password", &password_hash),
                    (":totp", &sealed), (":hash", &hash), (":now", &now),
                ],
            )?;
            if kept == 1 { Ok(()) } else { Err(Fault::Stale) }
        });
        Ok(write.await?)
    }

    fn judge(&self, enrolment: &Enrolment, chosen: &Chosen) -> Result<Acceptable, password::Refusal> {
        let settings = self.vault.settings();
        let about = About {
            name: chosen.name.as_deref().or(enrolment.name.as_ref().map(|name| name.reveal().as_str())),
            born: enrolment.born.as_ref().map(|born| *born.reveal()),
            username: &chosen.username,
            clinic: settings.text(&CLINIC_NAME),
            alone: false,
        };
        password::judge(&chosen.password, &about)
    }

    /// Keeps that an enrolment has begun; returns its token.
    pub(super) fn begin(&self, writing: &Writing<'_>, goal: &Goal, _time: HalfHour) -> Result<Token, Fault> {
        let token = Token::fresh(self.vault.entropy());
        let (now, until) = (writing.now.as_millisecond(), HalfHour::from(writing.now));
        let (purpose, invitation, patient, activation) = match goal {
            Goal::SetUp => ("set_up", None, None, None),
            Goal::Invitation(invitation) => ("invitation", Some(*invitation), None, None),
            Goal::Activation(patient, activation) => ("activation", None, Some(*patient), Some(*activation)),
        };
        writing.sql.change("delete from enrolments where expires_at <= :now", &[(":now", &now)])?;
        writing.sql.change(
            "insert into enrolments (token_hash, purpose, invitation_id, patient_id, activation_id, expires_at)
             values (:hash, :purpose, :invitation, :patient, :activation, :until)",
            &[
                (":hash", &token.hash()),
                (":purpose", &purpose),
                (":invitation", &invitation),
                (":patient", &patient),
                (":activation", &activation),
                (":until", &until),
            ],
        )?;
        Ok(token)
    }

    async fn open_code(&self, selector: String, is_sheet: bool) -> Result<Option<Open>, Fault> {
        let now = self.vault.now().as_millisecond();
        let named: [(&str, Box<dyn rusqlite::ToSql + Send>); 2] =
            [(":selector", Box::new(selector)), (":now", Box::new(now))];
        let read = self.vault.readers().run(move |sql| {
            let named = named.each_ref().map(|(name, value)| (*name, value.as_ref() as &dyn rusqlite::ToSql));
            if is_sheet {
                sql.maybe(
                    "select patient_id, activations.id as code_id, verifier_hash, birth_date
                       from activations join patients on patients.id = patient_id
                      where selector = :selector and ended_at is null and expires_at > :now and state = 'active'
                        and not exists (select 1 from grants where grants.patient_id = patients.id and grants.kind = 'oneself')",
                    &named,
                    |row| {
                        let goal = Goal::Activation(row.get("patient_id")?, row.get("code_id")?);
                        Ok(Open { goal, verifier_hash: row.get("verifier_hash")?, born: Some(word(row, "birth_date")?) })
                    },
                )
            } else {
                sql.maybe(
                    "select invitations.id as code_id, verifier_hash
                       from invitations join accounts on accounts.id = account_id
                      where selector = :selector and ended_at is null and expires_at > :now and state = 'invited'",
                    &named,
                    |row| {
                        let goal = Goal::Invitation(row.get("code_id")?);
                        Ok(Open { goal, verifier_hash: row.get("verifier_hash")?, born: None })
                    },
                )
            }
        });
        read.await
    }

    /// One transaction, whatever the answer: begins, or counts the wrong birth date, or just notes the failure.
    async fn begin_or_count(&self, open: Option<Open>, born: Option<Date>) -> Result<Option<Token>, Fault> {
        let (vault, origin) = self.owned();
        let write = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let Some(open) = open else {
                lobby.event(writing, "enrolment.begin", "failed", Of { detail: "code", ..Of::default() })?;
                return Ok(None);
            };
            let patient = match open.goal {
                Goal::Activation(patient, _) => Some(patient),
                Goal::SetUp | Goal::Invitation(_) => None,
            };
            if open.born != born {
                if let Goal::Activation(patient, activation) = open.goal {
                    count_wrong_birth_date(writing, patient, activation)?;
                }
                lobby.event(
                    writing,
                    "enrolment.begin",
                    "failed",
                    Of { patient, detail: "birth date", ..Of::default() },
                )?;
                return Ok(None);
            }
            lobby.event(writing, "enrolment.begin", "granted", Of { patient, ..Of::default() })?;
            lobby.begin(writing, &open.goal, HalfHour).map(Some)
        });
        write.await
    }
}

fn count_wrong_birth_date(writing: &Writing<'_>, patient: PatientId, activation: ActivationId) -> Result<(), Fault> {
    let now = writing.now.as_millisecond();
    writing.sql.change(
        "update activations
            set wrong_birth_dates = wrong_birth_dates + 1,
                ended_at = case when wrong_birth_dates + 1 >= :most then :now end,
                ended_how = case when wrong_birth_dates + 1 >= :most then 'burned' end
          where patient_id = :patient and id = :id and ended_at is null",
        &[(":most", &WRONG_BIRTH_DATES), (":now", &now), (":patient", &patient), (":id", &activation)],
    )?;
    Ok(())
}

fn enrolment(row: &Row<'_>) -> rusqlite::Result<Enrolment> {
    let goal = match row.get_ref("purpose")?.as_str()? {
        "invitation" => Goal::Invitation(row.get("invitation_id")?),
        "activation" => Goal::Activation(row.get("patient_id")?, row.get("activation_id")?),
        _ => Goal::SetUp,
    };
    Ok(Enrolment {
        goal,
        name: row.get::<_, Option<String>>("name")?.map(Phi::new),
        born: row.get_ref("birth_date")?.as_str_or_null()?.map(|_| day(row, "birth_date")).transpose()?.map(Phi::new),
        username: row.get("username")?,
        totp: None,
        language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
    })
}
