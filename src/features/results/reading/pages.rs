//! Results as the patient, or a proxy whose grant covers them, reads them.

pub mod files;

use axum::extract::State;
use axum::http::StatusCode;

use super::model::{Filter, ListPage, Sheet};
use super::{store, views};
use crate::features::results::forms::Hidden;
use crate::features::results::model::Names;
use crate::features::results::pages::zone;
use crate::features::results::store::names::names;
use crate::kit::date::day;
use crate::kit::id::{ResultId, kind};
use crate::kit::reader::Reader;
use crate::records::release::asked_to_call;
use crate::vault::purpose::{KeepPrivate, OfChart, ReadResult, ReadResults, ReadRetraction, ReadTrend};
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE};
use crate::vault::{Chart, ChartTx, Either};
use crate::web::form::Filter as Asked;
use crate::web::{Error, Form, InPath, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// `POST /patients/{patient}/results/{result}/private`
pub async fn keep(page: Page, chart: Chart<KeepPrivate>, result: InPath<kind::Result>, form: Form<Hidden>) -> Reply {
    let hidden = form.typed().map_err(|_| Error::Stale)?.0.0;
    chart.write(move |tx| store::keep_private(tx, result.0, hidden)).await?;
    let notice = if hidden { done!("notice-result-kept") } else { done!("notice-result-shared") };
    page.go(&links::result(chart.patient(), result.0), notice)
}

/// `GET /patients/{patient}/results`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReadResults>, asked: Asked) -> Reply {
    let shown = list_page(&asked);
    let (zone, reader) = (zone(&portal.vault), chart.relation().reader());
    let tells = shown.filter == Filter::All && shown.page == 1 && !matches!(reader, Reader::Preview(_));
    let read = move |tx: &ChartTx<'_, ReadResults>| {
        let told =
            if tells { (store::taken_back(tx, &zone)?, store::looked_at_first(tx)?) } else { Default::default() };
        Ok((store::released(tx, shown, &zone)?, told, asked_to_call(tx)?))
    };
    let ((lines, has_more), (taken_back, looked_at_first), to_call) = chart.read(read).await?;
    let phone = portal.vault.settings().text(&CLINIC_PHONE).to_owned();
    let found = views::list::Found { lines, has_more, to_call, looked_at_first, taken_back, phone };
    let view = views::list::index(page.words(), (chart.patient(), reader), shown, &found);
    page.show(view)
}

/// Which part of the list is asked for.
fn list_page(asked: &Asked) -> ListPage {
    ListPage {
        filter: Filter::from_word(asked.0.value("show")),
        page: asked.0.value("page").parse().unwrap_or(1).max(1),
    }
}

/// `GET /patients/{patient}/results/{result}`. Whoever had opened it before it was taken back is told so; whoever asks for
/// one that was corrected is told who looks first, until it may be seen.
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    leave: Either<ReadResult, ReadRetraction>,
    (result, asked): (InPath<kind::Result>, Asked),
) -> Reply {
    let chart = match leave {
        Either::First(chart) => chart,
        Either::Second(chart) => return out_of_sight(page, &portal, &chart, result.0).await,
    };
    let (zone, language) = (zone(&portal.vault), page.words().language());
    let read = chart.read(move |tx| Ok((store::released_one(tx, result.0, &zone)?, names(tx, language)?)));
    let (result, names) = read.await?;
    let around = around(&portal, &visitor, &chart, names)?;
    let around = views::result::Around { asked_page: asked.0.value("page").to_owned(), ..around };
    let view = views::result::show(page.words(), &result, &around);
    page.show(view)
}

async fn out_of_sight(page: Page, portal: &Portal, chart: &Chart<ReadRetraction>, result: ResultId) -> Reply {
    let phone = portal.vault.settings().text(&CLINIC_PHONE).to_owned();
    let words = page.words();
    let read = move |tx: &ChartTx<'_, ReadRetraction>| {
        Ok((store::now_in(tx, result)?, store::one_looked_at_first(tx, result)?))
    };
    let (now_in, first) = chart.read(read).await?;
    if let Some(now_in) = now_in {
        return page.go(&links::result(chart.patient(), now_in), None);
    }
    if let Some(first) = first {
        return page.show(views::taken_back::looked_at_first(words, chart.patient(), first, &phone));
    }
    let zone = zone(&portal.vault);
    let taken_back = chart.read(move |tx| store::one_taken_back(tx, result, &zone)).await?;
    page.show_as(StatusCode::GONE, views::taken_back::taken_back(words, chart.patient(), taken_back, &phone))
}

/// `GET /patients/{patient}/results/{result}/trend/{value}`
pub async fn trend(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReadTrend>,
    (result, value): (InPath<kind::Result>, InPath<kind::Value>),
) -> Reply {
    let (zone, language) = (zone(&portal.vault), page.words().language());
    let of = (result.0, value.0);
    let read = chart.read(move |tx| Ok((store::trend(tx, of, &zone)?, names(tx, language)?)));
    let ((value, trend), names) = read.await?;
    let around = around(&portal, &visitor, &chart, names)?;
    let view = views::trend::show(page.words(), of.0, (&value, &trend), &around);
    page.show(view)
}

/// What a page of results depends on beside the result.
fn around<P: OfChart>(
    portal: &Portal,
    visitor: &SignedIn,
    chart: &Chart<P>,
    names: Names,
) -> Result<views::result::Around, Error> {
    let (settings, zone) = (portal.vault.settings(), zone(&portal.vault));
    let identity = chart.identity().ok_or(Error::NotFound)?;
    let sheet = Sheet {
        name: identity.name.clone(),
        born: identity.born.clone(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        today: day(portal.vault.now(), &zone),
    };
    Ok(views::result::Around {
        patient: chart.patient(),
        reader: chart.relation().reader(),
        zone,
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        shared: visitor.0.shared,
        names,
        sheet,
        asked_page: String::new(),
    })
}
