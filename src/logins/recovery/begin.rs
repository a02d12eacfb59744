//! The code at `/recover`: with the birth date for patients and proxies, alone for staff. It begins an enrolment, and
//! no session.

use super::{Code, Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::kit::id::{AccountId, RecoveryId};
use crate::logins::Goal;
use crate::logins::enrolment::{HalfHour, WRONG_BIRTH_DATES, as_typed};
use crate::logins::limited::{Limited, Trying};
use crate::vault::lobby::Writing;
use crate::vault::{Fault, at, word};

/// Why a code does not begin a recovery. Wrong, used, stopped, expired and a wrong birth date are one and the same.
#[derive(Debug)]
pub enum RecoverRefusal {
    /// It does not.
    Wrong,
    /// It fits, and works from this moment on.
    NotYet(Timestamp),
    /// Too many tries from this address; how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for RecoverRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// A recovery whose code is out, as its row has it.
struct Open {
    account: AccountId,
    recovery: RecoveryId,
    code_hash: String,
    works_from: Timestamp,
    born: Option<Date>,
}

impl Lobby<'_> {
    /// Begins from a code, with the birth date of the chart that it came from; for staff without one.
    pub async fn begin_recovery(&self, code: Option<Code>, born: Option<Date>) -> Result<Token, RecoverRefusal> {
        let one = self.admit(Limited::Code, &Trying::default()).map_err(RecoverRefusal::Wait)?;
        let open = match &code {
            Some(code) => self.open_recovery(code.selector().to_owned()).await?,
            None => None,
        };
        let verifier = code.map(|code| code.verifier()).unwrap_or_default();
        let hasher = self.door().hasher().typed_at(&self.origin.address);
        let right = hasher.verify(&verifier, open.as_ref().map(|open| open.code_hash.clone())).await;
        let right = right.inspect_err(|_| self.take_back(&one))?;
        let (vault, origin) = self.owned();
        let write = self
            .door()
            .write(move |writing| Lobby { vault: &vault, origin }.begin_or_note(writing, open.filter(|_| right), born));
        let begun = write.await?;
        if !matches!(begun, Err(RecoverRefusal::Wrong)) {
            self.succeeded(&one);
        }
        begun
    }

    async fn open_recovery(&self, selector: String) -> Result<Option<Open>, Fault> {
        let now = self.vault.now().as_millisecond();
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select recoveries.account_id, recoveries.id as recovery_id, code_hash, open_from, birth_date
                   from recoveries join accounts on accounts.id = account_id
                   left join patients on patients.id = recoveries.patient_id
                  where selector = :selector and ended_at is null and expires_at > :now
                    and accounts.state in ('active', 'locked')",
                &[(":selector", &selector), (":now", &now)],
                |row| {
                    let born =
                        row.get_ref("birth_date")?.as_str_or_null()?.map(|_| word(row, "birth_date")).transpose();
                    Ok(Open {
                        account: row.get("account_id")?,
                        recovery: row.get("recovery_id")?,
                        code_hash: row.get("code_hash")?,
                        works_from: at(row, "open_from")?,
                        born: born?,
                    })
                },
            )
        });
        read.await
    }

    /// One transaction, whatever the answer.
    fn begin_or_note(
        &self,
        writing: &Writing<'_>,
        open: Option<Open>,
        born: Option<Date>,
    ) -> Result<Result<Token, RecoverRefusal>, Fault> {
        let account = open.as_ref().map(|open| open.account);
        let open = match open {
            Some(open) if open.born == born => open,
            open => {
                count_wrong_birth_date(writing, open.as_ref(), born)?;
                let detail = if open.is_some() { "birth date" } else { "code" };
                self.event(writing, "recovery.begin", "failed", Of { account, detail, ..Of::default() })?;
                return Ok(Err(RecoverRefusal::Wrong));
            }
        };
        if open.works_from > writing.now {
            self.event(writing, "recovery.begin", "failed", Of { account, detail: "too early", ..Of::default() })?;
            return Ok(Err(RecoverRefusal::NotYet(open.works_from)));
        }
        self.event(writing, "recovery.begin", "granted", Of { account, ..Of::default() })?;
        self.begin(writing, &Goal::Recovery(open.account, open.recovery), HalfHour).map(Ok)
    }
}

/// Counts a wrong birth date against the code that it came with, each date once. With a wrong code it counts nothing, by
/// the same statement, so that the time of an answer does not tell a right code from a wrong one.
fn count_wrong_birth_date(writing: &Writing<'_>, open: Option<&Open>, born: Option<Date>) -> Result<(), Fault> {
    writing.sql.change(
        "update recoveries
            set wrong_birth_dates = wrong_birth_dates + 1, wrong_dates = trim(wrong_dates || ' ' || :born),
                ended_at = case when wrong_birth_dates + 1 >= :most then :now end,
                ended_how = case when wrong_birth_dates + 1 >= :most then 'burned' end
          where account_id = :account and id = :id and ended_at is null and instr(wrong_dates, :born) = 0",
        &[
            (":most", &WRONG_BIRTH_DATES),
            (":born", &as_typed(born)),
            (":now", &writing.now.as_millisecond()),
            (":account", &open.map(|open| open.account)),
            (":id", &open.map(|open| open.recovery)),
        ],
    )?;
    Ok(())
}
