//! When a patient wants to see results: the patient's own pages.

use axum::extract::State;

use super::forms::Wishing;
use super::model::{Choosing, Wanted, Wished};
use super::{store, views};
use crate::features::results::model::Kind;
use crate::features::results::pages::zone;
use crate::records::settings::WISH_DAYS;
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::{ChangeWishes, ReadWishes};
use crate::vault::settings::Settings;
use crate::web::{Form, Kept, KindInPath, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /patients/{patient}/wishes`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReadWishes>) -> Reply {
    let wished = chart.read(store::wishes).await?;
    let settings = portal.vault.settings();
    let all = Kind::ALL.map(|kind| choosing(&settings, kind, &wished));
    let view = views::index(page.words(), chart.patient(), &all, &zone(&portal.vault));
    page.show(view)
}

/// `GET /patients/{patient}/wishes/{kind}`
pub async fn edit(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ReadWishes>,
    KindInPath(kind): KindInPath<Kind>,
    kept: Kept,
) -> Reply {
    let choosing = choosing(&portal.vault.settings(), kind, &chart.read(store::wishes).await?);
    let (page, filled) = kept.put_back(page, Filled::with(&[("wish", &choosing.wanted().to_string())]));
    let view = views::edit(page.words(), chart.patient(), &choosing, &filled);
    page.show(view)
}

/// `POST /patients/{patient}/wishes/{kind}`
pub async fn update(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<ChangeWishes>,
    KindInPath(kind): KindInPath<Kind>,
    form: Form<Wishing>,
) -> Reply {
    let choosing = choosing(&portal.vault.settings(), kind, &chart.read(store::wishes).await?);
    let (words, patient) = (page.words(), chart.patient());
    match offered(&page, form, choosing.most) {
        Ok(wanted) => chart.write(move |tx| store::wish(tx, kind, wanted)).await?,
        Err(filled) => return page.show_invalid(views::edit(words, patient, &choosing, &filled)),
    }
    page.go(&links::wishes(patient), done!("notice-wish-saved"))
}

/// The choice, if it is among those that the page offers.
fn offered(page: &Page, form: Form<Wishing>, most: u32) -> Result<Wanted, Filled> {
    let (Wishing(wanted), mut filled) = form.typed()?;
    if Wanted::offered(most).contains(&wanted) {
        return Ok(wanted);
    }
    filled.fail("wish", say!(page.words(), "wish-missing"));
    Err(filled)
}

fn choosing(settings: &Settings, kind: Kind, wished: &[Wished]) -> Choosing {
    let usual = settings.release_rule(kind.word());
    let wished = wished.iter().find(|wished| wished.kind == kind).copied();
    Choosing { kind, usual, most: settings.number(&WISH_DAYS), wished }
}
