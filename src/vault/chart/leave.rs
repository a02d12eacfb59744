//! The asking for leave: what the asker is to the patient, what the policy says, and the row that says so.

use super::Identity;
use super::visible::{Asker, is_visible};
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::caller::{Caller, Leave, Target};
use crate::vault::fault::Fault;
use crate::vault::matter::Matter;
use crate::vault::policy::{Verdict, judge};
use crate::vault::purpose::{Act, OfChart};
use crate::vault::relations::Rules;
use crate::vault::sql::{Row, day};
use crate::vault::trail::Entry;
use crate::vault::writer::Noting;

/// What the trail says of a patient or a result that the asker could not have found.
const NOTHING_THERE: &str = "nothing there";

pub(super) type Outcome<T> = Result<T, Fault>;

/// Finds the relation, decides, and writes the row: one transaction, so that no grant ends in between.
pub(super) fn decide_and_record<P: OfChart>(
    writing: &Noting<'_>,
    caller: Caller,
    target: Target,
    rules: &Rules,
) -> Result<Outcome<(Leave, Identity)>, Fault> {
    let found = find(writing, &caller, target, rules)?;
    let Some((identity, about)) = found else {
        return Ok(record_leave::<P>(writing, caller, target, Relation::None, None)?.and(Err(Fault::NotFound)));
    };
    let verdict = decide::<P>(writing, &caller, target, about)?;
    Ok(record_leave::<P>(writing, caller, target, about.0, verdict)?.map(|leave| (leave, identity)))
}

/// For how long whoever has taken on a critical result opens it without a reason, in milliseconds: a day.
const TAKEN_ON_FOR: i64 = 24 * 3_600_000;

/// What the asker is to the patient, and what they ask for.
pub(super) type About = (Relation, Matter);

/// The patient, and what there is to decide on; nothing where there is no such patient.
pub(super) fn find(
    writing: &Noting<'_>,
    caller: &Caller,
    target: Target,
    rules: &Rules,
) -> Result<Option<(Identity, About)>, Fault> {
    writing.maybe(
        "select full_name as name, birth_date, number, grants.kind, reason, by_patient,
                granted_at, ends_at, results, appointments, medicines, messages, documents, own_threads,
                exists (select 1 from care_team
                         where care_team.patient_id = :patient and care_team.account_id = :account) as in_team,
                (select max(until) from break_glass
                  where break_glass.patient_id = :patient and break_glass.account_id = :account
                    and until > :now) as open_until,
                exists (select 1 from critical_alerts
                         where critical_alerts.patient_id = :patient and result_id = :object
                           and (acknowledged_at is null
                             or (acknowledged_by = :account and acknowledged_at > :day_ago))) as cannot_wait,
                (select matter from results
                  where results.patient_id = :patient and results.id = :object) as matter
           from patients
           left join grants on grants.patient_id = patients.id and grants.account_id = :account
          where patients.id = :patient",
        &[
            (":patient", &target.patient),
            (":account", &caller.actor.account()),
            (":object", &target.object),
            (":now", &writing.now()),
            (":day_ago", &(writing.now() - TAKEN_ON_FOR)),
        ],
        |row| {
            let matter = Matter::from_word(row.get_ref("matter")?.as_str_or_null()?);
            Ok((identity(row)?, (rules.relation(&caller.actor, row, target.seen_as)?, matter)))
        },
    )
}

/// What the policy says; nothing where the act would find no such result for the asker.
pub(super) fn decide<P: OfChart>(
    writing: &Noting<'_>,
    caller: &Caller,
    target: Target,
    (relation, matter): About,
) -> Result<Option<Verdict>, Fault> {
    let verdict = judge(&caller.actor, caller.shown, relation, matter, P::ACT);
    let asker = Asker { account: caller.actor.account(), relation };
    let is_visible = match target.object {
        Some(object) if verdict == Verdict::Allow => is_visible(writing, P::ACT, (target.patient, object), &asker)?,
        _ => true,
    };
    Ok(is_visible.then_some(verdict))
}

fn identity(row: &Row<'_>) -> rusqlite::Result<Identity> {
    Ok(Identity {
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        number: Phi::new(row.get("number")?),
    })
}

/// Which parts of the chart could be seen, where that is less than all and the act itself does not say it.
fn parts(act: Act, target: &Target, relation: Relation) -> String {
    match (relation, target.seen_as) {
        (Relation::Proxy(scopes), _) if act == Act::ReadResults => scopes.words(),
        (_, Some(scopes)) => scopes.words(),
        _ => String::new(),
    }
}

/// Writes the row. `verdict` is `None` where there is no such patient, or no such result for the asker: to them that is
/// the same as concealed, to the reader of the trail it is not.
pub(super) fn record_leave<P: OfChart>(
    writing: &Noting<'_>,
    caller: Caller,
    target: Target,
    relation: Relation,
    verdict: Option<Verdict>,
) -> Result<Outcome<Leave>, Fault> {
    let seen = parts(P::ACT, &target, relation);
    let (outcome, detail) = match verdict {
        Some(Verdict::Allow) => ("granted", seen.as_str()),
        Some(Verdict::StepUp) => ("step_up", ""),
        Some(Verdict::AskWhy) => ("step_up", "reason"),
        Some(Verdict::Refuse) => ("refused", ""),
        Some(Verdict::Conceal) => ("concealed", ""),
        None => ("concealed", NOTHING_THERE),
    };
    let entry = Entry {
        relation: relation.word(),
        patient: Some(target.patient),
        object: target.object,
        ..Entry::new("leave", P::ACT.word(), outcome).by(&caller.actor).detail(detail)
    };
    let seq = writing.append(&caller.origin, &entry)?;
    Ok(match verdict {
        Some(Verdict::Allow) => Ok(Leave {
            seq: Some(seq),
            actor: caller.actor,
            origin: caller.origin,
            relation,
            patient: Some(target.patient),
            object: target.object,
        }),
        Some(Verdict::StepUp) => Err(Fault::StepUp),
        Some(Verdict::AskWhy) => Err(Fault::NeedsReason(target.patient)),
        Some(Verdict::Refuse) => Err(Fault::NotAllowed),
        Some(Verdict::Conceal) | None => Err(Fault::NotFound),
    })
}
