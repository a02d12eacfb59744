//! Where a result stands, read for the page that reviews it.

use super::AtReview;
use super::corrected::corrected;
use super::kept_back::kept_back;
use super::seen::is_file_unopened;
use crate::features::results::review::model::{Alert, Hold, Standing, Wish, Written};
use crate::features::results::store::files::earlier;
use crate::kit::clock::instant;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::vault::outbox::{alerted, to_call};
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault, FromRow, Row, at, word};

/// Where it stands.
pub fn standing<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Standing, Fault> {
    let standing = tx.one(
        "select coalesce(changed_at, came_at, uploaded_at) as changed_at, coalesce(rule, 'review') as rule, rule_why,
                coalesce(coalesce(rule_beneath, rule) in ('review', 'within'), 1) as rule_waits, due_at,
                held_until, held_why, held_then, holder.name as held_by, is_critical, corrected_at, is_looked_at_first,
                undecided_at is not null as is_undecided,
                review_id is not null as is_reviewed, wish, days, chosen_at
           from results
           left join result_holds on result_holds.patient_id = results.patient_id and result_id = results.id
           left join accounts as holder on holder.id = result_holds.held_by
           left join result_wishes on result_wishes.patient_id = results.patient_id
                                  and result_wishes.kind = results.kind
          where results.patient_id = :patient and results.id = :id",
        &[(":id", &id)],
        read,
    )?;
    let is_corrected = standing.corrected_at.is_some() && !standing.is_reviewed;
    let corrected = if is_corrected { Some(corrected(tx, (None, id))?) } else { None };
    let (kept_back, earlier) = (kept_back(tx, id)?, earlier(tx, id)?);
    let is_file_unopened = is_file_unopened(tx, id)?;
    let (alert, written) = (alert(tx, id)?, written(tx, id)?);
    Ok(Standing { corrected, is_file_unopened, kept_back, earlier, alert, written, ..standing })
}

fn read(row: &Row<'_>) -> FromRow<Standing> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(instant));
    let wish = match (perhaps("chosen_at")?, row.get::<_, Option<String>>("wish")?.as_deref()) {
        (Some(since), Some("days")) => Some(Wish { days: Some(row.get("days")?), since }),
        (Some(since), Some(_)) => Some(Wish { days: None, since }),
        _ => None,
    };
    Ok(Standing {
        changed_at: at(row, "changed_at")?,
        rule: word(row, "rule")?,
        rule_why: row.get("rule_why")?,
        rule_waits: row.get("rule_waits")?,
        corrected_at: perhaps("corrected_at")?,
        corrected: None,
        due_at: perhaps("due_at")?,
        hold: if perhaps("held_until")?.is_some() { Some(hold(row)?) } else { None },
        wish,
        is_critical: row.get("is_critical")?,
        is_reviewed: row.get("is_reviewed")?,
        is_file_unopened: false,
        is_looked_at_first: row.get("is_looked_at_first")?,
        is_undecided: row.get("is_undecided")?,
        kept_back: Vec::new(),
        earlier: Vec::new(),
        alert: None,
        written: Vec::new(),
    })
}

fn hold(row: &Row<'_>) -> FromRow<Hold> {
    Ok(Hold {
        by: row.get("held_by")?,
        until: at(row, "held_until")?,
        why: Phi::new(row.get("held_why")?),
        then: word(row, "held_then")?,
    })
}

fn alert<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Option<Alert>, Fault> {
    let alert = tx.maybe(
        "select raised_at, queued, sent, failed, sent_at, acknowledged_at, name, is_undecided
           from critical_alerts
           left join accounts on accounts.id = acknowledged_by
          where patient_id = :patient and result_id = :id
          order by acknowledged_at is not null, raised_at desc",
        &[(":id", &id)],
        |row| {
            let taken_at = row.get::<_, Option<i64>>("acknowledged_at")?.map(instant);
            let raised_at = at(row, "raised_at")?;
            Ok(Alert {
                raised_at,
                alerted: alerted(row, raised_at, tx.now())?,
                to_call: Vec::new(),
                taken_on: row.get::<_, Option<String>>("name")?.zip(taken_at),
                is_undecided: row.get("is_undecided")?,
            })
        },
    )?;
    let Some(alert) = alert else { return Ok(None) };
    let to_call = if alert.alerted.is_nobody() { to_call(tx)? } else { Vec::new() };
    Ok(Some(Alert { to_call, ..alert }))
}

fn written<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Vec<Written>, Fault> {
    tx.rows(
        "select name, reviewed_at, note, next, call_today
           from result_reviews
           join accounts on accounts.id = reviewed_by
          where patient_id = :patient and result_id = :id
          order by reviewed_at desc",
        &[(":id", &id)],
        |row| {
            Ok(Written {
                by: row.get("name")?,
                at: at(row, "reviewed_at")?,
                note: Phi::new(row.get("note")?),
                next: Phi::new(row.get("next")?),
                call_today: row.get("call_today")?,
            })
        },
    )
}
