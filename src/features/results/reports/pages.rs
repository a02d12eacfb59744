//! The reports on results, to read and to print.

use axum::extract::State;

use super::model::{ByAge, ByAgeAsked, UnopenedAsked};
use super::{store, views};
use crate::features::results::UNOPENED_DAYS;
use crate::features::results::pages::zone;
use crate::vault::Panel;
use crate::vault::purpose::{ListUnopenedResults, ListWaitingResults};
use crate::web::form::Filter;
use crate::web::{Page, Portal, Reply};

/// `GET /staff/reports/waiting`
pub async fn waiting(
    page: Page,
    State(portal): State<Portal>,
    panel: Panel<ListWaitingResults>,
    Filter(filter): Filter,
) -> Reply {
    let [age, kind, team, at] = ["age", "kind", "team", "page"].map(|name| filter.value(name));
    let asked = ByAgeAsked::typed(age, kind, team, at);
    let counts = ByAge(panel.counts(store::by_age).await?);
    let list = panel.list(move |tx| store::unreviewed(tx, asked)).await?;
    let view = views::waiting(page.words(), asked, &counts, &list, portal.vault.now());
    page.show(view)
}

/// `GET /staff/reports/unopened`
pub async fn unopened(
    page: Page,
    State(portal): State<Portal>,
    panel: Panel<ListUnopenedResults>,
    Filter(filter): Filter,
) -> Reply {
    let asked = UnopenedAsked::typed(filter.value("show"), filter.value("page"));
    let days = portal.vault.settings().number(&UNOPENED_DAYS);
    let list = panel.list(move |tx| store::unopened(tx, asked, days)).await?;
    let view = views::unopened(page.words(), asked, days, &list, &zone(&portal.vault));
    page.show(view)
}
