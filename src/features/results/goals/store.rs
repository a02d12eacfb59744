//! Sets and ends a patient's goals, and the points above which somebody acts.

use super::model::{CodedTest, NewGoal};
use crate::features::results::model::{Known, NewActMark, Test, code_of, is_loinc, measure, same_unit};
use crate::features::results::store::goals::{act_marks, goals};
use crate::kit::date::Date;
use crate::kit::id::{ActMarkId, GoalId};
use crate::vault::purpose::{OfChart, SetGoal};
use crate::vault::{Change, ChartTx, Fault, Recorded};

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

/// Each with the name of its newest value. They are few.
pub fn coded_tests<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<CodedTest>, Fault> {
    let mut tests = tx.rows(
        "select code, test, panel, max(observed_at) as last
           from result_values
           join results on results.patient_id = result_values.patient_id and results.id = result_id
          where result_values.patient_id = :patient and replaced_by is null and number is not null and code <> ''
            and taken_back is null
          group by code
          order by test, code",
        &[],
        |row| Ok(CodedTest { code: row.get("code")?, name: row.get("test")?, panel: row.get("panel")? }),
    )?;
    let is_known = |one: &CodedTest| Test::of(Known { panel: &one.panel, code: &one.code, name: &one.name }).is_some();
    tests.retain(|one| is_loinc(&one.code) && !is_known(one));
    Ok(tests)
}

/// What a test is called that something is set for: as it was typed, else as its newest value says, else by its code.
pub fn named<P: OfChart>(tx: &ChartTx<'_, P>, key: &str, typed: &str) -> Result<String, Fault> {
    let Some(code) = code_of(key) else { return Ok(typed.to_owned()) };
    let own = coded_tests(tx)?.into_iter().find(|one| one.code.trim() == code);
    Ok(own.map_or_else(|| code.to_owned(), |one| one.name))
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

/// The unit that was typed; else that of the patient's newest value of the test; else the one that most laboratories use.
pub fn unit_of<P: OfChart>(tx: &ChartTx<'_, P>, of: &str, typed: &str) -> Result<String, Fault> {
    if !typed.is_empty() {
        return Ok(typed.to_owned());
    }
    let newest_first = tx.rows(
        "select panel, code, test, unit, max(observed_at) as last
           from result_values
          where patient_id = :patient and replaced_by is null and number is not null
          group by series, unit, panel
          order by last desc",
        &[],
        |row| {
            let (panel, code, name): (String, String, String) = (row.get("panel")?, row.get("code")?, row.get("test")?);
            Ok((measure(Known { panel: &panel, code: &code, name: &name }), row.get::<_, String>("unit")?))
        },
    )?;
    let own = newest_first.into_iter().find(|(key, _)| key == of).map(|(_, unit)| unit);
    Ok(own.unwrap_or_else(|| Test::from_word(of).map_or("", Test::usual_unit).to_owned()))
}
