//! The handlers of proxies. The patient and the front desk use the same pages; what each may do is the vault's to say.

pub mod grant;
pub mod invitation;
pub mod list;
pub mod own;

use super::model::{About, Side};
use crate::vault::actor::Relation;
use crate::vault::purpose::OfChart;
use crate::vault::{Chart, Vault};
use crate::web::Error;

fn about<P: OfChart>(chart: &Chart<P>, vault: &Vault) -> Result<About, Error> {
    let name = chart.identity().ok_or(Error::NotFound)?.name.clone();
    let side = if chart.relation() == Relation::Oneself { Side::Patient } else { Side::Desk };
    Ok(About { patient: chart.patient(), name, side, zone: vault.settings().zone() })
}
