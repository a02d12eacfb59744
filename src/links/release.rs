//! When results come before their patients: the patient's wish, the clinic's list of tests to hold, who covers, and the
//! lists of what waits and of what nobody has opened.

use crate::kit::id::{CoverId, HeldTestId, PatientId};

/// When the patient wants to see results.
pub fn wishes(patient: PatientId) -> String {
    format!("/patients/{patient}/wishes")
}

/// When the patient wants to see results of this kind.
pub fn wish(patient: PatientId, kind: &str) -> String {
    format!("/patients/{patient}/wishes/{kind}")
}

/// Manager or clinician: the tests to hold.
pub const HELD_TESTS: &str = "/staff/held-tests";

/// Manager or clinician: takes a test off the list.
pub fn end_held_test(test: HeldTestId) -> String {
    format!("/staff/held-tests/{test}/end")
}

/// Staff: who hears of results that cannot wait.
pub const COVER: &str = "/staff/cover";

/// Manager or clinician: says where a clinician can be called.
pub const NUMBER_TO_CALL: &str = "/staff/cover/number";

/// Manager or clinician: ends a time of cover.
pub fn end_cover(cover: CoverId) -> String {
    format!("/staff/cover/{cover}/end")
}

/// Staff: what no clinician has looked at, by age.
pub const REPORT_WAITING: &str = "/staff/reports/waiting";

/// Staff: a page of it, narrowed to an age, a kind and a team; an empty word narrows nothing.
pub fn report_waiting([age, kind, team]: [&str; 3], page: u32) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    narrowed(REPORT_WAITING, &[("age", age), ("kind", kind), ("team", team), ("page", &page)])
}

/// Staff: what can be seen and nobody has opened.
pub const REPORT_UNOPENED: &str = "/staff/reports/unopened";

/// Staff: a page of a part of it.
pub fn report_unopened(part: &str, page: u32) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    narrowed(REPORT_UNOPENED, &[("show", part), ("page", &page)])
}

fn narrowed(path: &str, by: &[(&str, &str)]) -> String {
    let asked: Vec<String> =
        by.iter().filter(|(_, word)| !word.is_empty()).map(|(name, word)| format!("{name}={word}")).collect();
    if asked.is_empty() { path.to_owned() } else { format!("{path}?{}", asked.join("&")) }
}
