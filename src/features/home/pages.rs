//! The handlers of the first page.

use super::model::Waiting;
use super::views::Around;
use super::{store, views};
use crate::kit::reach::Reach;
use crate::kit::reader::Reader;
use crate::links;
use crate::logins::{SessionStage, Visitor};
use crate::vault::Chart;
use crate::vault::actor::{Role, Roles};
use crate::vault::purpose::{PreviewGrant, ReadHome};
use crate::vault::settings::CLINIC_PHONE;
use crate::web::{Error, Newcomer, Page, Reply, SeenAs};

/// `GET /`: sends everybody to where they belong.
pub async fn front(page: Page, newcomer: Newcomer) -> Reply {
    match newcomer.visitor() {
        Some(visitor) if visitor.stage == SessionStage::Password => page.go(links::SIGN_IN_CODE, None),
        Some(visitor) if visitor.is_staff => page.go(desk(visitor.caller.actor().roles()), None),
        Some(visitor) => charts(page, &newcomer, visitor).await,
        None if newcomer.portal().vault.has_manager().await? => page.go(links::SIGN_IN, None),
        None => {
            let words = page.words();
            page.show(views::waiting_for_set_up(words))
        }
    }
}

/// One chart opens at once; several are chosen from by name.
async fn charts(page: Page, newcomer: &Newcomer, visitor: &Visitor) -> Reply {
    let charts = newcomer.lobby().charts(visitor.account).await?;
    let words = page.words();
    match charts.as_slice() {
        [only] => page.go(&links::chart(only.patient), None),
        [] => page.show(views::no_chart(words)),
        several => {
            let several: Vec<_> =
                several.iter().map(|chart| (chart.patient, chart.name.clone(), chart.is_own)).collect();
            page.show(views::choose(words, &several))
        }
    }
}

/// The page that each kind of staff works from.
const fn desk(roles: Roles) -> &'static str {
    if roles.has(Role::Clinician) || roles.has(Role::Nurse) {
        links::WAITING_RESULTS
    } else if roles.has(Role::FrontDesk) {
        links::PATIENTS
    } else {
        links::STAFF
    }
}

/// `GET /patients/{patient}`
pub async fn show(page: Page, newcomer: Newcomer, chart: Chart<ReadHome>) -> Reply {
    let waiting = chart.read(store::waiting).await?;
    let reader = chart.relation().reader();
    let name = chart.identity().map(|identity| identity.name.clone()).unwrap_or_default();
    let words = page.words();
    let phone = newcomer.portal().vault.settings().text(&CLINIC_PHONE).to_owned();
    let reach = reach(&newcomer, reader).await?;
    page.show(views::home(
        words,
        (chart.patient(), &name),
        (reader, waiting),
        &Around { phone, reach, is_inert: false },
    ))
}

/// Whether the portal can write to the reader. Somebody else's page is no place to ask.
async fn reach(newcomer: &Newcomer, reader: Reader) -> Result<Reach, Error> {
    let is_own_page = matches!(reader, Reader::Oneself | Reader::Proxy(_));
    let Some(visitor) = newcomer.visitor().filter(|visitor| is_own_page && !visitor.is_staff) else {
        return Ok(Reach::Reached);
    };
    Ok(newcomer.lobby().reach(visitor.account).await?)
}

/// `GET /staff/patients/{patient}/preview/{scopes}`: the links that a proxy would find, for those who give a grant and
/// see no health data themselves.
pub async fn preview(page: Page, chart: Chart<PreviewGrant>, seen: SeenAs) -> Reply {
    let name = chart.identity().map(|identity| identity.name.clone()).unwrap_or_default();
    let words = page.words();
    page.show(views::home(
        words,
        (chart.patient(), &name),
        (Reader::Preview(seen.0), Waiting::default()),
        &Around::inert(),
    ))
}
