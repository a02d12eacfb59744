//! Every statement on values: those of a result, those of a page of results, and those of a test over time.

use std::collections::{HashMap, HashSet};

use super::act_marks::act_marks;

use super::goals::goals;
use crate::features::results::model::{
    ActMark, Beyond, Content, Dated, Earlier, End, Ended, Goal, Known, MOST_VALUES, Meaning, Measured, Observed,
    PageOfValues, Range, Summary, Trend, Value, ValuePage, by_one_hand,
};
use crate::kit::date::{TimeZone, day};
use crate::kit::id::{ResultId, ValueId, as_json};
use crate::kit::phi::Phi;
use crate::vault::purpose::{OfChart, ReadResults, ReadTrend};
use crate::vault::{ChartTx, Fault, FromRow, Row, at, word};

/// The most points of a line. Whoever has more reads the newest.
const MOST_POINTS: u32 = 400;

/// The values of a result in the laboratory's order, each with those that it replaced.
pub(super) fn of_result<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId, zone: &TimeZone) -> Result<Vec<Value>, Fault> {
    let own = (goals(tx)?, act_marks(tx)?);
    let sql = [VALUES, "where result_values.patient_id = :patient and result_id = :id order by position"].concat();
    let rows = tx.rows(&sql, &[(":id", &id)], |row| replaced(row, &own, zone))?;
    with_trends(tx, with_earlier(rows))
}

/// A page of them, and no more: a result may have a hundred thousand.
pub(super) fn on_page<P: OfChart>(
    tx: &ChartTx<'_, P>,
    (id, asked): (ResultId, &str),
    zone: &TimeZone,
) -> Result<PageOfValues, Fault> {
    let all: u32 = tx.one(
        "select count(*) as count from result_values
          where patient_id = :patient and result_id = :id and replaced_by is null",
        &[(":id", &id)],
        |row| row.get("count"),
    )?;
    let page = ValuePage::new(asked, usize::try_from(all).unwrap_or(usize::MAX));
    let own = (goals(tx)?, act_marks(tx)?);
    let sql = [
        VALUES,
        "where result_values.patient_id = :patient and result_id = :id and replaced_by is null
         order by position limit :most offset :before",
    ]
    .concat();
    let [most, before] = [MOST_VALUES, page.before()].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let named: crate::vault::Named<'_> = &[(":id", &id), (":most", &most), (":before", &before)];
    let mut rows = tx.rows(&sql, named, |row| replaced(row, &own, zone))?;
    let mut newer: Vec<ValueId> = rows.iter().map(|(_, value)| value.id).collect();
    while !newer.is_empty() {
        let earlier = earlier(tx, (id, &newer), &own, zone)?;
        newer = earlier.iter().map(|(_, value)| value.id).collect();
        rows.splice(0..0, earlier);
    }
    let repeated = tx.rows(
        "select series from result_values
          where patient_id = :patient and result_id = :id and replaced_by is null
          group by +series having count(*) > 1",
        &[(":id", &id)],
        |row| row.get("series"),
    )?;
    let repeated = repeated.into_iter().collect();
    Ok(PageOfValues { page, values: with_trends(tx, with_earlier(rows))?, repeated })
}

/// What these values of a result took the place of.
fn earlier<P: OfChart>(
    tx: &ChartTx<'_, P>,
    (id, newer): (ResultId, &[ValueId]),
    own: &(Vec<Goal>, Vec<ActMark>),
    zone: &TimeZone,
) -> Result<Vec<(Option<ValueId>, Value)>, Fault> {
    let sql = [
        VALUES,
        "where result_values.patient_id = :patient and result_id = :id
           and replaced_by in (select unhex(value) from json_each(:newer))
         order by position",
    ]
    .concat();
    tx.rows(&sql, &[(":id", &id), (":newer", &as_json(newer))], |row| replaced(row, own, zone))
}

/// Values, and of each whether it has a line over time: those of its test in its unit, where there are several that
/// count and can be seen.
fn with_trends<P: OfChart>(tx: &ChartTx<'_, P>, mut values: Vec<Value>) -> Result<Vec<Value>, Fault> {
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

/// What the values of these results come to.
pub(super) fn summaries(
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

/// Values with the results that they came with.
const VALUES: &str = "
    select result_values.id, result_id, panel, series, code, test, content, value, number, beyond, unit, range,
           low, low_within, high, high_within, flag, result_values.stage, ended, note, means, moment,
           observed_at, observed, replaced_by
      from result_values
      join results on results.patient_id = result_values.patient_id and results.id = result_id
    ";

/// Hangs each replaced value on the one that stands now. One whose successor is elsewhere is not shown.
pub(super) fn with_earlier(rows: Vec<(Option<ValueId>, Value)>) -> Vec<Value> {
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
fn replaced(row: &Row<'_>, own: &(Vec<Goal>, Vec<ActMark>), zone: &TimeZone) -> FromRow<(Option<ValueId>, Value)> {
    Ok((row.get("replaced_by")?, dated(row, own, zone)?.value))
}

/// A value with what clinicians set for this patient: goals, and where somebody acts.
fn dated(row: &Row<'_>, (goals, marks): &(Vec<Goal>, Vec<ActMark>), zone: &TimeZone) -> FromRow<Dated> {
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
pub(super) fn range(row: &Row<'_>) -> FromRow<Option<Range>> {
    let end = |at: &str, within: &str| -> FromRow<Option<End>> {
        let Some(at) = row.get(at)? else { return Ok(None) };
        Ok(Some(End { at, within: row.get(within)? }))
    };
    Ok(Range::new(end("low", "low_within")?, end("high", "high_within")?))
}
