//! The values of what a patient reads: those of a result, those of a page of results, those of a test over time.

use crate::features::results::model::{Dated, Value};
use crate::features::results::reading::model::{Summary, Trend};
use crate::features::results::store::goals::{act_marks, goals};
use crate::features::results::store::values::{VALUES, dated, replaced, with_earlier, with_trends};
use crate::kit::date::TimeZone;
use crate::kit::id::{ResultId, ValueId, as_json};
use crate::vault::purpose::{OfChart, ReadResults, ReadTrend};
use crate::vault::{ChartTx, Fault};

/// The most points of a line. Whoever has more reads the newest.
const MOST_POINTS: u32 = 400;

/// The values of a result in the laboratory's order, each with those that it replaced.
pub fn of_result<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId, zone: &TimeZone) -> Result<Vec<Value>, Fault> {
    let own = (goals(tx)?, act_marks(tx)?);
    let sql = [VALUES, "where result_values.patient_id = :patient and result_id = :id order by position"].concat();
    let rows = tx.rows(&sql, &[(":id", &id)], |row| replaced(row, &own, zone))?;
    with_trends(tx, with_earlier(rows))
}

/// What the values of these results come to.
pub fn summaries(
    tx: &ChartTx<'_, ReadResults>,
    shown: &[ResultId],
    zone: &TimeZone,
) -> Result<Vec<(ResultId, Summary)>, Fault> {
    let own = (goals(tx)?, act_marks(tx)?);
    let sql = [
        VALUES,
        "where result_values.patient_id = :patient and replaced_by is null
           and result_id in (select unhex(value) from json_each(:shown))
         order by result_id, position",
    ]
    .concat();
    let values = tx.rows(&sql, &[(":shown", &as_json(shown))], |row| dated(row, &own, zone))?;
    let of_one = values.chunk_by(|one, next| one.result == next.result);
    Ok(of_one.filter_map(|all| Some((all.first()?.result, Summary::of(all.iter().map(|one| &one.value))))).collect())
}

/// A released value and the line that it stands on: its test in its unit, as far as the reader may see it.
pub fn trend(
    tx: &ChartTx<'_, ReadTrend>,
    (result, value): (ResultId, ValueId),
    zone: &TimeZone,
) -> Result<(Value, Trend), Fault> {
    let own = (goals(tx)?, act_marks(tx)?);
    let sql = [
        VALUES,
        "where result_values.patient_id = :patient and replaced_by is null and number is not null
           and result_values.stage <> 'pending' and observed <> 'unknown' and ended in ('', 'partial')
           and is_shown = 1 and instr(:reads, goes_by) > 0
           and series = (select series from result_values
                          where patient_id = :patient and result_id = :result and id = :value)
         order by observed_at desc
         limit :most",
    ]
    .concat();
    let named: crate::vault::Named<'_> = &[(":result", &result), (":value", &value), (":most", &MOST_POINTS)];
    let mut all = tx.rows(&sql, named, |row| dated(row, &own, zone))?;
    all.reverse();
    let is_meant = |dated: &&Dated| dated.value.id == value && dated.result == result;
    let opened = all.iter().find(is_meant).map(|dated| dated.value.clone()).ok_or(Fault::NotFound)?;
    let trend = Trend::of(&opened.unit, all);
    Ok((opened, trend))
}
