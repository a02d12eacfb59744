//! One grant: looked at, changed by the patient, ended by patient or front desk.

use axum::extract::State;

use super::about;
use crate::features::proxies::forms::Terms;
use crate::features::proxies::{store, views};
use crate::kit::date::end_of;
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::purpose::{ChangeGrant, EndGrant, ListProxies};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links};

/// `GET /patients/{patient}/proxies/{account}`
pub async fn edit(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ListProxies>,
    proxy: InPath<kind::Account>,
    kept: Kept,
) -> Reply {
    let (about, rules) = (about(&chart, &portal.vault)?, portal.vault.rules());
    let grant = chart.read(move |tx| store::grant(tx, &rules, proxy.0)).await?;
    let (page, filled) = kept.put_back(page, views::grant::filled(&grant, &about.zone));
    let words = page.words();
    page.show(views::grant::edit(words, &about, proxy.0, (Some(&grant.name), &filled)))
}

/// `POST /patients/{patient}/proxies/{account}`: the patient's word alone.
pub async fn update(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ChangeGrant>,
    proxy: InPath<kind::Account>,
    form: Form<Terms>,
) -> Reply {
    let (words, about) = (page.words(), about(&chart, &portal.vault)?);
    let terms = match form.typed() {
        Ok((terms, _)) => terms,
        Err(filled) => return page.show_invalid(views::grant::edit(words, &about, proxy.0, (None, &filled))),
    };
    let ends_at = terms.last_day.map(|day| end_of(day, &about.zone));
    chart.write(move |tx| store::change(tx, proxy.0, terms.scopes, ends_at)).await?;
    page.go(&links::proxies(chart.patient()), done!("notice-proxy-changed"))
}

/// `POST /patients/{patient}/proxies/{account}/end`
pub async fn delete(page: Page, chart: Chart<EndGrant>, proxy: InPath<kind::Account>) -> Reply {
    chart.write(move |tx| store::end(tx, proxy.0)).await?;
    page.go(&links::proxies(chart.patient()), done!("notice-proxy-ended"))
}
