//! Results that no proxy sees: the patient keeps one private, the clinic withholds one.

use super::queue::narrowed;
use crate::features::results::forms::Hidden;
use crate::features::results::store;
use crate::features::results::views::queue::keeping;
use crate::kit::id::kind;
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::{KeepPrivate, WithholdResult};
use crate::web::form::Filter;
use crate::web::{Error, Form, InPath, Notice, Page, Reply};

/// `POST /patients/{patient}/results/{result}/private`
pub async fn keep(page: Page, chart: Chart<KeepPrivate>, result: InPath<kind::Result>, form: Form<Hidden>) -> Reply {
    let hidden = form.typed().map_err(|_| Error::Stale)?.0.0;
    chart.write(move |tx| store::keep_private(tx, result.0, hidden)).await?;
    let notice = if hidden { Notice::ResultKept } else { Notice::ResultShared };
    page.go(&links::result(chart.patient(), result.0), notice)
}

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
