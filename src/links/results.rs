//! Lists of results, values over time, and what staff does with a result beside reading and releasing it.

use super::declare::addresses;
use crate::kit::id::{ActMarkId, GoalId, PatientId, ResultId, StagedId, ValueId};
use crate::kit::scopes::Scopes;

addresses! {
    /// A patient's results.
    RESULTS, results(patient: PatientId) = "/patients/{patient}/results";
    /// One result.
    RESULT, result(patient: PatientId, result: ResultId) = "/patients/{patient}/results/{result}";
    /// The file of a result, in a tab of its own.
    DOCUMENT, document(patient: PatientId, result: ResultId) = "/patients/{patient}/results/{result}/file";
    /// The file of a result, as a download.
    DOWNLOAD, download(patient: PatientId, result: ResultId) = "/patients/{patient}/results/{result}/download";
    /// Staff: a patient's results, released or not.
    REVIEW, review(patient: PatientId) = "/staff/patients/{patient}/results";
    /// Staff: upload a result.
    UPLOAD, upload(patient: PatientId) = "/staff/patients/{patient}/results/new";
    /// Staff: one result, before and after its release.
    REVIEW_RESULT, review_result(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}";
    /// Staff: the file of a result.
    REVIEW_DOCUMENT, review_document(patient: PatientId, result: ResultId) =
        "/staff/patients/{patient}/results/{result}/file";
    /// Staff: release a result.
    RELEASE, release(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/release";
    /// Staff: results that wait for release.
    WAITING_RESULTS = "/staff/results";
    /// A value over time.
    TREND, trend(patient: PatientId, result: ResultId, value: ValueId) =
        "/patients/{patient}/results/{result}/trend/{value}";
    /// The same, as a proxy with these scopes sees it.
    PREVIEW_TREND, preview_trend(patient: PatientId, scopes: Scopes, result: ResultId, value: ValueId) =
        "/patients/{patient}/preview/{scopes}/results/{result}/trend/{value}";
    /// Staff: type values.
    ENTER_VALUES, enter_values(patient: PatientId) = "/staff/patients/{patient}/results/values";
    /// Staff: looks at what was typed before it is kept.
    CHECK_VALUES, check_values(patient: PatientId) = "/staff/patients/{patient}/results/values/check";
    /// Staff: the patient's goal ranges.
    GOALS, goals(patient: PatientId) = "/staff/patients/{patient}/goals";
    /// Staff: ends a goal.
    END_GOAL, end_goal(patient: PatientId, goal: GoalId) = "/staff/patients/{patient}/goals/{goal}/end";
    /// Staff: above what somebody acts.
    ACT_MARKS, act_marks(patient: PatientId) = "/staff/patients/{patient}/goals/act";
    /// Staff: takes such a line away.
    END_ACT_MARK, end_act_mark(patient: PatientId, act_mark: ActMarkId) =
        "/staff/patients/{patient}/goals/act/{act_mark}/end";
    /// Manager or clinician: what tests are called.
    TEST_NAMES = "/staff/test-names";
    /// Staff: takes a result back.
    RETRACT, retract(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/retract";
    /// Staff: describes the files that wait.
    STAGED, staged(patient: PatientId) = "/staff/patients/{patient}/results/staged";
    /// Staff: a file that waits, to be looked at.
    STAGED_FILE, staged_file(patient: PatientId, staged: StagedId) =
        "/staff/patients/{patient}/results/staged/{staged}";
    /// Staff: brings a file that waits for the chart that it seems to belong to.
    MOVE_STAGED, move_staged(patient: PatientId, staged: StagedId) =
        "/staff/patients/{patient}/results/staged/{staged}/move";
    /// Staff: takes a file away that waits.
    REMOVE_STAGED, remove_staged(patient: PatientId, staged: StagedId) =
        "/staff/patients/{patient}/results/staged/{staged}/remove";
    /// Staff: says that a clinician has looked.
    SIGN, sign(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/review";
    /// Staff: takes on a result that cannot wait.
    TAKE_ON, take_on(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/take-on";
    /// Staff: holds a result.
    HOLD, hold(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/hold";
    /// Staff: ends a hold.
    END_HOLD, end_hold(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/hold/end";
    /// Staff: says of several results that a clinician has looked.
    REVIEW_SEVERAL = "/staff/results/reviewed";
}

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

/// Staff: a part of the queue.
pub fn part_of_queue(part: &str, kind: &str) -> String {
    from_queue(super::WAITING_RESULTS, part, kind)
}

/// Staff: a page or an act, with the part of the queue that the reader comes from and goes back to.
pub fn from_queue(href: &str, part: &str, kind: &str) -> String {
    let part = (!part.is_empty()).then(|| format!("show={part}"));
    let kind = (!kind.is_empty()).then(|| format!("kind={kind}"));
    let asked: Vec<String> = part.into_iter().chain(kind).collect();
    if asked.is_empty() { href.to_owned() } else { format!("{href}?{}", asked.join("&")) }
}
