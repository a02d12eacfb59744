//! A clinician has looked; somebody takes on what cannot wait.

use axum::extract::State;

use super::queue::narrowed;
use super::result::again;
use crate::features::results::review::model::{FILE, Signed};
use crate::features::results::review::store;
use crate::features::results::review::views::queue::{keeping, next};
use crate::kit::id::{ResultId, kind};
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::vault::purpose::{SignResult, TakeOnCritical};
use crate::vault::{Chart, Fault};
use crate::web::form::Filter;
use crate::web::{Form, InPath, Notice, Page, Portal, Reply};
use crate::{links, say};

/// `POST /staff/patients/{patient}/results/{result}/review`: on to the next one in the queue.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<SignResult>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    form: Form<Signed>,
) -> Reply {
    let queue = narrowed(&asked);
    let signed = match whole(page.words(), &chart, result.0, form).await? {
        Ok(signed) => signed,
        Err(filled) => return again(page, &portal, &chart, (result.0, queue), &filled).await,
    };
    let notice = if signed.releases { Notice::ResultReleased } else { Notice::ResultReviewed };
    chart.write(move |tx| store::sign(tx, result.0, &signed)).await?;
    page.go(&next(queue), notice)
}

/// What was typed, by somebody who has opened the file of the result: nobody signs what they have not seen.
async fn whole(
    words: Words,
    chart: &Chart<SignResult>,
    result: ResultId,
    form: Form<Signed>,
) -> Result<Result<Signed, Filled>, Fault> {
    let is_unopened = chart.read(move |tx| store::is_file_unopened(tx, result)).await?;
    Ok(form.typed().and_then(|(signed, mut filled)| {
        if is_unopened {
            filled.fail(FILE, say!(words, "sign-file-unopened"));
            return Err(filled);
        }
        Ok(signed)
    }))
}

/// `POST /staff/patients/{patient}/results/{result}/take-on`
pub async fn take_on(
    page: Page,
    chart: Chart<TakeOnCritical>,
    result: InPath<kind::Result>,
    Filter(asked): Filter,
) -> Reply {
    chart.write(move |tx| store::take_on(tx, result.0)).await?;
    let review = links::review_result(chart.patient(), result.0);
    page.go(&keeping(narrowed(&asked), &review), Notice::ResultTakenOn)
}
