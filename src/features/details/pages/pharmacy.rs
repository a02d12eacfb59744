//! The pharmacy of a chart.

use crate::features::details::{forms, store, views};
use crate::kit::phi::Phi;
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::ChangePharmacy;
use crate::web::{Form, Kept, Page, Reply};
use crate::{done, links};

/// `GET /patients/{patient}/pharmacy`
pub async fn edit(page: Page, chart: Chart<ChangePharmacy>, kept: Kept) -> Reply {
    let pharmacy = chart.read(store::pharmacy).await?.map(Phi::into_inner).unwrap_or_default();
    let (page, filled) = kept.put_back(page, Filled::with(&[("pharmacy", &pharmacy)]));
    let words = page.words();
    page.show(views::pharmacy::form(words, chart.patient(), &name(&chart), &filled))
}

/// `POST /patients/{patient}/pharmacy`
pub async fn update(page: Page, chart: Chart<ChangePharmacy>, form: Form<forms::Pharmacy>) -> Reply {
    match form.typed() {
        Ok((typed, _)) => {
            chart.write(move |tx| store::save(tx, typed.name.as_deref())).await?;
            page.go(links::DETAILS, done!("notice-pharmacy-saved"))
        }
        Err(filled) => {
            let words = page.words();
            page.show_invalid(views::pharmacy::form(words, chart.patient(), &name(&chart), &filled))
        }
    }
}

fn name(chart: &Chart<ChangePharmacy>) -> Phi {
    chart.identity().map(|identity| identity.name.clone()).unwrap_or_default()
}
