//! A clinician has looked; somebody takes on what cannot wait.

use axum::extract::State;

use super::Asked;
use super::result::again;
use crate::features::results::review::model::{FILE, Signed};
use crate::features::results::review::store;
use crate::features::results::review::views::queue::next;
use crate::kit::id::ResultId;
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::vault::purpose::{SignResult, TakeOnCritical};
use crate::vault::{Chart, Fault};
use crate::web::{Form, Page, Portal, Reply};
use crate::{done, say};

/// `POST /staff/patients/{patient}/results/{result}/review`: on to the next one in the queue.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<SignResult>,
    asked: Asked,
    form: Form<Signed>,
) -> Reply {
    let signed = match whole(page.words(), &chart, asked.id, form).await? {
        Ok(signed) => signed,
        Err(filled) => return again(page, &portal, &chart, asked, &filled).await,
    };
    let notice = if signed.releases { done!("notice-result-released") } else { done!("notice-result-reviewed") };
    chart.write(move |tx| store::sign(tx, asked.id, &signed)).await?;
    page.go(&next(asked.queue), notice)
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
pub async fn take_on(page: Page, chart: Chart<TakeOnCritical>, asked: Asked) -> Reply {
    chart.write(move |tx| store::take_on(tx, asked.id)).await?;
    asked.back(page, &chart, done!("notice-result-taken-on"))
}
