//! Taking a result back: what will happen and who has seen it, then a reason.

use axum::extract::State;

use super::Asked;
use crate::done;
use crate::features::results::pages::{who, zone};
use crate::features::results::review::forms::Retract;
use crate::features::results::review::views::result::Chosen;
use crate::features::results::review::{store, views};
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Chart;
use crate::vault::purpose::{BeginResultChange, RetractResult};
use crate::web::{Error, Form, Kept, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results/{result}/retract`
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<BeginResultChange>,
    asked: Asked,
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = view(&page, &portal, &chart, asked, &filled).await?;
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/{result}/retract`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<RetractResult>,
    asked: Asked,
    form: Form<Retract>,
) -> Reply {
    match form.typed() {
        Ok((Retract(reason), _)) => chart.write(move |tx| store::retract(tx, asked.id, reason)).await?,
        Err(filled) => {
            let view = view(&page, &portal, &chart, asked, &filled).await?;
            return page.show_invalid(view);
        }
    }
    asked.back(page, &chart, done!("notice-result-retracted"))
}

async fn view<P: store::AtReview>(
    page: &Page,
    portal: &Portal,
    chart: &Chart<P>,
    Asked { id, queue }: Asked,
    filled: &Filled,
) -> Result<View, Error> {
    let (result, _) = chart.read(move |tx| store::one(tx, id)).await?;
    let chosen = Chosen { result: &result, queue, zone: &zone(&portal.vault) };
    Ok(views::retraction::form(page.words(), &who(chart)?, &chosen, filled))
}
