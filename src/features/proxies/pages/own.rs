//! What a proxy may do with somebody's chart, and the button that ends it.

use axum::extract::State;

use super::about;
use crate::features::proxies::{store, views};
use crate::vault::Chart;
use crate::vault::purpose::{ReadOwnGrant, StepBack};
use crate::web::{Page, Portal, Reply};
use crate::{done, links};

/// `GET /patients/{patient}/access`
pub async fn show(page: Page, State(portal): State<Portal>, chart: Chart<ReadOwnGrant>) -> Reply {
    let (about, rules) = (about(&chart, &portal.vault)?, portal.vault.rules());
    let grant = chart.read(move |tx| store::own(tx, &rules)).await?;
    let words = page.words();
    page.show(views::own::show(words, &about, &grant))
}

/// `GET /patients/{patient}/access/end`
pub async fn ask(page: Page, State(portal): State<Portal>, chart: Chart<ReadOwnGrant>) -> Reply {
    let about = about(&chart, &portal.vault)?;
    let words = page.words();
    page.show(views::own::end(words, &about))
}

/// `POST /patients/{patient}/access/end`
pub async fn delete(page: Page, chart: Chart<StepBack>) -> Reply {
    chart.write(store::step_back).await?;
    page.go(links::HOME, done!("notice-stepped-back"))
}
