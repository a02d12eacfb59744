//! How an enrolment begins: from a code on paper, or from within the vault.

use super::{Goal, TotpSecret};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::kit::id::{ActivationId, PatientId};
use crate::vault::fault::Fault;
use crate::vault::limiter::{CODES, Trying};
use crate::vault::lobby::{Code, Lobby, Of, Token};
use crate::vault::sql::word;
use crate::vault::writer::Writing;

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
pub(in crate::vault::lobby) struct HalfHour;

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
        let one = self.admit(&CODES, &Trying::default()).map_err(BeginRefusal::Wait)?;
        let open = match &code {
            Some(code) => self.open_code(code.selector().to_owned(), born.is_some()).await?,
            None => None,
        };
        let verifier = code.map(|code| code.verifier()).unwrap_or_default();
        let right = self.vault.hasher().verify(&verifier, open.as_ref().map(|open| open.verifier_hash.clone())).await;
        let right = right.inspect_err(|_| self.take_back(&one))?;
        let begun = self.begin_or_count(open.filter(|_| right), born).await?.ok_or(BeginRefusal::Wrong)?;
        self.succeeded(&one);
        Ok(begun)
    }

    /// Keeps that an enrolment has begun; returns its token.
    pub(in crate::vault::lobby) fn begin(
        &self,
        writing: &Writing<'_>,
        goal: &Goal,
        _time: HalfHour,
    ) -> Result<Token, Fault> {
        let (token, entropy) = (Token::fresh(self.vault.entropy()), self.vault.entropy());
        let (now, until) = (writing.now.as_millisecond(), HalfHour::from(writing.now));
        let sealed = self.vault.keys().seal_field(&token.hash(), TotpSecret::fresh(entropy).bytes(), entropy);
        let (purpose, invitation, patient, activation, account) = match goal {
            Goal::SetUp => ("set_up", None, None, None, None),
            Goal::Invitation(invitation) => ("invitation", Some(*invitation), None, None, None),
            Goal::Activation(patient, activation) => ("activation", None, Some(*patient), Some(*activation), None),
            Goal::Factor(account) => ("factor", None, None, None, Some(*account)),
        };
        writing.sql.change("delete from enrolments where expires_at <= :now", &[(":now", &now)])?;
        writing.sql.change(
            "insert into enrolments
                    (token_hash, purpose, invitation_id, patient_id, activation_id, account_id, totp_secret, expires_at)
             values (:hash, :purpose, :invitation, :patient, :activation, :account, :totp, :until)",
            &[
                (":hash", &token.hash()),
                (":purpose", &purpose),
                (":invitation", &invitation),
                (":patient", &patient),
                (":activation", &activation),
                (":account", &account),
                (":totp", &sealed),
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
            let patient = open.goal.patient();
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
