//! The handlers of patients, for staff.

pub mod activation;
pub mod card;
pub mod corrections;
pub mod list;
pub mod registration;
pub mod reset;
pub mod search;
pub mod state;

use super::model::Rights;
use super::views::Whose;
use crate::vault::Chart;
use crate::vault::actor::{Role, Roles};
use crate::vault::purpose::OfChart;
use crate::web::Error;

/// What views may offer to somebody with these roles; what they may do is the vault's to decide.
fn rights(roles: Roles) -> Rights {
    let (desk, clinician) = (roles.has(Role::FrontDesk), roles.has(Role::Clinician));
    Rights { desk, correct: desk || clinician, clinical: clinician || roles.has(Role::Nurse) }
}

/// Whose chart a page changes, as the chart has them now.
fn whose<P: OfChart>(chart: &Chart<P>) -> Result<Whose, Error> {
    let identity = chart.identity().ok_or(Error::NotFound)?.clone();
    Ok(Whose { patient: chart.patient(), name: identity.name, born: identity.born })
}
