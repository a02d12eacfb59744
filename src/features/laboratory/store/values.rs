//! Values of a result, brought to what stands: rows that say so already stay, with their ids.

use std::collections::HashMap;

use crate::kit::id::kind::Value;
use crate::kit::id::{Id, ResultId};
use crate::records::values::{self, NewValue};
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, FromRow, Row, Tx};

/// A row as it is.
pub struct Held {
    id: Id<Value>,
    position: i64,
    replaced_by: Option<Id<Value>>,
    says: Vec<String>,
}

/// A row as it is to be.
struct Wanted<'v> {
    value: &'v NewValue,
    position: i64,
    /// Which of the wanted rows took its place.
    replaced_by: Option<usize>,
}

/// What it takes to bring the rows of a result to its values. Of a large one it is worked out while others write.
pub(super) struct Difference {
    /// In this order: what stands comes before what it replaced, which names it.
    pub steps: Vec<Step>,
    /// Whether anything that stands differs.
    pub is_news: bool,
}

/// A row that goes, comes, or stands elsewhere.
pub enum Step {
    Gone(Held),
    New(Id<Value>, i64, Box<NewValue>, Option<Id<Value>>),
    Moved(Held, i64, Option<Id<Value>>),
}

/// Compares the rows of a result with these values, each with what stood before it, the newest first.
pub(super) fn difference<P: Purpose>(
    tx: &Tx<'_, P>,
    result: ResultId,
    values: &[(NewValue, Vec<NewValue>)],
) -> Result<Difference, Fault> {
    let held = held(tx, result)?;
    let before = standing(&held);
    let mut held = by_what_it_says(held);
    let wanted = wanted(values);
    let kept = kept(&mut held, &wanted);
    let ids: Vec<Id<Value>> = kept.iter().map(|row| row.as_ref().map_or_else(|| tx.fresh(), |row| row.id)).collect();
    let step = |(at, row): (usize, Option<Held>)| {
        let (one, replaced_by) = (&wanted[at], wanted[at].replaced_by.map(|by| ids[by]));
        match row {
            None => Some(Step::New(ids[at], one.position, Box::new(one.value.clone()), replaced_by)),
            Some(row) if (row.position, row.replaced_by) == (one.position, replaced_by) => None,
            Some(row) => Some(Step::Moved(row, one.position, replaced_by)),
        }
    };
    let (stand, replaced): (Vec<_>, Vec<_>) =
        kept.into_iter().enumerate().partition(|(at, _)| wanted[*at].replaced_by.is_none());
    let gone = held.into_values().flatten().map(Step::Gone);
    let steps = gone.chain(stand.into_iter().chain(replaced).filter_map(step)).collect();
    let mut now: Vec<Vec<String>> = values.iter().map(|(value, _)| says(value)).collect();
    now.sort();
    Ok(Difference { steps, is_news: before != now })
}

/// Takes one step.
pub(super) fn take<P: Changes>(tx: &Tx<'_, P>, result: ResultId, step: &Step) -> Result<(), Fault> {
    match step {
        Step::Gone(row) => tx.change_one(
            "delete from result_values
              where patient_id = :patient and result_id = :result and position = :position and id = :id",
            &[(":result", &result), (":position", &row.position), (":id", &row.id)],
        ),
        Step::New(id, position, value, by) => values::insert(tx, (result, *id, *position), value, *by),
        Step::Moved(row, position, replaced_by) => move_row(tx, (result, row), *position, *replaced_by),
    }
}

/// Rows by all that they say. A result may have a hundred thousand.
fn by_what_it_says(rows: Vec<Held>) -> HashMap<Vec<String>, Vec<Held>> {
    let mut held: HashMap<Vec<String>, Vec<Held>> = HashMap::new();
    for row in rows {
        held.entry(row.says.clone()).or_default().push(row);
    }
    held
}

/// For each wanted row the one that says so already, and rather one that stands where it is to stand. The others stay.
fn kept(held: &mut HashMap<Vec<String>, Vec<Held>>, wanted: &[Wanted<'_>]) -> Vec<Option<Held>> {
    let take = |one: &Wanted<'_>| {
        let rows = held.get_mut(&says(one.value)).filter(|rows| !rows.is_empty())?;
        let likely = rows.iter().position(|row| row.replaced_by.is_none() == one.replaced_by.is_none());
        Some(rows.swap_remove(likely.unwrap_or_default()))
    };
    wanted.iter().map(take).collect()
}

fn wanted(values: &[(NewValue, Vec<NewValue>)]) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    for (position, (value, earlier)) in (0_i64..).zip(values) {
        let at = wanted.len();
        wanted.push(Wanted { value, position, replaced_by: None });
        for (position, value) in (1_i64..).zip(earlier.iter().rev()) {
            wanted.push(Wanted { value, position, replaced_by: Some(at) });
        }
    }
    wanted
}

fn standing(held: &[Held]) -> Vec<Vec<String>> {
    let mut standing: Vec<Vec<String>> =
        held.iter().filter(|row| row.replaced_by.is_none()).map(|row| row.says.clone()).collect();
    standing.sort();
    standing
}

/// All that a row says, as text, to compare.
fn says(value: &NewValue) -> Vec<String> {
    let texts =
        [&value.panel, &value.code, &value.sub_id, &value.test, &value.value, &value.unit, &value.range, &value.note];
    let words = [value.content, value.flag, value.stage.word(), value.ended];
    let mut says: Vec<String> = texts.into_iter().cloned().collect();
    says.extend(words.map(str::to_owned));
    says.push(value.observed_at.as_millisecond().to_string());
    says
}

fn held<P: Purpose>(tx: &Tx<'_, P>, result: ResultId) -> Result<Vec<Held>, Fault> {
    tx.rows(
        "select id, position, replaced_by, panel, code, sub_id, test, value, unit, range, note, content, flag, stage,
                ended, observed_at
           from result_values
          where patient_id = :patient and result_id = :result",
        &[(":result", &result)],
        read,
    )
}

fn read(row: &Row<'_>) -> FromRow<Held> {
    let columns =
        ["panel", "code", "sub_id", "test", "value", "unit", "range", "note", "content", "flag", "stage", "ended"];
    let mut says = columns.into_iter().map(|column| row.get::<_, String>(column)).collect::<Result<Vec<_>, _>>()?;
    says.push(row.get::<_, i64>("observed_at")?.to_string());
    Ok(Held { id: row.get("id")?, position: row.get("position")?, replaced_by: row.get("replaced_by")?, says })
}

fn move_row<P: Changes>(
    tx: &Tx<'_, P>,
    (result, row): (ResultId, &Held),
    position: i64,
    replaced_by: Option<Id<Value>>,
) -> Result<(), Fault> {
    tx.change_one(
        "update result_values set position = :position, replaced_by = :by
          where patient_id = :patient and result_id = :result and position = :was and id = :id",
        &[
            (":position", &position),
            (":by", &replaced_by),
            (":result", &result),
            (":was", &row.position),
            (":id", &row.id),
        ],
    )
}
