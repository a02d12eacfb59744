//! The release: from then on the patient can read the result.

use crate::features::results::store;
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::ReleaseResult;
use crate::web::{InPath, Notice, Page, Reply};

/// `POST /staff/patients/{patient}/results/{result}/release`
pub async fn create(page: Page, chart: Chart<ReleaseResult>, result: InPath<kind::Result>) -> Reply {
    chart.write(move |tx| store::release(tx, result.0)).await?;
    page.go(&links::review_result(chart.patient(), result.0), Notice::ResultReleased)
}
