//! What the moment of a result makes of its row: released now, due later, or waiting for somebody.

use super::rule::{Facts, Hold, Moment, OfKind, Rule, Wish};
use crate::kit::clock::instant;
use crate::kit::id::{AccountId, ResultId};
use crate::records::settings::WISH_DAYS;
use crate::vault::Fault;
use crate::vault::purpose::{Changes, OfChart};
use crate::vault::settings::Settings;
use crate::vault::{ChartTx, Tx};
use crate::vault::{FromRow, Row, at};

/// The job under whose name the clinic's rules stand on the trail.
pub(super) const RELEASES: &str = "releases";

/// To be called after anything was changed on which the moment depends: a review, a hold and its end. What can be seen
/// already stays so; what can be seen from now on was released by whoever made that change.
pub fn recompute<P: OfChart + Changes>(tx: &ChartTx<'_, P>, result: ResultId) -> Result<(), Fault> {
    let (settings, by) = (tx.settings()?, tx.account());
    tx.by_rule(RELEASES, |tx| recompute_and_note(tx, &settings, by, result))
}

/// The same for every result of a kind that waits in the chart, after the patient's wish was changed: the wish kept it,
/// and what shows it now is the clinic's rule.
pub fn recompute_kind<P: OfChart + Changes>(tx: &ChartTx<'_, P>, kind: &str) -> Result<(), Fault> {
    let settings = tx.settings()?;
    tx.by_rule(RELEASES, |tx| {
        let kept: Vec<ResultId> = tx.rows(
            "select id from results
              where patient_id = :patient and kind = :kind and state = 'waiting' and taken_back is null",
            &[(":kind", &kind)],
            |row| row.get("id"),
        )?;
        kept.into_iter().try_for_each(|result| recompute_and_note(tx, &settings, None, result))
    })
}

/// Recomputes it, and where that shows the result says so on the trail. `by` is who pressed, if somebody did.
pub(super) fn recompute_and_note<P: Changes>(
    tx: &Tx<'_, P>,
    settings: &Settings,
    by: Option<AccountId>,
    result: ResultId,
) -> Result<(), Fault> {
    match recompute_state(tx, settings, by, result)? {
        Outcome::Shown(rule) => tx.note("result.release", result, &rule),
        Outcome::Later | Outcome::AsItWas => Ok(()),
    }
}

/// What became of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It can be seen, by this rule.
    Shown(String),
    /// It waits: for its moment, or for somebody.
    Later,
    /// It did not wait, or was taken back.
    AsItWas,
}

/// Releases what is due, and notes when the rest is. What does not wait, or was taken back, stays as it is.
pub(super) fn recompute_state<P: Changes>(
    tx: &Tx<'_, P>,
    settings: &Settings,
    by: Option<AccountId>,
    result: ResultId,
) -> Result<Outcome, Fault> {
    let most_days = settings.number(&WISH_DAYS);
    let facts = tx.maybe(
        "select came_at, rule, rule_until, rule_beneath, beneath_until, held_until, held_then, reviewed_at, wish, days
           from results
           left join result_wishes on result_wishes.patient_id = results.patient_id
                                  and result_wishes.kind = results.kind
           left join result_holds on result_holds.patient_id = results.patient_id
                                 and result_holds.result_id = results.id
           left join result_reviews on result_reviews.patient_id = results.patient_id and result_reviews.id = review_id
          where results.patient_id = :patient and results.id = :result and state = 'waiting' and taken_back is null
            and rule is not null",
        &[(":result", &result)],
        |row| facts(row, most_days),
    )?;
    let Some((facts, rule)) = facts else { return Ok(Outcome::AsItWas) };
    let due_at = match facts.moment() {
        Moment::At(moment) if moment <= tx.now() => {
            show(tx, by, result)?;
            return Ok(Outcome::Shown(rule));
        }
        Moment::At(moment) => Some(moment.as_millisecond()),
        Moment::AfterReview | Moment::OnceFinal => None,
    };
    tx.change(
        "update results set due_at = :due where patient_id = :patient and id = :result",
        &[(":due", &due_at), (":result", &result)],
    )?;
    Ok(Outcome::Later)
}

fn facts(row: &Row<'_>, most_days: u32) -> FromRow<(Facts, String)> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(instant));
    let word: String = row.get("rule")?;
    let rule = match (word.as_str(), perhaps("rule_until")?) {
        ("at_once", _) => Rule::AtOnce,
        ("within", Some(until)) => Rule::Within(until),
        ("held_test", Some(until)) => Rule::HeldTest(until, beneath(row)?),
        ("preliminary", _) => Rule::Preliminary,
        _ => Rule::AfterReview,
    };
    let wish = match row.get::<_, Option<String>>("wish")?.as_deref() {
        Some("days") => Some(Wish::Days(row.get("days")?)),
        Some(_) => Some(Wish::AfterReview),
        None => None,
    };
    let then_waits = row.get::<_, Option<String>>("held_then")?.as_deref() == Some("wait");
    let hold = perhaps("held_until")?.map(|until| Hold { until, then_waits });
    let (came_at, reviewed_at) = (at(row, "came_at")?, perhaps("reviewed_at")?);
    Ok((Facts { came_at, rule, hold, wish, most_days, reviewed_at }, word))
}

/// The rule of its kind, under that of a test that is held.
pub(super) fn beneath(row: &Row<'_>) -> FromRow<OfKind> {
    let until = row.get::<_, Option<i64>>("beneath_until")?.map(instant);
    Ok(match (row.get::<_, Option<String>>("rule_beneath")?.as_deref(), until) {
        (Some("at_once"), _) => OfKind::AtOnce,
        (Some("within"), Some(until)) => OfKind::Within(until),
        _ => OfKind::AfterReview,
    })
}

/// Shows a result that waits, whatever keeps it, and ends what holds it. One that does not wait, or was taken back, is
/// [`Fault::Stale`].
pub fn show<P: Changes>(tx: &Tx<'_, P>, by: Option<AccountId>, result: ResultId) -> Result<(), Fault> {
    tx.change_one(
        "update results
            set state = 'released', released_at = :now, released_by = :by, due_at = null, notice_due_at = :now,
                is_looked_at_first = 0
          where patient_id = :patient and id = :result and state = 'waiting' and taken_back is null",
        &[(":now", &tx.now().as_millisecond()), (":by", &by), (":result", &result)],
    )
}
