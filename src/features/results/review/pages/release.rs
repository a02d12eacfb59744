//! The release: from then on the patient can read the result.

use super::queue::narrowed;
use crate::features::results::review::store;
use crate::features::results::review::views::queue::keeping;
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::ReleaseResult;
use crate::web::form::Filter;
use crate::web::{InPath, Notice, Page, Reply};

/// `POST /staff/patients/{patient}/results/{result}/release`
pub async fn create(
    page: Page,
    chart: Chart<ReleaseResult>,
    result: InPath<kind::Result>,
    Filter(asked): Filter,
) -> Reply {
    chart.write(move |tx| store::release(tx, result.0)).await?;
    let review = links::review_result(chart.patient(), result.0);
    page.go(&keeping(narrowed(&asked), &review), Notice::ResultReleased)
}
