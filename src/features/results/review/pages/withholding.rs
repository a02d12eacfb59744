//! The clinic withholds a result from proxies.

use super::queue::narrowed;
use crate::features::results::forms::Hidden;
use crate::features::results::review::store;
use crate::features::results::review::views::queue::keeping;
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::WithholdResult;
use crate::web::form::Filter;
use crate::web::{Error, Form, InPath, Notice, Page, Reply};

/// `POST /staff/patients/{patient}/results/{result}/withhold`
pub async fn withhold(
    page: Page,
    chart: Chart<WithholdResult>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    form: Form<Hidden>,
) -> Reply {
    let hidden = form.typed().map_err(|_| Error::Stale)?.0.0;
    chart.write(move |tx| store::withhold(tx, result.0, hidden)).await?;
    let notice = if hidden { Notice::ResultWithheld } else { Notice::ResultGivenBack };
    page.go(&keeping(narrowed(&asked), &links::review_result(chart.patient(), result.0)), notice)
}
