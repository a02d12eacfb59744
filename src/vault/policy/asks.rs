//! Which acts ask even those who may do them to show again who they are.

use crate::vault::caller::Shown;
use crate::vault::purpose::Act;

/// Acts that ask even those who may do them to show again who they are, and how lately they must have (SECURITY §7.11):
/// those that give or take a role, a factor, a code, or the rules of them. The desk gives out sheets all day, so an hour
/// is near enough there. A lock, and an end that somebody makes of access, never wait: they take from whoever may be
/// the thief.
const ASKS_AGAIN: &[(Act, Shown)] = &[
    (Act::InviteStaff, Shown::JustNow),
    (Act::ChangeRoles, Shown::JustNow),
    (Act::CloseStaff, Shown::JustNow),
    (Act::RecoverStaff, Shown::JustNow),
    (Act::ChangeSecurity, Shown::JustNow),
    (Act::ReadServers, Shown::JustNow),
    (Act::ChangeServers, Shown::JustNow),
    (Act::InviteProxy, Shown::JustNow),
    (Act::ChangeGrant, Shown::JustNow),
    (Act::AskToBreakGlass, Shown::JustNow),
    (Act::BreakGlass, Shown::JustNow),
    (Act::IssueActivation, Shown::ThisHour),
    (Act::RevokeActivation, Shown::ThisHour),
    (Act::CorrectPatient, Shown::ThisHour),
    (Act::ChangeChartState, Shown::ThisHour),
    (Act::RecoverLogin, Shown::ThisHour),
    (Act::SendReset, Shown::ThisHour),
];

/// How lately whoever does this must have shown who they are.
pub fn asks(act: Act) -> Shown {
    ASKS_AGAIN.iter().find(|(asking, _)| *asking == act).map_or(Shown::LongAgo, |(_, shown)| *shown)
}
