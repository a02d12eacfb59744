//! Taking a result back: what will happen and who has seen it, then a reason.

use axum::extract::State;

use super::queue::narrowed;
use crate::features::results::pages::{who, zone};
use crate::features::results::review::forms::Retract;
use crate::features::results::review::model::Narrowed;
use crate::features::results::review::views::queue::keeping;
use crate::features::results::review::views::result::Chosen;
use crate::features::results::review::{store, views};
use crate::kit::id::{ResultId, kind};
use crate::links;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Chart;
use crate::vault::purpose::{BeginResultChange, RetractResult};
use crate::web::form::Filter;
use crate::web::{Error, Form, InPath, Kept, Notice, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results/{result}/retract`
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<BeginResultChange>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = view(&page, &portal, &chart, (result.0, narrowed(&asked)), &filled).await?;
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/{result}/retract`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<RetractResult>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    form: Form<Retract>,
) -> Reply {
    let (id, queue) = (result.0, narrowed(&asked));
    match form.typed() {
        Ok((Retract(reason), _)) => chart.write(move |tx| store::retract(tx, id, reason)).await?,
        Err(filled) => {
            let view = view(&page, &portal, &chart, (id, queue), &filled).await?;
            return page.show_invalid(view);
        }
    }
    page.go(&keeping(queue, &links::review_result(chart.patient(), id)), Notice::ResultRetracted)
}

async fn view<P: store::AtReview>(
    page: &Page,
    portal: &Portal,
    chart: &Chart<P>,
    (id, queue): (ResultId, Narrowed),
    filled: &Filled,
) -> Result<View, Error> {
    let (result, _) = chart.read(move |tx| store::one(tx, id)).await?;
    let chosen = Chosen { result: &result, queue, zone: &zone(&portal.vault) };
    Ok(views::retraction::form(page.words(), &who(chart)?, &chosen, filled))
}
