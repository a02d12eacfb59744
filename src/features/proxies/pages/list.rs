//! Who acts for the patient.

use axum::extract::State;

use super::about;
use crate::features::proxies::{store, views};
use crate::vault::Chart;
use crate::vault::purpose::ListProxies;
use crate::web::{Page, Portal, Reply};

/// `GET /patients/{patient}/proxies`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ListProxies>) -> Reply {
    let (about, rules) = (about(&chart, &portal.vault)?, portal.vault.rules());
    let (grants, invited) = chart.read(move |tx| Ok((store::grants(tx, &rules)?, store::invitations(tx)?))).await?;
    let words = page.words();
    page.show(views::list::index(words, &about, &grants, &invited))
}
