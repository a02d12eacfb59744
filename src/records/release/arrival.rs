//! A result has come, or what stands in it has changed.

use super::contents::{Contents, Value};
use super::critical;
use super::notice;
use super::policy::{Coming, Policy};
use super::rule::{OfKind, Rule};
use super::state::{RELEASES, beneath, recompute_and_note};
use super::stood;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::ResultId;
use crate::vault::Fault;
use crate::vault::Tx;
use crate::vault::purpose::{Changes, Purpose};

/// To be called in the transaction that makes a result, once its row, its values and its file stand; and again in each
/// transaction that changes its values or its stage. The result must be `waiting` when it comes first. It is released
/// here and now where the clinic's rule and the patient's wish say so.
///
/// What was released already stays visible when it changes: it is unread again, has to be reviewed again, and is told
/// of again. Two things take it out of sight: a test on the list of those to hold, come under an order that can be seen;
/// and the correction of a value that its patient could read, where neither the rule of its kind nor the clinic shows
/// that at once. Then the patient reads neither of the two until a clinician has looked.
///
/// # Errors
/// [`Fault::NotFound`] when the chart has no such result, or it was taken back.
pub fn arrived<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    arrived_under(tx, &policy(tx)?, result)
}

/// What is in force now, for a transaction that makes many results.
pub fn policy<P: Changes>(tx: &Tx<'_, P>) -> Result<Policy, Fault> {
    Policy::load(tx)
}

/// As [`arrived`], under a policy that was read before in the same transaction.
pub fn arrived_under<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, result: ResultId) -> Result<(), Fault> {
    arrived_with(tx, policy, (result, &Contents::of(values(tx, result)?)))
}

/// As [`arrived_under`], where it is known what stands in it.
pub fn arrived_with<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    (result, contents): (ResultId, &Contents),
) -> Result<(), Fault> {
    tx.by_rule(RELEASES, |tx| follow(tx, policy, (result, contents)))
}

fn follow<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, (result, contents): (ResultId, &Contents)) -> Result<(), Fault> {
    let stands = standing(tx, result)?;
    let is_critical = !contents.danger.is_empty();
    let tests = &contents.tests;
    let held = stands.newly_held(policy, contents);
    let marks = [contents.marks.concat(), stood::of_files(tx, result, stands.is_preliminary)?.concat()].concat();
    let is_corrected = stands.is_released && stood::is_corrected(&stands.stood, &marks);
    let now = Now { result, is_critical, marks };
    let first_looked_at = if is_corrected { looked_at_first(tx, policy, &stands.kind)? } else { None };
    match (stands.is_released && !held, first_looked_at) {
        (true, None) => again(tx, &now)?,
        (true, Some(rule)) => {
            notice::untell(tx, result)?;
            out_of_sight(tx, result, "corrected")?;
            first(tx, &now, tx.now(), (rule, None))?;
            recompute_and_note(tx, &policy.settings, None, result)?;
        }
        (false, _) => {
            if stands.is_released {
                notice::untell(tx, result)?;
                out_of_sight(tx, result, "held_test")?;
            }
            let came_at = stands.came_at.unwrap_or(tx.now());
            // The days of a test that is held count from when it came, not from when its order did.
            let held_from = if held { tx.now() } else { came_at };
            let (kind, title) = (&stands.kind, &stands.title);
            let coming = Coming { kind, is_preliminary: stands.is_preliminary, title, tests };
            first(tx, &now, came_at, stands.at_least(policy.rule(&coming, came_at, held_from)))?;
            recompute_and_note(tx, &policy.settings, None, result)?;
        }
    }
    if is_corrected {
        corrected(tx, result)?;
    }
    if is_critical { critical::raise(tx, result, &contents.danger) } else { Ok(()) }
}

/// What comes, as its row will say.
struct Now {
    result: ResultId,
    is_critical: bool,
    marks: Vec<u8>,
}

/// By which rule a correction waits until somebody has looked; nothing where it is shown at once. Who wants to see
/// results of a kind only after review wants that of their corrections too.
fn looked_at_first<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, kind: &str) -> Result<Option<Rule>, Fault> {
    let rule = policy.of_correction(kind, tx.now());
    if rule.is_some() {
        return Ok(rule);
    }
    tx.maybe(
        "select 1 as one from result_wishes where patient_id = :patient and kind = :kind and wish = 'review'",
        &[(":kind", &kind)],
        |_| Ok(Rule::AtOnce),
    )
}

/// A value that could be read was corrected: the queue and the page say so until somebody has looked.
fn corrected<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<(), Fault> {
    tx.change(
        "update results set corrected_at = :now, is_looked_at_first = (state = 'waiting' and rule <> 'held_test')
          where patient_id = :patient and id = :result",
        &[(":now", &tx.now().as_millisecond()), (":result", &result)],
    )?;
    Ok(())
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
    /// Until when, and by which rule beneath.
    held: Option<(Timestamp, OfKind)>,
    /// The marks of what stood there.
    stood: Vec<u8>,
}

impl Standing {
    /// Whether one of its tests is on the list of those to hold that was not held here before.
    fn newly_held(&self, policy: &Policy, contents: &Contents) -> bool {
        let held = policy.held(&self.title, &contents.tests);
        if held.is_some_and(|held| self.held_why.as_ref() != Some(&held.why)) {
            return true;
        }
        if self.stood.is_empty() {
            return false;
        }
        let stood = stood::tests(&self.stood);
        let new = contents.tests.iter().zip(&contents.marks).filter(|(_, mark)| !stood.contains(stood::test(mark)));
        policy.held("", new.map(|(test, _)| test)).is_some()
    }

    /// What waits since one of its tests is held waits at least as long, and beneath by no looser rule, whatever the list
    /// and the rule of its kind say by now.
    fn at_least<'a>(&'a self, (rule, why): (Rule, Option<&'a str>)) -> (Rule, Option<&'a str>) {
        let Some((until, beneath)) = self.held.filter(|_| !self.is_released) else { return (rule, why) };
        let held = |of: OfKind| Rule::HeldTest(until, beneath.stricter(of));
        let kept = self.held_why.as_deref();
        match rule {
            Rule::HeldTest(then, of) if then > until => (Rule::HeldTest(then, beneath.stricter(of)), why),
            Rule::HeldTest(_, of) => (held(of), kept),
            Rule::AtOnce => (held(OfKind::AtOnce), kept),
            Rule::AfterReview => (held(OfKind::AfterReview), kept),
            Rule::Within(last) => (held(OfKind::Within(last)), kept),
            Rule::Preliminary => (rule, why),
        }
    }
}

fn standing<P: Changes>(tx: &Tx<'_, P>, result: ResultId) -> Result<Standing, Fault> {
    tx.one(
        "select title, kind, stage = 'preliminary' as is_preliminary, state = 'released' as is_released,
                case when rule <> 'preliminary' then came_at end as came_at,
                case when rule = 'held_test' then rule_why end as held_why,
                case when rule = 'held_test' then rule_until end as held_until, rule_beneath, beneath_until,
                coalesce(stood, x'') as stood
           from results where patient_id = :patient and id = :result and taken_back is null",
        &[(":result", &result)],
        |row| {
            Ok(Standing {
                title: row.get("title")?,
                kind: row.get("kind")?,
                is_preliminary: row.get("is_preliminary")?,
                is_released: row.get("is_released")?,
                came_at: row.get::<_, Option<i64>>("came_at")?.map(instant),
                held_why: row.get("held_why")?,
                held: row.get::<_, Option<i64>>("held_until")?.map(instant).zip(Some(beneath(row)?)),
                stood: row.get("stood")?,
            })
        },
    )
}

fn values<P: Purpose>(tx: &Tx<'_, P>, result: ResultId) -> Result<Vec<Value>, Fault> {
    tx.rows(
        "select code_system, code, test, series, value, unit, stage in ('preliminary', 'pending') as is_early, flag
           from result_values
          where patient_id = :patient and result_id = :result and replaced_by is null",
        &[(":result", &result)],
        |row| {
            Ok(Value {
                system: row.get("code_system")?,
                code: row.get("code")?,
                test: row.get("test")?,
                series: row.get("series")?,
                says: row.get("value")?,
                unit: row.get("unit")?,
                is_early: row.get("is_early")?,
                flag: row.get("flag")?,
            })
        },
    )
}

/// It waits: the rule of today. What is corrected while it waits waits no longer for that, but has to be looked at again.
fn first<P: Changes>(
    tx: &Tx<'_, P>,
    now: &Now,
    came_at: Timestamp,
    (rule, why): (Rule, Option<&str>),
) -> Result<(), Fault> {
    let (word, until) = match rule {
        Rule::HeldTest(until, _) => ("held_test", Some(until.as_millisecond())),
        Rule::Preliminary => ("preliminary", None),
        Rule::AtOnce => in_words(OfKind::AtOnce),
        Rule::AfterReview => in_words(OfKind::AfterReview),
        Rule::Within(until) => in_words(OfKind::Within(until)),
    };
    let beneath = match rule {
        Rule::HeldTest(_, of_kind) => Some(in_words(of_kind)),
        Rule::Preliminary | Rule::AtOnce | Rule::AfterReview | Rule::Within(_) => None,
    };
    tx.change(
        "update results
            set came_at = :came_at, changed_at = :now, rule = :rule, rule_until = :until, rule_why = :why,
                rule_beneath = :beneath, beneath_until = :beneath_until, is_critical = :is_critical, stood = :stood,
                review_id = null
          where patient_id = :patient and id = :result",
        &[
            (":came_at", &came_at.as_millisecond()),
            (":now", &tx.now().as_millisecond()),
            (":rule", &word),
            (":until", &until),
            (":why", &why),
            (":beneath", &beneath.map(|(word, _)| word)),
            (":beneath_until", &beneath.and_then(|(_, until)| until)),
            (":is_critical", &now.is_critical),
            (":stood", &now.marks),
            (":result", &now.result),
        ],
    )?;
    Ok(())
}

/// The rule of a kind in the words of the database, and its last moment.
fn in_words(rule: OfKind) -> (&'static str, Option<i64>) {
    match rule {
        OfKind::AtOnce => ("at_once", None),
        OfKind::AfterReview => ("review", None),
        OfKind::Within(until) => ("within", Some(until.as_millisecond())),
    }
}

/// It could be seen, and holds now what is not to be.
fn out_of_sight<P: Changes>(tx: &Tx<'_, P>, result: ResultId, why: &'static str) -> Result<(), Fault> {
    tx.change(
        "update results set state = 'waiting', released_at = null, released_by = null
          where patient_id = :patient and id = :result",
        &[(":result", &result)],
    )?;
    tx.note("result.hold", result, why)
}

/// It can be seen already: it came anew.
fn again<P: Changes>(tx: &Tx<'_, P>, now: &Now) -> Result<(), Fault> {
    tx.change(
        "update results
            set came_at = :now, changed_at = :now, rule = coalesce(rule, 'at_once'), review_id = null,
                is_critical = :is_critical, stood = :stood, notice_due_at = :now
          where patient_id = :patient and id = :result",
        &[
            (":now", &tx.now().as_millisecond()),
            (":is_critical", &now.is_critical),
            (":stood", &now.marks),
            (":result", &now.result),
        ],
    )?;
    Ok(())
}
