//! Who acts for whom, and which staff may open which chart.

use super::declare::addresses;
use crate::kit::id::{AccountId, OpeningId, PatientId, ProxyInvitationId, ResultId};
use crate::kit::scopes::Scopes;

addresses! {
    /// Adding a chart to the login that somebody has.
    ENROL_ADD = "/enrol/add";
    /// Who acts for the patient, and who is invited to.
    PROXIES, proxies(patient: PatientId) = "/patients/{patient}/proxies";
    /// Inviting somebody to act for the patient.
    INVITE_PROXY, invite_proxy(patient: PatientId) = "/patients/{patient}/proxies/new";
    /// Takes an invitation back.
    REVOKE_PROXY_INVITATION, revoke_proxy_invitation(patient: PatientId, invitation: ProxyInvitationId) =
        "/patients/{patient}/proxies/invitations/{invitation}/revoke";
    /// What one proxy may do.
    PROXY, proxy(patient: PatientId, account: AccountId) = "/patients/{patient}/proxies/{account}";
    /// Ends what one proxy may do.
    END_PROXY, end_proxy(patient: PatientId, account: AccountId) = "/patients/{patient}/proxies/{account}/end";
    /// What the reader may do with a chart that is not theirs.
    OWN_ACCESS, own_access(patient: PatientId) = "/patients/{patient}/access";
    /// Ends it, by the proxy.
    STEP_BACK, step_back(patient: PatientId) = "/patients/{patient}/access/end";
    /// The first page as a proxy with these scopes sees it.
    PREVIEW, preview(patient: PatientId, scopes: Scopes) = "/patients/{patient}/preview/{scopes}";
    /// The list of results as such a proxy sees it.
    PREVIEW_RESULTS, preview_results(patient: PatientId, scopes: Scopes) =
        "/patients/{patient}/preview/{scopes}/results";
    /// One result as such a proxy sees it.
    PREVIEW_RESULT, preview_result(patient: PatientId, scopes: Scopes, result: ResultId) =
        "/patients/{patient}/preview/{scopes}/results/{result}";
    /// Staff: which parts a proxy with these scopes would find on the first page.
    STAFF_PREVIEW, staff_preview(patient: PatientId, scopes: Scopes) = "/staff/patients/{patient}/preview/{scopes}";
    /// The patient keeps a result from proxies, or no longer does.
    KEEP_PRIVATE, keep_private(patient: PatientId, result: ResultId) = "/patients/{patient}/results/{result}/private";
    /// Staff: withholds a result from proxies, or gives it back.
    WITHHOLD, withhold(patient: PatientId, result: ResultId) = "/staff/patients/{patient}/results/{result}/withhold";
    /// Staff: who is of the patient's care team.
    CARE_TEAM, care_team(patient: PatientId) = "/staff/patients/{patient}/care-team";
    /// Front desk: patients without a care team.
    WITHOUT_TEAM = "/staff/care-teams";
    /// Staff: takes somebody out of the care team.
    LEAVE_CARE_TEAM, leave_care_team(patient: PatientId, account: AccountId) =
        "/staff/patients/{patient}/care-team/{account}/remove";
    /// Staff: opens a chart for a reason.
    BREAK_GLASS, break_glass(patient: PatientId) = "/staff/patients/{patient}/break-glass";
    /// Manager: the charts that were opened for a reason.
    OPENINGS_FOR_A_REASON = "/staff/break-glass";
    /// Manager: signs that one of them was looked at.
    REVIEW_OPENING, review_opening(patient: PatientId, opening: OpeningId) =
        "/staff/patients/{patient}/break-glass/{opening}/review";
}

/// Front desk: a page of that list, from 1.
pub fn without_team(page: u32) -> String {
    format!("{WITHOUT_TEAM}?page={page}")
}
