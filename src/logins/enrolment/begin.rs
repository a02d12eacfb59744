//! How an enrolment begins: from a code on paper, or from within the vault.

use crate::vault::{Fault, FromRow, Row, ToSql, word};

use super::{Goal, TotpSecret};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::logins::limited::{Limited, Trying};
use crate::logins::{Code, Lobby, Of, Refusal, Token};
use crate::vault::lobby::{Field, Writing};

/// How long an enrolment may take.
#[derive(Clone, Copy)]
pub(in crate::logins) struct HalfHour;

impl HalfHour {
    fn from(now: Timestamp) -> i64 {
        (now + SignedDuration::from_mins(30)).as_millisecond()
    }
}

/// Wrong birth dates with the right code before the code is burned.
pub(in crate::logins) const WRONG_BIRTH_DATES: i64 = 5;

/// An open code of either kind, as its row has it.
struct Open {
    goal: Goal,
    verifier_hash: String,
    born: Option<Date>,
}

/// The code of a sheet, for a patient or for somebody who is to act for one: both are typed into the same page.
const SHEET: &str = "
    select 'activation' as kind, patient_id, activations.id as code_id, verifier_hash, birth_date
      from activations join patients on patients.id = patient_id
     where selector = :selector and ended_at is null and expires_at > :now and state = 'active'
       and not exists (select 1 from grants where grants.patient_id = patients.id and grants.kind = 'oneself')
    union all
    select 'proxy', patient_id, proxy_invitations.id, verifier_hash, birth_date
      from proxy_invitations join patients on patients.id = patient_id
     where selector = :selector and ended_at is null and expires_at > :now and state = 'active'";

/// The code of a staff invitation.
const INVITATION: &str = "
    select 'invitation' as kind, invitations.id as code_id, verifier_hash
      from invitations join accounts on accounts.id = account_id
     where selector = :selector and ended_at is null and expires_at > :now and state = 'invited'";

fn open(row: &Row<'_>) -> FromRow<Open> {
    let goal = match row.get_ref("kind")?.as_str()? {
        "activation" => Goal::Activation(row.get("patient_id")?, row.get("code_id")?),
        "proxy" => Goal::Proxy(row.get("patient_id")?, row.get("code_id")?),
        _ => Goal::Invitation(row.get("code_id")?),
    };
    let born = if goal.patient().is_some() { Some(word(row, "birth_date")?) } else { None };
    Ok(Open { goal, verifier_hash: row.get("verifier_hash")?, born })
}

impl Lobby<'_> {
    /// Begins from the code of a sheet (with the birth date) or of an invitation (without).
    pub async fn begin_with_code(&self, code: Option<Code>, born: Option<Date>) -> Result<Token, Refusal> {
        let one = self.admit(Limited::Code, &Trying::default()).map_err(Refusal::Wait)?;
        let open = match &code {
            Some(code) => self.open_code(code.selector().to_owned(), born.is_some()).await?,
            None => None,
        };
        let verifier = code.map(|code| code.verifier()).unwrap_or_default();
        let hasher = self.door().hasher().typed_at(&self.origin.address);
        let right = hasher.verify(&verifier, open.as_ref().map(|open| open.verifier_hash.clone())).await;
        let right = right.inspect_err(|_| self.take_back(&one))?;
        let begun = self.begin_or_count(open.filter(|_| right), born).await?.ok_or(Refusal::Wrong)?;
        self.succeeded(&one);
        Ok(begun)
    }

    /// Keeps that an enrolment has begun; returns its token.
    pub(in crate::logins) fn begin(&self, writing: &Writing<'_>, goal: &Goal, _time: HalfHour) -> Result<Token, Fault> {
        let (token, entropy) = (Token::fresh(self.vault.entropy()), self.vault.entropy());
        let until = HalfHour::from(writing.now);
        let sealed = self.door().seal((Field::TotpToBe, &token.hash()), TotpSecret::fresh(entropy).bytes())?;
        let (purpose, invitation, activation, proxy, account) = match goal {
            Goal::Recovery(account, _) => ("recovery", None, None, None, Some(*account)),
            Goal::SetUp => ("set_up", None, None, None, None),
            Goal::Invitation(invitation) => ("invitation", Some(*invitation), None, None, None),
            Goal::Activation(_, activation) => ("activation", None, Some(*activation), None, None),
            Goal::Proxy(_, proxy) => ("proxy", None, None, Some(*proxy), None),
            Goal::Factor(account) => ("factor", None, None, None, Some(*account)),
        };
        let recovery = match goal {
            Goal::Recovery(_, recovery) => Some(*recovery),
            Goal::SetUp | Goal::Invitation(_) | Goal::Activation(..) | Goal::Proxy(..) | Goal::Factor(_) => None,
        };
        end_earlier(writing, (&invitation, &activation, &proxy, &recovery))?;
        writing.sql.change(
            "insert into enrolments
                    (token_hash, purpose, invitation_id, patient_id, activation_id, proxy_id, account_id, recovery_id,
                     totp_secret, expires_at)
             values (:hash, :purpose, :invitation, :patient, :activation, :proxy, :account, :recovery, :totp, :until)",
            &[
                (":hash", &token.hash()),
                (":purpose", &purpose),
                (":invitation", &invitation),
                (":patient", &goal.patient()),
                (":activation", &activation),
                (":proxy", &proxy),
                (":account", &account),
                (":recovery", &recovery),
                (":totp", &sealed),
                (":until", &until),
            ],
        )?;
        Ok(token)
    }

    async fn open_code(&self, selector: String, is_sheet: bool) -> Result<Option<Open>, Fault> {
        let now = self.vault.now().as_millisecond();
        let read = self.door().read(move |sql| {
            sql.maybe(if is_sheet { SHEET } else { INVITATION }, &[(":selector", &selector), (":now", &now)], open)
        });
        read.await
    }

    /// One transaction, whatever the answer: begins, or counts the wrong birth date, or just notes the failure.
    async fn begin_or_count(&self, open: Option<Open>, born: Option<Date>) -> Result<Option<Token>, Fault> {
        let (vault, origin) = self.owned();
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let patient = open.as_ref().and_then(|open| open.goal.patient());
            let is_proxy = open.as_ref().is_some_and(|open| matches!(open.goal, Goal::Proxy(..)));
            let act = if is_proxy { "proxy.begin" } else { "enrolment.begin" };
            match open {
                Some(open) if open.born == born => {
                    lobby.event(writing, act, "granted", Of { patient, ..Of::default() })?;
                    lobby.begin(writing, &open.goal, HalfHour).map(Some)
                }
                open => {
                    count_wrong_birth_date(writing, open.as_ref().map(|open| &open.goal), born)?;
                    let detail = if open.is_some() { "birth date" } else { "code" };
                    lobby.event(writing, act, "failed", Of { patient, detail, ..Of::default() })?;
                    Ok(None)
                }
            }
        });
        write.await
    }
}

/// One code leads to one login: whoever began with it before, on another device or as somebody else, is out. What ran
/// out goes with it.
fn end_earlier(
    writing: &Writing<'_>,
    (invitation, activation, proxy, recovery): (&dyn ToSql, &dyn ToSql, &dyn ToSql, &dyn ToSql),
) -> Result<(), Fault> {
    writing.sql.change(
        "delete from enrolments
          where expires_at <= :now or invitation_id = :invitation or activation_id = :activation
             or proxy_id = :proxy or recovery_id = :recovery",
        &[
            (":now", &writing.now.as_millisecond()),
            (":invitation", invitation),
            (":activation", activation),
            (":proxy", proxy),
            (":recovery", recovery),
        ],
    )?;
    Ok(())
}

/// Counts a wrong birth date against the code that it came with; one that was typed before with it counts no second
/// time, since nobody learns anything from it. With a wrong code it counts nothing, by the same statements, so that the
/// time of an answer does not tell a right code from a wrong one.
fn count_wrong_birth_date(writing: &Writing<'_>, goal: Option<&Goal>, born: Option<Date>) -> Result<(), Fault> {
    let (patient, activation, proxy) = match goal {
        Some(Goal::Activation(patient, activation)) => (Some(*patient), Some(*activation), None),
        Some(Goal::Proxy(patient, proxy)) => (Some(*patient), None, Some(*proxy)),
        Some(Goal::SetUp | Goal::Invitation(_) | Goal::Recovery(..) | Goal::Factor(_)) | None => (None, None, None),
    };
    let (now, born) = (writing.now.as_millisecond(), as_typed(born));
    let count = |sql, id: &dyn ToSql| {
        let values: [(&str, &dyn ToSql); 5] =
            [(":most", &WRONG_BIRTH_DATES), (":now", &now), (":patient", &patient), (":id", id), (":born", &born)];
        writing.sql.change(sql, &values)
    };
    count(
        "update activations
            set wrong_birth_dates = wrong_birth_dates + 1, wrong_dates = trim(wrong_dates || ' ' || :born),
                ended_at = case when wrong_birth_dates + 1 >= :most then :now end,
                ended_how = case when wrong_birth_dates + 1 >= :most then 'burned' end
          where patient_id = :patient and id = :id and ended_at is null and instr(wrong_dates, :born) = 0",
        &activation,
    )?;
    count(
        "update proxy_invitations
            set wrong_birth_dates = wrong_birth_dates + 1, wrong_dates = trim(wrong_dates || ' ' || :born),
                ended_at = case when wrong_birth_dates + 1 >= :most then :now end,
                ended_how = case when wrong_birth_dates + 1 >= :most then 'burned' end
          where patient_id = :patient and id = :id and ended_at is null and instr(wrong_dates, :born) = 0",
        &proxy,
    )?;
    Ok(())
}

/// A birth date as a code's row keeps it; a code that came without one has a mark of its own.
pub(in crate::logins) fn as_typed(born: Option<Date>) -> String {
    born.map_or_else(|| "-".to_owned(), |born| born.to_string())
}
