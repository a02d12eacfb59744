//! When results come before their patients: the patient's wish, the clinic's list of tests to hold, who covers, and the
//! lists of what waits and of what nobody has opened.

use super::declare::addresses;
use crate::kit::id::{CoverId, HeldTestId, PatientId};

addresses! {
    /// When the patient wants to see results.
    WISHES, wishes(patient: PatientId) = "/patients/{patient}/wishes";
    /// When the patient wants to see results of this kind.
    WISH, wish(patient: PatientId, kind: &str) = "/patients/{patient}/wishes/{kind}";
    /// Manager or clinician: the tests to hold.
    HELD_TESTS = "/staff/held-tests";
    /// Manager or clinician: takes a test off the list.
    END_HELD_TEST, end_held_test(held_test: HeldTestId) = "/staff/held-tests/{held_test}/end";
    /// Staff: who hears of results that cannot wait.
    COVER = "/staff/cover";
    /// Manager or clinician: says where a clinician can be called.
    NUMBER_TO_CALL = "/staff/cover/number";
    /// Manager or clinician: ends a time of cover.
    END_COVER, end_cover(cover: CoverId) = "/staff/cover/{cover}/end";
    /// Staff: what no clinician has looked at, by age.
    REPORT_WAITING = "/staff/reports/waiting";
    /// Staff: what can be seen and nobody has opened.
    REPORT_UNOPENED = "/staff/reports/unopened";
}

/// Staff: a page of it, narrowed to an age, a kind and a team; an empty word narrows nothing.
pub fn report_waiting([age, kind, team]: [&str; 3], page: u32) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    narrowed(REPORT_WAITING, &[("age", age), ("kind", kind), ("team", team), ("page", &page)])
}

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
