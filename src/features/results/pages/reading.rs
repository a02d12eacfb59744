//! Results as the patient, or a proxy whose grant covers them, reads them.

use axum::extract::State;

use super::zone;
use crate::features::results::model::Reader;
use crate::features::results::{store, views};
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::actor::Relation;
use crate::vault::purpose::{ReadResult, ReadResults};
use crate::vault::settings::CLINIC_PHONE;
use crate::web::{InPath, Page, Portal, Reply, SignedIn};

/// `GET /patients/{patient}/results`
pub async fn index(page: Page, chart: Chart<ReadResults>) -> Reply {
    let results = chart.read(store::released).await?;
    let view = views::reading::index(page.words(), chart.patient(), reader(chart.relation()), &results);
    page.show(view)
}

/// `GET /patients/{patient}/results/{result}`
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReadResult>,
    result: InPath<kind::Result>,
) -> Reply {
    let result = chart.read(move |tx| store::released_one(tx, result.0)).await?;
    let around = views::reading::Around {
        patient: chart.patient(),
        reader: reader(chart.relation()),
        zone: zone(&portal.vault),
        phone: portal.vault.settings().text(&CLINIC_PHONE).to_owned(),
        shared: visitor.0.shared,
    };
    let view = views::reading::show(page.words(), &result, &around);
    page.show(view)
}

/// In which part the reader reads.
fn reader(relation: Relation) -> Reader {
    match relation {
        Relation::Proxy(_) => Reader::Proxy,
        Relation::Preview(scopes) => Reader::Preview(scopes),
        Relation::Oneself | Relation::CareTeam | Relation::BreakGlass(_) | Relation::Outside | Relation::None => {
            Reader::Oneself
        }
    }
}
