//! Lists of results, values over time, and what staff does with a result beside reading and releasing it.

use crate::kit::id::{ActMarkId, GoalId, PatientId, ResultId, StagedId, ValueId};
use crate::kit::scopes::Scopes;

/// A part of a list of results, at `list`; pages begin at 1.
pub fn part_of_results(list: &str, part: &str, page: u32) -> String {
    let part = (!part.is_empty()).then(|| format!("show={part}"));
    let page = (page > 1).then(|| format!("page={page}"));
    let asked: Vec<String> = part.into_iter().chain(page).collect();
    if asked.is_empty() { list.to_owned() } else { format!("{list}?{}", asked.join("&")) }
}

/// A page of the values of a result, at `result`; pages begin at 1.
pub fn page_of_values(result: &str, page: usize) -> String {
    let sign = if result.contains('?') { '&' } else { '?' };
    if page > 1 { format!("{result}{sign}page={page}") } else { result.to_owned() }
}

/// A value over time.
pub fn trend(patient: PatientId, result: ResultId, value: ValueId) -> String {
    format!("/patients/{patient}/results/{result}/trend/{value}")
}

/// The same, as a proxy with these scopes sees it.
pub fn preview_trend(patient: PatientId, scopes: Scopes, result: ResultId, value: ValueId) -> String {
    format!("{}/trend/{value}", super::preview_result(patient, scopes, result))
}

/// Staff: type values.
pub fn enter_values(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/results/values")
}

/// Staff: looks at what was typed before it is kept.
pub fn check_values(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/results/values/check")
}

/// Staff: the patient's goal ranges.
pub fn goals(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/goals")
}

/// Staff: ends a goal.
pub fn end_goal(patient: PatientId, goal: GoalId) -> String {
    format!("/staff/patients/{patient}/goals/{goal}/end")
}

/// Staff: above what somebody acts.
pub fn act_marks(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/goals/act")
}

/// Staff: takes such a line away.
pub fn end_act_mark(patient: PatientId, mark: ActMarkId) -> String {
    format!("/staff/patients/{patient}/goals/act/{mark}/end")
}

/// Manager or clinician: what tests are called.
pub const TEST_NAMES: &str = "/staff/test-names";

/// Staff: takes a result back.
pub fn retract(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/retract")
}

/// Staff: describes the files that wait.
pub fn staged(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/results/staged")
}

/// Staff: a file that waits, to be looked at.
pub fn staged_file(patient: PatientId, staged: StagedId) -> String {
    format!("/staff/patients/{patient}/results/staged/{staged}")
}

/// Staff: brings a file that waits for the chart that it seems to belong to.
pub fn move_staged(patient: PatientId, staged: StagedId) -> String {
    format!("/staff/patients/{patient}/results/staged/{staged}/move")
}

/// Staff: takes a file away that waits.
pub fn remove_staged(patient: PatientId, staged: StagedId) -> String {
    format!("/staff/patients/{patient}/results/staged/{staged}/remove")
}

/// Staff: says that a clinician has looked.
pub fn sign(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/review")
}

/// Staff: takes on a result that cannot wait.
pub fn take_on(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/take-on")
}

/// Staff: holds a result.
pub fn hold(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/hold")
}

/// Staff: ends a hold.
pub fn end_hold(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/hold/end")
}

/// Staff: a part of the queue.
pub fn part_of_queue(part: &str, kind: &str) -> String {
    from_queue(&super::waiting_results(), part, kind)
}

/// Staff: a page or an act, with the part of the queue that the reader comes from and goes back to.
pub fn from_queue(href: &str, part: &str, kind: &str) -> String {
    let part = (!part.is_empty()).then(|| format!("show={part}"));
    let kind = (!kind.is_empty()).then(|| format!("kind={kind}"));
    let asked: Vec<String> = part.into_iter().chain(kind).collect();
    if asked.is_empty() { href.to_owned() } else { format!("{href}?{}", asked.join("&")) }
}

/// Staff: says of several results that a clinician has looked.
pub const REVIEW_SEVERAL: &str = "/staff/results/reviewed";
