//! The handlers of patients, for staff.

pub mod activation;
pub mod card;
pub mod registration;
pub mod search;

use super::model::Rights;
use crate::vault::actor::{Role, Roles};

/// What views may offer to somebody with these roles; what they may do is the vault's to decide.
fn rights(roles: Roles) -> Rights {
    Rights { desk: roles.has(Role::FrontDesk), clinical: roles.has(Role::Clinician) || roles.has(Role::Nurse) }
}
