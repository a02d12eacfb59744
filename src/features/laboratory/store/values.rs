//! Values of a result: added, compared with what stands, and put in the place of earlier ones, which stay.

use std::collections::HashMap;

use crate::features::laboratory::model::{NewValue, Stage};
use crate::kit::id::kind::Value;
use crate::kit::id::{Id, ResultId};
use crate::vault::purpose::Changes;
use crate::vault::{Fault, FromRow, Row, Tx};

/// A value that stands.
struct Standing {
    id: Id<Value>,
    key: (String, String, String),
    stage: Stage,
    /// What the laboratory said, to compare.
    says: [String; 6],
}

/// Adds the values of a new result.
pub(super) fn add<P: Changes>(tx: &Tx<'_, P>, result: ResultId, values: &[NewValue]) -> Result<(), Fault> {
    for (position, value) in (0_i64..).zip(values) {
        insert(tx, (result, position), value, None)?;
    }
    Ok(())
}

/// Puts what came in the place of what stands. Returns whether anything differs.
///
/// A preliminary value that comes after the final one came late: it is kept as an earlier one.
pub(super) fn renew<P: Changes>(tx: &Tx<'_, P>, result: ResultId, values: &[NewValue]) -> Result<bool, Fault> {
    let standing: HashMap<_, _> = standing(tx, result)?.into_iter().map(|one| (one.key.clone(), one)).collect();
    let mut next = i64::try_from(standing.len()).unwrap_or(i64::MAX);
    let mut changed = false;
    for value in values {
        let (panel, test, sub_id) = value.key();
        match standing.get(&(panel.to_owned(), test.to_owned(), sub_id.to_owned())) {
            None => {
                insert(tx, (result, next), value, None)?;
                next += 1;
                changed = true;
            }
            Some(one) if one.says == says(value) && one.stage == value.stage => {}
            Some(one) if is_late(one.stage, value.stage) => {
                if one.says != says(value) {
                    insert(tx, (result, next), value, Some(one.id))?;
                }
            }
            Some(one) => {
                let id = insert(tx, (result, next), value, None)?;
                replace(tx, result, (one.id, id))?;
                changed = true;
            }
        }
    }
    Ok(changed)
}

/// How far a result has come, by its values as they stand now.
pub(super) fn stage<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<Stage, Fault> {
    let stages: Vec<Stage> = standing(tx, result)?.into_iter().map(|one| one.stage).collect();
    let is_unfinished = stages.iter().any(|stage| *stage <= Stage::Preliminary);
    let is_corrected = stages.contains(&Stage::Corrected);
    Ok(if is_unfinished {
        Stage::Preliminary
    } else if is_corrected {
        Stage::Corrected
    } else {
        Stage::Final
    })
}

/// Whether a value came after one that had come further already.
fn is_late(stands: Stage, came: Stage) -> bool {
    stands >= Stage::Final && came == Stage::Preliminary
}

fn says(value: &NewValue) -> [String; 6] {
    [&value.value, &value.unit, &value.range, value.flag, &value.note, value.content].map(str::to_owned)
}

fn standing<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<Vec<Standing>, Fault> {
    tx.rows(
        "select id, panel, code, test, sub_id, stage, value, unit, range, flag, note, content
           from result_values indexed by values_of_result
          where patient_id = :patient and result_id = :result and replaced_by is null",
        &[(":result", &result)],
        read,
    )
}

fn read(row: &Row<'_>) -> FromRow<Standing> {
    let text = |column: &str| row.get::<_, String>(column);
    let code = text("code")?;
    Ok(Standing {
        id: row.get("id")?,
        key: (text("panel")?, if code.is_empty() { text("test")? } else { code }, text("sub_id")?),
        stage: Stage::from_word(&text("stage")?).unwrap_or(Stage::Final),
        says: [text("value")?, text("unit")?, text("range")?, text("flag")?, text("note")?, text("content")?],
    })
}

fn replace<P: Changes>(tx: &Tx<'_, P>, result: ResultId, (earlier, by): (Id<Value>, Id<Value>)) -> Result<(), Fault> {
    // Where it stands is where the earlier one stood.
    tx.change_one(
        "update result_values
            set position = (select position from result_values where patient_id = :patient and id = :earlier)
          where patient_id = :patient and id = :by",
        &[(":earlier", &earlier), (":by", &by)],
    )?;
    tx.change_one(
        "update result_values set replaced_by = :by where patient_id = :patient and id = :earlier",
        &[(":earlier", &earlier), (":by", &by)],
    )?;
    tx.change(
        "update result_values indexed by values_of_result set replaced_by = :by
          where patient_id = :patient and result_id = :result and replaced_by = :earlier",
        &[(":result", &result), (":earlier", &earlier), (":by", &by)],
    )?;
    Ok(())
}

fn insert<P: Changes>(
    tx: &Tx<'_, P>,
    (result, position): (ResultId, i64),
    value: &NewValue,
    replaced_by: Option<Id<Value>>,
) -> Result<Id<Value>, Fault> {
    let id = tx.fresh();
    tx.change_one(
        "insert into result_values (patient_id, id, result_id, position, panel, series, code, code_system, sub_id, test,
                                    content, value, number, beyond, unit, range, low, low_within, high, high_within,
                                    flag, means, moment, stage, note, observed_at, observed, replaced_by)
         values (:patient, :id, :result, :position, :panel, :series, :code, :system, :sub_id, :test, :content, :value,
                 :number, :beyond, :unit, :range, :low, :low_within, :high, :high_within, :flag, :means, :moment,
                 :stage, :note, :observed_at, :observed, :replaced_by)",
        &[
            (":id", &id),
            (":result", &result),
            (":position", &position),
            (":panel", &value.panel),
            (":series", &value.series),
            (":code", &value.code),
            (":system", &value.system),
            (":sub_id", &value.sub_id),
            (":test", &value.test),
            (":content", &value.content),
            (":value", &value.value),
            (":number", &value.number),
            (":beyond", &value.beyond),
            (":unit", &value.unit),
            (":range", &value.range),
            (":low", &value.low.map(|end| end.0)),
            (":low_within", &value.low.is_none_or(|end| end.1)),
            (":high", &value.high.map(|end| end.0)),
            (":high_within", &value.high.is_none_or(|end| end.1)),
            (":flag", &value.flag),
            (":means", &value.means),
            (":moment", &value.moment),
            (":stage", &value.stage.word()),
            (":note", &value.note),
            (":observed_at", &value.observed_at.as_millisecond()),
            (":observed", &value.observed),
            (":replaced_by", &replaced_by),
        ],
    )?;
    Ok(id)
}
