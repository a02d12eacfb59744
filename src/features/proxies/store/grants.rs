//! Grants: what each proxy may do, and its end.

use super::tell;
use crate::features::proxies::model::{Giver, Grant};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::scopes::{Scope, Scopes};
use crate::vault::purpose::{ChangeGrant, Changes, EndGrant, ListProxies, OfChart, ReadOwnGrant, StepBack};
use crate::vault::relations::{Granted, Rules};
use crate::vault::{Change, ChartTx, Fault, FromRow, Recorded, Row, at, word};

const GRANTS: &str = "
    select grants.account_id, proxy.name, reason, by_patient, granted_at, ends_at, birth_date, results, appointments,
           medicines, messages, documents, own_threads, giver.name as given_by_name,
           (select max(trail.at) from trail
             where trail.patient_id = :patient and trail.account_id = grants.account_id and relation = 'proxy'
               and outcome = 'granted') as used_at
      from grants
      join patients on patients.id = grants.patient_id
      join accounts as proxy on proxy.id = grants.account_id
      left join accounts as giver on giver.id = given_by
    ";

/// Everybody who acts for the patient now.
pub fn grants(tx: &ChartTx<'_, ListProxies>, rules: &Rules) -> Result<Vec<Grant>, Fault> {
    let sql = [GRANTS, "where grants.patient_id = :patient and grants.kind = 'proxy' order by granted_at"].concat();
    Ok(tx.rows(&sql, &[], |row| read(row, rules))?.into_iter().flatten().collect())
}

/// The grant of one proxy.
pub fn grant(tx: &ChartTx<'_, ListProxies>, rules: &Rules, proxy: AccountId) -> Result<Grant, Fault> {
    one(tx, rules, proxy)
}

/// The reader's own grant.
pub fn own(tx: &ChartTx<'_, ReadOwnGrant>, rules: &Rules) -> Result<Grant, Fault> {
    one(tx, rules, tx.account().ok_or(Fault::NotFound)?)
}

fn one<P: OfChart>(tx: &ChartTx<'_, P>, rules: &Rules, proxy: AccountId) -> Result<Grant, Fault> {
    let sql = [
        GRANTS,
        "where grants.patient_id = :patient and grants.account_id = :proxy and grants.kind = 'proxy' order by granted_at",
    ]
    .concat();
    tx.one(&sql, &[(":proxy", &proxy)], |row| read(row, rules))?.ok_or(Fault::NotFound)
}

/// A grant that holds now; nothing when it has ended.
fn read(row: &Row<'_>, rules: &Rules) -> FromRow<Option<Grant>> {
    let granted = Granted::read(row)?;
    let Some(scopes) = rules.scopes(&granted) else { return Ok(None) };
    let narrows_on = rules.narrows_on(&granted);
    let used_at: Option<i64> = row.get("used_at")?;
    let giver: Option<String> = row.get("given_by_name")?;
    Ok(Some(Grant {
        proxy: row.get("account_id")?,
        name: Phi::new(row.get("name")?),
        reason: word(row, "reason")?,
        scopes,
        is_narrow: narrows_on.is_some_and(|day| day <= rules.today()),
        narrows_on: narrows_on.filter(|day| *day > rules.today()),
        ends_at: rules.ends_at(&granted),
        granted_at: at(row, "granted_at")?,
        giver: if granted.by_patient { Giver::Patient } else { Giver::Staff(giver.unwrap_or_default()) },
        used_at: used_at.map(instant),
    }))
}

/// Sets what a proxy may do and until when. It is the patient's own word from then on, so that a birthday no longer
/// narrows it.
///
/// # Errors
/// [`Fault::NotFound`] when nobody of that login acts for the patient.
pub fn change(
    tx: &ChartTx<'_, ChangeGrant>,
    proxy: AccountId,
    scopes: Scopes,
    ends_at: Option<Timestamp>,
) -> Result<Recorded<()>, Fault> {
    is_open(tx, proxy)?;
    tx.change_one(
        "update grants
            set results = :results, appointments = :appointments, medicines = :medicines, messages = :messages,
                documents = :documents, own_threads = :own_threads, ends_at = :ends_at, by_patient = 1,
                given_by = :account, granted_at = :now, narrowed_at = null
          where patient_id = :patient and account_id = :proxy and kind = 'proxy'
            and (ends_at is null or ends_at > :now)",
        &[
            (":results", &scopes.has(Scope::Results)),
            (":appointments", &scopes.has(Scope::Appointments)),
            (":medicines", &scopes.has(Scope::Medicines)),
            (":messages", &scopes.has(Scope::Messages)),
            (":documents", &scopes.has(Scope::Documents)),
            (":own_threads", &scopes.has(Scope::OwnThreads)),
            (":ends_at", &ends_at.map(Timestamp::as_millisecond)),
            (":account", &tx.account()),
            (":proxy", &proxy),
            (":now", &tx.now().as_millisecond()),
        ],
    )?;
    tell(tx, proxy)?;
    tx.record(&Change::of(proxy).saying(scopes.words()), ())
}

/// Ends a proxy's access.
pub fn end(tx: &ChartTx<'_, EndGrant>, proxy: AccountId) -> Result<Recorded<()>, Fault> {
    is_open(tx, proxy)?;
    close(tx, proxy)
}

/// Ends the reader's own access.
pub fn step_back(tx: &ChartTx<'_, StepBack>) -> Result<Recorded<()>, Fault> {
    close(tx, tx.account().ok_or(Fault::NotFound)?)
}

fn close<P: Changes + OfChart>(tx: &ChartTx<'_, P>, proxy: AccountId) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "update grants set ends_at = :now, ended_by = :account
          where patient_id = :patient and account_id = :proxy and kind = 'proxy'
            and (ends_at is null or ends_at > :now)",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":proxy", &proxy)],
    )?;
    tell(tx, proxy)?;
    tx.record(&Change::of(proxy), ())
}

/// A login that never acted for the patient is not found; one whose access has ended is.
fn is_open<P: OfChart>(tx: &ChartTx<'_, P>, proxy: AccountId) -> Result<(), Fault> {
    tx.one(
        "select 1 from grants where patient_id = :patient and account_id = :proxy and kind = 'proxy'",
        &[(":proxy", &proxy)],
        |_| Ok(()),
    )
}
