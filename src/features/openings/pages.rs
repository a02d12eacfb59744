//! The handler of "Who opened my record".

use axum::extract::State;

use super::{model, store, views};
use crate::vault::Chart;
use crate::vault::purpose::ReadOpenings;
use crate::web::form::Filter;
use crate::web::{Page, Portal, Reply};

/// `GET /patients/{patient}/openings`
pub async fn index(page: Page, State(portal): State<Portal>, filter: Filter, chart: Chart<ReadOpenings>) -> Reply {
    let before = filter.0.value("before").parse().ok();
    let stretch = chart.read(move |tx| store::stretch(tx, before)).await?;
    let (zone, older) = (portal.vault.settings().zone(), stretch.older);
    let days = model::by_day(stretch, &zone);
    let view = views::index(page.words(), chart.patient(), &days, older, &zone);
    page.show(view)
}
