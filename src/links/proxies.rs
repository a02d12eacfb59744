//! Who acts for whom, and which staff may open which chart.

use crate::kit::id::{AccountId, OpeningId, PatientId, ProxyInvitationId, ResultId};
use crate::kit::scopes::Scopes;

/// Adding a chart to the login that somebody has.
pub const ENROL_ADD: &str = "/enrol/add";

/// Who acts for the patient, and who is invited to.
pub fn proxies(patient: PatientId) -> String {
    format!("/patients/{patient}/proxies")
}

/// Inviting somebody to act for the patient.
pub fn invite_proxy(patient: PatientId) -> String {
    format!("/patients/{patient}/proxies/new")
}

/// Takes an invitation back.
pub fn revoke_proxy_invitation(patient: PatientId, invitation: ProxyInvitationId) -> String {
    format!("/patients/{patient}/proxies/invitations/{invitation}/revoke")
}

/// What one proxy may do.
pub fn proxy(patient: PatientId, proxy: AccountId) -> String {
    format!("/patients/{patient}/proxies/{proxy}")
}

/// Ends what one proxy may do.
pub fn end_proxy(patient: PatientId, proxy: AccountId) -> String {
    format!("/patients/{patient}/proxies/{proxy}/end")
}

/// What the reader may do with a chart that is not theirs.
pub fn own_access(patient: PatientId) -> String {
    format!("/patients/{patient}/access")
}

/// Ends it, by the proxy.
pub fn step_back(patient: PatientId) -> String {
    format!("/patients/{patient}/access/end")
}

/// The first page as a proxy with these scopes sees it.
pub fn preview(patient: PatientId, scopes: Scopes) -> String {
    format!("/patients/{patient}/preview/{}", scopes.words())
}

/// The list of results as such a proxy sees it.
pub fn preview_results(patient: PatientId, scopes: Scopes) -> String {
    format!("/patients/{patient}/preview/{}/results", scopes.words())
}

/// One result as such a proxy sees it.
pub fn preview_result(patient: PatientId, scopes: Scopes, result: ResultId) -> String {
    format!("/patients/{patient}/preview/{}/results/{result}", scopes.words())
}

/// Staff: which parts a proxy with these scopes would find on the first page.
pub fn staff_preview(patient: PatientId, scopes: Scopes) -> String {
    format!("/staff/patients/{patient}/preview/{}", scopes.words())
}

/// The patient keeps a result from proxies, or no longer does.
pub fn keep_private(patient: PatientId, result: ResultId) -> String {
    format!("/patients/{patient}/results/{result}/private")
}

/// Staff: withholds a result from proxies, or gives it back.
pub fn withhold(patient: PatientId, result: ResultId) -> String {
    format!("/staff/patients/{patient}/results/{result}/withhold")
}

/// Staff: who is of the patient's care team.
pub fn care_team(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/care-team")
}

/// Front desk: patients without a care team.
pub const WITHOUT_TEAM: &str = "/staff/care-teams";

/// Front desk: a page of that list, from 1.
pub fn without_team(page: u32) -> String {
    format!("{WITHOUT_TEAM}?page={page}")
}

/// Staff: takes somebody out of the care team.
pub fn leave_care_team(patient: PatientId, member: AccountId) -> String {
    format!("/staff/patients/{patient}/care-team/{member}/remove")
}

/// Staff: opens a chart for a reason.
pub fn break_glass(patient: PatientId) -> String {
    format!("/staff/patients/{patient}/break-glass")
}

/// Manager: the charts that were opened for a reason.
pub fn openings_for_a_reason() -> String {
    "/staff/break-glass".to_owned()
}

/// Manager: signs that one of them was looked at.
pub fn review_opening(patient: PatientId, opening: OpeningId) -> String {
    format!("/staff/patients/{patient}/break-glass/{opening}/review")
}
