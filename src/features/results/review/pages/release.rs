//! The release: from then on the patient can read the result.

use super::Asked;
use crate::done;
use crate::features::results::review::store;
use crate::vault::Chart;
use crate::vault::purpose::ReleaseResult;
use crate::web::{Page, Reply};

/// `POST /staff/patients/{patient}/results/{result}/release`
pub async fn create(page: Page, chart: Chart<ReleaseResult>, asked: Asked) -> Reply {
    chart.write(move |tx| store::release(tx, asked.id)).await?;
    asked.back(page, &chart, done!("notice-result-released"))
}
