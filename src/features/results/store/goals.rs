//! A patient's goals, and the points above which somebody acts: what a value is read with.

use super::values::range;
use crate::features::results::model::{ActMark, ActPoint, Goal, NewActMark};
use crate::kit::date::Date;
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault, at, day};

/// Those that count for the patient now, the one drawn last first. They are few.
pub fn act_marks<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<ActMark>, Fault> {
    tx.rows(
        "select act_marks.id, key, test, unit, above, number, set_at, accounts.name as set_by
           from act_marks
           join accounts on accounts.id = set_by
          where act_marks.patient_id = :patient and act_marks.ended_at is null
          order by set_at desc",
        &[],
        |row| {
            let point = ActPoint { text: row.get("above")?, number: row.get("number")? };
            let (key, test, unit) = (row.get("key")?, row.get("test")?, row.get("unit")?);
            Ok(ActMark {
                id: row.get("id")?,
                mark: NewActMark { key, test, unit, point },
                set_by: row.get("set_by")?,
                set_at: at(row, "set_at")?,
            })
        },
    )
}

/// Every goal of the patient, past ones too, the one set last first. They are few.
pub fn goals<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<Goal>, Fault> {
    let read = tx.rows(
        "select goals.id, key, test, unit, range, low, low_within, high, high_within, since, until, set_at,
                accounts.name as set_by
           from goals
           join accounts on accounts.id = set_by
          where goals.patient_id = :patient
          order by set_at desc",
        &[],
        |row| {
            let Some(range) = range(row)? else { return Ok(None) };
            let until: Option<String> = row.get("until")?;
            Ok(Some(Goal {
                id: row.get("id")?,
                key: row.get("key")?,
                test: row.get("test")?,
                text: row.get("range")?,
                range,
                unit: row.get("unit")?,
                since: day(row, "since")?,
                until: until.and_then(|until| until.parse::<Date>().ok()),
                set_by: row.get("set_by")?,
                set_at: at(row, "set_at")?,
            }))
        },
    )?;
    Ok(read.into_iter().flatten().collect())
}
