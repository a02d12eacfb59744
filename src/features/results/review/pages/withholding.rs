//! The clinic withholds a result from proxies.

use super::Asked;
use crate::done;
use crate::features::results::forms::Hidden;
use crate::features::results::review::store;
use crate::vault::Chart;
use crate::vault::purpose::WithholdResult;
use crate::web::{Error, Form, Page, Reply};

/// `POST /staff/patients/{patient}/results/{result}/withhold`
pub async fn withhold(page: Page, chart: Chart<WithholdResult>, asked: Asked, form: Form<Hidden>) -> Reply {
    let hidden = form.typed().map_err(|_| Error::Stale)?.0.0;
    chart.write(move |tx| store::withhold(tx, asked.id, hidden)).await?;
    asked.back(page, &chart, if hidden { done!("notice-result-withheld") } else { done!("notice-result-given-back") })
}
