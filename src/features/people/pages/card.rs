//! A patient's card.

use axum::extract::State;

use super::rights;
use crate::features::people::{store, views};
use crate::vault::Chart;
use crate::vault::purpose::OpenCard;
use crate::web::{Page, Portal, Reply};

/// `GET /staff/patients/{patient}`
pub async fn show(page: Page, State(portal): State<Portal>, chart: Chart<OpenCard>) -> Reply {
    let (words, rights, zone) = (page.words(), rights(chart.actor().roles()), portal.vault.settings().zone());
    let card = chart.read(store::card).await?;
    page.show(views::card::card(words, &card, rights, &zone))
}
