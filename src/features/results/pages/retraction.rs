//! Taking a result back: what will happen and who has seen it, then a reason.

use axum::extract::State;

use super::{who, zone};
use crate::features::results::forms::Retract;
use crate::features::results::{store, views};
use crate::kit::id::kind;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::{RetractResult, ReviewResults};
use crate::web::{Form, InPath, Kept, Notice, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results/{result}/retract`
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ReviewResults>,
    result: InPath<kind::Result>,
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let (result, _) = chart.read(move |tx| store::one(tx, result.0)).await?;
    let view = views::retraction::form(page.words(), &who(&chart)?, &result, &filled, &zone(&portal.vault));
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/{result}/retract`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<RetractResult>,
    result: InPath<kind::Result>,
    form: Form<Retract>,
) -> Reply {
    match form.typed() {
        Ok((Retract(reason), _)) => {
            chart.write(move |tx| store::retract(tx, result.0, reason)).await?;
            page.go(&links::review_result(chart.patient(), result.0), Notice::ResultRetracted)
        }
        Err(filled) => {
            let result = chart.read(move |tx| store::to_retract(tx, result.0)).await?;
            let view = views::retraction::form(page.words(), &who(&chart)?, &result, &filled, &zone(&portal.vault));
            page.show_invalid(view)
        }
    }
}
