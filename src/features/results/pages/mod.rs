//! The handlers: the queue, uploading, reviewing and releasing for staff; reading for patients and proxies.

pub mod entry;
pub mod files;
pub mod goals;
pub mod holding;
pub mod names;
pub mod privacy;
pub mod queue;
pub mod reading;
pub mod release;
pub mod report;
pub mod retraction;
pub mod review;
pub mod signing;
mod stage;
pub mod staged;
pub mod upload;
pub mod wishes;

use super::model::Who;
use crate::vault::purpose::OfChart;
use crate::vault::{Chart, Vault};
use crate::web::Error;

/// The patient whom a page of staff is about.
fn who<P: OfChart>(chart: &Chart<P>) -> Result<Who, Error> {
    let identity = chart.identity().ok_or(Error::NotFound)?.clone();
    Ok(Who { patient: chart.patient(), name: identity.name, born: identity.born, number: identity.number })
}

/// The clinic's time zone.
fn zone(vault: &Vault) -> crate::kit::date::TimeZone {
    vault.settings().zone()
}
