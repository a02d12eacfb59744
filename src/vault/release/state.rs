//! What the moment of a result makes of its row: released now, due later, or waiting for somebody.

use super::rule::{Facts, Hold, Moment, OfKind, Rule, Wish};
use crate::kit::clock::instant;
use crate::kit::id::{AccountId, PatientId, ResultId};
use crate::vault::actor::{Actor, Kind};
use crate::vault::fault::Fault;
use crate::vault::purpose::{Changes, OfChart};
use crate::vault::settings::{Settings, WISH_DAYS};
use crate::vault::sql::{FromRow, Row, at};
use crate::vault::trail::{Entry, Origin};
use crate::vault::tx::ChartTx;
use crate::vault::writer::Writing;

/// To be called after anything was changed on which the moment depends: a review, a hold and its end. What can be seen
/// already stays so; what can be seen from now on was released by whoever made that change.
pub fn reckon<P: OfChart + Changes>(tx: &ChartTx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let writing = tx.vault()?;
    let by = By { account: tx.account(), origin: tx.origin() };
    settle(writing, &Settings::load(writing.sql)?, &by, (tx.patient()?, result))
}

/// Who makes a result visible: somebody who pressed, or the clock and the clinic's rule.
pub(super) struct By<'a> {
    pub account: Option<AccountId>,
    pub origin: &'a Origin,
}

impl<'a> By<'a> {
    /// By itself, as the clinic's rule says.
    pub const fn rule(origin: &'a Origin) -> Self {
        Self { account: None, origin }
    }
}

/// The same for every result of a kind that waits in the chart, after the patient's wish was changed: the wish kept it,
/// and what shows it now is the clinic's rule.
pub fn reckon_kind<P: OfChart + Changes>(tx: &ChartTx<'_, P>, kind: &str) -> Result<(), Fault> {
    let (writing, patient) = (tx.vault()?, tx.patient()?);
    let settings = Settings::load(writing.sql)?;
    let kept: Vec<ResultId> = writing.sql.rows(
        "select id from results
          where patient_id = :patient and kind = :kind and state = 'waiting' and retracted_at is null",
        &[(":patient", &patient), (":kind", &kind)],
        |row| row.get("id"),
    )?;
    kept.into_iter().try_for_each(|result| settle(writing, &settings, &By::rule(tx.origin()), (patient, result)))
}

/// Releases what is due, and notes when the rest is. What does not wait, or was taken back, stays as it is.
pub(super) fn settle(
    writing: &Writing<'_>,
    settings: &Settings,
    by: &By<'_>,
    (patient, result): (PatientId, ResultId),
) -> Result<(), Fault> {
    let most_days = settings.number(&WISH_DAYS);
    let facts = writing.sql.maybe(
        "select came_at, rule, rule_until, rule_beneath, beneath_until, held_until, held_then, reviewed_at, wish, days
           from results
           left join result_wishes on result_wishes.patient_id = results.patient_id
                                  and result_wishes.kind = results.kind
          where results.patient_id = :patient and id = :result and state = 'waiting' and retracted_at is null
            and rule is not null",
        &[(":patient", &patient), (":result", &result)],
        |row| facts(row, most_days),
    )?;
    let Some((facts, word)) = facts else { return Ok(()) };
    let due_at = match facts.moment() {
        Moment::At(moment) if moment <= writing.now => return release(writing, by, (patient, result), &word),
        Moment::At(moment) => Some(moment.as_millisecond()),
        Moment::AfterReview | Moment::OnceFinal => None,
    };
    writing.sql.change(
        "update results set due_at = :due where patient_id = :patient and id = :result",
        &[(":due", &due_at), (":patient", &patient), (":result", &result)],
    )?;
    Ok(())
}

fn facts(row: &Row<'_>, most_days: u32) -> FromRow<(Facts, String)> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(instant));
    let word: String = row.get("rule")?;
    let beneath = match (row.get::<_, Option<String>>("rule_beneath")?.as_deref(), perhaps("beneath_until")?) {
        (Some("review"), _) => OfKind::AfterReview,
        (Some("within"), Some(until)) => OfKind::Within(until),
        _ => OfKind::AtOnce,
    };
    let rule = match (word.as_str(), perhaps("rule_until")?) {
        ("at_once", _) => Rule::AtOnce,
        ("within", Some(until)) => Rule::Within(until),
        ("held_test", Some(until)) => Rule::HeldTest(until, beneath),
        ("preliminary", _) => Rule::Preliminary,
        _ => Rule::AfterReview,
    };
    let wish = match row.get::<_, Option<String>>("wish")?.as_deref() {
        Some("days") => Some(Wish::Days(row.get("days")?)),
        Some(_) => Some(Wish::AfterReview),
        None => None,
    };
    let then_waits = row.get::<_, String>("held_then")? == "wait";
    let hold = perhaps("held_until")?.map(|until| Hold { until, then_waits });
    let (came_at, reviewed_at) = (at(row, "came_at")?, perhaps("reviewed_at")?);
    Ok((Facts { came_at, rule, hold, wish, most_days, reviewed_at }, word))
}

/// The trail says by which rule; whoever pressed has a row of their own there.
fn release(
    writing: &Writing<'_>,
    by: &By<'_>,
    (patient, result): (PatientId, ResultId),
    rule: &str,
) -> Result<(), Fault> {
    writing.sql.change(
        "update results
            set state = 'released', released_at = :now, released_by = :by, due_at = null, notice_due_at = :now,
                held_at = null, held_by = null, held_until = null, held_why = null, is_looked_at_first = 0
          where patient_id = :patient and id = :result and state = 'waiting'",
        &[(":now", &writing.now.as_millisecond()), (":by", &by.account), (":patient", &patient), (":result", &result)],
    )?;
    let job = Actor(Kind::Job("releases"));
    let entry = Entry {
        patient: Some(patient),
        object: Some(*result.bits()),
        ..Entry::new("event", "result.release", "done").by(&job).detail(rule)
    };
    writing.append(by.origin, &entry).map(|_| ())
}
