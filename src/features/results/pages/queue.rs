//! The list of results that wait for release.

use axum::extract::State;

use crate::features::results::{store, views};
use crate::vault::Panel;
use crate::vault::purpose::ListWaitingResults;
use crate::web::{Page, Portal, Reply};

/// `GET /staff/results`
pub async fn index(page: Page, State(portal): State<Portal>, panel: Panel<ListWaitingResults>) -> Reply {
    let waiting = panel.list(store::waiting).await?;
    let view = views::queue::index(page.words(), &waiting, portal.vault.now());
    page.show(view)
}
