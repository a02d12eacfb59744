//! What the moment of a result makes of its row: released now, due later, or waiting for somebody.

use super::rule::{Facts, Moment, Rule, Wish};
use crate::kit::clock::instant;
use crate::kit::id::{PatientId, ResultId};
use crate::vault::actor::{Actor, Kind};
use crate::vault::fault::Fault;
use crate::vault::purpose::{Changes, OfChart};
use crate::vault::settings::{Settings, WISH_DAYS};
use crate::vault::sql::{FromRow, Row, at};
use crate::vault::trail::{Entry, Origin};
use crate::vault::tx::ChartTx;
use crate::vault::writer::Writing;

/// To be called after anything was changed on which the moment depends: a review, a hold and its end. What can be seen
/// already stays so.
pub fn reckon<P: OfChart + Changes>(tx: &ChartTx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let writing = tx.vault()?;
    settle(writing, &Settings::load(writing.sql)?, tx.origin(), (tx.patient()?, result))
}

/// The same for every result of a kind that waits in the chart, after the patient's wish was changed.
pub fn reckon_kind<P: OfChart + Changes>(tx: &ChartTx<'_, P>, kind: &str) -> Result<(), Fault> {
    let (writing, patient) = (tx.vault()?, tx.patient()?);
    let settings = Settings::load(writing.sql)?;
    let kept: Vec<ResultId> = writing.sql.rows(
        "select id from results
          where patient_id = :patient and kind = :kind and state = 'waiting' and retracted_at is null",
        &[(":patient", &patient), (":kind", &kind)],
        |row| row.get("id"),
    )?;
    kept.into_iter().try_for_each(|result| settle(writing, &settings, tx.origin(), (patient, result)))
}

/// Releases what is due, and notes when the rest is. What does not wait, or was taken back, stays as it is.
pub(super) fn settle(
    writing: &Writing<'_>,
    settings: &Settings,
    origin: &Origin,
    (patient, result): (PatientId, ResultId),
) -> Result<(), Fault> {
    let most_days = settings.number(&WISH_DAYS);
    let facts = writing.sql.maybe(
        "select came_at, rule, rule_until, held_until, reviewed_at, wish, days
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
        Moment::At(moment) if moment <= writing.now => return release(writing, origin, (patient, result), &word),
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
    let rule = match (word.as_str(), perhaps("rule_until")?) {
        ("at_once", _) => Rule::AtOnce,
        ("within", Some(until)) => Rule::Within(until),
        ("held_test", Some(until)) => Rule::HeldTest(until),
        ("preliminary", _) => Rule::Preliminary,
        _ => Rule::AfterReview,
    };
    let wish = match row.get::<_, Option<String>>("wish")?.as_deref() {
        Some("days") => Some(Wish::Days(row.get("days")?)),
        Some(_) => Some(Wish::AfterReview),
        None => None,
    };
    let (came_at, held_until, reviewed_at) = (at(row, "came_at")?, perhaps("held_until")?, perhaps("reviewed_at")?);
    Ok((Facts { came_at, rule, held_until, wish, most_days, reviewed_at }, word))
}

/// By itself, as the trail says: the rule that it came under is the reason.
fn release(
    writing: &Writing<'_>,
    origin: &Origin,
    (patient, result): (PatientId, ResultId),
    rule: &str,
) -> Result<(), Fault> {
    writing.sql.change(
        "update results
            set state = 'released', released_at = :now, due_at = null, notice_due_at = :now,
                held_at = null, held_by = null, held_until = null, held_why = null
          where patient_id = :patient and id = :result and state = 'waiting'",
        &[(":now", &writing.now.as_millisecond()), (":patient", &patient), (":result", &result)],
    )?;
    let job = Actor(Kind::Job("releases"));
    let entry = Entry {
        patient: Some(patient),
        object: Some(*result.bits()),
        ..Entry::new("event", "result.release", "done").by(&job).detail(rule)
    };
    writing.append(origin, &entry).map(|_| ())
}
