//! What whoever had opened a result is told of it: that it was taken back, and not what it was.

use crate::features::results::reading::model::{LookedAtFirst, TakenBack};
use crate::kit::clock::SignedDuration;
use crate::kit::date::{self, TimeZone};
use crate::kit::id::ResultId;
use crate::vault::purpose::{ReadResults, ReadRetraction};
use crate::vault::{ChartTx, Fault, FromRow, Row, at, day};

/// For how long the list says that a result was taken back. Its old address says so for ever.
const SAID_FOR: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How many lines the list has for them: who took back more has called.
const MOST: u32 = 5;

/// What this login had opened and was taken back since, the newest first, as far as it could still see it.
pub fn taken_back(tx: &ChartTx<'_, ReadResults>, zone: &TimeZone) -> Result<Vec<TakenBack>, Fault> {
    tx.rows(
        "select collected_on, retracted_at, retracted_by is null as by_laboratory
           from result_retractions
           join results on results.patient_id = result_retractions.patient_id and results.id = result_id
          where result_retractions.patient_id = :patient and retracted_at > :since and now_in is null
            and (retracted_by is not null or retracted_why <> 'other')
            and instr(:reads, goes_by) > 0
            and exists (select 1 from trail
                         where trail.patient_id = :patient and object_id = results.id and account_id = :account
                           and act in ('result.read', 'document.read') and outcome = 'granted')
          order by retracted_at desc
          limit :most",
        &[(":since", &(tx.now() - SAID_FOR).as_millisecond()), (":account", &tx.account()), (":most", &MOST)],
        |row| read_taken_back(row, zone),
    )
}

/// One of them: leave says that this login had opened it.
pub fn one_taken_back(tx: &ChartTx<'_, ReadRetraction>, id: ResultId, zone: &TimeZone) -> Result<TakenBack, Fault> {
    tx.one(
        "select collected_on, retracted_at, retracted_by is null as by_laboratory
           from result_retractions
           join results on results.patient_id = result_retractions.patient_id and results.id = result_id
          where result_retractions.patient_id = :patient and result_id = :id",
        &[(":id", &id)],
        |row| read_taken_back(row, zone),
    )
}

/// The days of results that the laboratory corrected after this login could see them, and that nobody has looked at since:
/// until then neither value is read. So it is where nobody can tell which value was meant: no person took that back, for no
/// reason of a person's, and whoever had opened it reads so. The newest first.
pub fn looked_at_first(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<LookedAtFirst>, Fault> {
    tx.rows(
        "select collected_on, taken_back is not null as is_undecided
           from results
          where patient_id = :patient and (is_looked_at_first = 1 or taken_back = 'laboratory')
            and now_in is null and instr(:reads, goes_by) > 0
            and (taken_back is null
                 or taken_back = 'laboratory'
                    and exists (select 1 from result_retractions
                                 where result_retractions.patient_id = :patient and result_id = results.id
                                   and retracted_why = 'other')
                    and exists (select 1 from trail
                                 where trail.patient_id = :patient and object_id = results.id and account_id = :account
                                   and act in ('result.read', 'document.read') and outcome = 'granted'))
          order by collected_on desc
          limit :most",
        &[(":account", &tx.account()), (":most", &MOST)],
        looked_first,
    )
}

/// One of them; nothing where it was taken back instead.
pub fn one_looked_at_first(tx: &ChartTx<'_, ReadRetraction>, id: ResultId) -> Result<Option<LookedAtFirst>, Fault> {
    tx.maybe(
        "select collected_on, taken_back is not null as is_undecided
           from results
           left join result_retractions on result_retractions.patient_id = results.patient_id and result_id = id
          where results.patient_id = :patient and id = :id
            and (is_looked_at_first = 1 and taken_back is null or taken_back = 'laboratory' and retracted_why = 'other')",
        &[(":id", &id)],
        looked_first,
    )
}

fn looked_first(row: &Row<'_>) -> FromRow<LookedAtFirst> {
    Ok(LookedAtFirst { of: day(row, "collected_on")?, is_undecided: row.get("is_undecided")? })
}

fn read_taken_back(row: &Row<'_>, zone: &TimeZone) -> FromRow<TakenBack> {
    Ok(TakenBack {
        of: day(row, "collected_on")?,
        on: date::day(at(row, "retracted_at")?, zone),
        by_laboratory: row.get("by_laboratory")?,
    })
}
