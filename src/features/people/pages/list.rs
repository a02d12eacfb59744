//! The front desk's list of how far everybody is.

use axum::extract::State;

use crate::features::people::model::{Counts, ListPage};
use crate::features::people::{store, views};
use crate::vault::Panel;
use crate::vault::purpose::ListActivations;
use crate::web::form::Filter;
use crate::web::{Page, Portal, Reply};

/// `GET /staff/patients/activations`: the address holds a state and a page, and nothing about anybody.
pub async fn index(
    page: Page,
    State(portal): State<Portal>,
    panel: Panel<ListActivations>,
    Filter(filter): Filter,
) -> Reply {
    let place = ListPage::typed(filter.value("state"), filter.value("page"));
    let counts = Counts(panel.counts(store::counts).await?);
    let listed = panel.list(move |tx| store::list(tx, place)).await?;
    let (words, zone) = (page.words(), portal.vault.settings().zone());
    page.show(views::list::list(words, place, counts, &listed, &zone))
}
