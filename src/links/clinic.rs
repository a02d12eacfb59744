//! The clinic itself: its people and its settings.

use super::declare::addresses;
use crate::kit::id::{AbsenceId, AccountId, ClosureId};

addresses! {
    /// Manager: the staff list.
    STAFF = "/staff/people";
    /// Manager: invite a member of staff.
    INVITE_STAFF = "/staff/people/new";
    /// Manager: the code of an invitation, once; or make another one.
    STAFF_INVITATION, staff_invitation(account: AccountId) = "/staff/people/{account}/invitation";
    /// Manager: what somebody does here.
    STAFF_ROLES, staff_roles(account: AccountId) = "/staff/people/{account}/roles";
    /// Manager: close a login.
    CLOSE_STAFF, close_staff(account: AccountId) = "/staff/people/{account}/close";
    /// Manager: the settings page.
    SETTINGS = "/staff/settings";
    /// Staff: who is away.
    AWAY = "/staff/away";
    /// Staff: ends an absence.
    END_ABSENCE, end_absence(absence: AbsenceId) = "/staff/away/{absence}/end";
    /// Manager: when the clinic is open.
    HOURS = "/staff/hours";
    /// Manager: closes the clinic for days.
    CLOSURES = "/staff/hours/closures";
    /// Manager: ends a closure.
    END_CLOSURE, end_closure(closure: ClosureId) = "/staff/hours/closures/{closure}/end";
}
