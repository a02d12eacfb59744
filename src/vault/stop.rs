//! What must not leave the machine any more: notices that wait are taken back in the transaction that makes them wrong.

use super::fault::Fault;
use super::purpose::{ChangeChartState, Changes, OfChart};
use super::tx::Tx;
use super::writer::Writing;
use crate::kit::id::{Id, PatientId};

impl<P: Changes> Tx<'_, P> {
    /// Takes back what waits and tells of this thing.
    pub fn stop_notices_about<K>(&self, about: Id<K>) -> Result<(), Fault> {
        stop_about(self.vault()?, about)
    }
}

impl<P: Changes + OfChart> Tx<'_, P> {
    /// Takes back everything that waits and is about this chart.
    pub fn stop_notices_of_chart(&self) -> Result<(), Fault> {
        stop_of_chart(self.vault()?, self.patient()?)
    }
}

impl Tx<'_, ChangeChartState> {
    /// Takes back everything that waits for logins that have this chart and no other.
    pub fn stop_notices_to_its_logins(&self) -> Result<(), Fault> {
        stop_to_logins_of_chart(self.vault()?, self.patient()?)
    }
}

fn stop_about<K>(writing: &Writing<'_>, about: Id<K>) -> Result<(), Fault> {
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped', secret = null
          where about = :about and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":about", &about)],
    )?;
    Ok(())
}

fn stop_of_chart(writing: &Writing<'_>, patient: PatientId) -> Result<(), Fault> {
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped', secret = null
          where patient_id = :patient and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":patient", &patient)],
    )?;
    Ok(())
}

fn stop_to_logins_of_chart(writing: &Writing<'_>, patient: PatientId) -> Result<(), Fault> {
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped', secret = null
          where ended_at is null and account_id in (
                select this.account_id from grants as this
                 where this.patient_id = :patient and (this.ends_at is null or this.ends_at > :now)
                   and not exists (
                        select 1 from grants as other
                         where other.account_id = this.account_id and other.patient_id <> :patient
                           and (other.ends_at is null or other.ends_at > :now)))",
        &[(":now", &writing.now.as_millisecond()), (":patient", &patient)],
    )?;
    Ok(())
}
