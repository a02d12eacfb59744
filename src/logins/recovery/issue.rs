//! The second half at the front desk: the person is there with a photo id, or answers at a number that was on file.
//! Then the code is made, and everybody who should know is told how to stop it.

use super::desk::{blocked, matched};
use super::{CODE, Recovering, SELECTOR_TAKEN, TRIES, Token, WAIT, make_code};
use crate::kit::id::{AccountId, PatientId, RecoveryId};
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::logins::FreshCode;
use crate::vault::lobby::{Door, Writing, within};
use crate::vault::outbox::{self, Channel, Kind, Post, To};
use crate::vault::purpose::RecoverLogin;
use crate::vault::{Change, Chart, ChartTx, Fault, Recorded};

/// How the clinic made sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenBy {
    /// The person is at the desk, and the photo on their id is theirs.
    InPerson,
    /// The person answered at a number on file.
    CallBack,
}

impl SeenBy {
    const fn word(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::CallBack => "call_back",
        }
    }
}

/// Why no code is made.
#[derive(Debug)]
pub enum IssueRefusal {
    /// The asker changed contact data lately.
    Blocked,
    /// There is no number that was on file long enough to call.
    NoNumber,
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for IssueRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Chart<RecoverLogin> {
    /// Makes the code.
    pub async fn issue_recovery(&self, recovery: RecoveryId, proof: SeenBy) -> Result<Recovering, IssueRefusal> {
        for _ in 0..TRIES {
            let fresh = Door::of_chart(self).vault().fresh_desk_code().await?;
            match self.write(move |tx| issue(tx, recovery, proof, &fresh)).await {
                Err(fault) if fault.is_rule(SELECTOR_TAKEN) => {}
                answer => return answer?,
            }
        }
        Err(Fault::Busy.into())
    }
}

type Issued = Result<Recovering, IssueRefusal>;

fn issue(
    tx: &ChartTx<'_, RecoverLogin>,
    recovery: RecoveryId,
    proof: SeenBy,
    fresh: &FreshCode,
) -> Result<Recorded<Issued>, Fault> {
    let (writing, patient, now) = (&within(tx)?, tx.patient()?, tx.now().as_millisecond());
    let matched = matched(writing.sql, patient, tx.account(), recovery, now)?;
    if blocked(writing.sql, patient, tx.account(), now)?.is_some() {
        return tx.record(&Change::of(recovery).saying("blocked"), Err(IssueRefusal::Blocked));
    }
    if proof == SeenBy::CallBack && matched.numbers.is_empty() {
        return tx.record(&Change::of(recovery).saying("no number on file"), Err(IssueRefusal::NoNumber));
    }
    let made = make_code(writing, recovery, matched.account, proof.word(), fresh)?;
    tell(writing, matched.account, recovery, Some(patient))?;
    tx.record(&Change::of(recovery).saying(proof.word().replace('_', " ")), Ok(made))
}

/// Tells every channel that the clinic knows, with a link that stops it.
pub(super) fn tell(
    writing: &Writing<'_>,
    account: AccountId,
    recovery: RecoveryId,
    patient: Option<PatientId>,
) -> Result<(), Fault> {
    let token = Token::fresh(writing.entropy);
    writing.sql.change(
        "insert into links (token_hash, account_id, purpose, subject, issued_at, expires_at)
         values (:hash, :account, 'cancel_recovery', :recovery, :now, :until)",
        &[
            (":hash", &token.hash()),
            (":account", &account),
            (":recovery", &recovery),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + WAIT + CODE).as_millisecond()),
        ],
    )?;
    let post = |to| Post {
        to,
        secret: Some(Secret::new(token.reveal())),
        about: Some(*recovery.bits()),
        ..Post::to_account(Kind::RecoveryBegun, account)
    };
    outbox::queue(writing, &post(To::Account(account)))?;
    for (address, language) in only_in_the_chart(writing, account, patient)? {
        let to = To::Address { channel: Channel::Email, address, language, account: Some(account) };
        outbox::queue(writing, &post(to))?;
    }
    Ok(())
}

/// The chart's e-mail address, where the login itself does not have it. A text needs consent, which a chart does not
/// hold.
fn only_in_the_chart(
    writing: &Writing<'_>,
    account: AccountId,
    patient: Option<PatientId>,
) -> Result<Vec<(String, Language)>, Fault> {
    writing.sql.rows(
        "select email, patients.language from patients
           join grants on grants.patient_id = patients.id and grants.account_id = :account and kind = 'oneself'
          where patients.id = :patient and email is not null
            and not exists (select 1 from addresses
                             where addresses.account_id = :account and channel = 'email' and verified_at is not null
                               and ended_at is null and lower(addresses.address) = lower(patients.email))",
        &[(":account", &account), (":patient", &patient)],
        |row| {
            let language = Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default();
            Ok((row.get("email")?, language))
        },
    )
}
