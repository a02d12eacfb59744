//! What a chart's front page needs of its owner's login, and what becomes of logins when a chart is closed. Addresses,
//! sessions and drafts are beyond a chart's door: what is done to them is done here, in the chart's transaction.

use std::collections::BTreeSet;

use super::limits::MOST_IN_A_ROW;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::PatientId;
use crate::vault::lobby::{Door, Sql, within};
use crate::vault::outbox::{Channel, Kind, Trouble};
use crate::vault::purpose::{ChangeChartState, Changes, CorrectPatient, OfChart, OpenCard};
use crate::vault::{Chart, Fault, Named, Tx};

/// An address that the patient has proven in their own login.
#[derive(Clone, Debug)]
pub struct ProvenAddress {
    /// How it is reached.
    pub channel: Channel,
    pub address: String,
    /// Whether texts may go there.
    pub agrees: bool,
}

/// The last message to an address, where it could not be sent.
#[derive(Clone, Debug)]
pub struct Unsent {
    pub address: String,
    /// Since when it is given up.
    pub at: Timestamp,
    pub trouble: Option<Trouble>,
}

impl Chart<OpenCard> {
    /// Of the addresses that the patient has proven and of those on file, those that the last message did not reach.
    pub async fn unsent(&self) -> Result<Vec<Unsent>, Fault> {
        let patient = self.patient();
        Door::of_chart(self).read(move |sql| unsent(sql, patient)).await
    }

    /// The addresses that the patient has proven in their own login.
    pub async fn proven_addresses(&self) -> Result<Vec<ProvenAddress>, Fault> {
        let patient = self.patient();
        Door::of_chart(self).read(move |sql| proven(sql, patient)).await
    }
}

impl Chart<OpenCard> {
    /// Whether somebody has tried so many wrong passwords that only browsers the patient has used before may try.
    pub async fn is_closed_to_strangers(&self) -> Result<bool, Fault> {
        let patient = self.patient();
        let tries = Door::of_chart(self).read(move |sql| {
            sql.maybe(
                "select wrong_in_row from grants join credentials on credentials.account_id = grants.account_id
                  where patient_id = :patient and kind = 'oneself'",
                &[(":patient", &patient)],
                |row| row.get::<_, i64>("wrong_in_row"),
            )
        });
        Ok(tries.await?.is_some_and(|tries| tries >= MOST_IN_A_ROW))
    }
}

impl Tx<'_, CorrectPatient> {
    /// The address that the patient has proven for this channel.
    pub fn proven_address(&self, channel: Channel) -> Result<Option<ProvenAddress>, Fault> {
        let proven = proven(within(self)?.sql, self.patient()?)?;
        Ok(proven.into_iter().find(|address| address.channel == channel))
    }
}

impl<P: Changes + OfChart> Tx<'_, P> {
    /// Gives the patient's own login the name that the chart has now.
    pub fn rename_login(&self) -> Result<(), Fault> {
        within(self)?.sql.change(
            "update accounts
                set name = (select full_name from patients where id = :patient)
              where id = (select account_id from grants where patient_id = :patient and kind = 'oneself')",
            &[(":patient", &self.patient()?)],
        )?;
        Ok(())
    }
}

impl Tx<'_, ChangeChartState> {
    /// Ends what logins have of this chart: grants, invitations, half-done enrolments, drafts, notices that wait. A login
    /// that has no other chart is signed out everywhere and hears nothing more.
    pub fn shut_out(&self) -> Result<(), Fault> {
        let (sql, patient) = (within(self)?.sql, self.patient()?);
        let now = self.now().as_millisecond();
        let of_chart: Named<'_> = &[(":patient", &patient), (":now", &now)];
        sql.change(SESSIONS, of_chart)?;
        self.stop_notices_to_its_logins()?;
        self.stop_notices_of_chart()?;
        sql.change(
            "update proxy_invitations set ended_at = :now, ended_how = 'revoked'
              where patient_id = :patient and ended_at is null",
            of_chart,
        )?;
        sql.change("delete from enrolments where patient_id = :patient", &[(":patient", &patient)])?;
        sql.change("delete from drafts where patient_id = :patient", &[(":patient", &patient)])?;
        sql.change("delete from grants where patient_id = :patient and kind = 'oneself'", &[(":patient", &patient)])?;
        sql.change(
            "update grants set ends_at = :now, ended_by = :account
              where patient_id = :patient and (ends_at is null or ends_at > :now)",
            &[(":patient", &patient), (":now", &now), (":account", &self.account())],
        )?;
        Ok(())
    }
}

/// Sessions of logins that have this chart and no other.
const SESSIONS: &str = "
    update sessions set ended_at = :now, ended_how = 'chart closed'
     where ended_at is null and account_id in (
        select this.account_id from grants as this
         where this.patient_id = :patient and (this.ends_at is null or this.ends_at > :now)
           and not exists (
            select 1 from grants as other
             where other.account_id = this.account_id and other.patient_id <> :patient
               and (other.ends_at is null or other.ends_at > :now)))";

fn proven(sql: Sql<'_>, patient: PatientId) -> Result<Vec<ProvenAddress>, Fault> {
    let rows = sql.rows(
        "select channel, address, consent_at is not null and stopped_at is null as agrees
           from grants
           join addresses on addresses.account_id = grants.account_id
          where patient_id = :patient and kind = 'oneself' and verified_at is not null and ended_at is null
          order by channel",
        &[(":patient", &patient)],
        |row| {
            let channel = Channel::from_word(row.get_ref("channel")?.as_str()?);
            let (address, agrees) = (row.get("address")?, row.get("agrees")?);
            Ok(channel.map(|channel| ProvenAddress { channel, address, agrees }))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}

fn unsent(sql: Sql<'_>, patient: PatientId) -> Result<Vec<Unsent>, Fault> {
    let on_file: [Option<String>; 2] =
        sql.one("select email, mobile from patients where id = :patient", &[(":patient", &patient)], |row| {
            Ok([row.get("email")?, row.get("mobile")?])
        })?;
    let own = proven(sql, patient)?.into_iter().map(|proven| proven.address);
    let addresses: BTreeSet<String> = on_file.into_iter().flatten().chain(own).collect();
    let last = addresses.iter().map(|address| last_unsent(sql, address));
    Ok(last.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The last message to this address that has ended, unless it was handed over.
fn last_unsent(sql: Sql<'_>, address: &str) -> Result<Option<Unsent>, Fault> {
    let kinds: Vec<String> = Kind::ALL.iter().map(|kind| format!("\"{}\"", kind.word())).collect();
    let found = sql.maybe(
        "select address, ended_at, ended_how, trouble from notices
          where kind in (select value from json_each(:kinds)) and lower(address) = lower(:address)
            and ended_how in ('sent', 'failed')
          order by ended_at desc limit 1",
        &[(":kinds", &format!("[{}]", kinds.join(","))), (":address", &address)],
        |row| {
            let trouble = row.get_ref("trouble")?.as_str_or_null()?.and_then(Trouble::from_word);
            let (address, at) = (row.get("address")?, instant(row.get("ended_at")?));
            Ok((row.get::<_, String>("ended_how")? == "failed").then_some(Unsent { address, at, trouble }))
        },
    )?;
    Ok(found.flatten())
}
