//! Every statement on the points above which somebody acts.

use super::coded::named;
use super::unit::unit_of;
use crate::features::results::model::{ActMark, ActPoint, NewActMark, same_unit};
use crate::kit::id::ActMarkId;
use crate::vault::purpose::{OfChart, SetGoal};
use crate::vault::{Change, ChartTx, Fault, Recorded, at};

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

/// Draws a line, in the test's own unit where none was typed. One for the same test in the same unit ends.
pub fn draw(tx: &ChartTx<'_, SetGoal>, new: &NewActMark) -> Result<Recorded<()>, Fault> {
    let (id, now): (ActMarkId, i64) = (tx.fresh(), tx.now().as_millisecond());
    let (unit, test) = (unit_of(tx, &new.key, &new.unit)?, named(tx, &new.key, &new.test)?);
    for old in act_marks(tx)?.iter().filter(|old| old.mark.key == new.key && same_unit(&old.mark.unit, &unit)) {
        tx.change_one(
            "update act_marks set ended_at = :now, ended_by = :account where patient_id = :patient and id = :id",
            &[(":id", &old.id), (":now", &now), (":account", &tx.account())],
        )?;
    }
    tx.change_one(
        "insert into act_marks (patient_id, id, key, test, unit, above, number, set_at, set_by)
         values (:patient, :id, :key, :test, :unit, :above, :number, :now, :account)",
        &[
            (":id", &id),
            (":key", &new.key),
            (":test", &test),
            (":unit", &unit),
            (":above", &new.point.text),
            (":number", &new.point.number),
            (":now", &now),
            (":account", &tx.account()),
        ],
    )?;
    tx.record(&Change::of(id).saying("line drawn"), ())
}

/// Takes a line away. One that is gone is [`Fault::Stale`].
pub fn erase(tx: &ChartTx<'_, SetGoal>, id: ActMarkId) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from act_marks where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update act_marks set ended_at = :now, ended_by = :account
          where patient_id = :patient and id = :id and ended_at is null",
        &[(":id", &id), (":now", &tx.now().as_millisecond()), (":account", &tx.account())],
    )?;
    tx.record(&Change::of(id).saying("line taken away"), ())
}
