//! The results of a chart as staff sees them, released or not.

use axum::extract::State;

use super::Asked;
use crate::features::results::pages::{who, zone};
use crate::features::results::review::{store, views};
use crate::records::settings::CRITICAL_MINUTES;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Chart;
use crate::vault::actor::Role;
use crate::vault::purpose::ReviewResults;
use crate::web::form::Filter;
use crate::web::{Error, Kept, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/results`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReviewResults>) -> Reply {
    let results = chart.read(store::all).await?;
    let view = views::result::index(page.words(), &who(&chart)?, &results, &zone(&portal.vault));
    page.show(view)
}

/// `GET /staff/patients/{patient}/results/{result}`
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ReviewResults>,
    (asked, Filter(query)): (Asked, Filter),
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = view(&page, &portal, &chart, (asked, query.value("page")), &filled).await?;
    page.show(view)
}

/// The page again, with what is wrong in its form. What is wrong and has no words is no form of ours.
pub async fn again<P: store::AtReview>(
    page: Page,
    portal: &Portal,
    chart: &Chart<P>,
    asked: Asked,
    filled: &Filled,
) -> Reply {
    let view = view(&page, portal, chart, (asked, ""), filled).await?;
    if filled.has_errors() { page.show_invalid(view) } else { Err(Error::Stale) }
}

async fn view<P: store::AtReview>(
    page: &Page,
    portal: &Portal,
    chart: &Chart<P>,
    (Asked { id, queue }, asked_page): (Asked, &str),
    filled: &Filled,
) -> Result<View, Error> {
    let (zone, now, settings) = (zone(&portal.vault), portal.vault.now(), portal.vault.settings());
    let (of, asked) = (zone.clone(), asked_page.to_owned());
    let read = chart.read(move |tx| {
        let (standing, values) = (store::standing(tx, id)?, store::values_to_review(tx, (id, &asked), &of)?);
        Ok((store::one(tx, id)?, standing, values, store::messages(tx, id)?))
    });
    let ((result, file), standing, values, messages) = read.await?;
    let about = views::result::About {
        result: &result,
        file: file.as_ref(),
        standing: &standing,
        values: &values,
        messages: &messages,
        may_sign: chart.actor().roles().has(Role::Clinician),
        patience: crate::kit::clock::SignedDuration::from_mins(i64::from(settings.number(&CRITICAL_MINUTES))),
        now,
        queue,
        zone: &zone,
    };
    Ok(views::result::show(page.words(), &who(chart)?, &about, filled))
}
