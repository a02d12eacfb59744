//! A hold on one result, and its end.

use axum::extract::State;

use super::{who, zone};
use crate::features::results::forms::Holding;
use crate::features::results::{store, views};
use crate::kit::date::end_of;
use crate::kit::id::kind;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::{HoldResult, ReviewResults};
use crate::web::{Form, InPath, Kept, Notice, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results/{result}/hold`
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ReviewResults>,
    result: InPath<kind::Result>,
    kept: Kept,
) -> Reply {
    let (result, _) = chart.read(move |tx| store::one(tx, result.0)).await?;
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::holding::form(page.words(), &who(&chart)?, &result, &filled, &zone(&portal.vault));
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/{result}/hold`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    (chart, reading): (Chart<HoldResult>, Chart<ReviewResults>),
    result: InPath<kind::Result>,
    form: Form<Holding>,
) -> Reply {
    let (zone, id) = (zone(&portal.vault), result.0);
    match form.typed() {
        Ok((Holding { last_day, why }, _)) => {
            chart.write(move |tx| store::hold(tx, id, end_of(last_day, &zone), &why)).await?;
            page.go(&links::review_result(chart.patient(), id), Notice::ResultHeld)
        }
        Err(filled) => {
            let (result, _) = reading.read(move |tx| store::one(tx, id)).await?;
            let view = views::holding::form(page.words(), &who(&chart)?, &result, &filled, &zone);
            page.show_invalid(view)
        }
    }
}

/// `POST /staff/patients/{patient}/results/{result}/hold/end`
pub async fn delete(page: Page, chart: Chart<HoldResult>, result: InPath<kind::Result>) -> Reply {
    chart.write(move |tx| store::end_hold(tx, result.0)).await?;
    page.go(&links::review_result(chart.patient(), result.0), Notice::ResultHoldEnded)
}
