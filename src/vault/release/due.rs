//! The clock's part: what is due is released, told of, and asked after. Everything is read from rows, so nothing is
//! lost while the machine is off; then it happens within one tick of the start.

use std::collections::BTreeSet;

use super::critical::{self, TOLD_FOR};
use super::{notice, state};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AlertId, PatientId, ResultId};
use crate::vault::Vault;
use crate::vault::fault::Fault;
use crate::vault::settings::{CRITICAL_MINUTES, NOTICE_MINUTES};

/// How many results or charts one transaction takes: far less than two seconds of the writer.
const MOST: u32 = 100;

impl Vault {
    /// Releases up to a hundred results whose moment has come. Returns how many were looked at.
    pub async fn release_due(&self) -> Result<usize, Fault> {
        let now = self.now().as_millisecond();
        let due = self.readers().run(move |sql| {
            sql.rows(
                "select patient_id, id from results
                  where due_at <= :now and retracted_at is null order by due_at limit :most",
                &[(":now", &now), (":most", &MOST)],
                |row| Ok((row.get("patient_id")?, row.get("id")?)),
            )
        });
        let due: Vec<(PatientId, ResultId)> = due.await?;
        let (count, settings, origin) = (due.len(), self.settings(), self.origin_of_the_terminal());
        if count > 0 {
            let write = self.writer().run(move |writing| {
                let by = state::By::rule(&origin);
                due.into_iter().try_for_each(|which| state::settle(writing, &settings, &by, which))
            });
            write.await?;
        }
        Ok(count)
    }

    /// Queues the notices of results that could be seen for as long as the clinic waits, for up to a hundred charts.
    /// Returns for how many. A wait that was changed counts for what waits already.
    pub async fn tell_of_results(&self) -> Result<usize, Fault> {
        let wait = SignedDuration::from_mins(i64::from(self.settings().number(&NOTICE_MINUTES)));
        let seen_since = (self.now() - wait).as_millisecond();
        let due = self.readers().run(move |sql| {
            sql.rows(
                "select patient_id from results where notice_due_at <= :since order by notice_due_at limit :most",
                &[(":since", &seen_since), (":most", &MOST)],
                |row| row.get::<_, PatientId>("patient_id"),
            )
        });
        let due: BTreeSet<PatientId> = due.await?.into_iter().collect();
        let count = due.len();
        if count > 0 {
            let tell = |writing: &crate::vault::writer::Writing<'_>| {
                due.into_iter().try_for_each(|patient| notice::tell(writing, patient))
            };
            self.writer().run(tell).await?;
        }
        Ok(count)
    }

    /// Tells again of critical values that nobody has taken on, for a day. Returns of how many.
    pub async fn tell_of_critical(&self) -> Result<usize, Fault> {
        let minutes = SignedDuration::from_mins(i64::from(self.settings().number(&CRITICAL_MINUTES)));
        let (late, old) = (self.now() - minutes, self.now() - TOLD_FOR);
        let open = self.readers().run(move |sql| {
            sql.rows(
                "select critical_alerts.patient_id, critical_alerts.id
                   from critical_alerts
                   join results on results.patient_id = critical_alerts.patient_id and results.id = result_id
                  where acknowledged_at is null and told_at <= :late and raised_at > :old
                    and (retracted_at is null or (undecided_at is not null and retracted_by is null))
                  limit :most",
                &[(":late", &late.as_millisecond()), (":old", &old.as_millisecond()), (":most", &MOST)],
                |row| Ok((row.get("patient_id")?, row.get("id")?)),
            )
        });
        let open: Vec<(PatientId, AlertId)> = open.await?;
        let count = open.len();
        if count > 0 {
            let write = self
                .writer()
                .run(move |writing| open.into_iter().try_for_each(|which| critical::escalate(writing, which)));
            write.await?;
        }
        Ok(count)
    }
}
