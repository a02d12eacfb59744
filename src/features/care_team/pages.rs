//! The handlers of care teams, and of charts opened for a reason.

pub mod without;

use axum::extract::State;

use super::forms::Colleague;
use super::model::Given;
use super::{store, views};
use crate::kit::id::kind;
use crate::ui::form::Filled;
use crate::vault::actor::{Relation, Role};
use crate::vault::purpose::{
    AskToBreakGlass, BreakGlass, ChangeCareTeam, ListBreakGlass, OfChart, ReadCareTeam, ReviewBreakGlass,
};
use crate::vault::{Chart, Panel};
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links};

/// `GET /staff/patients/{patient}/care-team`
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReadCareTeam>) -> Reply {
    let (team, colleagues) = chart.read(|tx| Ok((store::team(tx)?, store::colleagues(tx)?))).await?;
    let is_kept = portal.vault.rules().keeps_to_teams();
    let colleagues = if may_change(&chart, is_kept) { colleagues } else { Vec::new() };
    let (words, whose) = (page.words(), whose(&chart)?);
    page.show(views::team::index(words, &whose, (&team, may_change(&chart, is_kept)), (&colleagues, is_kept)))
}

/// `POST /staff/patients/{patient}/care-team`
pub async fn create(page: Page, chart: Chart<ChangeCareTeam>, form: Form<Colleague>) -> Reply {
    let here = links::care_team(chart.patient());
    let Ok((Colleague(member), _)) = form.typed() else { return Err(Error::Stale) };
    chart.write(move |tx| store::add(tx, member)).await?;
    page.go(&here, done!("notice-care-team-changed"))
}

/// `POST /staff/patients/{patient}/care-team/{account}/remove`
pub async fn delete(page: Page, chart: Chart<ChangeCareTeam>, member: InPath<kind::Account>) -> Reply {
    chart.write(move |tx| store::remove(tx, member.0)).await?;
    page.go(&links::care_team(chart.patient()), done!("notice-care-team-changed"))
}

/// `GET /staff/patients/{patient}/break-glass`
pub async fn ask(page: Page, chart: Chart<AskToBreakGlass>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let (words, whose) = (page.words(), whose(&chart)?);
    page.show(views::glass::ask(words, &whose, &filled))
}

/// `POST /staff/patients/{patient}/break-glass`
pub async fn open(page: Page, chart: Chart<BreakGlass>, form: Form<Given>) -> Reply {
    let (words, whose) = (page.words(), whose(&chart)?);
    let addresses = match form.typed() {
        Ok((given, _)) => chart.write(move |tx| store::break_glass(tx, &given)).await?,
        Err(filled) => return page.show_invalid(views::glass::ask(words, &whose, &filled)),
    };
    let notice = if addresses == 0 { done!("notice-chart-opened-untold") } else { done!("notice-chart-opened") };
    page.go(&links::card(chart.patient()), notice)
}

/// `GET /staff/break-glass`
pub async fn to_review(page: Page, State(portal): State<Portal>, panel: Panel<ListBreakGlass>) -> Reply {
    let openings = panel.list(store::to_review).await?;
    let (words, now, zone) = (page.words(), portal.vault.now(), portal.vault.settings().zone());
    page.show(views::glass::to_review(words, &openings, now, &zone))
}

/// `POST /staff/patients/{patient}/break-glass/{opening}/review`
pub async fn review(page: Page, chart: Chart<ReviewBreakGlass>, opening: InPath<kind::Opening>) -> Reply {
    chart.write(move |tx| store::review(tx, opening.0)).await?;
    page.go(links::OPENINGS_FOR_A_REASON, done!("notice-opening-reviewed"))
}

/// What views may offer; what the reader may do is the vault's to decide.
fn may_change(chart: &Chart<ReadCareTeam>, is_kept: bool) -> bool {
    let is_desk = chart.actor().roles().has(Role::FrontDesk);
    match chart.relation() {
        Relation::CareTeam => true,
        Relation::None => is_desk || !is_kept,
        Relation::Called | Relation::Outside => is_desk,
        Relation::BreakGlass(_) | Relation::Oneself | Relation::Proxy(_) | Relation::Preview(_) => false,
    }
}

fn whose<P: OfChart>(chart: &Chart<P>) -> Result<views::Whose, Error> {
    let identity = chart.identity().ok_or(Error::NotFound)?.clone();
    Ok(views::Whose { patient: chart.patient(), name: identity.name, born: identity.born, number: identity.number })
}
