//! Staff lock a patient's login: the patient called, or something looks wrong.

use crate::features::account::{store, views};
use crate::vault::Chart;
use crate::vault::purpose::LockLogin;
use crate::web::{Error, Page, Reply};
use crate::{done, links};

/// `GET /staff/patients/{patient}/lock`
pub async fn explain(page: Page, chart: Chart<LockLogin>) -> Reply {
    let (words, whose) = (page.words(), chart.identity().ok_or(Error::NotFound)?);
    page.show(views::staff_lock(words, chart.patient(), (&whose.name, &whose.born)))
}

/// `POST /staff/patients/{patient}/lock`
pub async fn lock(page: Page, chart: Chart<LockLogin>) -> Reply {
    chart.write(store::lock).await?;
    page.go(&links::card(chart.patient()), done!("notice-login-locked"))
}
