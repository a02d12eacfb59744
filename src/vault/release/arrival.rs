//! A result has come, or what stands in it has changed.

use super::critical::{self, Value};
use super::held::ComingTest;
use super::notice;
use super::policy::{Coming, Policy};
use super::rule::Rule;
use super::state;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{PatientId, ResultId};
use crate::vault::actor::{Actor, Kind};
use crate::vault::fault::Fault;
use crate::vault::purpose::Changes;
use crate::vault::trail::{Entry, Origin};
use crate::vault::tx::Tx;
use crate::vault::writer::Writing;

/// To be called in the transaction that makes a result, once its row, its values and its file stand; and again in each
/// transaction that changes its values or its stage. The result must be `waiting` when it comes first. It is released
/// here and now where the clinic's rule and the patient's wish say so.
///
/// What was released already stays visible when it changes: it is unread again, has to be reviewed again, and is told
/// of again. Only a test on the list of those to hold, come under an order that can be seen, takes it out of sight.
///
/// # Errors
/// [`Fault::NotFound`] when the chart has no such result, or it was taken back.
pub fn arrived<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    arrived_under(tx, &policy(tx)?, result)
}

/// What is in force now, for a transaction that makes many results.
pub fn policy<P: Changes>(tx: &Tx<'_, P>) -> Result<Policy, Fault> {
    Policy::load(tx.vault()?)
}

/// As [`arrived`], under a policy that was read before in the same transaction.
pub fn arrived_under<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, result: ResultId) -> Result<(), Fault> {
    let (writing, origin, patient) = (tx.vault()?, tx.origin(), tx.whose()?);
    let stands = standing(writing, patient, result)?;
    let values = values(writing, patient, result)?;
    let danger: Vec<&Value> = values.iter().filter(|value| value.is_critical()).collect();
    let is_critical = !danger.is_empty();
    let tests: Vec<ComingTest> = values.iter().map(Value::as_coming).collect();
    let held = policy.held(&stands.title, &tests).filter(|held| stands.held_why.as_ref() != Some(&held.why));
    if stands.is_released && held.is_none() {
        again(writing, (patient, result), is_critical)?;
    } else {
        if stands.is_released {
            notice::untell(tx, result)?;
            out_of_sight(writing, origin, (patient, result))?;
        }
        let came_at = stands.came_at.unwrap_or(writing.now);
        // The days of a test that is held count from when it came, not from when its order did.
        let held_from = if held.is_some() { writing.now } else { came_at };
        let coming =
            Coming { kind: &stands.kind, is_preliminary: stands.is_preliminary, title: &stands.title, tests: &tests };
        let rule = policy.rule(&coming, came_at, held_from);
        first(writing, (patient, result), came_at, rule, is_critical)?;
        state::settle(writing, &policy.settings, origin, (patient, result))?;
    }
    if is_critical { critical::raise(writing, origin, (patient, result), &danger) } else { Ok(()) }
}

/// The row as it was before.
struct Standing {
    title: String,
    kind: String,
    is_preliminary: bool,
    is_released: bool,
    /// When it came, unless all that had come was preliminary.
    came_at: Option<Timestamp>,
    /// Why it was held for one of its tests, if it was.
    held_why: Option<String>,
}

fn standing(writing: &Writing<'_>, patient: PatientId, result: ResultId) -> Result<Standing, Fault> {
    writing.sql.one(
        "select title, kind, stage = 'preliminary' as is_preliminary, state = 'released' as is_released,
                case when rule <> 'preliminary' then came_at end as came_at,
                case when rule = 'held_test' then rule_why end as held_why
           from results where patient_id = :patient and id = :result and retracted_at is null",
        &[(":patient", &patient), (":result", &result)],
        |row| {
            Ok(Standing {
                title: row.get("title")?,
                kind: row.get("kind")?,
                is_preliminary: row.get("is_preliminary")?,
                is_released: row.get("is_released")?,
                came_at: row.get::<_, Option<i64>>("came_at")?.map(instant),
                held_why: row.get("held_why")?,
            })
        },
    )
}

fn values(writing: &Writing<'_>, patient: PatientId, result: ResultId) -> Result<Vec<Value>, Fault> {
    writing.sql.rows(
        "select code_system, code, test, series, value, flag from result_values indexed by values_of_result
          where patient_id = :patient and result_id = :result and replaced_by is null
          order by series, value",
        &[(":patient", &patient), (":result", &result)],
        |row| {
            Ok(Value {
                system: row.get("code_system")?,
                code: row.get("code")?,
                test: row.get("test")?,
                series: row.get("series")?,
                says: row.get("value")?,
                flag: row.get("flag")?,
            })
        },
    )
}

/// It waits: the rule of today. What is corrected while it waits waits no longer for that.
fn first(
    writing: &Writing<'_>,
    (patient, result): (PatientId, ResultId),
    came_at: Timestamp,
    (rule, why): (Rule, Option<&str>),
    is_critical: bool,
) -> Result<(), Fault> {
    let (word, until) = match rule {
        Rule::AtOnce => ("at_once", None),
        Rule::AfterReview => ("review", None),
        Rule::Within(until) => ("within", Some(until.as_millisecond())),
        Rule::HeldTest(until) => ("held_test", Some(until.as_millisecond())),
        Rule::Preliminary => ("preliminary", None),
    };
    writing.sql.change(
        "update results
            set came_at = :came_at, rule = :rule, rule_until = :until, rule_why = :why, is_critical = :is_critical,
                reviewed_at = null, reviewed_by = null
          where patient_id = :patient and id = :result",
        &[
            (":came_at", &came_at.as_millisecond()),
            (":rule", &word),
            (":until", &until),
            (":why", &why),
            (":is_critical", &is_critical),
            (":patient", &patient),
            (":result", &result),
        ],
    )?;
    Ok(())
}

/// It could be seen, and holds now what is not to be.
fn out_of_sight(writing: &Writing<'_>, origin: &Origin, (patient, result): (PatientId, ResultId)) -> Result<(), Fault> {
    writing.sql.change(
        "update results set state = 'waiting', released_at = null, released_by = null
          where patient_id = :patient and id = :result",
        &[(":patient", &patient), (":result", &result)],
    )?;
    let job = Actor(Kind::Job("releases"));
    let entry = Entry {
        patient: Some(patient),
        object: Some(*result.bits()),
        ..Entry::new("event", "result.hold", "done").by(&job).detail("held_test")
    };
    writing.append(origin, &entry).map(|_| ())
}

/// It can be seen already: it came anew.
fn again(writing: &Writing<'_>, (patient, result): (PatientId, ResultId), is_critical: bool) -> Result<(), Fault> {
    writing.sql.change(
        "update results
            set came_at = :now, rule = coalesce(rule, 'at_once'), reviewed_at = null, reviewed_by = null,
                is_critical = :is_critical, notice_due_at = :now
          where patient_id = :patient and id = :result",
        &[
            (":now", &writing.now.as_millisecond()),
            (":is_critical", &is_critical),
            (":patient", &patient),
            (":result", &result),
        ],
    )?;
    Ok(())
}
