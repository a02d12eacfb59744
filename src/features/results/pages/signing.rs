//! A clinician has looked; somebody takes on what cannot wait.

use axum::extract::State;

use super::review::again;
use crate::features::results::model::Signed;
use crate::features::results::store;
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::{ReviewResults, SignResult, TakeOnCritical};
use crate::web::{Form, InPath, Notice, Page, Portal, Reply};

/// `POST /staff/patients/{patient}/results/{result}/review`: on to the next one in the queue.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    (chart, reading): (Chart<SignResult>, Chart<ReviewResults>),
    result: InPath<kind::Result>,
    form: Form<Signed>,
) -> Reply {
    let signed = match form.typed() {
        Ok((signed, _)) => signed,
        Err(filled) => return again(page, &portal, &reading, result.0, &filled).await,
    };
    let notice = if signed.releases { Notice::ResultReleased } else { Notice::ResultReviewed };
    chart.write(move |tx| store::sign(tx, result.0, &signed)).await?;
    page.go(&links::waiting_results(), notice)
}

/// `POST /staff/patients/{patient}/results/{result}/take-on`
pub async fn take_on(page: Page, chart: Chart<TakeOnCritical>, result: InPath<kind::Result>) -> Reply {
    chart.write(move |tx| store::take_on(tx, result.0)).await?;
    page.go(&links::review_result(chart.patient(), result.0), Notice::ResultTakenOn)
}
