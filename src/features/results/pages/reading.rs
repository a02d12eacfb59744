//! Results as the patient, or a proxy whose grant covers them, reads them.

use axum::extract::State;

use super::zone;
use crate::features::results::model::{Filter, Names, Place, Reader, Sheet};
use crate::features::results::{store, views};
use crate::kit::date::day;
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::actor::Relation;
use crate::vault::purpose::{OfChart, ReadResult, ReadResults, ReadTrend};
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE};
use crate::web::form::Filter as Asked;
use crate::web::{Error, InPath, Page, Portal, Reply, SignedIn};

/// `GET /patients/{patient}/results`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReadResults>, asked: Asked) -> Reply {
    let place = Place {
        filter: Filter::from_word(asked.0.value("show")),
        page: asked.0.value("page").parse().unwrap_or(1).max(1),
    };
    let zone = zone(&portal.vault);
    let (results, has_more) = chart.read(move |tx| store::released(tx, place, &zone)).await?;
    let reader = (chart.patient(), reader(chart.relation()));
    let view = views::list::index(page.words(), reader, place, (&results, has_more));
    page.show(view)
}

/// `GET /patients/{patient}/results/{result}`
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReadResult>,
    result: InPath<kind::Result>,
) -> Reply {
    let (zone, language) = (zone(&portal.vault), page.words().language());
    let read = chart.read(move |tx| Ok((store::released_one(tx, result.0, &zone)?, store::names(tx, language)?)));
    let (result, names) = read.await?;
    let view = views::reading::show(page.words(), &result, &around(&portal, &visitor, &chart, names)?);
    page.show(view)
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
    let read = chart.read(move |tx| Ok((store::trend(tx, of, &zone)?, store::names(tx, language)?)));
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
) -> Result<views::reading::Around, Error> {
    let (settings, zone) = (portal.vault.settings(), zone(&portal.vault));
    let identity = chart.identity().ok_or(Error::NotFound)?;
    let sheet = Sheet {
        name: identity.name.clone(),
        born: identity.born.clone(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        today: day(portal.vault.now(), &zone),
    };
    Ok(views::reading::Around {
        patient: chart.patient(),
        reader: reader(chart.relation()),
        zone,
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        shared: visitor.0.shared,
        names,
        sheet,
    })
}

/// In which part the reader reads.
fn reader(relation: Relation) -> Reader {
    match relation {
        Relation::Proxy(_) => Reader::Proxy,
        Relation::Preview(scopes) => Reader::Preview(scopes),
        Relation::Oneself | Relation::CareTeam | Relation::BreakGlass(_) | Relation::Outside | Relation::None => {
            Reader::Oneself
        }
    }
}
