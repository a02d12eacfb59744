//! The first half at the front desk: what the person says, against what the chart knows. The staff type it as told;
//! the server compares, and says neither which part was wrong nor what would have been right.

use super::MATCH;
use super::desk::{blocked, logins};
use super::on_file::{OnFile, on_file};
use crate::kit::clock::SignedDuration;
use crate::kit::date::Date;
use crate::kit::id::{AccountId, RecoveryId};
use crate::vault::lobby::{Door, Key, within};
use crate::vault::purpose::RecoverLogin;
use crate::vault::{Change, Chart, ChartTx, Fault, Recorded};

/// What the person said: the birth date of the chart, and at least one thing more.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The login that they cannot get into.
    pub account: AccountId,
    /// The patient's birth date.
    pub born: Date,
    /// The last four digits of their number.
    pub number: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    pub chart: Option<String>,
}

/// Why somebody is not taken for who they say.
#[derive(Debug)]
pub enum IdentityRefusal {
    /// It does not match.
    Wrong,
    /// Too many tries for this chart; how long to wait.
    Wait(SignedDuration),
    /// The asker may not, for a while, or there is no such login here.
    Blocked,
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for IdentityRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// What came of comparing.
enum Compared {
    Match(RecoveryId),
    Differs,
    Blocked,
}

impl Chart<RecoverLogin> {
    /// Compares. A match is good for an hour, for the asker alone.
    pub async fn match_identity(&self, claimed: Claimed) -> Result<RecoveryId, IdentityRefusal> {
        let (limiter, bits) = (Door::of_chart(self).limiter(), *self.patient().bits());
        let key = [Key::Identity(&bits)];
        limiter.admit("", &key, self.now()).map_err(IdentityRefusal::Wait)?;
        let compared = self.write(move |tx| compare(tx, &claimed)).await;
        match compared.inspect_err(|_| limiter.take_back(&key))? {
            Compared::Match(recovery) => {
                limiter.succeeded(&key);
                Ok(recovery)
            }
            Compared::Differs => Err(IdentityRefusal::Wrong),
            Compared::Blocked => Err(IdentityRefusal::Blocked),
        }
    }
}

fn compare(tx: &ChartTx<'_, RecoverLogin>, claimed: &Claimed) -> Result<Recorded<Compared>, Fault> {
    let (sql, patient, now) = (within(tx)?.sql, tx.patient()?, tx.now().as_millisecond());
    let is_here = logins(sql, patient, now)?.into_iter().any(|login| login.account == claimed.account);
    if !is_here || blocked(sql, patient, tx.account(), now)?.is_some() {
        return tx.record(&Change::of(claimed.account).saying("blocked"), Compared::Blocked);
    }
    let (born, chart): (String, String) =
        sql.one("select birth_date, number from patients where id = :patient", &[(":patient", &patient)], |row| {
            Ok((row.get("birth_date")?, row.get("number")?))
        })?;
    let items = items(claimed, &chart, &on_file(sql, patient, claimed.account, now)?);
    if born != claimed.born.to_string() || items.is_none() {
        return tx.record(&Change::of(claimed.account).saying("does not match"), Compared::Differs);
    }
    let (recovery, proof): (RecoveryId, _) = (tx.fresh(), items.unwrap_or_default());
    sql.change(
        "insert into recoveries (account_id, id, patient_id, proof, begun_at, begun_by, expires_at)
         values (:account, :id, :patient, :proof, :now, :me, :until)",
        &[
            (":account", &claimed.account),
            (":id", &recovery),
            (":patient", &patient),
            (":proof", &proof),
            (":now", &now),
            (":me", &tx.account()),
            (":until", &(tx.now() + MATCH).as_millisecond()),
        ],
    )?;
    tx.record(&Change::of(recovery).saying(format!("matches: {proof}")), Compared::Match(recovery))
}

/// Which things beside the birth date were told, when there is one and none of them is wrong.
fn items(claimed: &Claimed, chart: &str, file: &OnFile) -> Option<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = claimed.number.as_ref().map(|last| {
        let last = digits(last);
        last.len() == 4 && file.numbers.iter().any(|number| digits(number).ends_with(&last))
    });
    let email = claimed.email.as_ref().map(|email| file.emails.contains(&email.trim().to_lowercase()));
    let chart = claimed.chart.as_ref().map(|said| said.trim().eq_ignore_ascii_case(chart));
    let judged = [("number", number), ("e-mail", email), ("chart number", chart)];
    let given: Vec<_> = judged.into_iter().filter_map(|(item, right)| right.map(|right| (item, right))).collect();
    let all_right = !given.is_empty() && given.iter().all(|(_, right)| *right);
    all_right.then(|| {
        let words: Vec<&str> = given.iter().map(|(item, _)| *item).collect();
        ["birth date"].into_iter().chain(words).collect::<Vec<_>>().join(", ")
    })
}
