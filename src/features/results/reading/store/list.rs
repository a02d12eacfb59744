//! The patient's list, a page at a time: what it costs does not grow with the chart.

use super::dated_by;
use super::values::summaries;
use crate::features::results::model::Kind;
use crate::features::results::reading::model::{Filter, ListPage, Listed, PAGE, Summary};
use crate::kit::date::TimeZone;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::vault::purpose::ReadResults;
use crate::vault::{ChartTx, Fault, FromRow, Row, day, word};

/// A page of the released results, newest first, and whether there are more behind it. New is what this login has not
/// opened since it came, or came anew: the trail's index by object answers it, once for each line that is shown.
pub fn released(tx: &ChartTx<'_, ReadResults>, shown: ListPage, zone: &TimeZone) -> Result<(Vec<Listed>, bool), Fault> {
    let kinds: Vec<&str> = shown.filter.kinds().map(Kind::word).collect();
    let mut lines = tx.rows(
        "select id, title, kind, collected_on, dated,
                not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = results.id and account_id = :account
                       and act in ('result.read', 'document.read') and outcome = 'granted'
                       and at >= came_at) as is_new
           from results
          where patient_id = :patient and is_shown = 1 and instr(:reads, goes_by) > 0
            and instr(:kinds, kind) > 0
            and (not :only_new or not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = results.id and account_id = :account
                       and act in ('result.read', 'document.read') and outcome = 'granted'
                       and at >= came_at))
          order by collected_on desc, released_at desc
          limit :most offset :before",
        &[
            (":account", &tx.account()),
            (":kinds", &kinds.join(" ")),
            (":only_new", &(shown.filter == Filter::New)),
            (":most", &(PAGE + 1)),
            (":before", &shown.before()),
        ],
        line,
    )?;
    let has_more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    let shown: Vec<ResultId> = lines.iter().map(|line| line.id).collect();
    for (result, summary) in summaries(tx, &shown, zone)? {
        if let Some(line) = lines.iter_mut().find(|line| line.id == result) {
            line.summary = summary;
        }
    }
    Ok((lines, has_more))
}

fn line(row: &Row<'_>) -> FromRow<Listed> {
    Ok(Listed {
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: word(row, "kind")?,
        collected_on: day(row, "collected_on")?,
        dated_by: dated_by(row)?,
        is_new: row.get("is_new")?,
        summary: Summary::default(),
    })
}
