//! A clinician has looked; somebody takes on what cannot wait.

use axum::extract::State;

use super::queue::narrowed;
use super::review::again;
use crate::features::results::model::Signed;
use crate::features::results::store;
use crate::features::results::views::queue::{keeping, next};
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::{SignResult, TakeOnCritical};
use crate::web::form::Filter;
use crate::web::{Form, InPath, Notice, Page, Portal, Reply};

/// `POST /staff/patients/{patient}/results/{result}/review`: on to the next one in the queue.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<SignResult>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    form: Form<Signed>,
) -> Reply {
    let queue = narrowed(&asked);
    let signed = match form.typed() {
        Ok((signed, _)) => signed,
        Err(filled) => return again(page, &portal, &chart, (result.0, queue), &filled).await,
    };
    let notice = if signed.releases { Notice::ResultReleased } else { Notice::ResultReviewed };
    chart.write(move |tx| store::sign(tx, result.0, &signed)).await?;
    page.go(&next(queue), notice)
}

/// `POST /staff/patients/{patient}/results/{result}/take-on`
pub async fn take_on(
    page: Page,
    chart: Chart<TakeOnCritical>,
    result: InPath<kind::Result>,
    Filter(asked): Filter,
) -> Reply {
    chart.write(move |tx| store::take_on(tx, result.0)).await?;
    let review = links::review_result(chart.patient(), result.0);
    page.go(&keeping(narrowed(&asked), &review), Notice::ResultTakenOn)
}
