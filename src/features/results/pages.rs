//! The handlers: the queue, uploading, reviewing and releasing for staff; reading for patients and proxies.

pub mod files;

use crate::features::results::model::Who;
use crate::vault::purpose::OfChart;
use crate::vault::{Chart, Vault};
use crate::web::Error;

/// The patient whom a page of staff is about.
pub fn who<P: OfChart>(chart: &Chart<P>) -> Result<Who, Error> {
    let identity = chart.identity().ok_or(Error::NotFound)?.clone();
    Ok(Who { patient: chart.patient(), name: identity.name, born: identity.born, number: identity.number })
}

/// The clinic's time zone.
pub fn zone(vault: &Vault) -> crate::kit::date::TimeZone {
    vault.settings().zone()
}
