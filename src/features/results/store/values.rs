//! The rows of values: a test with what it was before, and what clinicians set for the patient.

use std::collections::{HashMap, HashSet};

use crate::features::results::model::{
    ActMark, Beyond, Content, Dated, Earlier, End, Ended, Goal, Known, Meaning, Measured, Observed, Range, Value,
    by_one_hand,
};
use crate::kit::date::{TimeZone, day};
use crate::kit::id::ValueId;
use crate::kit::phi::Phi;
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault, FromRow, Row, at, word};

/// Values, and of each whether it has a line over time: those of its test in its unit, where there are several that
/// count and can be seen.
pub fn with_trends<P: OfChart>(tx: &ChartTx<'_, P>, mut values: Vec<Value>) -> Result<Vec<Value>, Fault> {
    let series: HashSet<&str> = values.iter().map(|value| value.series.as_str()).collect();
    let series = serde_json::to_string(&series).map_err(|_| Fault::Broken("a list of texts cannot be written"))?;
    let lines: HashSet<(String, String)> = tx
        .rows(
            "select series, unit, count(*) as times
           from result_values indexed by values_over_time
           join results on results.patient_id = result_values.patient_id and results.id = result_id
          where result_values.patient_id = :patient and replaced_by is null and number is not null
            and result_values.stage <> 'pending' and observed <> 'unknown' and ended in ('', 'partial')
            and is_shown = 1 and instr(:reads, goes_by) > 0
            and series in (select value from json_each(:series))
          group by series, unit
         having times > 1",
            &[(":series", &series)],
            |row| Ok((row.get::<_, String>("series")?, row.get::<_, String>("unit")?)),
        )?
        .into_iter()
        .collect();
    for value in &mut values {
        let is_point = value.observed != Observed::Unknown && value.ended.is_none_or(|ended| ended == Ended::Partial);
        let is_number = matches!(value.content, Content::Measured(_)) && is_point && !value.is_doubtful();
        value.has_trend = is_number && lines.contains(&(value.series.clone(), value.unit.clone()));
    }
    Ok(values)
}

/// Values with the results that they came with.
pub const VALUES: &str = "
    select result_values.id, result_id, panel, series, code, test, content, value, number, beyond, unit, range,
           low, low_within, high, high_within, flag, result_values.stage, ended, note, means, moment,
           observed_at, observed, replaced_by
      from result_values
      join results on results.patient_id = result_values.patient_id and results.id = result_id
    ";

/// Hangs each replaced value on the one that stands now. One whose successor is elsewhere is not shown.
pub fn with_earlier(rows: Vec<(Option<ValueId>, Value)>) -> Vec<Value> {
    let mut successors: HashMap<ValueId, ValueId> =
        rows.iter().filter_map(|(by, value)| Some((value.id, (*by)?))).collect();
    let (replaced, mut standing): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(by, _)| by.is_some());
    let places: HashMap<ValueId, usize> = standing.iter().zip(0..).map(|((_, value), at)| (value.id, at)).collect();
    for (by, value) in replaced.into_iter().rev() {
        let last = by.map(|by| last_of(by, &mut successors));
        if let Some((_, stands)) = last.and_then(|id| places.get(&id)).and_then(|at| standing.get_mut(*at))
            && value.differs_from(stands)
        {
            let Value { text, unit, range_text, stage, .. } = value;
            stands.earlier.push(Earlier { text, unit, range_text, stage });
        }
    }
    standing.into_iter().map(|(_, value)| value).collect()
}

/// The last of the values that took each other's place. The way there is kept short for the next that asks.
fn last_of(mut id: ValueId, successors: &mut HashMap<ValueId, ValueId>) -> ValueId {
    let mut passed = Vec::new();
    while let Some(next) = successors.get(&id).copied() {
        // As many steps as there are rows at most: whatever the rows say, this ends.
        if passed.len() > successors.len() {
            break;
        }
        passed.push(id);
        id = next;
    }
    successors.extend(passed.into_iter().map(|one| (one, id)));
    id
}

/// A value, and what took its place.
pub fn replaced(row: &Row<'_>, own: &(Vec<Goal>, Vec<ActMark>), zone: &TimeZone) -> FromRow<(Option<ValueId>, Value)> {
    Ok((row.get("replaced_by")?, dated(row, own, zone)?.value))
}

/// A value with what clinicians set for this patient: goals, and where somebody acts.
pub fn dated(row: &Row<'_>, (goals, marks): &(Vec<Goal>, Vec<ActMark>), zone: &TimeZone) -> FromRow<Dated> {
    let observed_at = at(row, "observed_at")?;
    let (series, code, test): (String, String, String) = (row.get("series")?, row.get("code")?, row.get("test")?);
    let (panel, unit, on): (String, String, _) = (row.get("panel")?, row.get("unit")?, day(observed_at, zone));
    let known = Known { panel: &panel, code: &code, name: &test };
    let value = Value {
        id: row.get("id")?,
        goal: Goal::find(goals, known, &unit, on),
        act: ActMark::find(marks, known, &unit),
        panel,
        series,
        code,
        test,
        text: Phi::new(row.get("value")?),
        content: content(row)?,
        unit,
        range_text: row.get("range")?,
        range: range(row)?,
        flag: word(row, "flag")?,
        stage: word(row, "stage")?,
        note: Phi::new(row.get("note")?),
        means: Meaning::from_word(row.get_ref("means")?.as_str().unwrap_or_default()),
        moment: row.get("moment")?,
        ended: Ended::from_word(row.get_ref("ended")?.as_str().unwrap_or_default()),
        observed_at,
        observed: Observed::from_word(row.get_ref("observed")?.as_str().unwrap_or_default()).unwrap_or(Observed::Time),
        earlier: Vec::new(),
        has_trend: false,
    };
    Ok(Dated { result: row.get("result_id")?, day: on, value: read_again(value) })
}

/// Values with commas are read as today's rule has it, whatever an earlier version took them for: `0,450` was 450 once.
fn read_again(value: Value) -> Value {
    if !value.text.reveal().contains(',') && !value.range_text.contains(',') {
        return value;
    }
    let (content, range) = by_one_hand(value.text.reveal(), &value.range_text, &value.unit);
    let content = if matches!(value.content, Content::Measured(_)) { content } else { value.content };
    Value { content, range: value.range.and(range), ..value }
}

fn content(row: &Row<'_>) -> FromRow<Content> {
    let beyond = Beyond::from_sign(row.get_ref("beyond")?.as_str().unwrap_or_default());
    Ok(match row.get::<_, Option<f64>>("number")? {
        Some(number) => Content::Measured(Measured { number, beyond }),
        None if row.get_ref("content")?.as_str() == Ok("words") => Content::Words,
        None => Content::None,
    })
}

/// The range of a row of values or goals, where it is of numbers.
pub fn range(row: &Row<'_>) -> FromRow<Option<Range>> {
    let end = |at: &str, within: &str| -> FromRow<Option<End>> {
        let Some(at) = row.get(at)? else { return Ok(None) };
        Ok(Some(End { at, within: row.get(within)? }))
    };
    Ok(Range::new(end("low", "low_within")?, end("high", "high_within")?))
}
