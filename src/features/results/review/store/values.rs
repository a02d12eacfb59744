//! A page of the values of a result, as staff looks through them.

use super::AtReview;
use crate::features::results::model::{ActMark, Goal, MOST_VALUES, PageOfValues, Value, ValuePage};
use crate::features::results::store::goals::{act_marks, goals};
use crate::features::results::store::values::{VALUES, replaced, with_earlier, with_trends};
use crate::kit::date::TimeZone;
use crate::kit::id::{ResultId, ValueId, as_json};
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault};

/// A page of them, released or not, and no more: a result may have a hundred thousand. Which one, as an address says it.
pub fn values_to_review<P: AtReview>(
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
