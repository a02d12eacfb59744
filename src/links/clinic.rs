//! The clinic itself: its people and its settings.

use super::declare::addresses;
use crate::kit::id::{AccountId, ClosureId};

addresses! {
    /// Manager: the staff list.
    STAFF = "/staff/people";
    /// Manager: invite a member of staff.
    INVITE_STAFF = "/staff/people/new";
    /// Manager: invite somebody again.
    REINVITE_STAFF, reinvite_staff(account: AccountId) = "/staff/people/{account}/invitation";
    /// Manager: close a login.
    CLOSE_STAFF, close_staff(account: AccountId) = "/staff/people/{account}/close";
    /// Manager: the settings page.
    SETTINGS = "/staff/settings";
    /// Manager: when the clinic is open.
    HOURS = "/staff/hours";
    /// Manager: closes the clinic for days.
    CLOSURES = "/staff/hours/closures";
    /// Manager: ends a closure.
    END_CLOSURE, end_closure(closure: ClosureId) = "/staff/hours/closures/{closure}/end";
}
