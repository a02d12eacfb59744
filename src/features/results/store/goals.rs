//! Every statement on a patient's goal ranges.

use super::coded::named;
use super::unit::unit_of;
use super::values::range;
use crate::features::results::model::{Goal, NewGoal, same_unit};
use crate::kit::date::Date;
use crate::kit::id::GoalId;
use crate::vault::purpose::{OfChart, SetGoal};
use crate::vault::{Change, ChartTx, Fault, Recorded, at, day};

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

/// Sets a goal, in the test's own unit where none was typed. Those of the same test in the same unit end with the day
/// before it: of two goals nobody would know which one counts.
pub fn set(tx: &ChartTx<'_, SetGoal>, new: &NewGoal) -> Result<Recorded<()>, Fault> {
    let (id, unit): (GoalId, String) = (tx.fresh(), unit_of(tx, &new.key, &new.unit)?);
    let test = named(tx, &new.key, &new.test)?;
    let last = new.since.yesterday().unwrap_or(new.since).to_string();
    for old in goals(tx)?.iter().filter(|old| old.key == new.key && same_unit(&old.unit, &unit)) {
        tx.change(
            "update goals set until = :last
              where patient_id = :patient and id = :id and (until is null or until > :last)",
            &[(":id", &old.id), (":last", &last)],
        )?;
    }
    let (low, high) = (new.range.low(), new.range.high());
    tx.change_one(
        "insert into goals (patient_id, id, key, test, unit, range, low, low_within, high, high_within, since, until,
                            set_at, set_by)
         values (:patient, :id, :key, :test, :unit, :range, :low, :low_within, :high, :high_within, :since, :until,
                 :now, :account)",
        &[
            (":id", &id),
            (":key", &new.key),
            (":test", &test),
            (":unit", &unit),
            (":range", &new.text),
            (":low", &low.map(|end| end.at)),
            (":low_within", &low.is_none_or(|end| end.within)),
            (":high", &high.map(|end| end.at)),
            (":high_within", &high.is_none_or(|end| end.within)),
            (":since", &new.since.to_string()),
            (":until", &new.until.map(|until| until.to_string())),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    tx.record(&Change::of(id).saying("set"), ())
}

/// Ends a goal with the day before this one: from this day on the laboratory's range counts again. One that is over is
/// [`Fault::Stale`].
pub fn end(tx: &ChartTx<'_, SetGoal>, id: GoalId, today: Date) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from goals where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))?;
    let last = today.yesterday().unwrap_or(today).to_string();
    tx.change_one(
        "update goals set until = :last
          where patient_id = :patient and id = :id and (until is null or until > :last)",
        &[(":id", &id), (":last", &last)],
    )?;
    tx.record(&Change::of(id).saying("ended"), ())
}
