//! The results of a chart as staff sees them, released or not.

use axum::extract::State;

use super::{who, zone};
use crate::features::results::{store, views};
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::actor::Role;
use crate::vault::purpose::ReviewResults;
use crate::web::{InPath, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReviewResults>) -> Reply {
    let results = chart.read(store::all).await?;
    let view = views::review::index(page.words(), &who(&chart)?, &results, &zone(&portal.vault));
    page.show(view)
}

/// `GET /staff/patients/{patient}/results/{result}`
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ReviewResults>,
    result: InPath<kind::Result>,
) -> Reply {
    let (id, zone, of_clinic) = (result.0, zone(&portal.vault), zone(&portal.vault));
    let read = chart.read(move |tx| Ok((store::one(tx, id)?, store::values_to_review(tx, id, &of_clinic)?)));
    let ((result, file), values) = read.await?;
    let may_release = chart.actor().roles().has(Role::Clinician);
    let what = (file.as_ref(), values.as_slice());
    let view = views::review::show(page.words(), &who(&chart)?, &result, what, may_release, &zone);
    page.show(view)
}
