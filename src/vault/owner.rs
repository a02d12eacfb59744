//! What a chart's front page needs of its owner's login, and what becomes of logins when a chart is closed. Addresses,
//! sessions and drafts are beyond a chart's door: the vault touches them itself, in the chart's transaction.

use super::chart::Chart;
use super::fault::Fault;
use super::lobby::MOST_IN_A_ROW;
use super::outbox::Channel;
use super::purpose::{ChangeChartState, Changes, CorrectPatient, OfChart, OpenCard};
use super::sql::Sql;
use super::tx::Tx;
use crate::kit::id::PatientId;

/// An address that the patient has proven in their own login.
#[derive(Clone, Debug)]
pub struct ProvenAddress {
    /// How it is reached.
    pub channel: Channel,
    /// The address or number.
    pub address: String,
    /// Whether texts may go there.
    pub agrees: bool,
}

impl Chart<OpenCard> {
    /// The addresses that the patient has proven in their own login.
    pub async fn proven_addresses(&self) -> Result<Vec<ProvenAddress>, Fault> {
        let patient = self.patient();
        self.reading(move |sql| proven(sql, patient)).await
    }
}

impl Chart<OpenCard> {
    /// Whether somebody has tried so many wrong passwords that only browsers the patient has used before may try.
    pub async fn is_closed_to_strangers(&self) -> Result<bool, Fault> {
        let patient = self.patient();
        let tries = self.reading(move |sql| {
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
        let proven = proven(self.vault()?.sql, self.patient()?)?;
        Ok(proven.into_iter().find(|address| address.channel == channel))
    }
}

impl<P: Changes + OfChart> Tx<'_, P> {
    /// Gives the patient's own login the name that the chart has now.
    pub fn rename_login(&self) -> Result<(), Fault> {
        self.vault()?.sql.change(
            "update accounts
                set name = (select given_name || ' ' || family_name from patients where id = :patient)
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
        let (sql, patient) = (self.vault()?.sql, self.patient()?);
        let now = self.now().as_millisecond();
        let of_chart: super::sql::Named<'_> = &[(":patient", &patient), (":now", &now)];
        sql.change(SESSIONS, of_chart)?;
        sql.change(NOTICES, of_chart)?;
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

/// Notices to the same logins.
const NOTICES: &str = "
    update notices set ended_at = :now, ended_how = 'stopped', secret = null
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
